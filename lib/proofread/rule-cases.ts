/** What each test of rules asserts: the wrong is found and mended, what comes near is left alone. */
import { expect, test } from "vitest";
import { type Reason, RULE_NAMES, RULES, type Rule, type RuleGroup } from "./rules";
import { findingsIn, mended } from "./sample-article";
import type { Finding } from "./types";

export interface RuleCases {
  /** Text as found, and as the suggestions make it; alone, there is no suggestion. */
  readonly wrong: readonly (readonly [found: string, mended?: string])[];
  /** Text near it in which nothing is found. */
  readonly right: readonly string[];
}

/** The sentence of each reason. */
type Words = Readonly<Record<Reason, string>>;

/** Rules whose cases are paragraphs. */
export function testRules(cases: Readonly<Partial<Record<Rule, RuleCases>>>, words: Words): void {
  const rows = Object.entries(cases).map(([rule, given]) => ({ rule, ...given }));
  const wrong = rows.flatMap(({ rule, wrong }) =>
    wrong.map(([text, right]) => ({ rule, text, right: right ?? text })),
  );
  const near = rows.flatMap(({ rule, right }) => right.map((text) => ({ rule, text })));

  test.each(wrong)("$rule: $text", ({ rule, text, right }) => {
    const findings = findingsIn(text);
    const own = findings.filter((finding) => finding.rule === rule);
    expect(own, JSON.stringify(findings.map((finding) => [finding.rule, finding.text]))).not.toEqual([]);
    expect(mended(text, own)).toBe(right);
    for (const finding of findings) expectWords(finding, words);
  });

  test.each(near)("$rule leaves alone: $text", ({ text }) => {
    expect(findingsIn(text).map((finding) => [finding.rule, finding.text])).toEqual([]);
  });
}

/** Every value that the reason's sentence fills in is there. */
export function expectWords({ reason, detail }: Finding, words: Words): void {
  const names = [...words[reason].matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  expect(Object.keys(detail)).toEqual(expect.arrayContaining(names));
}

export function testEveryRule(groups: readonly RuleGroup[], tested: readonly string[]): void {
  test(`every rule of ${groups.join(", ")} has its cases`, () => {
    expect(RULE_NAMES.filter((rule) => groups.includes(RULES[rule]) && !tested.includes(rule))).toEqual([]);
  });
}
