/**
 * Where a line may end (R1 to R4): for each cell, what it costs to start a line with it.
 *
 * Most of it is a question of two neighbouring classes and sits in one table. The rest needs context: numbers
 * with their units, document numbers 〔2024〕12号, hyphens and slashes in Latin words.
 */

import type { Cells } from "./cells";
import { CharacterClass, CLASS_COUNT, LATIN, NEVER_ENDS, NEVER_STARTS } from "./character-class";
import { hanUnitLength, isCounter, latinUnitLength } from "./units";

const C = CharacterClass;

/** How willingly a line ends before a cell; `line-break.ts` gives each its cost. */
export const Break = {
  Never: 0,
  Free: 1,
  /** After a hyphen; after the sign of a range; between a number and its counter. */
  Reluctant: 2,
  /** After a slash in a Latin word: R2 forbids it between Chinese words. */
  Slash: 3,
  /** After . ? & = _ in a piece wider than the measure. */
  Seam: 4,
  /** Inside a Latin word or a row of dots wider than the measure. */
  Inside: 5,
  /** Anywhere in a piece wider than the measure. */
  Anywhere: 6,
  /** Inside a Latin word, with a hyphen (`hyphenation.ts`). */
  Hyphen: 7,
} as const;

const pairs = new Uint8Array(CLASS_COUNT * CLASS_COUNT);
for (let left = 0; left < CLASS_COUNT; left++)
  for (let right = 0; right < CLASS_COUNT; right++) {
    const glued =
      NEVER_STARTS[right] === 1 ||
      NEVER_ENDS[left] === 1 ||
      (LATIN[left] === 1 && LATIN[right] === 1 && left !== C.SyllableMark) ||
      (left === C.Dash && right === C.Dash) ||
      (left === C.WideDigit && right === C.WideDigit) ||
      left === C.NoBreakSpace ||
      right === C.NoBreakSpace;
    const forced = left === C.LineEnd || right === C.LineEnd;
    pairs[left * CLASS_COUNT + right] = glued && !forced ? Break.Never : Break.Free;
  }

/**
 * Fills `breakBefore[i]` with a value of `Break` for a line starting at cell i, and `tight[i]` with 1 where no
 * stretch may come between cell i-1 and i because both belong to one unit (R4, R10). `strict` forbids —— and
 * small kana at line start besides (R1).
 */
export function findBreaks(cells: Cells, breakBefore: Uint8Array, tight: Uint8Array, strict: boolean): void {
  const { count, kind, joined } = cells;
  tight.fill(0, 0, count);
  breakBefore.fill(Break.Free, 0, count);
  breakBefore[0] = Break.Never;
  for (let i = 1; i < count; i++) {
    const left = kind[i - 1]!;
    const right = kind[i]!;
    if (left === C.Han && right === C.Han && joined[i] === 0) continue;
    breakBefore[i] = joined[i] === 1 ? Break.Never : between(cells, i, left, right, strict);
    if (joined[i] === 1 || isOnePiece(left, right)) tight[i] = 1;
  }
  for (let i = 0; i < count; i++)
    if (isDigit(kind[i]!) && (i + 1 === count || !isDigit(kind[i + 1]!)))
      bindNumber(cells, i, breakBefore, tight);
  if (strict) forbidSmallKana(cells, breakBefore);
}

function between(cells: Cells, i: number, left: number, right: number, strict: boolean): number {
  if (strict && right === C.Dash) return Break.Never;
  if (right === C.Letter && (left === C.Hyphen || left === C.Slash)) return insideWord(cells, i);
  if (left === C.WideMark && isDigit(right)) return Break.Reluctant;
  // ３．５
  if (left === C.Pause && right === C.WideDigit && cells.kind[i - 2] === C.WideDigit) return Break.Never;
  return pairs[left * CLASS_COUNT + right]!;
}

/** ぁ and its like, which UAX #14 (CJ) lets start a line only where the style is not strict. */
const SMALL_KANA = /[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ]/u;

function forbidSmallKana({ count, codePoint }: Cells, breakBefore: Uint8Array): void {
  for (let i = 1; i < count; i++)
    if (codePoint[i]! > 0x3040 && SMALL_KANA.test(String.fromCodePoint(codePoint[i]!)))
      if (breakBefore[i] === Break.Free) breakBefore[i] = Break.Never;
}

/** Pairs that R4 keeps together whatever stands around them. */
function isOnePiece(left: number, right: number): boolean {
  if (LATIN[left] === 1 && LATIN[right] === 1) return true;
  if (left === C.Dash && right === C.Dash) return true;
  if (left === C.Ellipsis && right === C.Ellipsis) return true;
  if (left === C.WideDigit && right === C.WideDigit) return true;
  if (left === C.Prefix && isDigit(right)) return true;
  return isDigit(left) && (right === C.Follower || right === C.WideMark);
}

const isDigit = (kind: number) => kind === C.Digit || kind === C.WideDigit;

/** Latin words part only after - or / and not before a digit (R4), and leave at least two letters behind /. */
function insideWord({ kind, count }: Cells, i: number): number {
  const before = i > 1 ? kind[i - 2]! : C.Space;
  if (LATIN[before] === 0) return Break.Never;
  if (kind[i - 1] === C.Hyphen) return Break.Reluctant;
  const isAddress = before === C.Slash;
  const leavesTwo = i + 1 < count && LATIN[kind[i + 1]!] === 1;
  return isAddress || leavesTwo ? Break.Slash : Break.Never;
}

/** Binds the digits that end at cell `last` to what their sense needs: see R4 in README.md. */
function bindNumber(cells: Cells, last: number, breakBefore: Uint8Array, tight: Uint8Array): void {
  const { codePoint, kind, count } = cells;
  const first = startOfNumber(kind, last);
  const next = last + 1;
  bindBefore();
  if (next >= count) return;
  if (kind[next] === C.Space) bindSpace();
  else if (kind[next] === C.Close) bindDocumentNumber();
  else {
    const end = next + hanUnitLength(cells, next);
    bind(next, end - 1);
    if (end < count && breakBefore[end] === Break.Free && isCounter(codePoint[end]!))
      breakBefore[end] = Break.Reluctant;
  }

  /** 第12, ≥5, 5～10, the day of a month: no line starts with the number. */
  function bindBefore() {
    if (first === 0 || breakBefore[first] === Break.Never) return;
    const before = codePoint[first - 1]!;
    if (before === ORDINAL) breakBefore[first] = Break.Never;
    else if (SIGNS.has(before) || (kind[first - 1] === C.WideMark && endsNumber(kind, first - 2)))
      bind(first, first);
    else if (next < count && endsNumber(kind, first - 2)) {
      const after = codePoint[next]!;
      if (before === MONTH && DAYS.has(after)) breakBefore[first] = Break.Never;
      else if (CONTINUES.get(before)?.has(after)) breakBefore[first] = Break.Reluctant;
    }
  }

  /** 10 km, 10 000: the space is part of the whole, as wide as it is. */
  function bindSpace() {
    if (latinUnitLength(cells, next + 1) === 0 && !isThousand()) return;
    kind[next] = C.NoBreakSpace;
    bind(next, next + 1);
  }

  /** Groups of three figures after one to three. */
  function isThousand(): boolean {
    const is = (at: number) => at >= 0 && at < count && kind[at] === C.Digit;
    const three = is(next + 1) && is(next + 2) && is(next + 3) && !is(next + 4);
    return three && is(last) && !(is(last - 1) && is(last - 2) && is(last - 3));
  }

  /** 〔2024〕12号; the name of its issuer before it parts from it unwillingly. */
  function bindDocumentNumber() {
    const number = codePoint[next + 1] === ORDINAL ? next + 2 : next + 1;
    const opening = first - 1;
    if (number >= count || !isDigit(kind[number]!) || opening < 0 || kind[opening] !== C.Open) return;
    bind(first, number);
    if (kind[opening - 1] === C.Han && breakBefore[opening] === Break.Free)
      breakBefore[opening] = Break.Reluctant;
  }

  function bind(from: number, to: number) {
    for (let k = from; k <= to; k++) {
      breakBefore[k] = Break.Never;
      tight[k] = 1;
    }
  }
}

const code = (character: string) => character.codePointAt(0)!;
const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map(code));

/** 第 in 第12条 and 〔2024〕第12号. */
const ORDINAL = code("第");
/** Signs that belong to the number behind them. */
const SIGNS = codes("≥≤≈≠＞＜＝＋±");
const MONTH = code("月");
const DAYS = codes("日号");
/** 2024年|1月, 10时|30分: a line ends there unwillingly. */
const CONTINUES: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [code("年"), codes("月")],
  [code("时"), codes("分")],
  [code("分"), codes("秒")],
]);

function startOfNumber(kind: Uint8Array, end: number): number {
  let start = end;
  while (start > 0 && isDigit(kind[start - 1]!)) start--;
  return start;
}

/** Whether a number, with its sign for per cent if it has one, ends at the cell. */
function endsNumber(kind: Uint8Array, at: number): boolean {
  if (at < 0) return false;
  const own = kind[at]!;
  return isDigit(own) || ((own === C.UnitSign || own === C.Follower) && at > 0 && isDigit(kind[at - 1]!));
}
