/** What two texts have in common, word for word: the longest passages first, none of which overlap. */
import { bareText, RUN } from "./prints";

/** A passage as it stands in both texts: from and to, in UTF-16 units of each. */
export interface SharedPassage {
  readonly here: readonly [from: number, to: number];
  readonly there: readonly [from: number, to: number];
}

export interface Comparison {
  /** By place in the first text. */
  readonly passages: readonly SharedPassage[];
  /** Part of the letters of each that stands in the other, 0 to 1. */
  readonly shareHere: number;
  readonly shareThere: number;
}

/** Letters that a passage has at least: shorter ones are phrases everybody uses. */
const SHORTEST = 16;

/** Places in the other text at which a run is looked for: what is repeated more often is a pattern, no passage. */
const MOST_PLACES = 24;

export function compareTexts(here: string, there: string): Comparison {
  const [own, other] = [bareText(here), bareText(there)];
  const passages = commonRuns(own.text, other.text);
  const shared = passages.reduce((sum, { length }) => sum + length, 0);
  return {
    passages: passages
      .sort((a, b) => a.here - b.here)
      .map((run) => ({
        here: [own.places[run.here]!, own.places[run.here + run.length - 1]! + 1],
        there: [other.places[run.there]!, other.places[run.there + run.length - 1]! + 1],
      })),
    shareHere: share(shared, own.text.length),
    shareThere: share(shared, other.text.length),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

interface Run {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** Greedy tiling (Wise 1993): every common run as long as it goes, then the longest that touch nothing taken before. */
function commonRuns(here: string, there: string): Run[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + RUN <= there.length; at++) {
    const run = there.slice(at, at + RUN);
    const known = places.get(run);
    if (!known) places.set(run, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  const found: Run[] = [];
  for (let at = 0; at + RUN <= here.length; at++)
    for (const other of places.get(here.slice(at, at + RUN)) ?? []) {
      // Only where it begins: what goes on from the place before was found there.
      if (at > 0 && other > 0 && here[at - 1] === there[other - 1]) continue;
      let length = RUN;
      while (at + length < here.length && here[at + length] === there[other + length]) length++;
      if (length >= SHORTEST) found.push({ here: at, there: other, length });
    }
  found.sort((a, b) => b.length - a.length || a.here - b.here || a.there - b.there);
  const [takenHere, takenThere] = [new Uint8Array(here.length), new Uint8Array(there.length)];
  return found.flatMap((run) => {
    const rest = untaken(run, takenHere, takenThere);
    if (!rest || rest.length < SHORTEST) return [];
    takenHere.fill(1, rest.here, rest.here + rest.length);
    takenThere.fill(1, rest.there, rest.there + rest.length);
    return [rest];
  });
}

/** What of a run touches nothing that is taken: the first stretch. */
function untaken(
  { here, there, length }: Run,
  takenHere: Uint8Array,
  takenThere: Uint8Array,
): Run | undefined {
  const isFree = (at: number) => takenHere[here + at] === 0 && takenThere[there + at] === 0;
  let from = 0;
  while (from < length && !isFree(from)) from++;
  let to = from;
  while (to < length && isFree(to)) to++;
  return to > from ? { here: here + from, there: there + from, length: to - from } : undefined;
}
