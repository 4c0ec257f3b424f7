import { expect, test } from "vitest";
import english from "../../i18n/messages/en.json";
import chinese from "../../i18n/messages/zh-CN.json";
import { BREAK_RULES, FORBIDDEN } from "../../typeset/break-rules";
import { RULE_GROUPS, RULE_NAMES } from "./rules";

test.each([
  ["Chinese", chinese],
  ["English", english],
])("every rule and group has its words in %s, and no others have", (_, { preflight }) => {
  expect(Object.keys(preflight.rule).sort()).toEqual([...RULE_NAMES].sort());
  expect(Object.keys(preflight.group).sort()).toEqual([...RULE_GROUPS].sort());
});

test("every reason for which a page break may be told has its words", () => {
  const told = BREAK_RULES.filter(({ cost }) => cost >= FORBIDDEN).map(({ name }) => name);
  expect(Object.keys(chinese.preflight.reason)).toEqual(expect.arrayContaining(told));
});
