/**
 * A paragraph as cells: one for each code point that is set, white space normalised away.
 * Every cell remembers its offset, so lines can be told in terms of the text as given.
 */
import { CHINESE_MARK, CharacterClass, classOf, WORD } from "./character-class";
import type { TextRun } from "./types";

const C = CharacterClass;

/** Column-wise, because a whole issue passes through here in some ten milliseconds. */
export interface Cells {
  count: number;
  codePoint: Uint32Array;
  /** Offset in code points into the text of all runs. */
  source: Int32Array;
  /** Index of the run. */
  run: Uint16Array;
  kind: Uint8Array;
  /** 1 where the cell is one with the cell before: combining marks, ZWJ sequences, flags. */
  joined: Uint8Array;
  /** How many runs asked for a line end before this cell; `count` may be such a place, too. */
  forced: Uint8Array;
  /** Code points in the text of all runs. */
  total: number;
}

/** Reused from paragraph to paragraph: composing is synchronous and nothing of this escapes a call. */
const scratch: Cells = emptyCells(4096);

function emptyCells(capacity: number): Cells {
  return {
    count: 0,
    codePoint: new Uint32Array(capacity),
    source: new Int32Array(capacity),
    run: new Uint16Array(capacity),
    kind: new Uint8Array(capacity),
    joined: new Uint8Array(capacity),
    forced: new Uint8Array(capacity + 1),
    total: 0,
  };
}

const isRegionalIndicator = (codePoint: number) => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
const isWordClass = (kind: number) => WORD[kind] === 1;
const isQuote = (codePoint: number) => codePoint >= 0x2018 && codePoint <= 0x201d;

/** Fills the shared cells from the runs; valid until the next call. */
export function makeCells(runs: readonly TextRun[]): Cells {
  const cells = withCapacity(runs.reduce((sum, run) => sum + run.text.length, 0));
  cells.forced.fill(0, 0, cells.forced.length);
  let n = 0;
  let offset = 0;
  let straightQuotes = 0;
  let joinNext = false;
  let spaceFrom = -1;
  let spaceRun = 0;
  let newline = false;
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!;
    const text = run.text;
    for (let at = 0; at < text.length; offset++) {
      const codePoint = text.codePointAt(at)!;
      at += codePoint > 0xffff ? 2 : 1;
      let kind = classOf(codePoint);
      if (kind === C.Space) {
        if (spaceFrom < 0) {
          spaceFrom = offset;
          spaceRun = r;
          newline = false;
        }
        newline ||= codePoint === 0x0a;
        continue;
      }
      if (codePoint === 0x22) kind = straightQuotes++ % 2 === 0 ? C.HalfOpen : C.HalfClose;
      if (spaceFrom >= 0) {
        const keeps = n > 0 && cells.forced[n] === 0 && keepsSpace(cells, n - 1, codePoint, kind, newline);
        if (keeps) n = put(cells, n, 0x20, spaceFrom, spaceRun, C.Space);
        spaceFrom = -1;
      }
      const startsPair =
        isRegionalIndicator(codePoint) &&
        n > 0 &&
        isRegionalIndicator(cells.codePoint[n - 1]!) &&
        cells.joined[n - 1] === 0;
      const joins = n > 0 && cells.forced[n] === 0 && (kind === C.Extend || joinNext || startsPair);
      n = put(
        cells,
        n,
        codePoint,
        offset,
        r,
        joins ? cells.kind[n - 1]! : kind === C.Extend ? C.Letter : kind,
      );
      cells.joined[n - 1] = joins ? 1 : 0;
      joinNext = codePoint === 0x200d;
    }
    if (run.breakAfter) {
      cells.forced[n]!++;
      spaceFrom = -1;
      joinNext = false;
    }
  }
  cells.count = n;
  cells.total = offset;
  readInContext(cells);
  return cells;
}

function put(cells: Cells, n: number, codePoint: number, source: number, run: number, kind: number): number {
  cells.codePoint[n] = codePoint;
  cells.source[n] = source;
  cells.run[n] = run;
  cells.kind[n] = kind;
  cells.joined[n] = 0;
  return n + 1;
}

/**
 * Whether white space between two characters is set as a word space. Dropped: between Han and Latin, where
 * layout makes the gap (R8); beside Chinese punctuation, which brings its own blank; a newline between Han.
 * Curly quotes count as Chinese unless the space has Latin on its other side.
 */
function keepsSpace(
  cells: Cells,
  before: number,
  codePoint: number,
  kind: number,
  newline: boolean,
): boolean {
  const left = cells.kind[before]!;
  const leftCode = cells.codePoint[before]!;
  if (left === C.WideSpace || kind === C.WideSpace) return false;
  if (CHINESE_MARK[left] === 1) return isQuote(leftCode) && isWordClass(kind);
  if (CHINESE_MARK[kind] === 1) return isQuote(codePoint) && isWordClass(left);
  if ((left === C.Han && isWordClass(kind)) || (isWordClass(left) && kind === C.Han)) return false;
  return !(newline && left === C.Han && kind === C.Han);
}

/** A lone — joins two things and never starts a line; ’ inside a Latin word is an apostrophe. */
function readInContext(cells: Cells): void {
  const { count, codePoint, kind } = cells;
  for (let i = 0; i < count; i++) {
    if (codePoint[i] === 0x2014) {
      if (codePoint[i - 1] !== 0x2014 && codePoint[i + 1] !== 0x2014) kind[i] = C.Follower;
    } else if (codePoint[i] === 0x2019 && i > 0 && i + 1 < count) {
      if (kind[i - 1] === C.Letter && kind[i + 1] === C.Letter) kind[i] = C.Letter;
    }
  }
}

function withCapacity(needed: number): Cells {
  if (needed > scratch.codePoint.length) Object.assign(scratch, emptyCells(needed * 2));
  return scratch;
}
