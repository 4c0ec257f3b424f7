/** Where composed lines end in the copy they were made of, which knows no markers but counts its line breaks. */
import type { Line, TextRun } from "./types";

/** For each line the code points of copy up to its end; the last takes all that is left. */
export function copyEnds(runs: readonly TextRun[], lines: readonly Line[]): number[] {
  if (!runs.some(({ added, breakAfter }) => added || breakAfter)) return lines.map(({ end }) => end);
  const ends: number[] = [];
  let run = 0;
  /** Composed text and copy before the run. */
  let composed = 0;
  let copy = 0;
  for (const [index, { end }] of lines.entries()) {
    const isLast = index === lines.length - 1;
    while (run < runs.length) {
      const { text, added, breakAfter } = runs[run]!;
      const length = lengthOf(text);
      if (composed + length > end) break;
      composed += length;
      copy += (added ? 0 : length) + (breakAfter ? 1 : 0);
      run++;
      // One break ends one line, also where several follow each other.
      if (breakAfter && !isLast) break;
    }
    const within = runs[run]?.added ? 0 : Math.max(0, end - composed);
    ends.push(copy + within);
  }
  return ends;
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
