/** A line of a produced edition's contents; the part of it the desk needs. */
export interface PrintedEntry {
  readonly number: string;
  /** Printed page number. */
  readonly page: number;
}

export interface PageSpan {
  readonly first: number;
  readonly count: number;
}

/**
 * First page and length of each numbered entry: it ends where a later one begins on another page. The last one's
 * end is not printed in the contents, so it gets one page.
 */
export function pageSpans(contents: readonly PrintedEntry[]): Map<string, PageSpan> {
  return new Map(
    contents.map(({ number, page }, index) => {
      const next = contents.slice(index + 1).find((entry) => entry.page > page);
      return [number, { first: page, count: (next?.page ?? page + 1) - page }];
    }),
  );
}
