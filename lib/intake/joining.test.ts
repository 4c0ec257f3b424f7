import { describe, expect, test } from "vitest";
import { endsSentence, joinLines, readLayout } from "./joining";
import { readLines } from "./lines";
import { Notes } from "./report";

function join(...source: string[]) {
  const notes = new Notes();
  const lines = readLines(source.join("\n"), notes.for());
  const passages = joinLines(lines, readLayout(lines), new Map(), () => false, notes.for("1.1"));
  return { texts: passages.map((p) => p.text), passages, notes: notes.sorted() };
}

describe("a line goes on in the next", () => {
  test.each([
    [
      "where it stops in mid-sentence",
      ["实训中心要建立台账，按", "", "月公布设备使用情况。"],
      ["实训中心要建立台账，按月公布设备使用情况。"],
    ],
    ["after a comma", ["各地要制定方案，", "", "于年底前报送。"], ["各地要制定方案，于年底前报送。"]],
    [
      "inside an open quotation",
      ["要用好“数字", "", "孪生”车间，错峰排课。"],
      ["要用好“数字孪生”车间，错峰排课。"],
    ],
    [
      "where the next begins with a mark that begins no line",
      ["建设产业学院。", "", "，并面向社会开放。"],
      ["建设产业学院。，并面向社会开放。"],
    ],
    [
      "where digits begin the next by chance",
      ["到期后，在校生规模达到", "", "5.2万人，比上年增长。"],
      ["到期后，在校生规模达到5.2万人，比上年增长。"],
    ],
    [
      "twice, over a page of one line",
      ["先把岗位任务拆成一张张卡片，再由师", "", "傅和教师一起把卡片按难度排成顺", "", "序。"],
      ["先把岗位任务拆成一张张卡片，再由师傅和教师一起把卡片按难度排成顺序。"],
    ],
  ])("%s", (_, source, expected) => {
    expect(join(...source).texts).toEqual(expected);
  });
});

describe("a line ends the passage", () => {
  test.each([
    ["at a full stop", ["甲是对的。", "", "乙也是。"]],
    ["at a full stop inside closing quotes", ["他说：“可以。”", "", "大家都同意。"]],
    ["at a colon", ["《意见》提到：", "", "大力发展职业教育。"]],
    ["where it is a heading", ["一、总体要求", "", "以习惯养成为先，全面落实。"]],
    ["where it is a short line without a clause", ["实施路径", "", "学校先行，企业跟进。"]],
    ["before a numeral that continues a series", ["1.甲校完成报名，", "2.乙校完成报名。"]],
  ])("%s", (_, source) => {
    expect(join(...source).texts).toEqual(source.filter((line) => line !== ""));
  });
});

test("a numeral out of its series does not begin a passage", () => {
  expect(join("（一）要求。各校按时完成，不足", "", "7、8两月的补足。").texts).toEqual([
    "（一）要求。各校按时完成，不足7、8两月的补足。",
  ]);
});

test("every joint is in the report: its line, both sides, and doubt where the evidence is weak", () => {
  const { notes } = join(
    "各地要结合实际制定具体实施方案，明确责任分工，认",
    "",
    "真抓好落实。",
    "",
    "受访者中占比最高的一组，其比例为",
    "",
    "66.2%。",
  );
  expect(notes).toEqual([
    expect.objectContaining({ kind: "paragraph-joined", certainty: "doubtful", line: 5, article: "1.1" }),
    expect.objectContaining({
      kind: "paragraph-joined",
      certainty: "certain",
      line: 1,
      before: expect.stringMatching(/明确责任分工，认 ┆ 真抓好落实。$/),
    }),
  ]);
});

test("hard-wrapped lines are one paragraph each time a full line goes on", () => {
  const paragraph = [
    "　　职业教育与经济社会发展联系最为紧密，要把",
    "产业发展的需要作为专业建设的起点，把岗位要求",
    "变成课堂要求。",
  ];
  const { texts, notes } = join(...Array.from({ length: 8 }, () => paragraph).flat());
  expect(texts).toEqual(Array.from({ length: 8 }, () => paragraph.join("").trim()));
  expect(notes.filter((note) => note.kind === "lines-joined")).toHaveLength(8);
});

test("Latin words keep the space at a line end, Chinese has none", () => {
  expect(join("本课程面向制造类专业，以 Industrial", "Robot 为实训平台，共", "三学分。").texts).toEqual([
    "本课程面向制造类专业，以Industrial Robot为实训平台，共三学分。",
  ]);
});

test.each([
  ["完成。", true],
  ["他说：“完成。”", true],
  ["（本刊记者）", true],
  ["以“工业", false],
  ["占5.9%", false],
  ["等等……", true],
  ["第一，", false],
])("%s ends a sentence: %s", (text, expected) => {
  expect(endsSentence(text)).toBe(expected);
});
