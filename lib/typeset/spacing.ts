/**
 * Widths: what each cell takes, what it may give up and where it may grow (R6 to R10). All in em of the
 * paragraph's size.
 */
import { type Cells, trimEnd } from "./cells";
import { BLANK_AFTER, CharacterClass, HALF_BLANK, isInvisible, isWide, WORD } from "./character-class";
import type { Faces, TextRun } from "./types";

const C = CharacterClass;
const APOSTROPHE = 0x2019;
const EM_DASH = 0x2014;

/** R8: between Han and Latin; R9 halves it, R10 doubles it. */
export const HAN_LATIN_GAP = 0.25;
export const HAN_LATIN_LEAST = 0.125;
export const HAN_LATIN_MOST = 0.5;
/** R9, R10: least and most of a word space; a face's own space is kept within them. */
export const WORD_SPACE_LEAST = 0.25;
export const WORD_SPACE_MOST = 0.5;
/** Lengths that differ by less are equal, em. */
export const EPSILON = 1e-6;
/** A mark with a greater advance fills its em and has a blank half in it. */
const FULL_WIDTH = 0.9;
/** Faces leave about this share of a dash blank at each end; the dashes of —— are moved together by it. */
const DASH_BLANK = 0.05;

/** R9, in the order in which a line gives way; a mark at line end has given already (R7). */
export const ShrinkStage = {
  WordSpace: 0,
  MiddleDot: 1,
  Bracket: 2,
  Pause: 3,
  HanLatin: 4,
  Stop: 5,
} as const;
export const SHRINK_STAGES = 6;

/** All lengths in em of the paragraph's size. */
export interface Spacing {
  glyph: Uint16Array;
  advance: Float64Array;
  /** Where in its advance the glyph's origin lies. */
  shift: Float64Array;
  /** The blank half of a full-width mark; 0 for all else and for marks the face sets narrow. */
  blank: Float64Array;
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

let shared = emptySpacing(4096);

function emptySpacing(capacity: number): Spacing {
  const lengths = () => new Float64Array(capacity);
  return {
    glyph: new Uint16Array(capacity),
    advance: lengths(),
    shift: lengths(),
    blank: lengths(),
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
  if (count > shared.advance.length) shared = emptySpacing(count * 2);
  const s = shared;
  measureGlyphs(cells, runs, faces, s);
  for (let i = 0; i < count; i++) {
    s.cutBefore[i] = 0;
    s.cutAfter[i] = 0;
    s.gapBefore[i] = hasHanLatinGap(cells, runs, i) ? HAN_LATIN_GAP : 0;
    if (i > 0 && s.blank[i - 1]! > 0) closeUp(kind, s, i);
    if (kind[i] === C.Dash && kind[i - 1] !== C.Dash) joinDashes(cells, s, i);
    if (kind[i] === C.Letter && cells.codePoint[i] === APOSTROPHE) narrowApostrophe(s, i);
  }
  for (let i = 0; i < count; i++) {
    setElasticity(kind[i]!, s, i);
    s.grows[i] = i > 0 && tight[i] === 0 && kind[i - 1] !== C.Space ? 1 : 0;
    s.widthTo[i + 1] = s.widthTo[i]! + s.gapBefore[i]! + s.advance[i]! - s.cutBefore[i]! - s.cutAfter[i]!;
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
    const own = face.advance(code);
    const advance = kind[i] === C.Han && glyph !== 0 ? own : advanceOf(kind[i]!, code, glyph, own);
    s.glyph[i] = glyph;
    s.advance[i] = scale * (cells.joined[i] === 1 && glyph === 0 ? 0 : advance);
    s.shift[i] = fillsEm(kind[i]!, code) ? (scale * (advance - own)) / 2 : 0;
    const hasBlank = (HALF_BLANK[kind[i]!] === 1 || kind[i] === C.MiddleDot) && advance > FULL_WIDTH;
    s.blank[i] = hasBlank ? scale / 2 : 0;
  }
}

function advanceOf(kind: number, code: number, glyph: number, own: number): number {
  if (isInvisible(code) || kind === C.LineEnd) return 0;
  if (kind === C.NoBreakSpace) return WORD_SPACE_LEAST;
  if (kind === C.Space) return Math.min(WORD_SPACE_MOST, Math.max(WORD_SPACE_LEAST, own));
  if (kind === C.WideSpace || (glyph === 0 && isWide(kind))) return 1;
  return fillsEm(kind, code) ? Math.max(1, own) : own;
}

/** Marks that take a whole em (GB/T 15834, R4) though some faces set them narrower. */
const fillsEm = (kind: number, code: number) =>
  kind === C.Dash || kind === C.Ellipsis || kind === C.MiddleDot || (kind === C.WideMark && code === EM_DASH);

/** Super- and subscripts stand close to what they belong to. */
function hasHanLatinGap(cells: Cells, runs: readonly TextRun[], i: number): boolean {
  const { kind, run } = cells;
  if (i === 0 || cells.joined[i] === 1) return false;
  const meets = kind[i] === C.Han ? WORD[kind[i - 1]!] === 1 : kind[i - 1] === C.Han && WORD[kind[i]!] === 1;
  if (!meets || run[i - 1] === run[i]) return meets;
  return (runs[run[i - 1]!]!.rise ?? 0) === (runs[run[i]!]!.rise ?? 0);
}

/** R6: of two marks that meet, one loses its blank half. */
function closeUp(kind: Uint8Array, s: Spacing, i: number): void {
  if (s.blank[i]! === 0 || kind[i] === C.MiddleDot || kind[i - 1] === C.MiddleDot) return;
  if (BLANK_AFTER[kind[i - 1]!] === 1) s.cutAfter[i - 1] = s.blank[i - 1]!;
  else if (kind[i] === C.Open) s.cutBefore[i] = s.blank[i]!;
}

/** Dashes in a row become one stroke in the middle of the ems they take. */
function joinDashes(cells: Cells, s: Spacing, first: number): void {
  const em = s.advance[first]!;
  const ink = em - 2 * s.shift[first]!;
  if (ink >= em) return;
  let count = 1;
  while (first + count < cells.count && cells.kind[first + count] === C.Dash) count++;
  if (count === 1) return;
  const step = ink * (1 - 2 * DASH_BLANK);
  const left = (count * em - ink - (count - 1) * step) / 2;
  for (let k = 0; k < count; k++) s.shift[first + k] = left + k * (step - em);
}

/** Chinese faces set the apostrophe of don’t a full em wide. */
function narrowApostrophe(s: Spacing, i: number): void {
  if (s.advance[i]! > FULL_WIDTH) s.cutAfter[i] = s.advance[i]! / 2;
}

function setElasticity(kind: number, s: Spacing, i: number): void {
  const blank = s.blank[i]!;
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
    start += before;
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
