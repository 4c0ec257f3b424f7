import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { heldText, rangeOf } from "./finding-range";
import { articleExtensions } from "./schema/extensions";

const schema = getSchema(articleExtensions({ fileAddress: (file) => file, placeholder: "" }));
const text = (value: string) => ({ type: "text", text: value });
const cell = (value: string) => ({
  type: "tableCell",
  attrs: { colspan: 1, rowspan: 1 },
  content: [{ type: "paragraph", content: [text(value)] }],
});
const doc = Node.fromJSON(schema, {
  type: "doc",
  content: [
    {
      type: "paragraph",
      attrs: { id: "p" },
      content: [
        text("甲乙"),
        { type: "footnote", attrs: { text: "注" } },
        { type: "hardBreak" },
        text("𠂇丙丁"),
      ],
    },
    {
      type: "table",
      attrs: { id: "t" },
      content: [{ type: "tableRow", content: [cell("戊"), cell("己庚")] }],
    },
    {
      type: "blockquote",
      attrs: { id: "q" },
      content: [
        { type: "paragraph", content: [text("辛")] },
        { type: "paragraph", content: [text("壬癸")] },
      ],
    },
    {
      type: "figure",
      attrs: {
        id: "f",
        file: "0".repeat(64),
        width: 30,
        height: 20,
        caption: "图1 基地",
        footnote: "摄于清晨。",
      },
    },
  ],
});

/** The words that stand in the range. */
const words = (place: Parameters<typeof rangeOf>[1]) => {
  const range = rangeOf(doc, place);
  return (
    range &&
    doc.textBetween(range.from, range.to, undefined, (leaf) => (leaf.type.name === "hardBreak" ? "\n" : "*"))
  );
};

test.each([
  [{ block: "p", from: 0, to: 2 }, "甲乙"],
  [{ block: "p", from: 2, to: 3 }, "\n"],
  [{ block: "p", from: 3, to: 5 }, "𠂇"],
  [{ block: "p", from: 5, to: 7 }, "丙丁"],
  [{ block: "p", from: 1, to: 6 }, "乙*\n𠂇丙"],
  [{ block: "p", from: 7, to: 7 }, ""],
  [{ block: "p", from: 6, to: 99 }, "丁"],
  [{ block: "t", cell: { row: 0, column: 1 }, paragraph: 0, from: 1, to: 2 }, "庚"],
  [{ block: "q", paragraph: 1, from: 0, to: 1 }, "壬"],
  [{ block: "t", part: "caption", from: 0, to: 1 }, undefined],
  [{ block: "gone", from: 0, to: 1 }, undefined],
] as const)("%o is %j", (place, expected) => {
  expect(words(place)).toBe(expected);
});

test.each([
  [{ block: "f", part: "caption", from: 3, to: 5 }, "基地", "caption"],
  [{ block: "f", part: "footnote", from: 2, to: 4 }, "清晨", "footnote"],
  [{ block: "f", part: "footnote", from: 2, to: 4 }, "黄昏", undefined],
  [{ block: "p", part: "footnote", paragraph: 0, from: 0, to: 1 }, "注", "text"],
] as const)("%o, where it says %s, is held as %s", (place, said, attribute) => {
  expect(heldText(doc, place, said)?.attribute).toBe(attribute);
});

test("the end of a text is where something missing belongs", () => {
  const range = rangeOf(doc, { block: "p", from: 7, to: 7 });
  expect(range?.from).toBe(doc.child(0).nodeSize - 1);
});
