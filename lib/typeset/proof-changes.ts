/**
 * What changed from one proof to the next, line by line: what a proofreader has to read again. A proof leaves
 * digests of its lines of copy; the next one is compared with them. Lines that only moved, with their article or
 * because text before them grew, are not changed.
 */
import { changedPlaces } from "./sequence-changes";
import type { Page, PageLine } from "./types";

/** Left by a proof for the next: per page, the digests of its lines of copy. */
export type ProofRecord = readonly (readonly string[])[];

export interface PageChanges {
  /** Of the page, from 0. */
  readonly page: number;
  /** Indices in `Page.lines` of lines that are new or differ, or at which something was taken out. */
  readonly lines: readonly number[];
}

/** Headers, page numbers, contents and repeated heads are no copy to be read again. */
export const isCopy = ({ role }: PageLine) => role !== "furniture";

export function proofRecord(pages: readonly Page[]): ProofRecord {
  return pages.map(({ lines }) => lines.filter(isCopy).map(({ text }) => digest(text)));
}

/** Pages with changes, in their order. */
export function changesSince(earlier: ProofRecord, pages: readonly Page[]): PageChanges[] {
  const places = pages.flatMap(({ lines }, page) =>
    lines.flatMap((line, index) => (isCopy(line) ? [{ page, index, digest: digest(line.text) }] : [])),
  );
  const changed = changedPlaces(
    earlier.flat(),
    places.map((place) => place.digest),
  );
  const byPage = new Map<number, number[]>();
  for (const place of changed) {
    const { page, index } = places[place]!;
    byPage.set(page, [...(byPage.get(page) ?? []), index]);
  }
  return [...byPage].map(([page, lines]) => ({ page, lines }));
}

/** 53 bits of a line's text (cyrb53): two lines in a thousand million million are taken for one. */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
