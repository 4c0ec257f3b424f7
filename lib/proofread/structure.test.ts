/** Rules that need more than one paragraph. */
import { expect, test } from "vitest";
import type { Block } from "../document/blocks";
import type { ArticleCopy } from "../document/issue-copy";
import messages from "../i18n/messages/zh-CN.json";
import { proofreadArticle } from "./proofread-article";
import { proofreadIssue } from "./proofread-issue";
import { expectWords, testEveryRule } from "./rule-cases";
import type { Rule } from "./rules";
import { articleOf, heading, label, paragraph, table } from "./sample-article";
import type { Finding } from "./types";

const LONG = "全市技工院校围绕产业需要调整专业设置，把课堂办到车间里，把师傅请到课堂上来";

interface Case {
  readonly blocks?: readonly Block[];
  readonly more?: Partial<ArticleCopy>;
}
/** A rule, where it is broken with what is told there, and cases near it. */
type Row = readonly [rule: Rule, wrong: Case, told: readonly string[], near: readonly Case[]];

const paragraphs = (...texts: string[]) => texts.map((text, index) => paragraph(text, `p${index + 1}`));
const headings = (...texts: string[]) => texts.map((text, index) => heading(text, `h${index + 1}`));
const figure = (caption: string, id: string): Block => ({
  kind: "figure",
  id,
  file: "a".repeat(64),
  width: 10,
  height: 10,
  caption,
});
const list = (start: number, id: string): Block => ({
  kind: "list",
  id,
  format: "1.",
  start,
  items: [0, 1].map((item) => ({ blocks: [paragraph("开展调研。", `${id}${item}`)] })),
});

const ROWS: readonly Row[] = [
  [
    "paragraph-end-mark",
    { blocks: paragraphs(LONG, "下一段。") },
    [""],
    [
      { blocks: paragraphs(`${LONG}。`) },
      { blocks: paragraphs("（文／某某）", "教育部门，学校") },
      { blocks: paragraphs(`${LONG}：`) },
    ],
  ],
  [
    "paragraph-cut",
    { blocks: paragraphs(`${LONG}，`, "促进就业。") },
    ["，"],
    [{ blocks: [...paragraphs(`${LONG}：`), list(1, "l")] }],
  ],
  [
    "paragraph-start",
    { blocks: paragraphs("前文。", "，促进就业。") },
    ["，"],
    [{ blocks: paragraphs("“促进就业。”") }],
  ],
  [
    "doubled-paragraph",
    { blocks: paragraphs("各地要加强组织领导。", "各地要加强组织领导。") },
    ["各地要加强组织领导。"],
    [{ blocks: paragraphs("各地要加强组织领导。", "各地要加强组织保障。") }],
  ],
  [
    "heading-end-mark",
    { blocks: headings("一、总体要求。") },
    ["。"],
    [{ blocks: headings("一、为什么要改革？") }],
  ],
  [
    "number-sequence",
    { blocks: headings("一、总体要求", "二、重点任务", "四、保障措施") },
    ["四、"],
    [
      {
        blocks: headings(
          "一、总体要求",
          "（一）目标",
          "（二）原则",
          "二、重点任务",
          "（三）内容",
          "三、保障措施",
          "（一）组织",
        ),
      },
      { blocks: paragraphs("1.5万人参加。", "3.2万人就业。") },
      { blocks: [...headings("一、总则", "二、附则"), label("附件"), ...headings("一、名单")] },
      { blocks: paragraphs("一是立项，二是建设，三是验收。") },
      { blocks: [list(1, "l"), paragraph("其中："), list(3, "m")] },
    ],
  ],
  [
    "number-sequence",
    { blocks: paragraphs("一是立项，二是建设，四是验收。") },
    ["四"],
    [{ blocks: paragraphs("三是验收，一是立项。") }],
  ],
  ["number-sequence", { blocks: headings("一、总体要求", "二、任务", "二、保障") }, ["二、"], []],
  ["number-sequence", { blocks: [list(1, "l"), list(4, "m")] }, [""], []],
  [
    "number-sequence",
    { blocks: paragraphs("任务包括：（1）立项；（2）建设；（4）验收。") },
    ["（4）"],
    [{ blocks: paragraphs("任务包括：（1）立项；（2）建设。又有：（1）验收。") }],
  ],
  [
    "caption-number",
    {
      blocks: [
        table(["甲|乙", "1|2"], { id: "t1", caption: "表1 名单" }),
        table(["甲|乙", "1|2"], { id: "t2", caption: "表3 名单" }),
      ],
    },
    ["表3"],
    [{ blocks: [figure("图1 车间", "f1"), figure("图2 课堂", "f2")] }],
  ],
  [
    "missing-reference",
    { blocks: [paragraph("详见附件3。"), label("附件1", "l1"), label("附件2", "l2")] },
    ["附件3"],
    [{ blocks: [paragraph("详见附件2，见附件。"), label("附件1", "l1"), label("附件2", "l2")] }],
  ],
  [
    "missing-reference",
    { blocks: [paragraph("趋势见图2。"), figure("图1 车间", "f1")] },
    ["图2"],
    [{ blocks: [paragraph("趋势见图1。"), figure("图1 车间", "f1")] }, { blocks: paragraphs("趋势见图2。") }],
  ],
  [
    "attachment-number",
    { blocks: [label("附件1", "l1"), label("附件3", "l2")] },
    ["附件3"],
    [{ blocks: [label("附件1", "l1"), label("附件2", "l2")] }, { blocks: [label("附件")] }],
  ],
  [
    "attachment-style",
    { blocks: [label("附件一", "l1"), label("附件 2", "l2"), label("附件 3", "l3")] },
    ["附件一"],
    [{ blocks: [label("附件一", "l1"), label("附件二", "l2")] }],
  ],
  [
    "table-serial",
    { blocks: [table(["序号|名称", "1|甲", "2|乙", "4|丙"])] },
    ["4"],
    [{ blocks: [table(["序号|名称", "1|甲", "2|乙", "3|丙"])] }],
  ],
  [
    "table-total",
    { blocks: [table(["区|人数", "东|120", "西|80", "合计|210"])] },
    ["210"],
    [
      { blocks: [table(["区|人数", "东|1,120", "西|80", "合计|1,200"])] },
      { blocks: [table(["区|就业率", "东|95.1", "西|94.9", "合计|95.0"])] },
      { blocks: [table(["区|人数", "东|约120", "西|80", "合计|210"])] },
      { blocks: [table(["区|金额", "东|1.2", "西|1.3", "合计|2.6"])] },
    ],
  ],
  [
    "table-share",
    { blocks: [table(["项|占比", "甲|40%", "乙|35%", "丙|30%"])] },
    ["30%"],
    [
      { blocks: [table(["项|占比", "甲|40%", "乙|35%", "丙|25%"])] },
      { blocks: [table(["项|占比", "甲|33.3%", "乙|33.3%", "丙|33.3%"])] },
      { blocks: [table(["项|增长比例", "甲|40%", "乙|35%", "丙|30%"])] },
    ],
  ],
  [
    "title-wording",
    { more: { title: "两市连接召开产业大会", headline: ["两市接连召开产业大会，发布举措"] } },
    ["连接"],
    [
      { more: { title: "两市召开产业大会", headline: ["两市接连召开产业大会，发布举措"] } },
      { more: { title: "省人社厅：学徒培养", headline: ["关于做好学徒", "培养工作的通知"] } },
    ],
  ],
  [
    "title-wording",
    { more: { title: "技工教育紧随社会需求", headline: ["某市技工教育紧跟社会需求"] } },
    ["随"],
    [],
  ],
  [
    "dash",
    { more: { headline: ["两市接连召开产业大会", "一大湾区打造产业高地"] } },
    ["一"],
    [{ more: { headline: ["两市召开大会", "一批成果发布"] } }],
  ],
];

const check = ({ blocks = [], more }: Case): Finding[] => proofreadArticle(articleOf(blocks, more));

test.each(ROWS)("%s is told where it is broken", (rule, wrong, told) => {
  const findings = check(wrong);
  expect(findings.map((finding) => [finding.rule, finding.text])).toEqual(told.map((text) => [rule, text]));
  for (const finding of findings) expectWords(finding, messages.proofread.reason);
});

test.each(ROWS.flatMap(([rule, , , near]) => near.map((given) => [rule, given] as const)))(
  "%s leaves alone what is near it",
  (_, given) => {
    expect(check(given).map(({ rule, text }) => [rule, text])).toEqual([]);
  },
);

const NAMES: readonly [string, string, readonly string[], readonly string[]][] = [
  [
    "an institution with 和 and without",
    "name-variant",
    [
      "北川市人力资源和社会保障局发布。",
      "由北川市人力资源和社会保障局负责。",
      "北川市人力资源社会保障局印发。",
    ],
    ["北川市人力资源社会保障局"],
  ],
  [
    "one character of an institution",
    "name-variant",
    ["北川市明湖技师学院，", "北川市明湖技师学院。", "北川市明胡技师学院。"],
    ["北川市明胡技师学院"],
  ],
  [
    "one character of a person under one title",
    "name-variant",
    ["市教育局局长林小明表示，", "市教育局局长林小明说，", "市教育局局长林晓明指出，"],
    ["林晓明"],
  ],
  ["two provinces", "", ["东川省教育厅网站", "东川省教育厅发布", "西川省教育厅发布"], []],
  [
    "two schools of one city",
    "",
    ["明湖市轻工技师学院，", "明湖市轻工技师学院。", "明湖市化工技师学院。"],
    [],
  ],
  ["two people under different titles", "", ["市教育局局长林小明表示，", "明湖学院院长林晓明说，"], []],
];

test.each(NAMES)("names in an issue: %s", (_, rule, texts, told) => {
  const articles = texts.map((text, index) => articleOf([paragraph(text)], { number: `1.${index + 1}` }));
  const findings = proofreadIssue({ sections: [{ number: "1", title: "板块", sections: [], articles }] });
  expect(findings.map((finding) => [finding.rule, finding.text])).toEqual(told.map((text) => [rule, text]));
  for (const finding of findings) expectWords(finding, messages.proofread.reason);
});

test("a quotation over several paragraphs opens each of them and closes the last", () => {
  expect(check({ blocks: paragraphs("他说：“先看三天。", "“再动手。", "“最后总结。”") })).toEqual([]);
  expect(check({ blocks: paragraphs("他说：“先看三天。", "再动手。", "最后总结。”") })).toEqual([]);
});

test("a finding in a table names its cell, with merged cells unfolded", () => {
  const blocks = [table(["甲|乙", "好好|既使"])];
  expect(check({ blocks })[0]?.place).toEqual({
    block: "t",
    cell: { row: 1, column: 1 },
    paragraph: 0,
    from: 0,
    to: 2,
  });
});

test("a finding in a footnote, a caption and a headline line names its place", () => {
  const noted: Block = {
    kind: "paragraph",
    id: "n",
    content: [
      { kind: "text", text: "正文。" },
      { kind: "footnote", text: "既使" },
    ],
  };
  const found = check({ blocks: [noted, figure("既使", "f")], more: { headline: ["甲", "既使"] } });
  expect(found.map(({ place }) => place)).toEqual([
    { block: "headline", paragraph: 1, from: 0, to: 2 },
    { block: "n", paragraph: 0, part: "footnote", from: 0, to: 2 },
    { block: "f", part: "caption", from: 0, to: 2 },
  ]);
});

testEveryRule(["numbering", "tables", "names"], ROWS.map(([rule]) => rule).concat("name-variant"));
