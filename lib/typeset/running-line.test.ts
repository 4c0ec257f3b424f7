import { expect, test } from "vitest";
import { fitRunningLine } from "./running-fit";
import { fillRunningText, unknownVariable } from "./running-line";

test.each<[string, string, Record<string, string>, string]>([
  ["variables are filled in", "{journal}　{label}", { journal: "试刊", label: "第1期" }, "试刊　第1期"],
  ["words without variables stay", "内部资料 · {journal}", { journal: "试刊" }, "内部资料 · 试刊"],
  [
    "an empty one takes its word and separator along",
    "{journal} · 总第{serial}期",
    { journal: "试刊" },
    "试刊",
  ],
  ["at the beginning as well", "{section}　{column}", { column: "栏目" }, "栏目"],
  [
    "in the middle no separator is doubled",
    "{journal}｜{column}｜{folio}",
    { journal: "甲", folio: "3" },
    "甲｜3",
  ],
  ["a word with one filled variable stays", "{year}年第{number}期", { year: "2030" }, "2030年第期"],
  ["values are never split", "{article}", { article: "论 A — B" }, "论 A — B"],
  ["nothing to say says nothing", "{section}／{column}", {}, ""],
])("%s", (_, template, values, expected) => {
  expect(fillRunningText(template, values)).toBe(expected);
});

test.each<[string, string | undefined]>([
  ["{journal} {folio}", undefined],
  ["无变量", undefined],
  ["{jurnal}", "{jurnal}"],
  ["{}", "{}"],
  ["{toString}", "{toString}"],
  ["{folio", "{"],
  ["folio}", "}"],
])("of %s the first unknown is %s", (template, expected) => {
  expect(unknownVariable(template)).toBe(expected);
});

test.each<[string, { slot: "inner" | "center" | "outer"; text: string }[], string[]]>([
  [
    "what fits stays",
    [
      { slot: "inner", text: "甲乙" },
      { slot: "outer", text: "丙丁" },
    ],
    ["甲乙", "丙丁"],
  ],
  [
    "a long one gives way to a short one",
    [
      { slot: "inner", text: "甲" },
      { slot: "outer", text: "文".repeat(30) },
    ],
    ["甲", `${"文".repeat(16)}……`],
  ],
  [
    "two long ones share",
    [
      { slot: "inner", text: "甲".repeat(30) },
      { slot: "outer", text: "文".repeat(30) },
    ],
    [`${"甲".repeat(7)}……`, `${"文".repeat(7)}……`],
  ],
  [
    "what is centred stays clear of both ends",
    [
      { slot: "center", text: "文".repeat(30) },
      { slot: "outer", text: "丙丁" },
    ],
    [`${"文".repeat(12)}……`, "丙丁"],
  ],
  ["alone it has the whole line", [{ slot: "center", text: "文".repeat(21) }], [`${"文".repeat(18)}……`]],
])("of 20 em %s", (_, texts, expected) => {
  const fitted = fitRunningLine(texts, 20, (text) => Array.from(text).length);
  expect(fitted.map(({ text }) => text)).toEqual(expected);
});
