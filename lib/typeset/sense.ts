/** Where a title may be parted without hurting its sense. */
import { type Cells, textOf } from "./cells";
import { CharacterClass, PUNCTUATION } from "./character-class";

/** Costs beside those of evenness (`line-break.ts`): a title's lines may differ by some characters for its sense. */
const BETWEEN_WORDS = 6;
/** Words of one character mostly lean on the one before: 广州市, 机器人. */
const BEFORE_SHORT_WORD = 20;
const BEFORE_PARTICLE = 30;
const INSIDE_WORD = 40;

/** 市 and its like end a place's name, unless they begin a word of their own: 市场, 区域. */
const PLACE_ENDS = /^[市省县区州镇乡](?![场民政长委域间])/u;
const BEFORE_PLACE_END = 30;

/** 的 and its like lean on the word before. */
const PARTICLES = new Set([..."的地得了着过等之们"].map((c) => c.codePointAt(0)!));

let segmenter: Intl.Segmenter | undefined;
/** The words of a text: what stands in one cell of a table often stands in another. */
const known = new Map<string, readonly string[]>();
const TEXTS_KEPT = 1000;

/**
 * What it costs to start a line of a title with each of the cells `first`…`last`: nothing after a mark or a
 * space, little between words, more before a word of one character, much inside one. Indexed like the cells.
 */
export function senseCosts(cells: Cells, first: number, last: number): Float64Array {
  const costs = new Float64Array(last).fill(INSIDE_WORD);
  const cellAt = new Map<number, number>();
  for (let i = first, at = 0; i < last; i++) {
    cellAt.set(at, i);
    at += cells.codePoint[i]! > 0xffff ? 2 : 1;
  }
  let index = 0;
  for (const word of wordsOf(textOf(cells, first, last))) {
    costs[cellAt.get(index)!] = PLACE_ENDS.test(word)
      ? BEFORE_PLACE_END
      : word.length === 1
        ? BEFORE_SHORT_WORD
        : BETWEEN_WORDS;
    index += word.length;
  }
  for (let i = first + 1; i < last; i++) {
    if (endsSense(cells.kind[i - 1]!)) costs[i] = 0;
    else if (PARTICLES.has(cells.codePoint[i]!)) costs[i] = Math.max(costs[i]!, BEFORE_PARTICLE);
  }
  return costs;
}

function wordsOf(text: string): readonly string[] {
  const remembered = known.get(text);
  if (remembered) return remembered;
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const words = Array.from(segmenter.segment(text), ({ segment }) => segment);
  if (known.size >= TEXTS_KEPT) known.clear();
  known.set(text, words);
  return words;
}

const C = CharacterClass;
const endsSense = (kind: number) => PUNCTUATION[kind] === 1 && kind !== C.Open && kind !== C.MiddleDot;
