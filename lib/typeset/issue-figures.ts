/** What a composed issue comes to in pages: where each section and article stands, and what the binder needs. */
import { blanksNeeded, spineWidth } from "./binding";
import type { HouseStyle } from "./style";
import type { ComposedIssue } from "./types";

/** Printed page numbers, both included. */
export interface PageRange {
  /** Entry number: 1, 1.1 or 1.1.1; "" where an article stands in no section. */
  readonly number: string;
  readonly first: number;
  readonly last: number;
}

export interface IssueFigures {
  /** Pages of the whole, front matter included, before blanks fill it up. */
  readonly pages: number;
  readonly bodyPages: number;
  /** Index of the page that is printed as 1. */
  readonly bodyStart: number;
  /** Blank pages that fill the whole up to the multiple its style wants. */
  readonly blanks: number;
  /** Width of the spine with these, mm. */
  readonly spine: number;
  /** By id of section or article. */
  readonly ranges: Readonly<Record<string, PageRange>>;
}

/** @param numbers entry numbers by id, of sections and articles, as the copy was made with */
export function issueFigures(
  issue: ComposedIssue,
  numbers: ReadonlyMap<string, string>,
  { press }: HouseStyle,
): IssueFigures {
  const reached = pagesByEntry(issue);
  const ranges: Record<string, PageRange> = {};
  for (const [id, number] of numbers) {
    const found = reached.get(number);
    if (found) ranges[id] = { number, ...found };
  }
  const pages = issue.pages.length;
  const blanks = blanksNeeded(pages, press.pageMultiple);
  return {
    pages,
    bodyPages: issue.bodyPages,
    bodyStart: Math.max(0, issue.pages.findIndex(isBody)),
    blanks,
    spine: spineWidth(pages + blanks, press.paperWeight),
    ranges,
  };
}

const isBody = ({ kind }: ComposedIssue["pages"][number]) => kind === "body" || kind === "blank";

/** From the page of an entry's title to the last that shows a line of it, of a section to that of what it holds. */
function pagesByEntry(issue: ComposedIssue): Map<string, Omit<PageRange, "number">> {
  const reached = new Map<string, { first: number; last: number }>();
  const reach = (number: string, page: number) => {
    const known = reached.get(number);
    if (known) known.last = page;
    else reached.set(number, { first: page, last: page });
  };
  issue.pages.forEach((page) => {
    if (!isBody(page)) return;
    const folio = Number(page.folio);
    for (const { article, role } of page.lines) {
      if (role === "furniture") continue;
      for (let number = article; ; number = number.slice(0, number.lastIndexOf("."))) {
        reach(number, folio);
        if (!number.includes(".")) break;
      }
    }
    for (const { article } of page.images) if (article !== "") reach(article, folio);
  });
  return reached;
}
