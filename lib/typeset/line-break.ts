/**
 * Total fit after Knuth and Plass: of all ways to end the lines of a paragraph at legal places, the one whose
 * lines together cost least. A break's cost is that of the best way to get there, so one pass over the breaks
 * suffices; for each, only starts within a measure's reach come into question.
 *
 * The costs are ranks first and taste second. A higher rank outweighs any sum of lower ones:
 *
 *   overfull line > single character on the last line (R11) > stretch beyond the limit > taste.
 *
 * Taste, in units of one line: compressing is cheaper than stretching (R5).
 */
import { Break } from "./breaks";
import { type Cells, trimEnd } from "./cells";
import { isWide, PUNCTUATION } from "./character-class";
import { EPSILON, type Spacing } from "./spacing";
import type { Align } from "./types";

/** Beyond this stretch per gap, in em, a justified line is left ragged: holes wider than half a character tear it. */
export const MOST_STRETCH = 0.5;

/** Beyond this the eye sees holes: such lines are told. In narrow columns they cannot always be helped. */
export const LOOSE_STRETCH = 0.12;

const OVERFULL = 1e10;
const SINGLE_CHARACTER = 1e7;
const LOOSE = 1e4;
/** The last line has fewer than two Han characters, though letters or figures enough. */
const FEW_HAN = 2e3;
/** What a line costs on average, at most, in nearly every paragraph. */
const WELL_SET = 8;
/** Every line costs this, so of equal settings the shorter wins. */
const LINE = 1;
/** Compressing at all, and compressing to the utmost. */
const COMPRESS = 0.5;
const COMPRESS_FULLY = 8;
/** Up to this stretch per gap, in em, nobody sees it. */
const UNSEEN_STRETCH = 0.035;
/** A last line of two or three characters is allowed, one of four better. */
const SHORT_LAST_LINE = 20;

/** By `Break`: never, free, reluctant, slash, seam, inside, anywhere, hyphen. */
const BREAK_COST: readonly number[] = [0, 0, 60, 400, 2e3, 2e4, 2e5, 50];
/** Two hyphens one below the other; in centred text, a hyphen that only saves a line. */
const SECOND_HYPHEN = 150;
const CENTRED_HYPHEN = 400;

export interface LineBreakOptions {
  readonly align: Align;
  /** All in em. */
  readonly measure: number;
  readonly indent: number;
  readonly hang: number;
  /** What it costs beside all else to start a line with a cell: see `sense.ts`. */
  readonly extra?: Float64Array | undefined;
  /** What a line costs; dear ones make the paragraph shorter, negative ones longer. */
  readonly lineCost?: number | undefined;
}

/** By place at which a line may start: where it is, what is behind it, and the best way there. */
interface Places {
  readonly cell: Int32Array;
  /** Width, shrink and growing places of all that stands before a line starting here. */
  readonly width: Float64Array;
  readonly shrink: Float64Array;
  readonly grows: Float64Array;
  /** Least cost of the lines up to here, and the place where the last of them starts. */
  readonly cost: Float64Array;
  readonly from: Int32Array;
  /** The places that come into question, and by index the least cost of each and all later ones seen so far. */
  readonly open: Int32Array;
  readonly cheapest: Float64Array;
}

const makePlaces = (capacity: number): Places => ({
  cell: new Int32Array(capacity),
  width: new Float64Array(capacity),
  shrink: new Float64Array(capacity),
  grows: new Float64Array(capacity),
  cost: new Float64Array(capacity),
  from: new Int32Array(capacity),
  open: new Int32Array(capacity),
  cheapest: new Float64Array(capacity),
});

let shared = makePlaces(4096);

/**
 * Chooses the lines of the cells from `first` to before `last`. Returns where each line starts, and `last`.
 * `breakBefore` is as `findBreaks` left it.
 */
export function breakLines(
  cells: Cells,
  spacing: Spacing,
  breakBefore: Uint8Array,
  first: number,
  last: number,
  options: LineBreakOptions,
): number[] {
  const { measure, indent, hang, lineCost = LINE } = options;
  const n = findPlaces(spacing, breakBefore, first, last, indent - hang);
  // Between two lines' ends that fill their measure lie thirty that only a looser line reaches. Where the whole can be
  // had for less than one of these, none of them is on the best way, and most of the work is spared. Lines that are
  // not loose are half full at least, so that no other way wins more by its number of lines than this.
  const fullLines = (spacing.widthTo[last]! - spacing.widthTo[first]!) / (measure - hang);
  const mostWon = Math.max(0, -lineCost) * (1 + 2 * fullLines);
  const well = (1 + fullLines) * (WELL_SET + Math.max(0, lineCost)) + mostWon;
  const limits = options.align === "justify" && fullLines > 1 ? [well, LOOSE] : [LOOSE];
  if (
    !limits.some(
      (limit) => findCosts(cells, spacing, breakBefore, first, n, options, limit) < limit - mostWon,
    )
  )
    findCosts(cells, spacing, breakBefore, first, n, options, Number.POSITIVE_INFINITY);

  const { cell, from } = shared;
  const lines = [last];
  for (let b = n; b > 0; b = from[b]!) lines.push(cell[from[b]!]!);
  return lines.reverse();
}

/**
 * Finds the best way to each of the shared places up to `n`, the end, as long as it costs less than `limit`.
 * @returns the least cost of the whole; `limit` or more where it cannot be had for less
 */
function findCosts(
  cells: Cells,
  spacing: Spacing,
  breakBefore: Uint8Array,
  first: number,
  n: number,
  { align, measure, hang, extra, lineCost = LINE }: LineBreakOptions,
  limit: number,
): number {
  const { widthTo, shrinkTo, growsTo, lessAtEnd, shrinkAtEnd, hangAtEnd, hyphenAtEnd } = spacing;
  const { cell, width, shrink, grows, cost, from, open, cheapest } = shared;
  const room = measure - hang;

  cost[0] = 0;
  open[0] = 0;
  cheapest[0] = 0;
  let count = 1;
  /** Index of the first open place from which a line is not too long. */
  let reach = 0;
  for (let b = 1; b <= n; b++) {
    const end = cell[b]!;
    const isLast = b === n;
    const inkEnd = trimEnd(cells, end, first);
    const isHyphen = !isLast && breakBefore[end] === Break.Hyphen;
    const hyphen = isHyphen ? hyphenAtEnd[end - 1]! : 0;
    const hanging = hangAtEnd[inkEnd - 1]!;
    const roomBehind = room - widthTo[inkEnd]! + lessAtEnd[inkEnd - 1]! - hyphen;
    const shrinkBehind = shrinkTo[inkEnd]! - shrinkAtEnd[inkEnd - 1]!;
    const growsBehind = growsTo[inkEnd]!;
    let breakCost = lineCost + (isLast ? 0 : BREAK_COST[breakBefore[end]!]! + (extra?.[end] ?? 0));
    if (isHyphen && align === "center") breakCost += CENTRED_HYPHEN;
    let best = Number.POSITIVE_INFINITY;
    let bestFrom = b - 1;
    for (let k = reach; k < count; k++) {
      // No line costs less than nothing, so neither this place nor any later one can win.
      if (cheapest[k]! + breakCost >= best) break;
      const q = open[k]!;
      const slack = roomBehind + width[q]!;
      const capacity = shrinkBehind - shrink[q]!;
      const growing = growsBehind - grows[q]!;
      let badness = fitCost(slack, capacity, growing, room, align, isLast);
      if (hanging > 0 && mayHang(align))
        badness = Math.min(badness, fitCost(slack + hanging, capacity, growing, room, align, isLast));
      if (badness === Number.POSITIVE_INFINITY) {
        if (q === b - 1) badness = OVERFULL * (1 - slack - capacity);
        else {
          // Too long from here, and longer still for every later end that needs no hyphen.
          if (k === reach && !isHyphen) reach++;
          continue;
        }
      }
      if (isHyphen && q > 0 && breakBefore[cell[q]!] === Break.Hyphen) badness += SECOND_HYPHEN;
      if (isLast && q > 0) badness += lastLineCost(cells, cell[q]!, inkEnd);
      const total = cost[q]! + badness + breakCost;
      if (total < best) {
        best = total;
        bestFrom = q;
      }
      // Later starts leave looser lines; none of them can win any more.
      if (slack > 0 && !isLast && k + 1 < count && cheapest[k + 1]! + badness + breakCost >= best) break;
    }
    cost[b] = best;
    from[b] = bestFrom;
    if (best >= limit && limit < Number.POSITIVE_INFINITY) continue;
    open[count] = b;
    cheapest[count] = best;
    for (let k = count - 1; k >= reach && cheapest[k]! > best; k--) cheapest[k] = best;
    count++;
  }
  return cost[n]!;
}

/** Fills the shared places, the end being the last; `deeper` is by how much the first line is indented more. */
function findPlaces(
  spacing: Spacing,
  breakBefore: Uint8Array,
  first: number,
  last: number,
  deeper: number,
): number {
  if (last - first + 2 > shared.cell.length) shared = makePlaces((last - first + 2) * 2);
  const { cell, width, shrink, grows } = shared;
  const { widthTo, shrinkTo, growsTo, lessAtStart, shrinkBefore } = spacing;
  let n = 0;
  for (let i = first; i < last; i++) {
    if (i > first && breakBefore[i] === Break.Never) continue;
    cell[n] = i;
    width[n] = widthTo[i]! + lessAtStart[i]!;
    shrink[n] = shrinkTo[i]! + shrinkBefore[i]!;
    grows[n++] = growsTo[i + 1]!;
  }
  cell[n] = last;
  width[0]! -= deeper;
  return n;
}

/**
 * What it costs to fill a line that lacks `slack` em, or has as much too much where that is negative; infinite
 * where it cannot give up so much. `shrink` is what it can give up, `growing` the number of gaps that can grow.
 */
export function fitCost(
  slack: number,
  shrink: number,
  growing: number,
  room: number,
  align: Align,
  isLast: boolean,
): number {
  if (slack < -EPSILON)
    return slack + shrink >= -EPSILON ? compressCost(slack / shrink, align) : Number.POSITIVE_INFINITY;
  if (align !== "justify") return raggedCost(slack / room, align, isLast);
  return isLast ? 0 : stretchCost(slack, growing);
}

/** A mark hangs where the line is the better for it; lines that are centred or end right stand as they are. */
export const mayHang = (align: Align) => align === "justify" || align === "left";

/** `share` of its shrink that a line gives up. */
function compressCost(share: number, align: Align): number {
  const cost = COMPRESS + COMPRESS_FULLY * share * share;
  // Unless it costs as much as any ragged line, the one that is pressed would draw all it can from its neighbours.
  return align === "justify" ? cost : cost + raggedCost(0, align, false);
}

function stretchCost(slack: number, growing: number): number {
  if (slack <= EPSILON) return 0;
  const stretch = slack / Math.max(1, growing);
  if (growing < 1 || stretch > MOST_STRETCH) return LOOSE * (1 + slack);
  if (stretch < UNSEEN_STRETCH) return 4000 * stretch * stretch;
  return 5 + 40000 * stretch * stretch * stretch;
}

/**
 * `lack` is the share of a line left empty. Lines of a centred title are to be of one length: the squares of
 * what they lack, each line itself dear; elsewhere the last may be as short as it likes.
 */
function raggedCost(lack: number, align: Align, isLast: boolean): number {
  if (align === "center") return 300 + 200 * lack * lack;
  return isLast ? 0 : 20 + 100 * lack * lack;
}

function lastLineCost(cells: Cells, start: number, end: number): number {
  if (isSingleCharacter(cells, start, end)) return SINGLE_CHARACTER;
  const han = countWide(cells, start, end, 4);
  if (han >= 4) return 0;
  return han < 2 ? FEW_HAN : SHORT_LAST_LINE;
}

/**
 * Whether a last line is too little to stand alone (R11): punctuation aside it shows neither two Han characters
 * nor letters and figures as wide as two.
 */
export function isSingleCharacter(cells: Cells, start: number, end: number): boolean {
  let halves = 0;
  for (let i = end - 1; i >= start && halves < 4; i--)
    if (PUNCTUATION[cells.kind[i]!] === 0 && cells.joined[i] === 0) halves += isWide(cells.kind[i]!) ? 2 : 1;
  return halves < 4;
}

function countWide(cells: Cells, start: number, end: number, enough: number): number {
  let wide = 0;
  for (let i = end - 1; i >= start && wide < enough; i--)
    if (isWide(cells.kind[i]!) && PUNCTUATION[cells.kind[i]!] === 0 && cells.joined[i] === 0) wide++;
  return wide;
}
