/** 表1, 图2: captions count on, and a reference has its table or figure. */
import type { ArticleCheck, Found, Passage } from "../types";
import { numeralValue } from "./markers";
import { missingReference } from "./missing-reference";
import { breaksOf, type Step } from "./sequence";

const KINDS = ["表", "图"] as const;

export const checkCaptions: ArticleCheck = ({ passages }) =>
  KINDS.flatMap((kind) => checkKind(kind, passages));

function checkKind(kind: (typeof KINDS)[number], passages: readonly Passage[]): Found[] {
  const label = new RegExp(`^${kind}\\s?(\\d{1,2}|[一二三四五六七八九十]{1,2})(?![\\d.\\-—])`);
  const steps = passages.flatMap((passage): Step<{ passage: Passage; text: string }>[] => {
    const match = passage.kind === "caption" ? label.exec(passage.text) : null;
    const value = match && numeralValue(match[1] ?? "");
    return value ? [{ value, item: { passage, text: match[0] } }] : [];
  });
  if (steps.length === 0) return [];
  const breaks = breaksOf(steps).map(
    ({ item, kind: wrong, value, expected }): Found => ({
      rule: "caption-number",
      reason: `number-${wrong}`,
      passage: item.passage,
      from: 0,
      to: item.text.length,
      detail: { number: `${kind}${value}`, expected: `${kind}${expected}` },
    }),
  );
  return [...breaks, ...references(kind, new Set(steps.map(({ value }) => value)), passages)];
}

/** 见表3, 如图2所示, （图4）. */
function references(kind: string, present: ReadonlySet<number>, passages: readonly Passage[]): Found[] {
  const reference = new RegExp(`(?<=[见如由从据（(])${kind}\\s?(\\d{1,2})(?![\\d.\\-—])`, "g");
  return passages.flatMap((passage) => {
    if (passage.kind === "caption") return [];
    return [...passage.text.matchAll(reference)]
      .filter((match) => !present.has(Number(match[1])))
      .map((match) => missingReference(passage, match));
  });
}
