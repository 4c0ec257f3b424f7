/** How wide text would be unbroken, and how narrow it can be set: what column widths are made from. */
import { Break, findBreaks } from "./breaks";
import { makeCells } from "./cells";
import { CharacterClass } from "./character-class";
import { GB_COMPOSITION } from "./composition";
import { measure, naturalWidth } from "./spacing";
import type { Composition, Faces, TextRun } from "./types";

/** In em of the paragraph's size. */
export interface TextWidth {
  /** On one line. */
  readonly whole: number;
  /** The longest piece that no line may part (R1, R2, R4). */
  readonly longestPiece: number;
}

/** Natural widths of the widest stretch between forced line ends, and of the widest piece. */
export function textWidth(
  runs: readonly TextRun[],
  faces: Faces,
  composition: Composition = GB_COMPOSITION,
): TextWidth {
  const cells = makeCells(runs);
  const { count, kind } = cells;
  const breakBefore = new Uint8Array(count);
  const tight = new Uint8Array(count);
  findBreaks(cells, breakBefore, tight, composition.lineEnd === "strict");
  const spacing = measure(cells, runs, faces, tight, composition);
  let [whole, longestPiece, lineStart, pieceStart] = [0, 0, 0, 0];
  for (let end = 1; end <= count; end++) {
    const forced = end === count || kind[end] === CharacterClass.LineEnd;
    if (!forced && breakBefore[end] === Break.Never) continue;
    longestPiece = Math.max(longestPiece, naturalWidth(cells, spacing, pieceStart, end));
    pieceStart = end;
    if (!forced) continue;
    whole = Math.max(whole, naturalWidth(cells, spacing, lineStart, end));
    lineStart = pieceStart = end + 1;
  }
  return { whole, longestPiece };
}
