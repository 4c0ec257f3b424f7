/**
 * One paragraph from text to lines: cells → breaks → widths → total fit → glyph positions.
 * Pure; knows neither pages nor files.
 */

import { findBreaks } from "./breaks";
import { type Cells, makeCells, trimEnd } from "./cells";
import { CharacterClass } from "./character-class";
import { breakLines, isSingleCharacter } from "./line-break";
import { openLongPieces } from "./long-pieces";
import { senseCosts } from "./sense";
import { inkFor, type SetLine, setLine } from "./set-line";
import { EPSILON, measure, naturalWidth } from "./spacing";
import type { Faces, Line, ParagraphOptions, TextRun } from "./types";

/**
 * Composes one paragraph by the rules R1 to R10 and the single-character rule of R11 (see README.md).
 *
 * Offsets of the lines count code points over the runs' texts joined; the lines cover the text from end to end.
 * What could not be done is told on the line: `overfull`, `loose`, `singleCharacter`. Empty text gives no line.
 */
export function composeParagraph(
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
): readonly Line[] {
  return layOut(runs, faces, options).lines;
}

/** The lines together with the characters each of them shows, dropped spaces left out. */
export function composeWithText(
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
): { readonly lines: readonly Line[]; readonly texts: readonly string[] } {
  const { lines, starts, cells } = layOut(runs, faces, options);
  const texts = lines.map((_, k) => {
    const start = starts[k]!;
    const end = trimEnd(cells, Math.min(starts[k + 1]!, findLineEnd(cells, start)), start);
    return String.fromCodePoint(...cells.codePoint.subarray(start, Math.max(start, end)));
  });
  return { lines, texts };
}

let breakBefore = new Uint8Array(4096);
let tight = new Uint8Array(4096);

interface LaidOut {
  readonly lines: readonly Line[];
  /** First cell of each line, and at the end the number of cells. */
  readonly starts: readonly number[];
  /** Valid until the next paragraph. */
  readonly cells: Cells;
}

function layOut(runs: readonly TextRun[], faces: Faces, options: ParagraphOptions): LaidOut {
  const { size, align = "justify", strict = false } = options;
  const column = options.measure / size;
  const indent = (options.indent ?? 0) / size;
  const hang = (options.hang ?? 0) / size;

  const cells = makeCells(runs);
  if (cells.count > tight.length) {
    breakBefore = new Uint8Array(cells.count * 2);
    tight = new Uint8Array(cells.count * 2);
  }
  findBreaks(cells, breakBefore, tight, strict);
  const spacing = measure(cells, runs, faces, tight);
  openLongPieces(cells, spacing, breakBefore, column - indent, column - hang);

  const ink = inkFor(cells.count);
  const lines: Line[] = [];
  const starts: number[] = [];
  const offsetOf = (cell: number) => (cell === cells.count ? cells.total : cells.source[cell]!);
  const addLine = (from: number, until: number, line: SetLine) => {
    const start = lines.length === 0 ? 0 : offsetOf(from);
    lines.push({ ...line, start, end: offsetOf(until) });
    starts.push(from);
  };

  for (let first = 0; first < cells.count; ) {
    const last = findLineEnd(cells, first);
    const next = Math.min(last + 1, cells.count);
    if (last === first) addLine(first, next, BLANK);
    else composeUpTo(first, last, next);
    first = next;
  }
  starts.push(cells.count);
  return { lines, starts, cells };

  /** Composes what stands between two forced line ends; the last line's text reaches to cell `next`. */
  function composeUpTo(first: number, last: number, next: number) {
    const opening = lines.length === 0 ? indent : hang;
    const isLongTitle =
      align === "center" && naturalWidth(cells, spacing, first, last) > column - opening + EPSILON;
    const breaks = breakLines(cells, spacing, breakBefore, first, last, {
      align,
      measure: column,
      indent: opening,
      hang,
      ...(isLongTitle && { extra: senseCosts(cells, first, last) }),
    });
    for (let k = 0; k + 1 < breaks.length; k++) {
      const from = breaks[k]!;
      const until = breaks[k + 1]!;
      const isLast = until === last;
      const line = setLine(cells, spacing, runs, ink, from, until, {
        size,
        align,
        measure: column,
        indent: k === 0 ? opening : hang,
        isLast,
      });
      const single = isLast && k > 0 && isSingleCharacter(cells, from, until);
      addLine(from, isLast ? next : until, single ? { ...line, singleCharacter: true } : line);
    }
  }
}

function findLineEnd(cells: Cells, from: number): number {
  let i = from;
  while (i < cells.count && cells.kind[i] !== CharacterClass.LineEnd) i++;
  return i;
}

const BLANK: SetLine = { runs: [], width: 0, gap: 0 };
