/** Where a title may be parted without hurting its sense. */
import { type Cells, textOf } from "./cells";
import { CharacterClass, PUNCTUATION } from "./character-class";

/** Costs beside those of evenness (`line-break.ts`): a title's lines may differ by some characters for its sense. */
const BETWEEN_WORDS = 6;
const BEFORE_PARTICLE = 30;
const INSIDE_WORD = 40;

/** 的 and its like lean on the word before. */
const PARTICLES = new Set([..."的地得了着过等之们"].map((c) => c.codePointAt(0)!));

let segmenter: Intl.Segmenter | undefined;

/**
 * What it costs to start a line of a title with each of the cells `first`…`last`: nothing after a mark or a
 * space, little between words, much inside one. Indexed like the cells.
 */
export function senseCosts(cells: Cells, first: number, last: number): Float64Array {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const costs = new Float64Array(last).fill(INSIDE_WORD);
  const cellAt = new Map<number, number>();
  for (let i = first, at = 0; i < last; i++) {
    cellAt.set(at, i);
    at += cells.codePoint[i]! > 0xffff ? 2 : 1;
  }
  for (const { index } of segmenter.segment(textOf(cells, first, last)))
    costs[cellAt.get(index)!] = BETWEEN_WORDS;
  for (let i = first + 1; i < last; i++) {
    if (endsSense(cells.kind[i - 1]!)) costs[i] = 0;
    else if (PARTICLES.has(cells.codePoint[i]!)) costs[i] = Math.max(costs[i]!, BEFORE_PARTICLE);
  }
  return costs;
}

const C = CharacterClass;
const endsSense = (kind: number) => PUNCTUATION[kind] === 1 && kind !== C.Open && kind !== C.MiddleDot;
