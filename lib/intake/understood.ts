/** Counts of what was understood, for the page that shows an import before it is confirmed. */
import type { Block } from "../document/blocks";
import type { IntakeArticle, IntakeIssue, IntakeSection } from "./intake-issue";
import type { UnderstoodCount } from "./report";

export function countUnderstood(
  issue: IntakeIssue,
  source: { lines: number; contentsEntries: number },
): Record<UnderstoodCount, number> {
  const articles = issue.sections.flatMap(articlesOf);
  const { figures, footnotes, quotations, ...counts } = countBlocks(articles.flatMap(({ blocks }) => blocks));
  return {
    ...source,
    sections: issue.sections.length,
    columns: issue.sections.reduce((sum, section) => sum + section.sections.length, 0),
    articles: articles.length,
    sources: articles.filter((article) => article.source !== undefined).length,
    dates: articles.filter((article) => article.releasedOn !== undefined).length,
    mastheadEntries: issue.masthead.entries.length,
    ...counts,
  };
}

export type BlockCount = keyof ReturnType<typeof countBlocks>;

export function countBlocks(blocks: readonly Block[]) {
  const count = (kind: Block["kind"]) => blocks.filter((block) => block.kind === kind).length;
  const lists = blocks.flatMap((block) => (block.kind === "list" ? [block] : []));
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  const leads = blocks.filter(
    (block) =>
      block.kind === "paragraph" && block.content.some((i) => i.kind === "text" && i.marks?.includes("lead")),
  );
  const footnotes = blocks.flatMap((block) =>
    "content" in block ? block.content.filter((item) => item.kind === "footnote") : [],
  );
  return {
    salutations: count("salutation"),
    headings: count("heading"),
    paragraphs: count("paragraph"),
    leads: leads.length,
    lists: lists.length,
    listItems: lists.reduce((sum, list) => sum + list.items.length, 0),
    tables: tables.length,
    tableCells: tables.reduce(
      (sum, table) => sum + table.rows.reduce((cells, row) => cells + row.length, 0),
      0,
    ),
    figures: count("figure"),
    quotations: count("quotation"),
    footnotes: footnotes.length,
    attachmentLabels: count("attachmentLabel"),
    signatures: count("signature"),
  };
}

export function articlesOf(section: IntakeSection): IntakeArticle[] {
  return [...section.sections.flatMap(articlesOf), ...section.articles];
}
