/**
 * Terms: what an index finds articles by. Each Han character, each two that follow one another, and each word of
 * other letters and figures is one, as a number that fits a column of 32 bits. So words of one and two characters
 * are found exactly, longer ones by their pairs; whether the pairs stand together the text itself tells.
 */
import { fold } from "./fold";

const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const PIECES = new RegExp(`(?<han>[${HAN}]+)|(?<word>(?:(?![${HAN}])[\\p{L}\\p{M}\\p{N}])+)`, "gu");

/** All terms of a text, each once, ascending. */
export function documentTerms(text: string): number[] {
  const terms = new Set<number>();
  for (const { groups } of fold(text).matchAll(PIECES)) {
    if (groups?.word) terms.add(wordTerm(groups.word));
    const characters = codePoints(groups?.han);
    for (const [place, character] of characters.entries()) {
      terms.add(character);
      if (place > 0) terms.add(pairTerm(characters[place - 1]!, character));
    }
  }
  return [...terms].sort((a, b) => a - b);
}

/** Terms that a text has wherever it holds this; none for signs alone. */
export function queryTerms(text: string): number[] {
  const terms = new Set<number>();
  for (const { groups } of fold(text).matchAll(PIECES)) {
    if (groups?.word) terms.add(wordTerm(groups.word));
    const characters = codePoints(groups?.han);
    if (characters.length === 1) terms.add(characters[0]!);
    for (let place = 1; place < characters.length; place++)
      terms.add(pairTerm(characters[place - 1]!, characters[place]!));
  }
  return [...terms];
}

const codePoints = (text = "") => Array.from(text, (character) => character.codePointAt(0)!);

/** Pairs of the basic plane begin above 0x3000_0000, words lie between 0x1000_0000 and 0x2000_0000, characters below. */
const WORDS = 0x1000_0000;

function pairTerm(first: number, second: number): number {
  if (first > 0xffff || second > 0xffff) return wordTerm(String.fromCodePoint(first, second));
  return (first << 16) | second;
}

const wordTerm = (word: string) => WORDS | (hash(word) & (WORDS - 1));

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
