import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Block, inlineText } from "../document/blocks";
import { parseDocument } from "../document/validate";
import type { IntakeArticle, IntakeIssue, IntakeSection } from "./intake-issue";
import { readIssueBytes, readIssueText } from "./read-issue-text";
import { toIssueData } from "./to-issue-data";
import { articlesOf } from "./understood";

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, "samples", `${name}.txt`));

const outline = (sections: readonly IntakeSection[], depth = 0): string[] =>
  sections.flatMap((section) => [
    `${"  ".repeat(depth)}${section.number} ${section.title}`,
    ...outline(section.sections, depth + 1),
    ...section.articles.map(
      (a) => `${"  ".repeat(depth + 1)}${a.number} ${a.title} | ${a.source} | ${a.releasedOn}`,
    ),
  ]);

function article(issue: IntakeIssue, number: string): IntakeArticle {
  const found = issue.sections.flatMap(articlesOf).find((a) => a.number === number);
  if (!found) throw new Error(`no article ${number}`);
  return found;
}

const kinds = (blocks: readonly Block[]) =>
  blocks.map((b) => (b.kind === "heading" ? `heading ${b.level}` : b.kind));
const texts = (blocks: readonly Block[]) =>
  blocks.map((b) => ("content" in b ? inlineText(b.content) : b.kind));
const cells = (block: Block | undefined) =>
  block?.kind === "table"
    ? block.rows.map((row) =>
        row.map(
          (c) =>
            c.paragraphs.map(inlineText).join("") +
            (c.rowspan * c.colspan > 1 ? ` ${c.rowspan}x${c.colspan}` : ""),
        ),
      )
    : [];
const masthead = (issue: IntakeIssue) =>
  issue.masthead.entries.map((e) => `${e.role}：${e.names.join("、")}`);

describe("two levels of numbers, contents without page numbers, no statement", () => {
  const { issue, report } = readIssueBytes(sample("two-levels"));

  test("label, serial, cover facts and print data", () => {
    expect(issue).toMatchObject({
      year: 2023,
      number: 2,
      serial: 12,
      label: "2023年第2期（总第12期）",
      journal: {
        title: "教学与实训",
        institution: "青禾职业技术学院",
        institutionEn: "QINGHE VOCATIONAL AND TECHNICAL COLLEGE",
        sponsor: "青禾职业技术学院教务处",
        classification: "内部交流 免费赠阅",
      },
      print: { copies: 600, printedOn: "2023-08-10" },
      statement: { title: "", blocks: [] },
    });
    expect(report.notes.map((note) => note.kind)).toContain("statement-missing");
  });

  test("articles stand directly in sections, with sources and dates in every variant", () => {
    expect(outline(issue.sections)).toEqual([
      "1 政策速递",
      "  1.1 关于做好暑期教师企业实践工作的通知 | 学院教务处 | 2023-06-12",
      "  1.2 职业院校实训基地建设指引要点 | 临江教育 | 2023-05-09",
      "2 课堂内外",
      "  2.1 一堂焊接课的四次改版 | 本刊 | 2023-06-30",
      "  2.2 学生画像不是给学生贴标签 | 青禾职业技术学院官网 | 2023-07-03",
      "3 数据看板",
      "  3.1 上半年实训设备使用情况 | 青禾职业技术学院实训管理科 | 2023-07-10",
    ]);
  });

  test("a masthead with other roles, several names, padded names and two roles on a line", () => {
    expect(masthead(issue)).toEqual([
      "编委会主任：林一舟",
      "副主任：何远程、苏小满",
      "主编：周未",
      "编辑：叶知秋、方圆、陆离",
      "校对：程门",
      "版式设计：江月",
    ]);
  });

  test("a letter: salutation, leads, numbered list, signature, attachment with a table set by spaces", () => {
    const { blocks, subtitle } = article(issue, "1.1");
    expect(subtitle).toBe("青职院教〔2023〕18号");
    expect(kinds(blocks)).toEqual([
      "salutation",
      "paragraph",
      "heading 1",
      "paragraph",
      "heading 1",
      "paragraph",
      "paragraph",
      "paragraph",
      "heading 1",
      "list",
      "signature",
      "signature",
      "attachmentLabel",
      "table",
    ]);
    expect(cells(blocks.at(-1))).toEqual([
      ["序号", "企业", "接收人数", "岗位"],
      ["1", "临江精密机械公司", "6", "数控加工、质量检验"],
      ["2", "东山智能装备公司", "4", "机器人调试"],
      ["3", "云谷软件公司", "3", "测试、运维"],
    ]);
  });

  test("a paragraph cut by a page end is joined, and the report says where", () => {
    expect(texts(article(issue, "1.1").blocks)[6]).toMatch(/不得以调研代替顶岗。$/);
    expect(report.notes).toContainEqual(
      expect.objectContaining({ kind: "paragraph-joined", article: "1.1", line: 52, certainty: "certain" }),
    );
  });

  test("subtitle behind a dash, byline on its own line, subheadings without numbers", () => {
    expect(article(issue, "1.2").subtitle).toBe("——从“建得起”到“用得好”");
    expect(article(issue, "2.1").byline).toBe("苏小满");
    expect(kinds(article(issue, "2.2").blocks)).toEqual([
      "paragraph",
      "heading 1",
      "paragraph",
      "heading 1",
      "paragraph",
    ]);
    expect(article(issue, "3.1").blocks[1]).toMatchObject({
      kind: "table",
      caption: "表1各实训中心使用情况",
      columns: 3,
    });
  });
});

describe("hard-wrapped lines, leaders, full-width numbers, page numbers and running heads", () => {
  const { issue, report } = readIssueBytes(sample("hard-wrapped"));

  test("three levels, contents with leaders, a label that has only 总第N期", () => {
    expect(issue).toMatchObject({ year: 2022, number: 8, serial: 8, journal: { title: "职业教育参考" } });
    expect(outline(issue.sections)).toEqual([
      "1 专题研究",
      "  1.1 学徒制观察",
      "    1.1.1 现代学徒制的三道门槛 | 《职教研究内参》 | 2022-09-05",
      "    1.1.2 学徒日记里的工厂 | 校报学生专版 | 2022-10-11",
      "  1.2 课程建设",
      "    1.2.1 活页式教材怎样才算活 | 课程建设简报 | 2022-11-02",
      "2 校园纪事",
      "  2.1 要闻",
      "    2.1.1 技能节开幕 | 学院宣传部 | 2022-11-08",
      "    2.1.2 图书馆夜间开放 | 图书馆 | 2022-12-01",
    ]);
    expect(masthead(issue)).toEqual([
      "主编：顾行",
      "执行主编：沈一诺",
      "责任编辑：白鹿、丁香",
      "美术编辑：罗帷",
    ]);
  });

  test("lines become paragraphs again, across pages too, and page furniture is gone", () => {
    expect(kinds(article(issue, "1.1.1").blocks)).toEqual([
      "paragraph",
      "heading 1",
      "paragraph",
      "heading 1",
      "paragraph",
      "heading 1",
      "paragraph",
    ]);
    const all = issue.sections.flatMap(articlesOf).flatMap((a) => texts(a.blocks));
    expect(all.join("")).toContain("学校的顾虑同样实际：在一个工位上待一年");
    expect(all.join("")).not.toMatch(/编印|—/);
    expect(all.filter((text) => !/[。”]$|^[一二三]、/.test(text))).toEqual([]);
    expect(
      report.notes.filter((note) => note.kind === "page-furniture-dropped").length,
    ).toBeGreaterThanOrEqual(9);
  });

  test("the statement is a text of its own", () => {
    expect(issue.statement.title).toBe("本刊说明");
    expect(issue.statement.blocks).toHaveLength(1);
  });
});

describe("no contents, no blank lines, sources above the text, masthead on the last page", () => {
  const { issue, report } = readIssueBytes(sample("without-contents"));

  test("the outline follows from the numbers alone, not from lists inside articles", () => {
    expect(outline(issue.sections)).toEqual([
      "1 评价改革",
      "  1.1 文件与解读",
      "    1.1.1 技能等级评价进校园的六个问题 | 海棠市职业能力建设处 | 2025-03-18",
      "    1.1.2 考评员的一天 | 本刊 | 2025-04-02",
      "  1.2 声音",
      "    1.2.1 小专业也要有大标准 | 海棠技工学校 | 2025-04-09",
      "2 县域样本",
      "  2.1 调查",
      "    2.1.1 三所县域学校的专业账 | 调研组 | 2025-04-20",
    ]);
    expect(issue).toMatchObject({
      year: 2025,
      number: 3,
      label: "二〇二五年第三期",
      journal: { title: "技工教育观察" },
    });
    expect(report.notes.map((note) => note.kind)).toContain("contents-missing");
    expect(masthead(issue)).toEqual(["主编：秦川", "责编：楚天、蓝图"]);
  });

  test("a header of two rows, a total, and groups: which empty cells are merged", () => {
    expect(cells(article(issue, "1.1.1").blocks.at(-1))).toEqual([
      ["序号 2x1", "学校 2x1", "计划人数 1x2", "备注 2x1"],
      ["中级", "高级"],
      ["1", "海棠技工学校", "320", "80", ""],
      ["2", "北岭技工学校", "150", "40", "联合申报"],
      ["3", "北岭农业技校", "60", "", ""],
      ["合计 1x2", "530", "120", ""],
    ]);
    expect(cells(article(issue, "2.1.1").blocks[1])).toEqual([
      ["学校", "专业", "招生", "就业率"],
      ["北岭技校 2x1", "农机维修", "42", "96%"],
      ["电商", "118", "81%"],
      ["西河职校 2x1", "护理", "96", "93%"],
      ["农机维修", "25", "100%"],
    ]);
  });

  test("headings may ask, ① items are a list, a reporter in brackets is the byline", () => {
    expect(texts(article(issue, "1.1.1").blocks).filter((t) => /？$/.test(t))).toEqual([
      "一、谁来评价？",
      "二、评价什么？",
      "三、不合格怎么办？",
    ]);
    expect(article(issue, "1.1.1").blocks.find((b) => b.kind === "list")).toMatchObject({
      format: "①",
      start: 1,
    });
    expect(article(issue, "1.1.2").byline).toBe("本刊记者 柳如烟");
  });
});

describe("contents numbered 一、 （一） 1., which number headings inside articles too", () => {
  const { issue } = readIssueBytes(sample("chinese-numerals"));

  test("entries are told from headings by their titles, and print no number of their own", () => {
    const tree = issue.sections.map((section) => [
      section.title,
      ...section.sections.map((column) => [column.title, ...column.articles.map((a) => a.title)]),
      ...section.articles.map((a) => a.title),
    ]);
    expect(tree).toEqual([
      [
        "政策速递",
        ["国家层面", "产业学院建设指南发布", "关于职业学校设置标准的说明"],
        ["省市层面", "全省技能大赛方案"],
      ],
      ["校企合作", "一份订单背后的故事"],
    ]);
    const articles = issue.sections.flatMap(articlesOf);
    expect(articles.map((a) => a.number)).toEqual([undefined, undefined, undefined, undefined]);
    expect(kinds(articles[0]?.blocks ?? [])).toEqual([
      "paragraph",
      "heading 1",
      "paragraph",
      "heading 1",
      "heading 3",
      "paragraph",
      "heading 3",
      "paragraph",
    ]);
  });
});

describe.each(["two-levels", "hard-wrapped", "without-contents", "chinese-numerals"])("%s", (name) => {
  const text = sample(name).toString("utf8");

  test("Windows line ends and a byte order mark change nothing", () => {
    expect(readIssueText(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(readIssueText(text));
  });

  test("the issue in the stored form passes the gate for documents, ids as they are", () => {
    const articles = toIssueData(readIssueText(text).issue).sections.flatMap(
      function all(section): unknown[] {
        return [...section.sections.flatMap(all), ...section.articles.map((a) => a.document)];
      },
    );
    for (const document of articles) expect(parseDocument(document)).toEqual(document);
  });

  test("doubtful notes come first, kinds stay together", () => {
    const { notes } = readIssueText(text).report;
    expect(notes.findLastIndex((n) => n.certainty === "doubtful")).toBeLessThan(
      notes.findIndex((n) => n.certainty === "certain") === -1
        ? notes.length
        : notes.findIndex((n) => n.certainty === "certain"),
    );
    const runs = notes.filter(
      (n, i) => n.kind !== notes[i - 1]?.kind || n.certainty !== notes[i - 1]?.certainty,
    );
    expect(new Set(runs.map((n) => n.certainty + n.kind)).size).toBe(runs.length);
  });
});
