/** 阅览室: what everybody in the house may read. Nothing here sees an issue that is not published. */
import type { ArticleData, JournalFacts, Masthead, Statement } from "../document/issue";
import { safeAddress } from "../document/text";
import { parseDocument } from "../document/validate";
import type { Actor } from "../workflow/actor";
import { readText, TEXT_COLUMNS } from "./article-content";
import { db } from "./client";
import { type EditionEntry, listEditions } from "./editions";
import { given, readJournalFacts, readMasthead } from "./json";
import { loadTree, numberTree, type SectionNode } from "./section-tree";
import { published, requireFound } from "./visibility";

export interface PublishedIssue {
  readonly issueId: string;
  readonly year: number;
  readonly number: number;
  readonly label: string;
  readonly serial?: number;
  /** How many articles. */
  readonly articles: number;
  /** What may be downloaded: the screen edition, else the original. */
  readonly download?: { readonly editionId: string; readonly size: number; readonly pageCount: number };
}

export interface PublishedSection {
  readonly number: string;
  readonly title: string;
  /** Printed page, where an edition tells it. */
  readonly page?: number;
  readonly sections: readonly PublishedSection[];
  readonly articles: readonly {
    readonly articleId: string;
    readonly number: string;
    readonly title: string;
    readonly page?: number;
  }[];
}

export interface PublishedContents extends PublishedIssue {
  readonly journal: JournalFacts;
  readonly masthead: Masthead;
  readonly statement: Statement;
  readonly sections: readonly PublishedSection[];
}

export interface PublishedArticle extends ArticleData {
  readonly articleId: string;
  readonly issueId: string;
  readonly issueLabel: string;
  readonly previous?: { readonly articleId: string; readonly title: string };
  readonly next?: { readonly articleId: string; readonly title: string };
}

const ISSUE = { id: true, year: true, number: true, label: true, serial: true } as const;
const NEWEST_FIRST = [{ year: "desc" as const }, { number: "desc" as const }];

/** Newest first. */
export async function listPublishedIssues(actor: Actor): Promise<PublishedIssue[]> {
  const rows = await db().issue.findMany({
    where: { AND: [published(actor), { journalId: actor.journalId }] },
    orderBy: NEWEST_FIRST,
    select: {
      ...ISSUE,
      sections: { select: { _count: { select: { placements: true } } } },
      editions: {
        where: { kind: { in: ["screen", "original"] } },
        orderBy: { createdAt: "desc" },
        select: { id: true, kind: true, pageCount: true, file: { select: { size: true } } },
      },
    },
  });
  return rows.map(({ sections, editions, ...row }) => {
    const edition = editions.find(({ kind }) => kind === "screen") ?? editions[0];
    return {
      ...showIssue(row),
      articles: sections.reduce((sum, section) => sum + section._count.placements, 0),
      ...given(
        "download",
        edition && { editionId: edition.id, size: edition.file.size, pageCount: edition.pageCount },
      ),
    };
  });
}

function showIssue(row: { id: string; year: number; number: number; label: string; serial: number | null }) {
  const { id, serial, ...rest } = row;
  return { issueId: id, ...rest, ...given("serial", serial) };
}

/** @throws FascicleError `not-found` */
export async function getPublishedIssue(actor: Actor, issueId: string): Promise<PublishedContents> {
  const row = requireFound(
    await db().issue.findFirst({
      where: { ...published(actor), id: issueId },
      select: {
        ...ISSUE,
        journalFacts: true,
        mastheadTitle: true,
        masthead: true,
        statementTitle: true,
        statement: true,
      },
    }),
  );
  const tree = await loadTree(db(), issueId);
  const editions = await listEditions(actor, issueId);
  const edition = editions.find(({ kind }) => kind === "screen") ?? editions[0];
  const sections = showTree(tree, edition?.contents ?? []);
  return {
    ...showIssue(row),
    journal: readJournalFacts(row.journalFacts),
    masthead: { title: row.mastheadTitle, entries: readMasthead(row.masthead) },
    statement: { title: row.statementTitle, document: parseDocument(row.statement) },
    sections,
    articles: sections.reduce((sum, section) => sum + countArticles(section), 0),
    ...given(
      "download",
      edition && { editionId: edition.editionId, size: edition.size, pageCount: edition.pageCount },
    ),
  };
}

type Placed = Awaited<ReturnType<typeof loadTree>>[number]["placements"][number];

function showTree(
  tree: readonly SectionNode<Placed>[],
  contents: readonly EditionEntry[],
): PublishedSection[] {
  const numbers = numberTree(tree);
  const pages = new Map(contents.map((entry) => [entry.number, entry.page]));
  const show = (node: SectionNode<Placed>): PublishedSection => {
    const number = numbers.get(node.id) ?? "";
    return {
      number,
      title: node.title,
      ...given("page", pages.get(number)),
      sections: node.sections.map(show),
      articles: node.placements.map(({ article, title }) => {
        const own = numbers.get(article.id) ?? "";
        return {
          articleId: article.id,
          number: own,
          title: title ?? article.title,
          ...given("page", pages.get(own)),
        };
      }),
    };
  };
  return tree.map(show);
}

function countArticles(section: PublishedSection): number {
  return section.articles.length + section.sections.reduce((sum, child) => sum + countArticles(child), 0);
}

/** @throws FascicleError `not-found` */
export async function getPublishedArticle(actor: Actor, articleId: string): Promise<PublishedArticle> {
  const row = requireFound(
    await db().article.findFirst({
      where: { id: articleId, status: "PUBLISHED", placement: { section: { issue: published(actor) } } },
      select: {
        ...TEXT_COLUMNS,
        tags: { orderBy: { position: "asc" }, select: { tag: { select: { name: true } } } },
        placement: {
          select: { title: true, section: { select: { issue: { select: { id: true, label: true } } } } },
        },
      },
    }),
  );
  const { title, section } = requireFound(row.placement);
  const { sourceUrl, ...text } = readText(row);
  const tree = showTree(await loadTree(db(), section.issue.id), []);
  const order = tree.flatMap(articlesOf);
  const index = order.findIndex((article) => article.articleId === articleId);
  return {
    ...text,
    // As typed it may be no address at all, and this one is shown as a link.
    ...given("sourceUrl", safeAddress(sourceUrl)),
    title: title ?? text.title,
    ...given("number", order[index]?.number),
    tags: row.tags.map(({ tag }) => tag.name),
    articleId,
    issueId: section.issue.id,
    issueLabel: section.issue.label,
    ...given("previous", neighbour(order[index - 1])),
    ...given("next", neighbour(order[index + 1])),
  };
}

/** In printed order: 栏目 before the articles that stand under the 板块 itself. */
function articlesOf(section: PublishedSection): PublishedSection["articles"][number][] {
  return [...section.sections.flatMap(articlesOf), ...section.articles];
}

const neighbour = (article: PublishedSection["articles"][number] | undefined) =>
  article && { articleId: article.articleId, title: article.title };
