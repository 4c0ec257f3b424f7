/**
 * A paragraph as cells: one for each code point that is set, white space normalised away, and one for each
 * forced line end. Every cell remembers its offset, so lines can be told in terms of the text as given.
 */
import { CHINESE_MARK, CharacterClass, classOf, isRegionalIndicator, WORD } from "./character-class";
import type { TextRun } from "./types";

const C = CharacterClass;
const ZERO_WIDTH_JOINER = 0x200d;
const LINE_FEED = 0x0a;
const STRAIGHT_QUOTE = 0x22;
/** The box around the figure of a keycap. */
const KEYCAP = 0x20e3;
const MIDDLE_DOT = 0xb7;
const EM_DASH = 0x2014;
const APOSTROPHE = 0x2019;
const STRAIGHT_APOSTROPHE = 0x27;

/** Column-wise, because a whole issue passes through here in some ten milliseconds. */
export interface Cells {
  count: number;
  codePoint: Uint32Array;
  /** Offset in code points into the text of all runs. */
  source: Int32Array;
  /** Index of the run. */
  run: Uint16Array;
  /** `CharacterClass` of the cell in its context. */
  kind: Uint8Array;
  /** 1 where the cell is one with the cell before: combining marks, ZWJ sequences, flags, superscripts. */
  joined: Uint8Array;
  /** Code points in the text of all runs. */
  total: number;
}

/** Reused from paragraph to paragraph: composing is synchronous and nothing of this escapes a call. */
let shared = emptyCells(4096);

function emptyCells(capacity: number): Cells {
  return {
    count: 0,
    codePoint: new Uint32Array(capacity),
    source: new Int32Array(capacity),
    run: new Uint16Array(capacity),
    kind: new Uint8Array(capacity),
    joined: new Uint8Array(capacity),
    total: 0,
  };
}

/** Fills the shared cells from the runs; valid until the next call. */
export function makeCells(runs: readonly TextRun[]): Cells {
  let length = 0;
  for (const run of runs) length += run.text.length + 1;
  if (length > shared.codePoint.length) shared = emptyCells(length * 2);
  readCharacters(shared, runs);
  return shared;
}

function readCharacters(cells: Cells, runs: readonly TextRun[]): void {
  const { codePoint, source, run, kind, joined } = cells;
  let n = 0;
  let offset = 0;
  let straightQuotes = 0;
  let hasSpaces = false;
  let hasDoubtful = false;
  for (let r = 0; r < runs.length; r++) {
    const { text, rise = 0, breakAfter } = runs[r]!;
    const length = text.length;
    joined.fill(0, n, n + length + 1);
    run.fill(r, n, n + length + 1);
    for (let at = 0; at < length; n++, offset++) {
      const code = text.codePointAt(at)!;
      let own: number = classOf(code);
      let joins = 0;
      if (own !== C.Han || at === 0 || codePoint[n - 1] === ZERO_WIDTH_JOINER) {
        const hangsOn = at === 0 && rise !== 0;
        if (n > 0 && (hangsOn || isOneWith(cells, n - 1, code)) && canBeJoined(kind[n - 1]!)) joins = 1;
        if (code === STRAIGHT_QUOTE) own = straightQuotes++ % 2 === 0 ? C.HalfOpen : C.HalfClose;
        else if (own === C.Extend) own = joins === 1 ? kind[n - 1]! : C.Letter;
        if (code === KEYCAP && joins === 1) own = readKeycap(cells, n - 1);
        hasSpaces ||= own === C.Space;
        hasDoubtful ||= code === EM_DASH || code === APOSTROPHE || code === MIDDLE_DOT || own === C.Quote;
      }
      at += code > 0xffff ? 2 : 1;
      codePoint[n] = code;
      kind[n] = own;
      source[n] = offset;
      if (joins !== 0) joined[n] = joins;
    }
    if (breakAfter) {
      codePoint[n] = LINE_FEED;
      source[n] = offset;
      kind[n++] = C.LineEnd;
    }
  }
  cells.count = n;
  cells.total = offset;
  if (hasSpaces) normaliseSpaces(cells);
  if (hasDoubtful) readInContext(cells);
}

/** Combining marks, what a joiner joins, the second letter of a flag. */
function isOneWith(cells: Cells, previous: number, code: number): boolean {
  const before = cells.codePoint[previous]!;
  if (before === ZERO_WIDTH_JOINER || classOf(code) === C.Extend) return true;
  return isRegionalIndicator(code) && isRegionalIndicator(before) && cells.joined[previous] === 0;
}

/** 1 in a box is a sign, no figure of a number; returns what the box itself is. */
function readKeycap({ kind, joined }: Cells, last: number): number {
  for (let i = last; i >= 0; i--) {
    kind[i] = C.Symbol;
    if (joined[i] === 0) break;
  }
  return C.Symbol;
}

const canBeJoined = (kind: number) => kind !== C.Space && kind !== C.WideSpace && kind !== C.LineEnd;

/** Turns each stretch of white space into one space or none, and closes the cells up. */
function normaliseSpaces(cells: Cells): void {
  const { codePoint, source, run, kind, joined, count } = cells;
  let n = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] === C.Space) {
      let end = i + 1;
      while (end < count && kind[end] === C.Space) end++;
      const keeps = n > 0 && end < count && keepsSpace(cells, n - 1, i, end);
      if (!keeps) {
        i = end - 1;
        continue;
      }
      copyCell(i, 0x20);
      i = end - 1;
    } else if (n === i) n++;
    else copyCell(i, codePoint[i]!);
  }
  cells.count = n;

  function copyCell(i: number, code: number) {
    codePoint[n] = code;
    source[n] = source[i]!;
    run[n] = run[i]!;
    joined[n] = joined[i]!;
    kind[n++] = kind[i]!;
  }
}

/**
 * Whether the white space `from`…`to` is set as a word space. Dropped: between Han and Latin, where layout
 * makes the gap (R8); beside Chinese punctuation, which brings its own blank; a newline between Han; at a
 * forced line end. Curly quotes count as Chinese unless the space has Latin on its other side.
 */
function keepsSpace(cells: Cells, before: number, from: number, to: number): boolean {
  const { kind, codePoint } = cells;
  const left = kind[before]!;
  const right = kind[to]!;
  if (left === C.LineEnd || right === C.LineEnd || left === C.WideSpace || right === C.WideSpace)
    return false;
  if (CHINESE_MARK[left] === 1) return isCurlyQuote(codePoint[before]!) && WORD[right] === 1;
  if (CHINESE_MARK[right] === 1) return isCurlyQuote(codePoint[to]!) && WORD[left] === 1;
  if (left === C.Han) {
    if (WORD[right] === 1) return false;
    return right !== C.Han || codePoint.subarray(from, to).indexOf(LINE_FEED) < 0;
  }
  return !(right === C.Han && WORD[left] === 1);
}

const isCurlyQuote = (code: number) => code >= 0x2018 && code <= 0x201d;

/** Characters whose class depends on their neighbours. */
function readInContext(cells: Cells): void {
  const { count, codePoint, kind } = cells;
  for (let i = 0; i < count; i++) {
    const before = i > 0 ? kind[i - 1]! : C.Space;
    const after = i + 1 < count ? kind[i + 1]! : C.Space;
    switch (codePoint[i]) {
      case EM_DASH: // alone it joins two things and never starts a line
        if (before !== C.Dash && after !== C.Dash) kind[i] = C.WideMark;
        break;
      case STRAIGHT_APOSTROPHE:
      case APOSTROPHE:
        if (before === C.Letter && after === C.Letter) kind[i] = C.Letter;
        break;
      case MIDDLE_DOT: // kW·h: a sign within a word, narrow as the face has it
        if (WORD[before] === 1 && WORD[after] === 1) kind[i] = C.RangeDash;
        break;
    }
  }
}

/** Where the ink of a line ends that ends before cell `end`: spaces at its end take no room. */
export function trimEnd(cells: Cells, end: number, start: number): number {
  let inkEnd = end;
  while (inkEnd > start + 1 && isTrimmed(cells.kind[inkEnd - 1]!)) inkEnd--;
  return inkEnd;
}

const isTrimmed = (kind: number) => kind === C.Space || kind === C.WideSpace || kind === C.BreakHere;

/** The characters of the cells `from` to before `to`. */
export function textOf({ codePoint }: Cells, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += String.fromCodePoint(codePoint[i]!);
  return text;
}
