import { expect, test } from "vitest";
import { countDocumentWords, countWords } from "./word-count";

test.each([
  ["", 0],
  ["  \n ", 0],
  ["职业教育", 4],
  ["职业教育，大有可为。", 10],
  ["“双高计划”——建设", 10],
  ["2024年7月22日", 6],
  ["共 3.5% 的 GDP", 4],
  ["Hello, world", 2],
  ["使用Word软件", 5],
  ["《通知》（教职成〔2024〕1号）", 14],
  ["𠮷野", 2],
  ["……", 2],
])("Word counts %j as %i", (text, count) => expect(countWords(text)).toBe(count));

test("blocks and cells are counted apart, marks do not cut a word", () => {
  const text = (value: string) => ({ type: "text", text: value });
  const document = {
    type: "doc",
    content: [
      { type: "paragraph", content: [text("Fas"), text("cicle 编务")] },
      { type: "paragraph", content: [text("one"), { type: "hardBreak" }, text("two")] },
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: ["1", "2"].map((value) => ({
              type: "tableCell",
              content: [{ type: "paragraph", content: [text(value)] }],
            })),
          },
        ],
      },
    ],
  };
  expect(countDocumentWords(document)).toBe(3 + 2 + 2);
});
