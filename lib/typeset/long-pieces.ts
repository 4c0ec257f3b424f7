/**
 * Pieces that R4 keeps together and that no line can hold: addresses, rows of dots. They alone may part where
 * nothing else does: at the seams . ? & = _ first; if that is not enough, inside words and rows; last, anywhere.
 */
import { Break } from "./breaks";
import type { Cells } from "./cells";
import { CharacterClass, LATIN, NEVER_ENDS, NEVER_STARTS } from "./character-class";
import { EPSILON, naturalWidth, type Spacing, shrinkWithin } from "./spacing";

const C = CharacterClass;
const SEAMS = new Set([..."/.?&=_"].map((c) => c.codePointAt(0)!));

type Piece = (cells: Cells, i: number) => boolean;
/** What may open a long piece, the mildest first. */
const REMEDIES: readonly (readonly [number, Piece])[] = [
  [Break.Seam, isSeam],
  [Break.Inside, isInside],
  [Break.Anywhere, () => true],
];

/**
 * Adds to `breakBefore` what pieces wider than the room of a line (em) need. Only the first piece is bound to
 * the first line; any other can go to the next.
 */
export function openLongPieces(
  cells: Cells,
  spacing: Spacing,
  breakBefore: Uint8Array,
  firstRoom: number,
  room: number,
): void {
  const { widthTo } = spacing;
  let start = 0;
  for (let end = 1; end <= cells.count; end++) {
    if (end < cells.count && breakBefore[end] === Break.Never) continue;
    const hyphen = breakBefore[end] === Break.Hyphen ? spacing.hyphenAtEnd[end - 1]! : 0;
    const most = (start === 0 ? firstRoom : room) - hyphen + spacing.hangAtEnd[end - 1]!;
    if (widthTo[end]! - widthTo[start]! > most && end - start > 1)
      openPiece(cells, spacing, breakBefore, start, end, most, 0);
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
  severity: number,
): void {
  const remedy = REMEDIES[severity];
  if (!remedy || leastWidth(cells, spacing, start, end) <= room + EPSILON) return;
  const [kind, mayPart] = remedy;
  let from = start;
  for (let i = start + 1; i <= end; i++) {
    const parts = i < end && cells.joined[i] === 0 && mayPart(cells, i);
    if (!parts && i < end) continue;
    if (i < end) breakBefore[i] = kind;
    openPiece(cells, spacing, breakBefore, from, i, room, severity + 1);
    from = i;
  }
}

function isSeam({ codePoint, kind }: Cells, i: number): boolean {
  return SEAMS.has(codePoint[i - 1]!) && !SEAMS.has(codePoint[i]!) && NEVER_STARTS[kind[i]!] === 0;
}

function isInside({ kind }: Cells, i: number): boolean {
  const left = kind[i - 1]!;
  const right = kind[i]!;
  if (left === right && (left === C.Dash || left === C.Ellipsis)) return true;
  return LATIN[left] === 1 && LATIN[right] === 1 && NEVER_ENDS[left] === 0 && NEVER_STARTS[right] === 0;
}

/** Width of the cells as a line of their own, compressed to the utmost. */
const leastWidth = (cells: Cells, spacing: Spacing, start: number, end: number) =>
  naturalWidth(cells, spacing, start, end) - shrinkWithin(cells, spacing, start, end);
