/**
 * One paragraph from text to lines: cells → breaks → widths → total fit → glyph positions.
 * Pure; knows neither pages nor files.
 */

import { Break, findBreaks } from "./breaks";
import { type Cells, makeCells, textOf, trimEnd } from "./cells";
import { CharacterClass } from "./character-class";
import { GB_COMPOSITION } from "./composition";
import { hyphenateWords } from "./hyphenation";
import { breakLines, isSingleCharacter, LOOSE_STRETCH } from "./line-break";
import { openLongPieces } from "./long-pieces";
import { senseCosts } from "./sense";
import { inkFor, setLine } from "./set-line";
import { EPSILON, measure, naturalWidth } from "./spacing";
import type { Align, Composition, Faces, Line, ParagraphOptions, TextRun } from "./types";

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
  const { lines } = layOut(runs, faces, options);
  return (options.longer && asLong(lines.length + options.longer, runs, faces, options)) || lines;
}

/** What a line may cost to make a paragraph one line shorter or longer, mildest first. */
const LINE_COSTS = { "-1": [20, 80, 320], "1": [-10, -40, -160] } as const;
/** More stretch per gap, em, or more of what R9 offers, is too much to give for a page's sake. */
const MOST_GIVEN = { stretch: LOOSE_STRETCH, shrink: 0.85 };

/** The paragraph in `count` lines, none of them torn or pressed; undefined where there is no such setting. */
function asLong(
  count: number,
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
): readonly Line[] | undefined {
  for (const lineCost of LINE_COSTS[`${options.longer ?? 1}`]) {
    const { lines } = layOut(runs, faces, options, lineCost);
    if (lines.length === count) return lines.every(isEasy) ? lines : undefined;
    if (lines.length > count === (options.longer === 1)) return undefined;
  }
  return undefined;
}

const isEasy = ({ gap, overfull, loose, singleCharacter }: Line) =>
  !overfull && !loose && !singleCharacter && gap <= MOST_GIVEN.stretch && gap >= -MOST_GIVEN.shrink;

/** The lines together with the characters each of them shows, dropped spaces left out. */
export function composeWithText(
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
): { readonly lines: readonly Line[]; readonly texts: readonly string[] } {
  const { lines, spans, cells } = layOut(runs, faces, options);
  const texts = lines.map((_, k) => {
    const [from, to] = [spans[2 * k]!, spans[2 * k + 1]!];
    return textOf(cells, from, trimEnd(cells, to, from));
  });
  return { lines, texts };
}

let breakBefore = new Uint8Array(4096);
let tight = new Uint8Array(4096);

interface LaidOut {
  readonly lines: readonly Line[];
  /** First cell of each line and the one after its last, line by line. */
  readonly spans: readonly number[];
  /** Valid until the next paragraph. */
  readonly cells: Cells;
}

function layOut(
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
  lineCost?: number,
): LaidOut {
  const { size, composition = GB_COMPOSITION } = options;
  const align = alignOf(options, composition);
  const column = options.measure / size;
  const indent = (options.indent ?? 0) / size;
  const hang = (options.hang ?? 0) / size;

  const cells = makeCells(runs);
  if (cells.count > tight.length) {
    breakBefore = new Uint8Array(cells.count * 2);
    tight = new Uint8Array(cells.count * 2);
  }
  findBreaks(cells, breakBefore, tight, composition.lineEnd === "strict");
  bindCalls(cells, runs);
  const spacing = measure(cells, runs, faces, tight, composition);
  const hyphens =
    faces.hyphenate && column < composition.hyphenateBelow
      ? hyphenateWords(cells, spacing, breakBefore, runs, faces.hyphenate)
      : 0;
  openLongPieces(cells, spacing, breakBefore, column - indent, column - hang);

  const ink = inkFor(cells.count + hyphens);
  const lines: Line[] = [];
  const spans: number[] = [];
  const offsetOf = (cell: number) => (cell === cells.count ? cells.total : cells.source[cell]!);
  const startOf = (cell: number) => (lines.length === 0 ? 0 : offsetOf(cell));

  for (let first = 0; first < cells.count; ) {
    const last = findLineEnd(cells, first);
    const next = Math.min(last + 1, cells.count);
    if (last === first) {
      spans.push(first, first);
      lines.push({ runs: [], start: startOf(first), end: offsetOf(next), width: 0, gap: 0 });
    } else composeUpTo(first, last, next);
    first = next;
  }
  return { lines, spans, cells };

  /** Composes what stands between two forced line ends; the last line's text reaches to cell `next`. */
  function composeUpTo(first: number, last: number, next: number) {
    const opening = lines.length === 0 ? indent : hang;
    const isLongTitle =
      align === "center" &&
      last - first <= LONGEST_TITLE &&
      naturalWidth(cells, spacing, first, last) > column - opening + EPSILON;
    const breaks = breakLines(cells, spacing, breakBefore, first, last, {
      align,
      measure: column,
      indent: opening,
      hang,
      ...(lineCost !== undefined && { lineCost }),
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
        hyphenated: !isLast && breakBefore[until] === Break.Hyphen,
        textStart: startOf(from),
        textEnd: offsetOf(isLast ? next : until),
      });
      const single = isLast && k > 0 && isSingleCharacter(cells, from, until);
      lines.push(single ? { ...line, singleCharacter: true } : line);
      spans.push(from, until);
    }
  }
}

/** Running text is ragged where the style does not justify. */
function alignOf({ align = "justify" }: ParagraphOptions, { justify }: Composition): Align {
  return align === "justify" && !justify ? "left" : align;
}

/** The mark of a note stays with the word it follows. */
function bindCalls({ count, run }: Cells, runs: readonly TextRun[]): void {
  if (!runs.some(({ call }) => call !== undefined)) return;
  for (let i = 1; i < count; i++)
    if (runs[run[i]!]!.call !== undefined && breakBefore[i] !== Break.Never) {
      breakBefore[i] = Break.Never;
      tight[i] = 1;
    }
}

function findLineEnd(cells: Cells, from: number): number {
  let i = from;
  while (i < cells.count && cells.kind[i] !== CharacterClass.LineEnd) i++;
  return i;
}

/** Centred text beyond this many characters is no title, and finding its words would take long. */
const LONGEST_TITLE = 200;
