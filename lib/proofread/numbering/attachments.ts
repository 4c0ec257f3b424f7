/** 附件: labels count on, in one kind of numeral, and what the text refers to is there. */
import { toHanNumeral } from "../../document/han-numeral";
import type { ArticleCheck, Found, Passage } from "../types";
import { numeralValue } from "./markers";
import { missingReference } from "./missing-reference";
import { breaksOf } from "./sequence";

const NUMERAL = "(\\d{1,2}|[一二三四五六七八九十]{1,2})";
const LABEL = new RegExp(`^(附件|附表|附录)\\s*${NUMERAL}(?=$|[：:\\s．.、]|\\p{Script=Han})`, "u");

interface Label {
  readonly passage: Passage;
  readonly word: string;
  readonly numeral: string;
  readonly value: number;
  readonly length: number;
}

export const checkAttachments: ArticleCheck = ({ passages }) => {
  const labels = passages.flatMap(labelsOf);
  return [...sequence(labels), ...mixedNumerals(labels), ...references(labels, passages)];
};

function labelsOf(passage: Passage): Label[] {
  if (passage.kind !== "label") return [];
  const match = LABEL.exec(passage.text);
  const value = match && numeralValue(match[2] ?? "");
  if (!value) return [];
  return [{ passage, word: match[1]!, numeral: match[2]!, value, length: match[0].length }];
}

function sequence(labels: readonly Label[]): Found[] {
  return breaksOf(labels.map((item) => ({ value: item.value, item }))).map(
    ({ item, kind, value, expected }) => ({
      rule: "attachment-number",
      reason: `number-${kind}`,
      passage: item.passage,
      from: 0,
      to: item.length,
      detail: { number: `${item.word}${value}`, expected: `${item.word}${expected}` },
    }),
  );
}

/** 附件一 beside 附件2: Arabic figures, as GB/T 9704—2012 §7.3.4 has them, unless most are Han. */
function mixedNumerals(labels: readonly Label[]): Found[] {
  const han = labels.filter(({ numeral }) => !/\d/.test(numeral));
  const arabic = labels.filter(({ numeral }) => /\d/.test(numeral));
  const odd = han.length > arabic.length ? arabic : han;
  if (han.length === 0 || arabic.length === 0) return [];
  return odd.map(({ passage, word, numeral, value, length }) => ({
    rule: "attachment-style",
    reason: "attachment-style",
    passage,
    from: 0,
    to: length,
    suggestion: passage.text
      .slice(0, length)
      .replace(numeral, odd === han ? String(value) : toHanNumeral(value)),
    detail: { word },
  }));
}

const REFERENCE = new RegExp(
  `附件\\s?${NUMERAL}(?![\\d十])|(?<=[见按参])附件(?!\\s?[\\d一二三四五六七八九十])`,
  "g",
);

/** Each attachment that is missing is told once, where it is first spoken of. */
function references(labels: readonly Label[], passages: readonly Passage[]): Found[] {
  const isThere = new Set(labels.map(({ value }) => value));
  const isAny = passages.some(({ kind, text }) => kind === "label" && text.startsWith("附"));
  const told = new Set<number>();
  return passages.flatMap((passage) => {
    if (passage.kind === "label") return [];
    return [...passage.text.matchAll(REFERENCE)].flatMap((match): Found[] => {
      const value = match[1] === undefined ? 0 : (numeralValue(match[1]) ?? 0);
      if ((value === 0 ? isAny : isThere.has(value)) || told.has(value)) return [];
      told.add(value);
      return [missingReference(passage, match)];
    });
  });
}
