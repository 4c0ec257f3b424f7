/**
 * A page of the finished PDF: a sheet on which composed pages are placed. On screen a sheet is its page; for the
 * press it is larger than the page, has boxes and marks, or holds several pages. Lengths in pt, y downward.
 */
import type { Page, Rule } from "../typeset/types";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** a b c d e f of PDF 32000-1, 8.3.4, with y downward on both sides. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface SheetPart {
  readonly page: Page;
  /** From the page's coordinates to the sheet's. */
  readonly matrix: Matrix;
  /** What of the part is shown, in the sheet's coordinates. */
  readonly clip?: Box;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Where it is cut, and how far ink reaches beyond (14.11.2). */
  readonly boxes?: { readonly trim: Box; readonly bleed: Box };
  readonly parts: readonly SheetPart[];
  /** Marks for the printer and the binder. */
  readonly marks: readonly Rule[];
}

export const MILLIMETRE = 72 / 25.4;

export const movedBy = (left: number, top: number): Matrix => [1, 0, 0, 1, left, top];

/** The page as it is, as a sheet of its size. */
export function plainSheet(page: Page): Sheet {
  const { width, height } = page;
  return { width, height, parts: [{ page, matrix: movedBy(0, 0) }], marks: [] };
}
