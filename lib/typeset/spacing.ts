/**
 * Widths: what each cell takes, what it may give up and where it may grow (R6 to R10). All in em of the
 * paragraph's size.
 */
import { type Cells, trimEnd } from "./cells";
import {
  BLANK_AFTER,
  CharacterClass,
  HALF_BLANK,
  HANGS,
  isInvisible,
  isWide,
  LATIN,
  WORD,
} from "./character-class";
import { measureJoined } from "./clusters";
import { metricsOf, readMetrics } from "./face-metrics";
import type { Composition, Faces, Font, TextRun } from "./types";

const C = CharacterClass;
const APOSTROPHE = 0x2019;
const EM_DASH = 0x2014;

/** R8 to R10: the gap between Han and Latin gives way to this share of it, and grows to twice it at most, em. */
const HAN_LATIN_LEAST_SHARE = 0.5;
const HAN_LATIN_MOST = 0.5;
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
  /** Which font the glyph is of. */
  font: Font[];
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
  /** What a mark takes at a line's end and may hang out with; 0 for all else. */
  hangAtEnd: Float64Array;
  /** Width of the hyphen that is drawn where a line ends with the cell inside a word; 0 elsewhere. */
  hyphenAtEnd: Float64Array;
  /** By how much a gap between Han and Latin may grow (R10). */
  latinGrowth: number;
  /** 1 where stretch may come before the cell (R10). */
  grows: Uint8Array;
  /** Sums over cells 0…i-1: width, shrink, growing places. */
  widthTo: Float64Array;
  shrinkTo: Float64Array;
  growsTo: Float64Array;
}

let shared = emptySpacing(4096);
let zeros = zeroColumns(shared);

/** The columns that are 0 for nearly all cells. */
function zeroColumns(s: Spacing): readonly Float64Array[] {
  return [
    ...[s.shift, s.blank, s.gapBefore, s.cutBefore, s.cutAfter, s.shrinkBefore, s.shrinkAfter],
    ...[s.lessAtStart, s.lessAtEnd, s.shrinkAtEnd, s.hangAtEnd, s.hyphenAtEnd],
  ];
}

function emptySpacing(capacity: number): Spacing {
  const lengths = () => new Float64Array(capacity);
  return {
    font: new Array<Font>(capacity), // of that length, so that `fill` reaches all of it
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
    hangAtEnd: lengths(),
    hyphenAtEnd: lengths(),
    latinGrowth: 0,
    grows: new Uint8Array(capacity),
    widthTo: new Float64Array(capacity + 1),
    shrinkTo: new Float64Array(capacity + 1),
    growsTo: new Float64Array(capacity + 1),
  };
}

/** Fills the shared spacing for these cells; valid until the next call. */
export function measure(
  cells: Cells,
  runs: readonly TextRun[],
  faces: Faces,
  tight: Uint8Array,
  { latinGap, lineEnd }: Composition,
): Spacing {
  const { count, kind } = cells;
  if (count > shared.advance.length) {
    shared = emptySpacing(count * 2);
    zeros = zeroColumns(shared);
  }
  const s = shared;
  const { gapBefore, cutBefore, cutAfter, shrinkBefore, shrinkAfter, advance, grows } = s;
  for (const column of zeros) column.fill(0, 0, count);
  s.latinGrowth = Math.max(0, Math.min(latinGap, HAN_LATIN_MOST - latinGap));
  measureGlyphs(cells, runs, faces, s);
  for (let i = 0; i < count; i++) {
    const own = kind[i]!;
    const previous = i > 0 ? kind[i - 1]! : C.LineEnd;
    // Where Han follows Han there is nothing to see to.
    if (own === C.Han && previous === C.Han) continue;
    if (hasHanLatinGap(cells, runs, i)) gapBefore[i] = latinGap;
    if (i > 0 && s.blank[i - 1]! > 0) closeUp(kind, s, i);
    if (isKerned(own, previous)) kern(cells, runs, s, i);
    if (own === C.Dash && previous !== C.Dash) joinDashes(cells, s, i);
    if (own === C.Letter && cells.codePoint[i] === APOSTROPHE) narrowApostrophe(s, i);
  }
  const { widthTo, shrinkTo, growsTo } = s;
  let width = 0;
  let shrink = 0;
  let growing = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== C.Han || gapBefore[i]! > 0) setElasticity(kind[i]!, s, i);
    grows[i] = i > 0 && tight[i] === 0 && !isWordSpace(kind[i - 1]!) ? 1 : 0;
    width += gapBefore[i]! + advance[i]! - cutBefore[i]! - cutAfter[i]!;
    shrink += shrinkBefore[i]! + shrinkAfter[i]!;
    growing += grows[i]!;
    widthTo[i + 1] = width;
    shrinkTo[i + 1] = shrink;
    growsTo[i + 1] = growing;
  }
  if (lineEnd === "hanging") letMarksHang(cells, s);
  return s;
}

/** Inside Latin words; figures among themselves keep their advances, so that columns of them stand aligned. */
const isKerned = (own: number, previous: number) =>
  LATIN[own] === 1 && LATIN[previous] === 1 && (own === C.Letter || previous === C.Letter);

/** Two letters that the font moves together or apart: the first takes so much less or more. */
function kern({ codePoint, run, joined }: Cells, runs: readonly TextRun[], s: Spacing, i: number): void {
  const font = s.font[i]!;
  if (!font.kern || joined[i] === 1 || joined[i - 1] === 1 || font !== s.font[i - 1]) return;
  const { scale = 1, rise = 0 } = runs[run[i]!]!;
  const before = runs[run[i - 1]!]!;
  if (run[i] !== run[i - 1] && (scale !== (before.scale ?? 1) || rise !== (before.rise ?? 0))) return;
  s.advance[i - 1]! += font.kern(codePoint[i - 1]!, codePoint[i]!) * scale;
}

/** Stretch comes before a word space, not on both its sides. */
const isWordSpace = (kind: number) => kind === C.Space || kind === C.NoBreakSpace;

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
  const { count, kind, codePoint, run, joined } = cells;
  const { font, glyph, advance, shift, blank } = s;
  let current = -1;
  let face = faces.song;
  let metrics = metricsOf(face);
  let scale = 1;
  for (let i = 0; i < count; i++) {
    if (run[i] !== current) {
      current = run[i]!;
      face = faces[runs[current]!.face];
      metrics = metricsOf(face);
      scale = runs[current]!.scale ?? 1;
    }
    if (joined[i] === 1 && run[i] === run[i - 1]) {
      measureJoined(cells, s, face, scale, i);
      continue;
    }
    const code = codePoint[i]!;
    const at = code & 0xff;
    let page = metrics[code >> 8];
    if (!page || Number.isNaN(page.advances[at])) page = readMetrics(face, metrics, code);
    const own = page.advances[at]!;
    font[i] = page.fonts[at]!;
    glyph[i] = page.glyphs[at]!;
    advance[i] = own * scale;
    if (kind[i] === C.Han && glyph[i] !== 0) continue;
    const set = advanceOf(kind[i]!, code, glyph[i]!, own);
    advance[i] = set * scale;
    if (fillsEm(kind[i]!, code)) shift[i] = (scale * (set - own)) / 2;
    const hasBlank = HALF_BLANK[kind[i]!] === 1 || kind[i] === C.MiddleDot;
    if (hasBlank && set > FULL_WIDTH) blank[i] = scale / 2;
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

/** How cell `i` gives way (R9) and what it leaves out at a line's edges (R7). */
function setElasticity(kind: number, s: Spacing, i: number): void {
  const blank = s.blank[i]!;
  if (s.gapBefore[i]! > 0) {
    s.shrinkBefore[i] = s.gapBefore[i]! * (1 - HAN_LATIN_LEAST_SHARE);
    s.stageBefore[i] = ShrinkStage.HanLatin;
    s.lessAtStart[i] = s.gapBefore[i]!;
  }
  if (kind === C.Space) {
    s.shrinkAfter[i] = s.advance[i]! - Math.min(s.advance[i]!, WORD_SPACE_LEAST);
    s.stageAfter[i] = ShrinkStage.WordSpace;
  } else if (blank === 0) return;
  else if (kind === C.Open) {
    s.shrinkBefore[i] = s.lessAtStart[i] = blank - s.cutBefore[i]!;
    s.stageBefore[i] = ShrinkStage.Bracket;
  } else if (kind === C.MiddleDot) {
    s.shrinkBefore[i] = s.shrinkAfter[i] = s.lessAtStart[i] = blank / 2;
    s.lessAtEnd[i] = s.shrinkAtEnd[i] = blank;
    s.stageBefore[i] = s.stageAfter[i] = ShrinkStage.MiddleDot;
  } else {
    s.shrinkAfter[i] = s.lessAtEnd[i] = s.shrinkAtEnd[i] = blank - s.cutAfter[i]!;
    s.stageAfter[i] =
      kind === C.Close ? ShrinkStage.Bracket : kind === C.Pause ? ShrinkStage.Pause : ShrinkStage.Stop;
  }
}

/** 、，。．: at the end of a line what is left of them may stand outside the measure. */
function letMarksHang({ count, codePoint }: Cells, s: Spacing): void {
  for (let i = 0; i < count; i++)
    if (HANGS.has(codePoint[i]!)) s.hangAtEnd[i] = s.advance[i]! - s.cutAfter[i]! - s.lessAtEnd[i]!;
}
