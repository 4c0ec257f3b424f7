import { getSchema } from "@tiptap/core";
import Document from "@tiptap/extension-document";
import Paragraph from "@tiptap/extension-paragraph";
import Text from "@tiptap/extension-text";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { alignColumns } from "./column-align";
import { tableExtensions } from "./table";

const schema = getSchema([Document, Paragraph, Text, ...tableExtensions]);
const cell = (type: string, text: string) => ({
  type,
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const doc = schema.nodeFromJSON({
  type: "doc",
  content: [
    {
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "名"), cell("tableHeader", "数")] },
        { type: "tableRow", content: [cell("tableCell", "甲"), cell("tableCell", "12")] },
        { type: "tableRow", content: [cell("tableCell", "乙"), cell("tableCell", "7")] },
      ],
    },
  ],
});

/** Alignments by text, after the command with the cursor in the text given. */
function aligned(at: string, ...commands: readonly ReturnType<typeof alignColumns>[]) {
  let state = EditorState.create({ doc });
  doc.descendants((node, position) => {
    if (node.text === at) state = state.apply(state.tr.setSelection(TextSelection.create(doc, position)));
  });
  for (const command of commands)
    command(state, (tr) => {
      state = state.apply(tr);
    });
  const found: Record<string, unknown> = {};
  state.doc.descendants((node) => {
    if (node.type.name.startsWith("table") && "align" in node.attrs)
      found[node.textContent] = node.attrs.align;
  });
  return found;
}

describe("aligning a column", () => {
  test("aligns its cells, not its head, and no other column", () => {
    expect(aligned("7", alignColumns("right"))).toEqual({
      名: null,
      数: null,
      甲: null,
      12: "right",
      乙: null,
      7: "right",
    });
  });

  test("can be taken back, so that the composer aligns numbers", () => {
    expect(aligned("7", alignColumns("right"), alignColumns(null))).toMatchObject({ 12: null, 7: null });
  });
});
