/**
 * Where Latin words may part with a hyphen in a narrow column. Only what is surely a word comes into question:
 * no abbreviation in capitals, no part of an address, a code or a compound that has its own hyphens.
 */
import { Break } from "./breaks";
import type { Cells } from "./cells";
import { CharacterClass, LATIN } from "./character-class";
import { HYPHEN } from "./set-line";
import type { Spacing } from "./spacing";
import type { Hyphenate, TextRun } from "./types";

const C = CharacterClass;
const SHORTEST_WORD = 6;
/** Letters that stay on the line and go to the next, at least. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;
const WORD = /^\p{Script=Latin}+$/u;
const CAPITALS = /^\p{Lu}+$/u;

/** Adds the places to `breakBefore` and the hyphens' widths to `spacing`; returns how many there are. */
export function hyphenateWords(
  cells: Cells,
  spacing: Spacing,
  breakBefore: Uint8Array,
  runs: readonly TextRun[],
  hyphenate: Hyphenate,
): number {
  const { count, kind } = cells;
  let places = 0;
  for (let start = 0; start < count; start++) {
    if (kind[start] !== C.Letter) continue;
    let end = start + 1;
    while (end < count && kind[end] === C.Letter) end++;
    if (end - start >= SHORTEST_WORD && standsAlone(cells, start, end)) open(start, end);
    start = end;
  }
  return places;

  function open(start: number, end: number) {
    const word = String.fromCodePoint(...cells.codePoint.subarray(start, end));
    if (!WORD.test(word) || CAPITALS.test(word)) return;
    for (const letters of hyphenate(word)) {
      const next = start + letters;
      const fits = letters >= LEAST_BEFORE && end - next >= LEAST_AFTER;
      if (!fits || breakBefore[next] !== Break.Never || cells.joined[next] === 1) continue;
      breakBefore[next] = Break.Hyphen;
      const last = next - 1;
      spacing.hyphenAtEnd[last] = spacing.font[last]!.advance(HYPHEN) * (runs[cells.run[last]!]!.scale ?? 1);
      places++;
    }
  }
}

/** Nothing Latin touches the word but brackets before it and marks behind it that end a clause. */
function standsAlone({ kind, count }: Cells, start: number, end: number): boolean {
  const before = start > 0 ? kind[start - 1]! : C.Space;
  if (LATIN[before] === 1 && before !== C.HalfOpen) return false;
  const after = end < count ? kind[end]! : C.Space;
  if (LATIN[after] === 0) return true;
  return after === C.HalfClose && (end + 1 >= count || LATIN[kind[end + 1]!] === 0);
}
