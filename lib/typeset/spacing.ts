/**
 * Widths: what each cell takes, what it may give up and where it may grow (R6 to R10). All in em of the
 * paragraph's size.
 */
import { type Cells, trimEnd } from "./cells";
import { BLANK_AFTER, CharacterClass, HALF_BLANK, isInvisible, WORD } from "./character-class";
import type { Faces, TextRun } from "./types";

const C = CharacterClass;

/** R8: between Han and Latin; R9 halves it, R10 doubles it. */
export const HAN_LATIN_GAP = 0.25;
export const HAN_LATIN_LEAST = 0.125;
export const HAN_LATIN_MOST = 0.5;
/** R9, R10: least and most of a word space; a face's own space is kept within them. */
export const WORD_SPACE_LEAST = 0.25;
export const WORD_SPACE_MOST = 0.5;
/** Lengths that differ by less are equal, em. */
export const EPSILON = 1e-6;
/** An advance above this is a full em with a blank half in it. */
const FULL_WIDTH = 0.9;

/** R9, in the order in which a line gives way; the mark at line end (R7) has already given. */
export const ShrinkStage = {
  WordSpace: 0,
  MiddleDot: 1,
  Bracket: 2,
  Pause: 3,
  HanLatin: 4,
  Stop: 5,
} as const;
export const SHRINK_STAGES = 6;

export interface Spacing {
  glyph: Uint16Array;
  advance: Float64Array;
  /** Han–Latin gap before the cell, gone at line start (R8). */
  gapBefore: Float64Array;
  /** Blank taken off for good where two marks meet (R6), left and right of the ink. */
  cutBefore: Float64Array;
  cutAfter: Float64Array;
  /** What the cell may give up on its left and on its right (R9), and in which stage. */
  shrinkBefore: Float64Array;
  shrinkAfter: Float64Array;
  stageBefore: Uint8Array;
  stageAfter: Uint8Array;
  /** What a cell does not take when it starts or ends a line: gap, blank half (R7). */
  lessAtStart: Float64Array;
  lessAtEnd: Float64Array;
  /** What of its shrink a cell has given already when it ends a line. */
  shrinkAtEnd: Float64Array;
  /** 1 where stretch may come before the cell (R10). */
  grows: Uint8Array;
  /** Sums over cells 0…i-1: width, shrink, growing places. */
  widthTo: Float64Array;
  shrinkTo: Float64Array;
  growsTo: Float64Array;
}

let scratch: Spacing = emptySpacing(4096);

function emptySpacing(capacity: number): Spacing {
  const lengths = () => new Float64Array(capacity);
  return {
    glyph: new Uint16Array(capacity),
    advance: lengths(),
    gapBefore: lengths(),
    cutBefore: lengths(),
    cutAfter: lengths(),
    shrinkBefore: lengths(),
    shrinkAfter: lengths(),
    stageBefore: new Uint8Array(capacity),
    stageAfter: new Uint8Array(capacity),
    lessAtStart: lengths(),
    lessAtEnd: lengths(),
    shrinkAtEnd: lengths(),
    grows: new Uint8Array(capacity),
    widthTo: new Float64Array(capacity + 1),
    shrinkTo: new Float64Array(capacity + 1),
    growsTo: new Float64Array(capacity + 1),
  };
}

/** Fills the shared spacing for these cells; valid until the next call. */
export function measure(cells: Cells, runs: readonly TextRun[], faces: Faces, tight: Uint8Array): Spacing {
  const { count, kind } = cells;
  if (count > scratch.advance.length) scratch = emptySpacing(count * 2);
  const s = scratch;
  measureGlyphs(cells, runs, faces, s);
  for (let i = 0; i < count; i++) {
    s.gapBefore[i] = i > 0 && hasHanLatinGap(cells, runs, i) ? HAN_LATIN_GAP : 0;
    s.cutBefore[i] = 0;
    s.cutAfter[i] = 0;
  }
  for (let i = 1; i < count; i++) closeUp(cells, runs, s, i);
  for (let i = 0; i < count; i++) setElasticity(kind[i]!, blankOf(cells, runs, s, i), s, i);
  for (let i = 0; i < count; i++) {
    const width = s.gapBefore[i]! + s.advance[i]! - s.cutBefore[i]! - s.cutAfter[i]!;
    s.grows[i] = i > 0 && tight[i] === 0 && kind[i - 1] !== C.Space ? 1 : 0;
    s.widthTo[i + 1] = s.widthTo[i]! + width;
    s.shrinkTo[i + 1] = s.shrinkTo[i]! + s.shrinkBefore[i]! + s.shrinkAfter[i]!;
    s.growsTo[i + 1] = s.growsTo[i]! + s.grows[i]!;
  }
  return s;
}

/** Width of the cells as a line of their own, neither compressed nor stretched (R6 to R8). */
export function naturalWidth(cells: Cells, spacing: Spacing, start: number, end: number): number {
  const inkEnd = trimEnd(cells, end, start);
  const { widthTo, lessAtStart, lessAtEnd } = spacing;
  return widthTo[inkEnd]! - widthTo[start]! - lessAtStart[start]! - lessAtEnd[inkEnd - 1]!;
}

/** What such a line can give up (R9); its edges already gave what they had. */
export function shrinkWithin(cells: Cells, spacing: Spacing, start: number, end: number): number {
  const inkEnd = trimEnd(cells, end, start);
  const { shrinkTo, shrinkBefore, shrinkAtEnd } = spacing;
  return Math.max(0, shrinkTo[inkEnd]! - shrinkTo[start]! - shrinkBefore[start]! - shrinkAtEnd[inkEnd - 1]!);
}

function measureGlyphs(cells: Cells, runs: readonly TextRun[], faces: Faces, s: Spacing): void {
  const { count, kind, codePoint, run } = cells;
  let current = -1;
  let face = faces.song;
  let scale = 1;
  for (let i = 0; i < count; i++) {
    if (run[i] !== current) {
      current = run[i]!;
      face = faces[runs[current]!.face];
      scale = runs[current]!.scale ?? 1;
    }
    const code = codePoint[i]!;
    const glyph = face.glyph(code);
    s.glyph[i] = glyph;
    if (isInvisible(code) || (glyph === 0 && cells.joined[i] === 1)) s.advance[i] = 0;
    else if (kind[i] === C.Space || kind[i] === C.NoBreakSpace)
      s.advance[i] = scale * Math.min(WORD_SPACE_MOST, Math.max(WORD_SPACE_LEAST, face.advance(code)));
    else if (kind[i] === C.WideSpace || (glyph === 0 && isWide(kind[i]!))) s.advance[i] = scale;
    else s.advance[i] = scale * face.advance(code);
  }
}

/** Classes whose characters take a full em where the face has no glyph to ask. */
const isWide = (kind: number) => kind <= C.Prefix;

const scaleOf = (cells: Cells, runs: readonly TextRun[], i: number) => runs[cells.run[i]!]!.scale ?? 1;
const riseOf = (cells: Cells, runs: readonly TextRun[], i: number) => runs[cells.run[i]!]!.rise ?? 0;

/** Super- and subscripts stand close to what they belong to. */
function hasHanLatinGap(cells: Cells, runs: readonly TextRun[], i: number): boolean {
  const left = cells.kind[i - 1]!;
  const right = cells.kind[i]!;
  const meets = left === C.Han ? WORD[right] === 1 : right === C.Han && WORD[left] === 1;
  if (!meets || cells.joined[i] === 1) return false;
  return cells.run[i - 1] === cells.run[i] || riseOf(cells, runs, i - 1) === riseOf(cells, runs, i);
}

/** The blank half of a full-width mark, in em; 0 for everything else and for marks the face sets narrow. */
function blankOf(cells: Cells, runs: readonly TextRun[], s: Spacing, i: number): number {
  const kind = cells.kind[i]!;
  if (HALF_BLANK[kind] !== 1 && kind !== C.MiddleDot) return 0;
  const scale = scaleOf(cells, runs, i);
  return s.advance[i]! > FULL_WIDTH * scale ? scale / 2 : 0;
}

/** R6: of two marks that meet, one loses its blank half. Also an apostrophe set a full em wide. */
function closeUp(cells: Cells, runs: readonly TextRun[], s: Spacing, i: number): void {
  const left = cells.kind[i - 1]!;
  const right = cells.kind[i]!;
  if (cells.codePoint[i - 1] === 0x2019 && left === C.Letter && right === C.Letter) {
    if (s.advance[i - 1]! > FULL_WIDTH) s.cutAfter[i - 1] = s.advance[i - 1]! / 2;
    return;
  }
  if (HALF_BLANK[left] !== 1 || HALF_BLANK[right] !== 1) return;
  if (BLANK_AFTER[left] === 1) s.cutAfter[i - 1] = blankOf(cells, runs, s, i - 1);
  else if (right === C.Open) s.cutBefore[i] = blankOf(cells, runs, s, i);
}

function setElasticity(kind: number, blank: number, s: Spacing, i: number): void {
  let before = 0;
  let after = 0;
  let start = s.gapBefore[i]!;
  let end = 0;
  s.stageBefore[i] = ShrinkStage.HanLatin;
  s.stageAfter[i] = ShrinkStage.WordSpace;
  if (kind === C.Space) after = s.advance[i]! - Math.min(s.advance[i]!, WORD_SPACE_LEAST);
  else if (blank > 0 && kind === C.Open) {
    before = blank - s.cutBefore[i]!;
    start += before;
    s.stageBefore[i] = ShrinkStage.Bracket;
  } else if (blank > 0 && kind === C.MiddleDot) {
    before = after = blank / 2;
    end = blank;
    s.stageBefore[i] = s.stageAfter[i] = ShrinkStage.MiddleDot;
  } else if (blank > 0) {
    after = blank - s.cutAfter[i]!;
    end = after;
    s.stageAfter[i] =
      kind === C.Close ? ShrinkStage.Bracket : kind === C.Pause ? ShrinkStage.Pause : ShrinkStage.Stop;
  }
  if (s.gapBefore[i]! > 0) before = HAN_LATIN_GAP - HAN_LATIN_LEAST;
  s.shrinkBefore[i] = before;
  s.shrinkAfter[i] = after;
  s.lessAtStart[i] = start;
  s.lessAtEnd[i] = end;
  s.shrinkAtEnd[i] = kind === C.MiddleDot ? before + after : after;
}
