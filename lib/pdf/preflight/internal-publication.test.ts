import { expect, test } from "vitest";
import type { IssueCopy } from "../../document/issue-copy";
import { STYLE_2024 } from "../../typeset/presets/style-2024";
import { issue, issueOf, paragraph } from "../../typeset/sample-copy";
import type { HouseStyle } from "../../typeset/style";
import { type Case, check, good, rulesOf } from "./check-case";
import type { Rule } from "./rules";

const INTERNAL: HouseStyle = { ...STYLE_2024, preflight: { levels: {}, internalPublication: true } };
const complete: Partial<IssueCopy> = {
  journal: { title: "试验通讯", institution: "试验学校", classification: "内部资料 免费交流" },
  print: {
    permit: "（粤）LZ0301",
    compiler: "试验所",
    printer: "试验厂",
    printedOn: "2030-03-01",
    copies: 300,
    recipients: "本校教职工",
  },
  statement: { title: "说明", blocks: [paragraph("供内部学习。")] },
};
const internal = (change: Partial<IssueCopy> = {}, text = "正文。"): Case => ({
  style: INTERNAL,
  copy: issue(issueOf(good([paragraph(text)])).sections, { ...complete, ...change }),
});
const says = (text: string) => internal({ statement: { title: "说明", blocks: [paragraph(text)] } });

test("a complete internal publication has no findings, and nothing is asked where the list is off", () => {
  expect(check(internal())).toEqual([]);
  expect(
    check({ copy: issue(issueOf(good()).sections, { journal: { title: "试验报", institution: "校" } }) }),
  ).toEqual([]);
});

test.each<[Rule, Case]>([
  ["internal-permit", internal({ print: { ...complete.print, permit: undefined } })],
  [
    "internal-mark",
    internal({ journal: { title: "试验通讯", institution: "校", classification: "内部资料" } }),
  ],
  ["internal-fact", internal({ print: { ...complete.print, copies: undefined } })],
  ["internal-name", internal({ journal: { ...complete.journal!, title: "试验学刊" } })],
  [
    "internal-name",
    internal({ masthead: { title: "编辑", entries: [{ role: "特约记者", names: ["甲"] }] } }),
  ],
  ["internal-self-reference", says("本刊每年两期。")],
  ["internal-price", says("定价：10.00元")],
  ["internal-advertising", says("广告部电话见封底。")],
  ["internal-reprint-reference", internal({}, "本报讯")],
])("%s", (rule, given) => {
  expect(rulesOf(given)).toEqual([rule]);
});

test.each(["本报告分三部分。", "免费赠阅，不定期。", "加强广告设计专业建设。", "每人每学期补助500元。"])(
  "%s is no breach",
  (text) => {
    expect(check(says(text))).toEqual([]);
  },
);

test("of what is missing each is told by its name", () => {
  const found = check(internal({ print: { permit: complete.print!.permit } }));
  expect(found.map(({ detail }) => detail.fact)).toEqual([
    "编印单位",
    "发送对象",
    "印刷单位",
    "印刷日期",
    "印数",
  ]);
});
