import { expect, test } from "vitest";
import english from "../i18n/messages/en.json";
import chinese from "../i18n/messages/zh-CN.json";
import { MORE_REASONS, RULE_GROUPS, RULE_NAMES } from "./rules";

test.each([
  ["Chinese", chinese],
  ["English", english],
])("every rule, group and reason has its words in %s, and no others have", (_, { proofread }) => {
  expect(Object.keys(proofread.rule).sort()).toEqual([...RULE_NAMES].sort());
  expect(Object.keys(proofread.group).sort()).toEqual([...RULE_GROUPS].sort());
  expect(Object.keys(proofread.reason).sort()).toEqual([...RULE_NAMES, ...MORE_REASONS].sort());
});
