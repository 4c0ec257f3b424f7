/** The issue's sections, columns and articles as one list in printed order: what contents and outline show. */
import type { ArticleCopy, IssueCopy, SectionCopy } from "../document/issue-copy";

export interface Entry {
  /** The number; where a number stands twice in the issue, made unique, for links to lead to the right one. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** 1 板块, 2 栏目 or an article directly under a 板块, 3 an article of a 栏目. */
  readonly level: number;
  /** Id of the section or column above. */
  readonly parent?: string;
  readonly article?: ArticleCopy;
}

export function collectEntries({ sections }: IssueCopy): Entry[] {
  const entries: Entry[] = [];
  const taken = new Set<string>();
  for (const section of sections) addSection(section, 1, undefined);
  return entries;

  /** Columns stand before articles that the section holds directly. */
  function addSection(section: SectionCopy, level: number, parent: string | undefined): void {
    const { number, title } = section;
    // Without number and title it only holds an article that stands in no section yet.
    const isEntry = number !== "" || title !== "";
    const id = isEntry ? add({ number, title, level, ...(parent !== undefined && { parent }) }) : undefined;
    const above = id === undefined ? {} : { parent: id };
    for (const child of section.sections) addSection(child, level + 1, id);
    for (const article of section.articles)
      add({ number: article.number, title: article.title, level: level + 1, ...above, article });
  }

  function add(entry: Omit<Entry, "id">): string {
    let id = entry.number;
    for (let copy = 2; taken.has(id); copy++) id = `${entry.number}#${copy}`;
    taken.add(id);
    entries.push({ id, ...entry });
    return id;
  }
}
