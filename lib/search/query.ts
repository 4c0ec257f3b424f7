/** What was typed into the search field: words that must be there, and words, after a -, that must not. */
import { fold } from "./fold";
import { queryTerms } from "./terms";

export interface SearchQuery {
  /** As `fold` gives them; each stands in the text as it is, whatever is around it. */
  readonly words: readonly string[];
  readonly without: readonly string[];
}

/** More nobody types, and less would be slow. */
const MOST_WORDS = 12;
const MOST_CHARACTERS = 60;

/** Space parts words; quotation marks of any kind keep together what holds a space. */
const WORDS = /(-?)(?:["“”「『]([^"“”」』]+)["“”」』]|(\S+))/gu;

export function parseQuery(text: string): SearchQuery {
  const words: string[] = [];
  const without: string[] = [];
  for (const [, minus, quoted, bare] of fold(text).matchAll(WORDS)) {
    const word = (quoted ?? bare ?? "").trim().slice(0, MOST_CHARACTERS);
    if (queryTerms(word).length === 0) continue;
    const list = minus ? without : words;
    if (!list.includes(word) && words.length + without.length < MOST_WORDS) list.push(word);
  }
  return { words, without };
}

/**
 * The same with each long word parted into those of the language: for what nobody wrote in one piece.
 * Undefined where nothing can be parted.
 */
export function looserQuery(query: SearchQuery): SearchQuery | undefined {
  const words = query.words.flatMap(parted);
  const each = [...new Set(words)].slice(0, MOST_WORDS);
  return each.length > query.words.length ? { ...query, words: each } : undefined;
}

/** Characters that the dictionary knows no word with are taken for one together: 实 and 训 for 实训. */
function parted(word: string): string[] {
  const parts: string[] = [];
  let isLone = false;
  for (const { segment, isWordLike } of segmenter().segment(word)) {
    if (!isWordLike) continue;
    const wasLone = isLone;
    isLone = /^\p{Script=Han}$/u.test(segment);
    if (isLone && wasLone) parts.push(`${parts.pop()}${segment}`);
    else parts.push(segment);
  }
  return parts.length > 1 ? parts : [word];
}

let known: Intl.Segmenter | undefined;
function segmenter(): Intl.Segmenter {
  known ??= new Intl.Segmenter("zh", { granularity: "word" });
  return known;
}
