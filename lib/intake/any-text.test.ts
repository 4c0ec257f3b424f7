import fc from "fast-check";
import { expect, test } from "vitest";
import type { SectionData } from "../document/issue";
import type { TiptapDocument } from "../document/tiptap";
import { parseDocument } from "../document/validate";
import { FascicleError } from "../errors";
import { readIssueBytes, readIssueText } from "./read-issue-text";
import { toIssueData } from "./to-issue-data";

const pieces = fc.constantFrom(
  "目录",
  "1 职教动态",
  "1.1 标题",
  "1.1.1 标题",
  "1.1.2 标题……3",
  "2 其他\t4",
  "一、总则",
  "（一）目标。各校要落实",
  "1.说明",
  "（1）甲；",
  "① 乙",
  "附件1",
  "附件：",
  "资料来源：某报",
  "发布日期：2024年2月30日",
  "来源：某报 2024-1-2",
  "主编：张 三",
  "2024年第1期",
  "总第3期",
  "a\tb\tc",
  "\t\td",
  "1\t\t",
  "甲  乙  丙",
  "|a|b|",
  "|---|---|",
  "各学校：",
  "- (1) 丙",
  "**重点**",
  "— 3 —",
  "12",
  "\f",
  "“未完",
  "完。",
  "",
  "　　缩进",
  "２０２４年",
  "⼀⽂",
  "\ud800",
  "《某刊》说明",
);

function outcome(read: () => unknown): string {
  try {
    read();
    return "read";
  } catch (error) {
    if (error instanceof FascicleError && error.id === "not-an-issue") return error.id;
    throw error;
  }
}

const documentsOf = (section: SectionData): TiptapDocument[] => [
  ...section.sections.flatMap(documentsOf),
  ...section.articles.map((article) => article.document),
];

test("whatever the text, it is refused as no issue or read into documents that may be stored", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 30 })), { maxLength: 80 })
      .map((lines) => lines.join("\n")),
    fc
      .array(pieces, { minLength: 20, maxLength: 200 })
      .map(
        (lines) =>
          `学院\n2024年第1期\n目录\n1 甲\n1.1 乙\n1.2 丙\n1 甲\n1.1 乙\n正文。\n来源：甲\n${lines.join("\n")}\n1.2 丙\n正文。\n来源：乙`,
      ),
  );
  fc.assert(
    fc.property(text, (given) => {
      expect(["read", "not-an-issue"]).toContain(
        outcome(() => {
          const { statement, sections } = toIssueData(readIssueText(given).issue);
          for (const document of [statement.document, ...sections.flatMap(documentsOf)])
            expect(parseDocument(document)).toEqual(document);
        }),
      );
    }),
    { numRuns: 400 },
  );
});

test("whatever the bytes, they are read or refused as no issue", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect(["read", "not-an-issue"]).toContain(outcome(() => readIssueBytes(bytes)));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["nothing", ""],
  ["white space", " \n\t\n　\r\n"],
  ["prose", "今天天气很好，我们去公园。\n\n孩子们放起了风筝。\n".repeat(30)],
  [
    "one article with headings of its own",
    "关于开展安全检查的通知\n各部门：\n一、检查范围\n所有实训室。\n二、检查时间\n1.自查\n2.抽查\n资料来源：教务处\n发布日期：2024年3月1日\n",
  ],
  [
    "a thesis: contents and numbered chapters, nothing of a journal",
    "目录\n1 绪论\t1\n1.1 背景\t1\n1.2 方法\t3\n2 结果\t5\n2.1 数据\t5\n1 绪论\n1.1 背景\n论文背景。\n1.2 方法\n论文方法。\n2 结果\n2.1 数据\n论文数据。\n",
  ],
  ["a program", "#include <stdio.h>\nint main(void) {\n  return 0;\n}\n"],
  ["bytes that are no text", "\0\u0001\u0002PNG\r\n\u001a\n\0\0\0"],
])("%s is refused, and the refusal says what was looked for", (_, text) => {
  expect(() => readIssueText(text)).toThrow(
    expect.objectContaining({
      id: "not-an-issue",
      values: { sought: expect.stringContaining("目录"), found: expect.stringContaining("文章") },
    }),
  );
});
