/** Ways through the copy and the pages that several rules share. */
import type { Block, Inline } from "../../document/blocks";
import type { ArticleCopy, IssueCopy, SectionCopy } from "../../document/issue-copy";
import type { ComposedIssue } from "../../typeset/types";

/** In printed order: columns before articles that stand directly in their section. */
export function articlesOf({ sections }: Pick<IssueCopy, "sections">): ArticleCopy[] {
  return sections.flatMap((section) => [...articlesOf(section), ...section.articles]);
}

export interface CopyEntry {
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly article?: ArticleCopy;
}

/** Sections, columns and articles in printed order. */
export function entriesOf({ sections }: Pick<IssueCopy, "sections">): CopyEntry[] {
  const walk = (section: SectionCopy, level: number): CopyEntry[] => [
    { number: section.number, title: section.title, level },
    ...section.sections.flatMap((child) => walk(child, level + 1)),
    ...section.articles.map((article) => ({
      number: article.number,
      title: article.title,
      level: level + 1,
      article,
    })),
  ];
  return sections.flatMap((section) => walk(section, 1));
}

/** All inline content of a block, paragraph by paragraph. */
export function inlinesOf(block: Block): (readonly Inline[])[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.flatMap(inlinesOf));
    case "table":
      return block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
    case "quotation":
      return [...block.paragraphs];
    case "figure":
      return [];
    default:
      return [block.content];
  }
}

/** The block of that id, also within a list. */
export function findBlock(blocks: readonly Block[], id: string): Block | undefined {
  for (const block of blocks) {
    if (block.id === id) return block;
    if (block.kind !== "list") continue;
    const inner = findBlock(
      block.items.flatMap((item) => item.blocks),
      id,
    );
    if (inner) return inner;
  }
  return undefined;
}

/** Body page on which an article's block begins. */
export function pageOfBlock({ pages }: ComposedIssue, article: string, block: string): number | undefined {
  const page = pages.find(
    ({ kind, lines }) =>
      kind === "body" && lines.some((line) => line.article === article && line.block === block),
  );
  return page?.folio === undefined ? undefined : Number(page.folio);
}

/** Body page on which the entry's title stands. */
export function pageOfEntry({ contents }: ComposedIssue, number: string): number | undefined {
  return contents.find((entry) => entry.number === number)?.page || undefined;
}

export const withoutSpaces = (text: string) => text.replaceAll(/\s/g, "");
