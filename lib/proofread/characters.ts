/** Characters that extraction, fonts and other scripts leave behind. */
import { Converter } from "opencc-js/t2cn";
import { checkPatterns, type PatternRule } from "./pattern-rule";
import type { Found, PassageCheck } from "./types";

const RULES: readonly PatternRule[] = [
  {
    rule: "invisible-character",
    pattern: /[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff]/g,
    suggest: () => "",
    // Joiners and direction marks have work to do between letters of other scripts and in emoji.
    unless: ({ index, input }) =>
      /[^\p{Script=Han}\p{Script=Latin}\p{P}\d\s]/u.test(input.slice(Math.max(0, index - 2), index)),
  },
  { rule: "unreadable-character", pattern: /[\ufffd\ue000-\uf8ff]/g },
  {
    rule: "radical-character",
    pattern: /[\u2e80-\u2fd5\uf900-\ufad9]/g,
    suggest: ([text]) => text.normalize("NFKC"),
  },
  {
    rule: "circle-for-zero",
    pattern:
      /(?<=[一二三四五六七八九〇])[○OＯ０0零](?=[一二三四五六七八九〇○OＯ０0零]{1,2}年)|(?<=[一二三四五六七八九][〇○OＯ０0零][一二三四五六七八九〇]?)[○OＯ０0零](?=[一二三四五六七八九]?年)/g,
    suggest: () => "〇",
  },
];

const checkCharacterPatterns = checkPatterns(RULES);

/** Right in names and in senses that simplification has kept apart. */
const KEPT = new Set("著乾瞭於鍾藉徵馀麽濛甯堃喆昇陞淼囍岀噁墻闆");
const toSimplified = Converter({ from: "t", to: "cn" });

const checkTraditional: PassageCheck = (passage) => {
  const given = [...passage.text];
  const simplified = [...toSimplified(passage.text)];
  if (simplified.length !== given.length) return [];
  let at = 0;
  return given.flatMap((character, index): Found[] => {
    const from = at;
    at += character.length;
    const suggestion = simplified[index]!;
    if (character === suggestion || KEPT.has(character) || !/\p{Script=Han}/u.test(character)) return [];
    return [
      { rule: "traditional-character", reason: "traditional-character", passage, from, to: at, suggestion },
    ];
  });
};

export const checkCharacters: PassageCheck = (passage) => [
  ...checkCharacterPatterns(passage),
  ...checkTraditional(passage),
];
