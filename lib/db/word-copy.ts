/** What is written as a Word file: an article or an issue as the person may see it, with its images. */
import type { ArticleData, FileData, IssueData } from "../document/issue";
import type { Actor } from "../workflow/actor";
import { imagesOf, readText, TEXT_COLUMNS } from "./article-content";
import { db } from "./client";
import { loadFiles, readIssueData } from "./issue-data";
import { styleOf } from "./issue-style";
import { atDesk, published, requireFound } from "./visibility";

export interface ArticleForWord {
  readonly article: Omit<ArticleData, "number" | "tags">;
  readonly files: readonly FileData[];
  /** Of the issue it stands in. */
  readonly style?: unknown;
}

/**
 * The text at the desk as it is now; for readers, an article of a published issue, which is final.
 * @throws FascicleError `not-found` also where the person may not see it
 */
export async function loadArticleForWord(actor: Actor, articleId: string): Promise<ArticleForWord> {
  const row = requireFound(
    await db().article.findFirst({
      where: {
        id: articleId,
        OR: [atDesk(actor), { status: "PUBLISHED", placement: { section: { issue: published(actor) } } }],
      },
      select: {
        ...TEXT_COLUMNS,
        journalId: true,
        placement: { select: { title: true, section: { select: { issue: { select: { style: true } } } } } },
      },
    }),
  );
  const text = readText(row);
  const files = await loadFiles(db(), row.journalId, imagesOf(text.document));
  const { placement } = row;
  return {
    article: { ...text, title: placement?.title ?? text.title },
    files,
    ...(placement && { style: styleOf(placement.section.issue.style) }),
  };
}

/**
 * The issue at the desk as it is now; for readers, a published one, whose texts are those that were signed.
 * @throws FascicleError `not-found` also where the person may not see it
 */
export async function loadIssueForWord(actor: Actor, issueId: string): Promise<IssueData> {
  const visible = await db().issue.count({ where: { id: issueId, OR: [atDesk(actor), published(actor)] } });
  requireFound(visible > 0 ? true : undefined);
  return readIssueData(db(), issueId, { files: true });
}
