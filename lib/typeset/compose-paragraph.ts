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
import { EPSILON, measure, naturalWidth, type Spacing } from "./spacing";
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
  const prepared = prepare(runs, faces, options);
  if (options.longer) return setVaried(prepared, options.longer);
  return setLines(prepared, chooseBreaks(prepared)).lines;
}

/** What a line may cost to make a paragraph one line shorter or longer, mildest first. */
const LINE_COSTS = { "-1": [20, 80, 320], "1": [-10, -40, -160] } as const;
/** More stretch per gap, em, or more of what R9 offers, is too much to give for a page's sake. */
const MOST_GIVEN = { stretch: LOOSE_STRETCH, shrink: 0.85 };
/** A line's edges take less than its cells by no more than this, em: a mark's half, a gap; and what may hang. */
const LESS_AT_EDGES = 1.25;

/** The paragraph in one line more or less, none of them torn or pressed; no lines where there is no such setting. */
function setVaried(
  prepared: Prepared,
  { by, than }: NonNullable<ParagraphOptions["longer"]>,
): readonly Line[] {
  const count = than + by;
  if (!mayFill(prepared, count)) return [];
  for (const lineCost of LINE_COSTS[`${by}`]) {
    const segments = chooseBreaks(prepared, lineCost);
    const found = lineCount(segments);
    if (found === count) {
      const { lines } = setLines(prepared, segments);
      return lines.every(isEasy) ? lines : [];
    }
    if (found > count === (by === 1)) return [];
  }
  return [];
}

/** Whether the text could fill so many lines at all: a glance that spares most trials. */
function mayFill({ cells, spacing, column, indent, hang }: Prepared, count: number): boolean {
  if (findLineEnd(cells, 0) + 1 < cells.count) return true; // forced line ends: it fills what they leave
  const room = (lines: number) => lines * (column - hang) - (indent - hang);
  const width = spacing.widthTo[cells.count]!;
  const least = width - MOST_GIVEN.shrink * spacing.shrinkTo[cells.count]! - LESS_AT_EDGES * count;
  const most = width + MOST_GIVEN.stretch * spacing.growsTo[cells.count]!;
  return count > 0 && least <= room(count) && most >= room(count - 1);
}

const isEasy = ({ gap, overfull, loose, singleCharacter }: Line) =>
  !overfull && !loose && !singleCharacter && gap <= MOST_GIVEN.stretch && gap >= -MOST_GIVEN.shrink;

/** The lines together with the characters each of them shows, dropped spaces left out. */
export function composeWithText(
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
): { readonly lines: readonly Line[]; readonly texts: readonly string[] } {
  const prepared = prepare(runs, faces, options);
  const { cells } = prepared;
  const { lines, spans } = setLines(prepared, chooseBreaks(prepared));
  const texts = lines.map((_, k) => {
    const [from, to] = [spans[2 * k]!, spans[2 * k + 1]!];
    return textOf(cells, from, trimEnd(cells, to, from));
  });
  return { lines, texts };
}

let breakBefore = new Uint8Array(4096);
let tight = new Uint8Array(4096);

/** A paragraph measured, with the places where its lines may end. Valid until the next one is prepared. */
interface Prepared {
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly align: Align;
  /** All in em of the paragraph's size. */
  readonly column: number;
  readonly indent: number;
  readonly hang: number;
  readonly cells: Cells;
  readonly spacing: Spacing;
  /** Hyphens that may come to the cells. */
  readonly hyphens: number;
}

/** The cells between two forced line ends. */
interface Segment {
  readonly first: number;
  readonly last: number;
  /** First cell of the next. */
  readonly next: number;
  /** Where each line starts, and `last`; empty where the line is blank. */
  readonly breaks: readonly number[];
}

const lineCount = (segments: readonly Segment[]) =>
  segments.reduce((sum, { breaks }) => sum + Math.max(1, breaks.length - 1), 0);

function prepare(runs: readonly TextRun[], faces: Faces, options: ParagraphOptions): Prepared {
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
  return { runs, size, align, column, indent, hang, cells, spacing, hyphens };
}

function chooseBreaks(prepared: Prepared, lineCost?: number): Segment[] {
  const { align, column, indent, hang, cells, spacing } = prepared;
  const segments: Segment[] = [];
  for (let first = 0; first < cells.count; ) {
    const last = findLineEnd(cells, first);
    const next = Math.min(last + 1, cells.count);
    const opening = segments.length === 0 ? indent : hang;
    const isLongTitle =
      align === "center" &&
      last > first &&
      last - first <= LONGEST_TITLE &&
      naturalWidth(cells, spacing, first, last) > column - opening + EPSILON;
    const options = {
      align,
      measure: column,
      indent: opening,
      hang,
      extra: isLongTitle ? senseCosts(cells, first, last) : undefined,
      lineCost,
    };
    const breaks = last > first ? breakLines(cells, spacing, breakBefore, first, last, options) : [];
    segments.push({ first, last, next, breaks });
    first = next;
  }
  return segments;
}

interface SetLines {
  readonly lines: readonly Line[];
  /** First cell of each line and the one after its last, line by line. */
  readonly spans: readonly number[];
}

function setLines(prepared: Prepared, segments: readonly Segment[]): SetLines {
  const { runs, size, align, column, indent, hang, cells, spacing, hyphens } = prepared;
  const ink = inkFor(cells.count + hyphens);
  const lines: Line[] = [];
  const spans: number[] = [];
  const offsetOf = (cell: number) => (cell === cells.count ? cells.total : cells.source[cell]!);
  const startOf = (cell: number) => (lines.length === 0 ? 0 : offsetOf(cell));
  for (const { first, last, next, breaks } of segments) {
    if (last === first) {
      spans.push(first, first);
      lines.push({ runs: [], start: startOf(first), end: offsetOf(next), width: 0, gap: 0 });
    }
    const opening = lines.length === 0 ? indent : hang;
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
  return { lines, spans };
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
