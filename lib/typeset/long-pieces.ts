/**
 * Pieces that R4 keeps together and that no line can hold: addresses, rows of dots. They alone may part where
 * nothing else does: first at . ? & = _ and the like, and if that is not enough, anywhere.
 */
import { Break } from "./breaks";
import type { Cells } from "./cells";
import { CharacterClass } from "./character-class";
import { EPSILON, naturalWidth, type Spacing, shrinkWithin } from "./spacing";

const C = CharacterClass;
const SEAMS = new Set([..."/.?&=_:;,-%#+@~|\\\\"].map((c) => c.codePointAt(0)!));

/** Adds to `breakBefore` what pieces wider than `room` (em) need. */
export function openLongPieces(cells: Cells, spacing: Spacing, breakBefore: Uint8Array, room: number): void {
  let start = 0;
  for (let end = 1; end <= cells.count; end++) {
    if (end < cells.count && breakBefore[end] === Break.Never) continue;
    if (leastWidth(cells, spacing, start, end) > room + EPSILON)
      openPiece(cells, spacing, breakBefore, start, end, room);
    start = end;
  }
}

function openPiece(
  cells: Cells,
  spacing: Spacing,
  breakBefore: Uint8Array,
  start: number,
  end: number,
  room: number,
): void {
  let from = start;
  for (let i = start + 1; i <= end; i++) {
    const seam =
      i < end &&
      cells.joined[i] === 0 &&
      SEAMS.has(cells.codePoint[i - 1]!) &&
      !SEAMS.has(cells.codePoint[i]!);
    if (seam) breakBefore[i] = Break.Seam;
    if (!seam && i < end) continue;
    if (leastWidth(cells, spacing, from, i) > room + EPSILON) openAnywhere(cells, breakBefore, from, i);
    from = i;
  }
}

function openAnywhere(cells: Cells, breakBefore: Uint8Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++)
    if (cells.joined[i] === 0 && breakBefore[i] === Break.Never) breakBefore[i] = Break.Emergency;
}

/** Width of the cells as a line of their own, compressed to the utmost. */
const leastWidth = (cells: Cells, spacing: Spacing, start: number, end: number) =>
  naturalWidth(cells, spacing, start, end) - shrinkWithin(cells, spacing, start, end);
