import { getSchema } from "@tiptap/core";
import { describe, expect, test } from "vitest";
import { MARK_ORDER } from "@/lib/document/schema";
import type { TiptapDocument } from "@/lib/document/tiptap";
import { articleExtensions } from "./schema/extensions";
import { toEditor, toStored } from "./stored-document";

const text = (value: string, ...marks: string[]) => ({
  type: "text",
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
  text: value,
});
const paragraph = (value: string, id?: string) => ({
  type: "paragraph",
  ...(id && { attrs: { id } }),
  content: [text(value)],
});
const cell = (type: string, value: string, attrs = {}) => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [paragraph(value)],
});

const WHOLE: TiptapDocument = {
  type: "doc",
  content: [
    { type: "salutation", attrs: { id: "s" }, content: [text("各有关单位：")] },
    { type: "heading", attrs: { id: "h", level: 2 }, content: [text("（一）总体要求")] },
    {
      type: "paragraph",
      attrs: { id: "p" },
      content: [
        text("（一）聚焦。", "lead"),
        text("要点", "emphasisDots"),
        { type: "footnote", attrs: { text: "见附件" } },
        { type: "hardBreak" },
        { type: "text", marks: [{ type: "link", attrs: { href: "https://example.cn/" } }], text: "原文" },
      ],
    },
    {
      type: "list",
      attrs: { id: "l", format: "（一）", start: 3 },
      content: [
        {
          type: "listItem",
          content: [
            paragraph("第三项", "l3"),
            {
              type: "list",
              attrs: { id: "n", format: "bullet", start: 1 },
              content: [{ type: "listItem", content: [paragraph("分项", "n1")] }],
            },
          ],
        },
      ],
    },
    {
      type: "table",
      attrs: { id: "t", caption: "表1 项目", note: "注：略" },
      content: [
        { type: "tableRow", content: [cell("tableHeader", "名称", { colspan: 2 })] },
        { type: "tableRow", content: [cell("tableCell", "甲"), cell("tableCell", "乙", { align: "right" })] },
      ],
    },
    {
      type: "figure",
      attrs: { id: "f", file: "0".repeat(64), width: 800, height: 600, caption: "图1", extent: "page" },
    },
    { type: "blockquote", attrs: { id: "q" }, content: [paragraph("引文")] },
    { type: "attachmentLabel", attrs: { id: "a" }, content: [text("附件 1")] },
    { type: "attachmentTitle", attrs: { id: "b" }, content: [text("名单")] },
    { type: "signature", attrs: { id: "z" }, content: [text("2024年7月22日")] },
  ],
};

const schema = getSchema(articleExtensions({ fileAddress: (sha256) => sha256, placeholder: "" }));

/** Attributes in a fixed order, so that only content counts. */
const sorted = (document: TiptapDocument) => JSON.parse(JSON.stringify(document));

describe("the editor's schema", () => {
  test("holds every node and mark of the stored document and gives it back unchanged", () => {
    const node = schema.nodeFromJSON(toEditor(WHOLE));
    node.check();
    expect(sorted(toStored(node.toJSON()))).toEqual(WHOLE);
  });

  test("orders marks as the stored document does, so that saving alone changes nothing", () => {
    expect(Object.keys(schema.marks)).toEqual(MARK_ORDER);
  });

  test("gives a document without blocks one paragraph to write in", () => {
    const node = schema.nodeFromJSON(toEditor({ type: "doc", content: [] }));
    expect(node.childCount).toBe(1);
    expect(node.firstChild?.attrs.id).toMatch(/^[0-9a-z]{10}$/);
  });

  test("drops empty paragraphs at the end, never one that is all there is", () => {
    const empty = { type: "paragraph" };
    expect(toStored({ type: "doc", content: [paragraph("甲", "1"), empty, empty] }).content).toHaveLength(1);
    expect(toStored({ type: "doc", content: [empty] }).content).toHaveLength(1);
  });
});
