import type { StripArticle } from "../page-strip";

/** A line of a produced edition's contents; the part of it the desk needs. */
export interface PrintedEntry {
  /** 1, 1.1 or 1.1.1 */
  readonly number: string;
  readonly title: string;
  /** Printed page number. */
  readonly page: number;
}

/**
 * The articles of a produced edition with the pages they fill. An article is an entry that nothing stands under;
 * it ends where a later one begins on another page. The last one's end is not printed in the contents, so it
 * gets one page.
 */
export function printedArticles(contents: readonly PrintedEntry[]): StripArticle[] {
  return contents.flatMap(({ number, title, page }, index) => {
    if (contents.some((other) => other.number.startsWith(`${number}.`))) return [];
    const next = contents.slice(index + 1).find((entry) => entry.page > page);
    const department = Number(number.split(".")[0]) - 1;
    return [{ number, title, department, first: page, count: (next?.page ?? page + 1) - page }];
  });
}
