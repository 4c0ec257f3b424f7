/** Issues without their texts, and texts by themselves: what live pages are made of. Read at each keystroke. */
import type { ArticleText, FrameArticle, FrameSection, IssueFrame } from "../document/issue-frame";
import type { Actor } from "../workflow/actor";
import { readText, TEXT_COLUMNS } from "./article-content";
import { db } from "./client";
import { issueFacts } from "./issue-facts";
import { findLatest } from "./issues";
import { given } from "./json";
import { loadTree, type SectionNode } from "./section-tree";
import { atDesk, requireFound } from "./visibility";

/** @throws FascicleError `not-found` also where the actor does not work at its desk */
export async function loadIssueFrame(actor: Actor, issueId: string): Promise<IssueFrame> {
  const row = requireFound(
    await db().issue.findFirst({
      where: { id: issueId, ...atDesk(actor) },
    }),
  );
  return { ...issueFacts(row), sections: (await loadTree(db(), issueId)).map(frameSection) };
}

/**
 * The frame an article is printed in: its issue's, or, where it stands in none, that of the journal's latest issue
 * with nothing but the article in it.
 */
export async function loadArticleFrame(actor: Actor, articleId: string): Promise<IssueFrame> {
  const article = requireFound(
    await db().article.findFirst({
      where: { id: articleId, ...atDesk(actor) },
      select: {
        contentHash: true,
        journalId: true,
        placement: { select: { section: { select: { issueId: true } } } },
      },
    }),
  );
  const issueId = article.placement?.section.issueId;
  if (issueId !== undefined) return loadIssueFrame(actor, issueId);
  const latest = requireFound(await findLatest(db(), article.journalId));
  const alone: FrameSection = {
    id: "",
    number: "",
    title: "",
    sections: [],
    articles: [{ id: articleId, hash: article.contentHash, number: "" }],
  };
  return { ...issueFacts(latest), sections: [alone] };
}

/** Of the articles asked for, those that the actor may see. */
export async function loadFrameArticles(actor: Actor, ids: readonly string[]): Promise<FrameArticle[]> {
  const rows = await db().article.findMany({
    where: { id: { in: [...ids] }, ...atDesk(actor) },
    select: { id: true, contentHash: true },
  });
  return rows.map(({ id, contentHash }) => ({ id, hash: contentHash }));
}

/** Stored texts by their hash. Of the articles asked for, those that the actor may see. */
export async function loadArticleTexts(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleText>> {
  const rows = await db().article.findMany({
    where: { id: { in: [...ids] }, ...atDesk(actor) },
    select: { contentHash: true, ...TEXT_COLUMNS },
  });
  return new Map(rows.map((row) => [row.contentHash, readText(row)]));
}

interface Placed {
  readonly number: string | null;
  readonly title: string | null;
  readonly article: { readonly id: string; readonly contentHash: string };
}

function frameSection(node: SectionNode<Placed>): FrameSection {
  return {
    id: node.id,
    ...given("number", node.number),
    title: node.title,
    sections: node.sections.map(frameSection),
    articles: node.placements.map(({ number, title, article }) => ({
      id: article.id,
      hash: article.contentHash,
      ...given("number", number),
      ...given("title", title),
    })),
  };
}
