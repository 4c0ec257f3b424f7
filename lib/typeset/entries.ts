/** The issue's sections, columns and articles as one list in printed order: what contents and outline show. */
import type { ArticleCopy, IssueCopy, SectionCopy } from "../document/issue-copy";

export interface Entry {
  readonly number: string;
  readonly title: string;
  /** 1 板块, 2 栏目 or an article directly under a 板块, 3 an article of a 栏目. */
  readonly level: number;
  readonly parent?: string;
  readonly article?: ArticleCopy;
}

export function collectEntries({ sections }: IssueCopy): Entry[] {
  return sections.flatMap((section) => sectionEntries(section, 1, undefined));
}

/** Columns stand before articles that the section holds directly. */
function sectionEntries(section: SectionCopy, level: number, parent: string | undefined): Entry[] {
  const { number, title } = section;
  return [
    { number, title, level, ...(parent !== undefined && { parent }) },
    ...section.sections.flatMap((child) => sectionEntries(child, level + 1, number)),
    ...section.articles.map((article) => ({
      number: article.number,
      title: article.title,
      level: level + 1,
      parent: number,
      article,
    })),
  ];
}
