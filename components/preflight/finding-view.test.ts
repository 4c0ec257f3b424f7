import { expect, test } from "vitest";
import { type FindingFilter, type FindingShown, filterFindings, groupByRule } from "./finding-view";

const finding = (key: string, rule: string, severity: "error" | "warning", waived = false): FindingShown => ({
  key,
  rule,
  severity,
  detail: {},
  fix: { place: "board", address: "/" },
  ...(waived && { waiver: { id: "w", reason: "可", person: "某", at: "2026-01-01T00:00:00Z" } }),
});
const list = [
  finding("a", "overfull", "error"),
  finding("b", "missing-glyph", "error", true),
  finding("c", "widow", "warning"),
  finding("d", "overfull", "error"),
];

test.each<[FindingFilter, string]>([
  ["all", "a b c d"],
  ["error", "a d"],
  ["warning", "c"],
  ["waived", "b"],
])("%s leaves %s", (filter, keys) => {
  expect(filterFindings(list, filter).map(({ key }) => key)).toEqual(keys.split(" "));
});

test("findings of a rule stand together, in the order of their first", () => {
  expect(groupByRule(list).map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ["overfull", 2],
    ["missing-glyph", 1],
    ["widow", 1],
  ]);
});
