/** What a browser is told of a composed issue: its figures, its contents, and those of its pages it asks for. */
import { type IssueFigures, issueFigures } from "./issue-figures";
import { type PageData, pageData } from "./page-data";
import type { HouseStyle } from "./style";
import type { ComposedIssue, ContentsEntry, Page } from "./types";

export interface LiveIssue {
  readonly figures: IssueFigures;
  readonly contents: readonly ContentsEntry[];
  readonly pages: readonly LivePage[];
}

export interface LivePage {
  /** In binding order, from 0. */
  readonly index: number;
  /** Pages of the same hash look the same. */
  readonly hash: string;
  /** Absent where the asker has a page of this hash. */
  readonly data?: PageData;
}

export interface PagesWanted {
  /** Indices in binding order; those past the end are passed over. */
  readonly indices?: readonly number[];
  /** Id of an article: all pages it reaches. */
  readonly article?: string;
  /** Hashes of the pages the asker has: these are not sent again. */
  readonly have?: readonly string[];
}

/** Outlines by name of the font. */
export type Outlines = Readonly<Record<string, FontOutlines>>;

export interface FontOutlines {
  readonly unitsPerEm: number;
  /** By glyph id: advance in font units, and outline as SVG path data, y downward. */
  readonly glyphs: Readonly<Record<number, readonly [number, string]>>;
}

/** @param numbers entry numbers by id of section and article */
export function liveIssue(
  issue: ComposedIssue,
  numbers: ReadonlyMap<string, string>,
  style: HouseStyle,
  wanted: PagesWanted,
): LiveIssue {
  const figures = issueFigures(issue, numbers, style);
  const have = new Set(wanted.have);
  return {
    figures,
    contents: issue.contents,
    pages: wantedIndices(issue, figures, wanted).map((index) => {
      const data = pageData(issue.pages[index]!);
      const hash = hashOf(JSON.stringify(data));
      return { index, hash, ...(!have.has(hash) && { data }) };
    }),
  };
}

function wantedIndices(
  issue: ComposedIssue,
  figures: IssueFigures,
  { indices, article }: PagesWanted,
): number[] {
  const wanted = new Set(indices?.filter((index) => index < issue.pages.length));
  const range = article === undefined ? undefined : figures.ranges[article];
  for (const [index, page] of issue.pages.entries()) if (range && isIn(page, range)) wanted.add(index);
  return [...wanted].sort((a, b) => a - b);
}

function isIn({ kind, folio }: Page, { first, last }: { first: number; last: number }): boolean {
  const number = kind === "body" ? Number(folio) : Number.NaN;
  return number >= first && number <= last;
}

/** 53 bits of a text (cyrb53, public domain): enough to tell a page from the one that stood in its place. */
function hashOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
