import { getSchema } from "@tiptap/core";
import Document from "@tiptap/extension-document";
import Paragraph from "@tiptap/extension-paragraph";
import Text from "@tiptap/extension-text";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { alignColumns, alignOfColumns } from "./column-align";
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

/** The editor after the commands with the cursor in the text given. */
function edited(at: string, ...commands: readonly ReturnType<typeof alignColumns>[]): EditorState {
  let state = EditorState.create({ doc });
  doc.descendants((node, position) => {
    if (node.text === at) state = state.apply(state.tr.setSelection(TextSelection.create(doc, position)));
  });
  for (const command of commands)
    command(state, (tr) => {
      state = state.apply(tr);
    });
  return state;
}

/** Alignments by text. */
function aligned(at: string, ...commands: readonly ReturnType<typeof alignColumns>[]) {
  const found: Record<string, unknown> = {};
  edited(at, ...commands).doc.descendants((node) => {
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

  test("is told while all its cells are set alike, whatever its head says", () => {
    expect(alignOfColumns(edited("7"))).toBe("auto");
    expect(alignOfColumns(edited("数", alignColumns("center")))).toBe("center");
    const one = edited("7");
    const cell = one.selection.$from.before(-1);
    expect(alignOfColumns(one.apply(one.tr.setNodeAttribute(cell, "align", "left")))).toBeUndefined();
  });

  test("can be taken back, so that the composer aligns numbers", () => {
    expect(aligned("7", alignColumns("right"), alignColumns(null))).toMatchObject({ 12: null, 7: null });
  });
});
