/** Numbers within a paragraph: 一是…二是…, 第一，…第二，…, （1）…（2）…, ①…②…. */
import { toHanNumeral } from "../../document/han-numeral";
import type { Found, Passage, PassageCheck } from "../types";
import { numeralValue } from "./markers";
import { breaksOf, type Step } from "./sequence";

interface RunIn {
  readonly pattern: RegExp;
  readonly written: (value: number) => string;
}

const HAN = "([一二三四五六七八九十]{1,2})";
const RUNS: readonly RunIn[] = [
  { pattern: new RegExp(`(?<=^|[。；：，！？\\s])${HAN}(?=是[^否])`, "g"), written: toHanNumeral },
  {
    pattern: new RegExp(`(?<=^|[。；：！？])第${HAN}(?=[，、：]\\p{Script=Han})`, "gu"),
    written: (value) => `第${toHanNumeral(value)}`,
  },
  {
    pattern: new RegExp(`(?<=^|[。；：，！？\\p{Script=Han}])（${HAN}）(?=\\p{Script=Han})`, "gu"),
    written: (value) => `（${toHanNumeral(value)}）`,
  },
  {
    pattern: /(?<=^|[。；：，！？\p{Script=Han}])（(\d{1,2})）(?=\p{Script=Han})/gu,
    written: (value) => `（${value}）`,
  },
  { pattern: /(?<=^|[。；：，])(\d{1,2})[.．](?=\p{Script=Han})/gu, written: (value) => `${value}.` },
  { pattern: /([①-⑳])/g, written: (value) => String.fromCharCode(0x2460 + value - 1) },
];

export const checkRunInNumbers: PassageCheck = (passage) => RUNS.flatMap((run) => checkRun(run, passage));

function checkRun({ pattern, written }: RunIn, passage: Passage): Found[] {
  const steps = [...passage.text.matchAll(pattern)].flatMap((match): Step<RegExpExecArray>[] => {
    const value = numeralValue(match[1] ?? "");
    return value ? [{ value, item: match }] : [];
  });
  // A run is one only where it begins at the beginning; the paragraph's own number is told elsewhere.
  const start = steps.findIndex(({ value }) => value === 1);
  if (start < 0) return [];
  return breaksOf(steps.slice(start)).map(({ item, kind, value, expected }) => ({
    rule: "number-sequence",
    reason: `number-${kind}`,
    passage,
    from: item.index,
    to: item.index + item[0].length,
    ...(kind === "repeat" && { suggestion: written(expected) }),
    detail: { number: written(value), expected: written(expected) },
  }));
}
