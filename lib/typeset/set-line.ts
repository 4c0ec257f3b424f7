/** Gives the glyphs of one chosen line their places: compressed by R9, stretched by R10, aligned. */
import { type Cells, trimEnd } from "./cells";
import { CharacterClass, isInvisible } from "./character-class";
import { fitCost, MOST_STRETCH, mayHang } from "./line-break";
import { EPSILON, naturalWidth, SHRINK_STAGES, type Spacing, shrinkWithin, WORD_SPACE_MOST } from "./spacing";
import { type Align, type Font, type GlyphRun, type Line, SHOWN_BEFORE, type TextRun } from "./types";

const C = CharacterClass;
/** What the hyphen at a line's end stands for: readers of the PDF join the word again (ISO 32000-1, 14.8.2.2.3). */
const SOFT_HYPHEN = 0xad;
export const HYPHEN = 0x2d;

export interface LineSetting {
  readonly size: number;
  readonly align: Align;
  /** Column and indent of this line, em. */
  readonly measure: number;
  readonly indent: number;
  /** The last of a paragraph, or before a forced end: not stretched. */
  readonly isLast: boolean;
  /** Ends inside a Latin word. */
  readonly hyphenated: boolean;
  /** As `Line.start` and `Line.end`. */
  readonly textStart: number;
  readonly textEnd: number;
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

/** Sets the cells from `start` to before `end`. */
export function setLine(
  cells: Cells,
  spacing: Spacing,
  runs: readonly TextRun[],
  ink: Ink,
  start: number,
  end: number,
  setting: LineSetting,
): Line {
  const inkEnd = trimEnd(cells, end, start);
  const hyphen = setting.hyphenated ? spacing.hyphenAtEnd[inkEnd - 1]! : 0;
  const room = setting.measure - setting.indent;
  const within = room - naturalWidth(cells, spacing, start, inkEnd) - hyphen;
  const hanging = hangingOf(cells, spacing, start, inkEnd, within, setting);
  const slack = within + hanging;
  const fit =
    slack < -EPSILON
      ? compress(cells, spacing, start, inkEnd, -slack)
      : setting.align === "justify" && !setting.isLast
        ? stretch(cells, spacing, start, inkEnd, slack)
        : natural;
  let left = setting.indent;
  if (slack > 0 && setting.align === "center") left += slack / 2;
  if (slack > 0 && setting.align === "right") left += slack;
  const placed = place(cells, spacing, runs, ink, start, inkEnd, left, fit, setting);
  const width = placed.width - hanging * setting.size;
  const line: Line = {
    runs: placed.runs,
    start: setting.textStart,
    end: setting.textEnd,
    width,
    gap: fit.told,
  };
  const overfull = width > (setting.measure + 1e-4) * setting.size;
  // Most lines have nothing more to tell, and objects of one shape are quick to make.
  if (!overfull && !fit.loose && hanging === 0 && !setting.hyphenated) return line;
  return {
    ...line,
    ...(hanging > 0 && { hanging: hanging * setting.size }),
    ...(setting.hyphenated && { hyphenated: true }),
    ...(overfull ? { overfull } : fit.loose && { loose: true }),
  };
}

/** How far the line's last mark hangs out, em: all it takes, where the line so costs less, or nothing. */
function hangingOf(
  cells: Cells,
  spacing: Spacing,
  start: number,
  end: number,
  slack: number,
  { measure, indent, align, isLast }: LineSetting,
): number {
  const hanging = spacing.hangAtEnd[end - 1]!;
  if (hanging === 0 || !mayHang(align)) return 0;
  const shrink = shrinkWithin(cells, spacing, start, end);
  const growing = spacing.growsTo[end]! - spacing.growsTo[start + 1]!;
  const cost = (slack: number) => fitCost(slack, shrink, growing, measure - indent, align, isLast);
  return cost(slack + hanging) < cost(slack) ? hanging : 0;
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
  const told = total > 0 ? -Math.min(1, excess / total) : -1;
  return { shrink, wordSpace: 0, hanLatin: 0, gap: 0, told, loose: false };
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
  const hanLatin = joints === 0 ? 0 : Math.min(spacing.latinGrowth, rest / joints);
  rest -= hanLatin * joints;
  const { shrink } = natural;
  return { shrink, wordSpace, hanLatin, gap: rest / places, told: slack / places, loose: false };
}

/** Room for the glyphs of many paragraphs; the runs of their lines are windows on it. */
export interface Ink {
  readonly glyphs: Uint16Array;
  readonly codePoints: Uint32Array;
  readonly xs: Float32Array;
  /** How much is taken. */
  count: number;
}

const SLAB = 4096;

const makeInk = (capacity: number): Ink => ({
  glyphs: new Uint16Array(capacity),
  codePoints: new Uint32Array(capacity),
  xs: new Float32Array(capacity),
  count: 0,
});

let slab = makeInk(0);

/** Ink with room for `count` more glyphs. What was written to it before stays: small arrays are dear to make. */
export function inkFor(count: number): Ink {
  if (slab.count + count > slab.xs.length) slab = makeInk(Math.max(SLAB, count));
  return slab;
}

function place(
  cells: Cells,
  spacing: Spacing,
  runs: readonly TextRun[],
  ink: Ink,
  start: number,
  end: number,
  left: number,
  fit: Fit,
  { size, hyphenated }: LineSetting,
): { runs: GlyphRun[]; width: number } {
  const { kind, codePoint, run } = cells;
  const { advance, gapBefore, grows, glyph, font } = spacing;
  const { glyphs, codePoints, xs } = ink;
  const { gap } = fit;
  const glyphRuns: GlyphRun[] = [];
  let x = left;
  let inkFrom = ink.count;
  for (let i = start; i < end; i++) {
    if (i > start && run[i] !== run[i - 1]) closeRun(i - 1, x);
    if (kind[i] === C.Han && gapBefore[i] === 0 && glyph[i] !== 0) {
      if (i > start && grows[i] === 1) x += gap;
      if (i > start && font[i] !== font[i - 1]) closeRun(i - 1, x);
      const at = ink.count++;
      glyphs[at] = glyph[i]!;
      codePoints[at] = codePoint[i]!;
      xs[at] = x * size;
      x += advance[i]!;
      continue;
    }
    x += blankBefore(cells, spacing, i, start, end, fit);
    if (i > start && font[i] !== font[i - 1]) closeRun(i - 1, x);
    if (glyph[i] === SHOWN_BEFORE || !isInvisible(codePoint[i]!)) {
      const at = ink.count++;
      glyphs[at] = glyph[i]!;
      codePoints[at] = codePoint[i]!;
      xs[at] = (x + spacing.shift[i]!) * size;
    }
    x += advance[i]! + blankAfter(cells, spacing, i, end, fit);
  }
  if (hyphenated) {
    const at = ink.count++;
    glyphs[at] = font[end - 1]!.glyph(HYPHEN);
    codePoints[at] = SOFT_HYPHEN;
    xs[at] = x * size;
    x += spacing.hyphenAtEnd[end - 1]!;
  }
  closeRun(end - 1, x);
  return { runs: joinUnderlines(glyphRuns), width: x * size };

  function closeRun(last: number, x: number) {
    addRun(glyphRuns, runs[run[last]!]!, font[last]!, ink, inkFrom, x, size);
    inkFrom = ink.count;
  }
}

/** An underline is one stroke across gaps: each run that has one reaches to the next that has. */
function joinUnderlines(runs: GlyphRun[]): GlyphRun[] {
  for (let i = 0; i + 1 < runs.length; i++) {
    const next = runs[i + 1]!;
    if (runs[i]!.underline && next.underline) runs[i] = { ...runs[i]!, end: next.xs[0] ?? next.end };
  }
  return runs;
}

/** What stands between cell `i` and the one before it on the line; negative where its blank half is cut. */
function blankBefore(cells: Cells, s: Spacing, i: number, start: number, end: number, fit: Fit): number {
  const kind = cells.kind[i]!;
  const gap = s.gapBefore[i]!;
  const cut = s.cutBefore[i]!;
  if (i === start) return gap - s.lessAtStart[i]! - cut;
  // A dot at the line's end gives up the blank on both its sides (R7).
  const gives = kind === C.MiddleDot && i === end - 1 ? 1 : fit.shrink[s.stageBefore[i]!]!;
  let blank = gap - cut - s.shrinkBefore[i]! * gives;
  if (s.grows[i] === 1) blank += fit.gap;
  if (gap > 0) blank += fit.hanLatin;
  if (kind === C.Space) blank += fit.wordSpace / 2;
  return blank;
}

/** What comes to cell `i` on its right; negative where its blank half is cut. */
function blankAfter(cells: Cells, s: Spacing, i: number, end: number, fit: Fit): number {
  const kind = cells.kind[i]!;
  const cut = s.cutAfter[i]!;
  if (i === end - 1) return (kind === C.MiddleDot ? -s.lessAtEnd[i]! / 2 : -s.lessAtEnd[i]!) - cut;
  const blank = -s.shrinkAfter[i]! * fit.shrink[s.stageAfter[i]!]! - cut;
  return kind === C.Space ? blank + fit.wordSpace / 2 : blank;
}

function addRun(
  glyphRuns: GlyphRun[],
  look: TextRun,
  font: Font,
  ink: Ink,
  from: number,
  x: number,
  size: number,
): void {
  const to = ink.count;
  if (to === from) return;
  const run: GlyphRun = {
    face: look.face,
    font: font.name,
    size: size * (look.scale ?? 1),
    rise: (look.rise ?? 0) * size,
    glyphs: ink.glyphs.subarray(from, to),
    codePoints: ink.codePoints.subarray(from, to),
    xs: ink.xs.subarray(from, to),
    end: x * size,
  };
  const isMarked = look.underline || look.emphasisDots || look.href !== undefined || look.call !== undefined;
  glyphRuns.push(isMarked ? { ...run, ...marksOf(look) } : run);
}

const marksOf = ({ underline, emphasisDots, href, call }: TextRun) => ({
  ...(underline && { underline }),
  ...(emphasisDots && { emphasisDots }),
  ...(href !== undefined && { href }),
  ...(call !== undefined && { call }),
});
