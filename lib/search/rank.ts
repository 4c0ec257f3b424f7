/** How well an article answers a query: words in its title weigh most, then in its headline, then how often they stand in the text. */
import { fold } from "./fold";
import type { SearchQuery } from "./query";

export interface SearchedText {
  readonly title: string;
  readonly headline: string;
  readonly text: string;
}

const IN_TITLE = 8;
const IN_HEADLINE = 3;

/** Undefined where it does not hold every word, or one that is not wanted. */
export function score(searched: SearchedText, query: SearchQuery): number | undefined {
  // Folding a text takes ten times as long as looking for a word in it, and changes no Han.
  const ready = [...query.words, ...query.without].every(isHan) ? (part: string) => part : fold;
  const [title, headline, text] = [ready(searched.title), ready(searched.headline), ready(searched.text)];
  let sum = 0;
  for (const word of query.words) {
    const [inTitle, inHeadline] = [title.includes(word), headline.includes(word)];
    const count = occurrences(text, word);
    if (count === 0 && !inTitle && !inHeadline) return undefined;
    // Ten times is more than once, but not ten times as much.
    sum += Math.log2(1 + count) + (inTitle ? IN_TITLE : 0) + (inHeadline ? IN_HEADLINE : 0);
  }
  const isUnwanted = (word: string) => [title, headline, text].some((part) => part.includes(word));
  return query.without.some(isUnwanted) ? undefined : sum;
}

const isHan = (word: string) => /^\p{Script=Han}+$/u.test(word);

export function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}
