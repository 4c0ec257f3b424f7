/** The places that links and bookmarks lead to, and the page numbers a reader program shows. */
import type { Page } from "../typeset/types";

export interface Destination {
  /** Name in the PDF. Of fixed length in digits, because pdfkit sorts names by locale and PDF by byte. */
  readonly name: string;
  readonly title: string;
  readonly parent?: string;
  readonly y: number;
}

export interface Destinations {
  /** Per page, in the pages' order. */
  readonly onPage: readonly (readonly Destination[])[];
  /** Name of the destination of an anchor's id. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** What the anchor's entry is called. */
  readonly titleOf: ReadonlyMap<string, string>;
}

export function destinations(pages: readonly Page[]): Destinations {
  const nameOf = new Map<string, string>();
  for (const { id } of pages.flatMap((page) => page.anchors))
    if (!nameOf.has(id)) nameOf.set(id, `entry-${String(nameOf.size + 1).padStart(5, "0")}`);
  const onPage = pages.map((page) =>
    page.anchors.map((anchor) => ({
      name: nameOf.get(anchor.id)!,
      title: anchor.title,
      parent: anchor.parent === undefined ? undefined : nameOf.get(anchor.parent),
      y: anchor.y,
    })),
  );
  const titleOf = new Map(pages.flatMap(({ anchors }) => anchors.map(({ id, title }) => [id, title])));
  return { onPage, nameOf, titleOf };
}

/** A run of pages numbered alike, from the page at `index` (PDF 32000-1, 12.4.2). */
export interface PageLabels {
  readonly index: number;
  /** D arabic, r small roman; absent, the pages carry no number. */
  readonly style?: "D" | "r";
  readonly start?: number;
}

export function pageLabels(pages: readonly Page[]): PageLabels[] {
  const ranges: PageLabels[] = [];
  for (const [index, page] of pages.entries()) {
    const label = numbered(page.folio);
    const last = ranges.at(-1);
    const continues =
      last !== undefined &&
      last.style === label?.style &&
      (label === undefined || label.number === last.start! + index - last.index);
    if (!continues) ranges.push({ index, style: label?.style, start: label?.number });
  }
  return ranges;
}

function numbered(folio: string | undefined): { style: "D" | "r"; number: number } | undefined {
  if (folio === undefined) return undefined;
  if (/^\d+$/.test(folio)) return { style: "D", number: Number(folio) };
  if (/^[ivxlc]+$/.test(folio)) return { style: "r", number: fromRoman(folio) };
  return undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function fromRoman(numeral: string): number {
  let total = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = ROMAN[numeral[i]!]!;
    total += value < (ROMAN[numeral[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}
