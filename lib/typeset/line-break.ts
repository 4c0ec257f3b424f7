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

const OVERFULL = 1e10;
const SINGLE_CHARACTER = 1e7;
const LOOSE = 1e4;
/** The last line has fewer than two Han characters, though letters or figures enough. */
const FEW_HAN = 2e3;
/** Every line costs this, so of equal settings the shorter wins. */
const LINE = 1;
/** Compressing at all, and compressing to the utmost. */
const COMPRESS = 1;
const COMPRESS_FULLY = 14;
/** Up to this stretch per gap, in em, nobody sees it. */
const UNSEEN_STRETCH = 0.035;
/** A last line of two or three characters is allowed, one of four better. */
const SHORT_LAST_LINE = 20;

/** By `Break`: never, free, reluctant, slash, seam, inside, anywhere. */
const BREAK_COST: readonly number[] = [0, 0, 60, 400, 2e3, 2e4, 2e5];

export interface LineBreakOptions {
  readonly align: Align;
  /** All in em. */
  readonly measure: number;
  readonly indent: number;
  readonly hang: number;
  /** What it costs beside all else to start a line with a cell: see `sense.ts`. */
  readonly extra?: Float64Array;
}

let cost = new Float64Array(4096);
let cheapest = new Float64Array(4096);
let from = new Int32Array(4096);
let places = new Int32Array(4096);

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
  if (last - first + 2 > places.length) grow((last - first + 2) * 2);
  const { align, measure, indent, hang, extra } = options;
  const { widthTo, shrinkTo, growsTo, lessAtStart, lessAtEnd, shrinkBefore, shrinkAtEnd } = spacing;
  const justify = align === "justify";
  const even = align === "center";

  let n = 0;
  places[n++] = first;
  for (let i = first + 1; i < last; i++) if (breakBefore[i] !== Break.Never) places[n++] = i;
  places[n] = last;

  cost[0] = 0;
  cheapest[0] = 0;
  let reach = 0;
  for (let b = 1; b <= n; b++) {
    const end = places[b]!;
    const isLast = b === n;
    const inkEnd = trimEnd(cells, end, first);
    const widthEnd = widthTo[inkEnd]! - lessAtEnd[inkEnd - 1]!;
    const shrinkEnd = shrinkTo[inkEnd]! - shrinkAtEnd[inkEnd - 1]!;
    const breakCost = LINE + (isLast ? 0 : BREAK_COST[breakBefore[end]!]! + (extra?.[end] ?? 0));
    let best = Number.POSITIVE_INFINITY;
    let bestFrom = b - 1;
    for (let q = reach; q < b; q++) {
      const start = places[q]!;
      const room = measure - (start === first ? indent : hang);
      const slack = room - (widthEnd - widthTo[start]! - lessAtStart[start]!);
      const shrink = shrinkEnd - shrinkTo[start]! - shrinkBefore[start]!;
      let badness: number;
      if (slack < -EPSILON) {
        const missing = -slack - shrink;
        if (missing > EPSILON) {
          // Too long from here, and longer still for every later end.
          if (q < b - 1) {
            if (q === reach) reach++;
            continue;
          }
          badness = OVERFULL * (1 + missing);
        } else {
          badness = COMPRESS + COMPRESS_FULLY * (slack / shrink) ** 2;
          // Otherwise the one line that is pressed would draw all it can from its neighbours.
          if (!justify) badness += even ? unevenness(0, room) : raggedness(0, room);
        }
      } else if (isLast) badness = even ? unevenness(slack, room) : 0;
      else if (justify) badness = stretchCost(slack, growsTo[inkEnd]! - growsTo[start + 1]!);
      else badness = even ? unevenness(slack, room) : raggedness(slack, room);
      if (isLast && start > first) badness += lastLineCost(cells, start, inkEnd);
      const total = cost[q]! + badness + breakCost;
      if (total < best) {
        best = total;
        bestFrom = q;
      }
      // Later starts leave looser lines; none of them can win any more.
      if (!isLast && slack > 0 && q + 1 < b && cheapest[q + 1]! + badness + breakCost >= best) break;
    }
    cost[b] = best;
    from[b] = bestFrom;
    cheapest[b] = best;
    for (let q = b - 1; q >= reach && cheapest[q]! > best; q--) cheapest[q] = best;
  }

  const lines = [last];
  for (let b = n; b > 0; b = from[b]!) lines.push(places[from[b]!]!);
  return lines.reverse();
}

function stretchCost(slack: number, growing: number): number {
  if (slack <= EPSILON) return 0;
  const stretch = slack / Math.max(1, growing);
  if (growing < 1 || stretch > MOST_STRETCH) return LOOSE * (1 + slack);
  if (stretch < UNSEEN_STRETCH) return 4000 * stretch * stretch;
  return 5 + 40000 * stretch ** 3;
}

/** Lines of a centred title are to be of one length: the squares of what they lack, each line itself dear. */
const unevenness = (slack: number, room: number) => 300 + 200 * (slack / room) ** 2;

const raggedness = (slack: number, room: number) => 20 + 100 * (slack / room) ** 2;

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

function grow(capacity: number): void {
  cost = new Float64Array(capacity);
  cheapest = new Float64Array(capacity);
  from = new Int32Array(capacity);
  places = new Int32Array(capacity);
}
