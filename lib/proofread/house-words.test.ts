import { expect, test } from "vitest";
import messages from "../i18n/messages/zh-CN.json";
import type { HouseWord } from "./house-words";
import { readHouseWords, writeHouseWords } from "./house-words-csv";
import { proofreadArticle } from "./proofread-article";
import { expectWords, testEveryRule } from "./rule-cases";
import { articleOf, paragraph } from "./sample-article";

const WORDS: readonly HouseWord[] = [
  { kind: "preferred", term: "技校", preferred: "技工学校", note: "全称" },
  { kind: "preferred", term: "职教高考", preferred: "职教高考制度" },
  { kind: "sensitive", term: "农民工子弟" },
  { kind: "office", term: "林小明", preferred: "省教育厅厅长" },
];

test("each of the house's findings has its words", () => {
  const text = "技校、农民工子弟，省教育厅副厅长林小明说。";
  const findings = proofreadArticle(articleOf([paragraph(text)]), { houseWords: WORDS });
  expect(findings).toHaveLength(3);
  for (const finding of findings) expectWords(finding, messages.proofread.reason);
});

const told = (text: string) =>
  proofreadArticle(articleOf([paragraph(text)]), { houseWords: WORDS }).map(({ rule, text, suggestion }) => [
    rule,
    text,
    suggestion,
  ]);

test.each<[string, ReturnType<typeof told>]>([
  ["一所技校开学。", [["house-word", "技校", "技工学校"]]],
  ["推行职教高考制度。", []],
  ["推行职教高考改革。", [["house-word", "职教高考", "职教高考制度"]]],
  ["农民工子弟入学。", [["sensitive-word", "农民工子弟", undefined]]],
  ["省教育厅副厅长林小明表示，", [["office-title", "省教育厅副厅长林小明", undefined]]],
  ["省教育厅厅长林小明表示，", []],
  ["记者采访了林小明。", []],
])("the house's words in %s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("written as CSV and read back, the list is the same", () => {
  const tricky: HouseWord[] = [...WORDS, { kind: "sensitive", term: '带"引号",逗号', note: "=1+1" }];
  expect(readHouseWords(writeHouseWords(tricky))).toEqual({ words: tricky, faults: [] });
});

test("what a spreadsheet saved is read: no byte order mark, kinds by code, short lines; faults are told by line", () => {
  const { words, faults } = readHouseWords(
    "类别,词语,规范用语,说明\npreferred,技校,技工学校\n敏感词, 某词 \n未知,甲,乙\n规范用语,丙\n,,\n规范用语,技校,技工院校\n",
  );
  expect(words).toEqual([
    { kind: "preferred", term: "技校", preferred: "技工学校" },
    { kind: "sensitive", term: "某词" },
  ]);
  expect(faults.map(({ line, reason }) => [line, reason])).toEqual([
    [4, "kind"],
    [5, "preferred"],
    [6, "kind"],
    [7, "repeated"],
  ]);
});

testEveryRule(["house"], ["house-word", "sensitive-word", "office-title"]);
