/** Gives the glyphs of one chosen line their places: compressed by R9, stretched by R10, aligned. */
import { type Cells, trimEnd } from "./cells";
import { CharacterClass, isInvisible } from "./character-class";
import { MOST_STRETCH } from "./line-break";
import {
  EPSILON,
  HAN_LATIN_GAP,
  HAN_LATIN_MOST,
  naturalWidth,
  SHRINK_STAGES,
  type Spacing,
  WORD_SPACE_MOST,
} from "./spacing";
import type { Align, GlyphRun, Line, TextRun } from "./types";

const C = CharacterClass;

export interface LineSetting {
  readonly size: number;
  readonly align: Align;
  /** Column and indent of this line, em. */
  readonly measure: number;
  readonly indent: number;
  /** The last of a paragraph, or before a forced end: not stretched. */
  readonly isLast: boolean;
}

/** How a line departs from its natural width. */
interface Fit {
  /** Share of each stage's capacity that is used, 0 to 1. */
  readonly shrink: Float64Array;
  /** Added to each word space, each Han–Latin gap, each gap, em. */
  readonly wordSpace: number;
  readonly hanLatin: number;
  readonly gap: number;
  /** As `Line.gap`. */
  readonly told: number;
  readonly loose: boolean;
}

/** A line that does not know its place in the text yet. */
export type SetLine = Omit<Line, "start" | "end">;

/** Sets the cells from `start` to before `end`; offsets of the result lie in the paragraph's text. */
export function setLine(
  cells: Cells,
  spacing: Spacing,
  runs: readonly TextRun[],
  start: number,
  end: number,
  setting: LineSetting,
): SetLine {
  const inkEnd = trimEnd(cells, end, start);
  const slack = setting.measure - setting.indent - naturalWidth(cells, spacing, start, inkEnd);
  const fit =
    slack < -EPSILON
      ? compress(cells, spacing, start, inkEnd, -slack)
      : setting.align === "justify" && !setting.isLast
        ? stretch(cells, spacing, start, inkEnd, slack)
        : natural;
  let left = setting.indent;
  if (slack > 0 && setting.align === "center") left += slack / 2;
  if (slack > 0 && setting.align === "right") left += slack;
  const placed = place(cells, spacing, runs, start, inkEnd, left, fit, setting.size);
  const overfull = placed.width > (setting.measure + 1e-4) * setting.size;
  return {
    ...placed,
    gap: fit.told,
    ...(overfull && { overfull: true }),
    ...(fit.loose && { loose: true }),
  };
}

const natural: Fit = {
  shrink: new Float64Array(SHRINK_STAGES),
  wordSpace: 0,
  hanLatin: 0,
  gap: 0,
  told: 0,
  loose: false,
};

/** R9: each stage gives all it has before the next gives anything. */
function compress(cells: Cells, spacing: Spacing, start: number, end: number, excess: number): Fit {
  const capacity = new Float64Array(SHRINK_STAGES);
  for (let i = start; i < end; i++) {
    if (i > start) capacity[spacing.stageBefore[i]!]! += spacing.shrinkBefore[i]!;
    if (i < end - 1) capacity[spacing.stageAfter[i]!]! += spacing.shrinkAfter[i]!;
  }
  const last = end - 1;
  if (cells.kind[last] === C.MiddleDot) capacity[spacing.stageBefore[last]!]! -= spacing.shrinkBefore[last]!;
  const shrink = new Float64Array(SHRINK_STAGES);
  let rest = excess;
  let total = 0;
  for (let stage = 0; stage < SHRINK_STAGES; stage++) {
    const has = capacity[stage]!;
    total += has;
    if (has <= 0 || rest <= 0) continue;
    shrink[stage] = Math.min(1, rest / has);
    rest -= has;
  }
  return { ...natural, shrink, told: total > 0 ? -Math.min(1, excess / total) : -1 };
}

/** R10: word spaces to ½ em, then Han–Latin gaps to ½ em, then all gaps equally, never inside a unit. */
function stretch(cells: Cells, spacing: Spacing, start: number, end: number, slack: number): Fit {
  const places = spacing.growsTo[end]! - spacing.growsTo[start + 1]!;
  if (slack <= EPSILON) return natural;
  if (places === 0 || slack / places > MOST_STRETCH) return { ...natural, loose: true };
  let spaces = 0;
  let spaceRoom = Number.POSITIVE_INFINITY;
  let joints = 0;
  for (let i = start + 1; i < end; i++) {
    if (cells.kind[i] === C.Space) {
      spaces++;
      spaceRoom = Math.min(spaceRoom, WORD_SPACE_MOST - spacing.advance[i]!);
    } else if (spacing.gapBefore[i]! > 0) joints++;
  }
  let rest = slack;
  const wordSpace = spaces === 0 ? 0 : Math.max(0, Math.min(spaceRoom, rest / spaces));
  rest -= wordSpace * spaces;
  const hanLatin = joints === 0 ? 0 : Math.min(HAN_LATIN_MOST - HAN_LATIN_GAP, rest / joints);
  rest -= hanLatin * joints;
  return { ...natural, wordSpace, hanLatin, gap: rest / places, told: slack / places };
}

function place(
  cells: Cells,
  spacing: Spacing,
  runs: readonly TextRun[],
  start: number,
  end: number,
  left: number,
  fit: Fit,
  size: number,
): { runs: GlyphRun[]; width: number } {
  const { kind, codePoint, run } = cells;
  const { advance, cutBefore, cutAfter, gapBefore, shrinkBefore, shrinkAfter, lessAtEnd } = spacing;
  const glyphRuns: GlyphRun[] = [];
  let x = left;
  let from = start;
  let open = openRun(end - start);
  for (let i = start; i < end; i++) {
    if (run[i] !== run[from]) {
      close(i);
      from = i;
      open = openRun(end - i);
    }
    const isFirst = i === start;
    const isLast = i === end - 1;
    if (isFirst) x -= spacing.lessAtStart[i]! - gapBefore[i]!;
    else {
      x += gapBefore[i]! - shrinkBefore[i]! * fit.shrink[spacing.stageBefore[i]!]!;
      if (spacing.grows[i] === 1) x += fit.gap;
      if (gapBefore[i]! > 0) x += fit.hanLatin;
      if (kind[i] === C.Space) x += fit.wordSpace / 2;
      // A dot at the line's end gives up the blank on both its sides (R7).
      if (isLast && kind[i] === C.MiddleDot)
        x -= (lessAtEnd[i]! / 2) * (1 - fit.shrink[spacing.stageBefore[i]!]!);
    }
    x -= cutBefore[i]!;
    if (!isInvisible(codePoint[i]!)) {
      open.glyphs[open.count] = spacing.glyph[i]!;
      open.codePoints[open.count] = codePoint[i]!;
      open.xs[open.count++] = (x + spacing.shift[i]!) * size;
    }
    x += advance[i]! - cutAfter[i]!;
    if (isLast) x -= kind[i] === C.MiddleDot ? lessAtEnd[i]! / 2 : lessAtEnd[i]!;
    else x -= shrinkAfter[i]! * fit.shrink[spacing.stageAfter[i]!]!;
    if (kind[i] === C.Space) x += fit.wordSpace / 2;
  }
  close(end);
  return { runs: glyphRuns, width: x * size };

  function close(until: number) {
    if (open.count === 0 || until === from) return;
    const look = runs[run[from]!]!;
    glyphRuns.push({
      face: look.face,
      size: size * (look.scale ?? 1),
      rise: (look.rise ?? 0) * size,
      glyphs: open.glyphs.subarray(0, open.count),
      codePoints: open.codePoints.subarray(0, open.count),
      xs: open.xs.subarray(0, open.count),
      end: x * size,
      ...(look.underline && { underline: true }),
      ...(look.emphasisDots && { emphasisDots: true }),
      ...(look.href !== undefined && { href: look.href }),
    });
  }
}

const openRun = (capacity: number) => ({
  count: 0,
  glyphs: new Uint16Array(capacity),
  codePoints: new Uint32Array(capacity),
  xs: new Float32Array(capacity),
});
