/** What two texts have in common, word for word: the longest passages first, none of which overlap. */
import { type BareText, bareText, hashRun, RUN } from "./prints";

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

/** Places at which a run is looked for: what is repeated more often is a pattern, no passage. */
const MOST_PLACES = 24;

/** A text made ready to be compared with many others. */
export interface ReadyText {
  readonly bare: BareText;
  /** Hash of a run to the last place at which it stands; and from each place to the one before, -1 for none. */
  readonly lastPlace: ReadonlyMap<number, number>;
  readonly placeBefore: Int32Array;
}

export function readyText(text: string): ReadyText {
  const bare = bareText(text);
  const lastPlace = new Map<number, number>();
  const placeBefore = new Int32Array(bare.letters.length);
  for (let at = 0; at + RUN <= bare.letters.length; at++) {
    const run = hashRun(bare.letters, at);
    placeBefore[at] = lastPlace.get(run) ?? -1;
    lastPlace.set(run, at);
  }
  return { bare, lastPlace, placeBefore };
}

export function findSharedPassages(here: ReadyText, there: string): Comparison {
  const [own, other] = [here.bare, bareText(there)];
  const passages = tile(commonRuns(here, other.letters), own.letters.length, other.letters.length);
  const shared = passages.reduce((sum, { length }) => sum + length, 0);
  return {
    passages: passages
      .sort((a, b) => a.here - b.here)
      .map((run) => ({
        here: [own.places[run.here]!, own.places[run.here + run.length - 1]! + 1],
        there: [other.places[run.there]!, other.places[run.there + run.length - 1]! + 1],
      })),
    shareHere: share(shared, own.letters.length),
    shareThere: share(shared, other.letters.length),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

interface Run {
  readonly here: number;
  readonly there: number;
  readonly length: number;
}

/** Every common run, as long as it goes. */
function commonRuns({ bare, lastPlace, placeBefore }: ReadyText, there: Uint16Array): Run[] {
  const here = bare.letters;
  const found: Run[] = [];
  for (let other = 0; other + RUN <= there.length; other++) {
    let at = lastPlace.get(hashRun(there, other)) ?? -1;
    for (let met = 0; at >= 0 && met < MOST_PLACES; met++, at = placeBefore[at]!) {
      // Only where it begins: what goes on from the place before was found there.
      if (at > 0 && other > 0 && here[at - 1] === there[other - 1]) continue;
      let length = 0;
      while (at + length < here.length && here[at + length] === there[other + length]) length++;
      if (length >= SHORTEST) found.push({ here: at, there: other, length });
    }
  }
  return found;
}

/** Greedy tiling (Wise 1993): the longest first, of each what touches nothing taken before. */
function tile(found: Run[], lettersHere: number, lettersThere: number): Run[] {
  found.sort((a, b) => b.length - a.length || a.here - b.here || a.there - b.there);
  const [takenHere, takenThere] = [new Uint8Array(lettersHere), new Uint8Array(lettersThere)];
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
