import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { replaceWords } from "./replace-words";
import { articleExtensions } from "./schema/extensions";

const schema = getSchema(articleExtensions({ fileAddress: (file) => file, placeholder: "" }));

function stateOf(...texts: string[]): EditorState {
  const content = texts.map((text, index) => ({
    type: "paragraph",
    attrs: { id: `p${index}` },
    content: [{ type: "text", text, marks: [{ type: "bold" }] }],
  }));
  return EditorState.create({ doc: Node.fromJSON(schema, { type: "doc", content }), plugins: [history()] });
}
const texts = (state: EditorState) => state.doc.children.map((child) => child.textContent);

test("words are replaced with their marks, and that is one step to undo", () => {
  let state = stateOf("课程已经按装完毕。");
  const tr = replaceWords(state, { block: "p0", from: 4, to: 6 }, "按装", "安装");
  state = state.apply(tr!);
  expect(texts(state)).toEqual(["课程已经安装完毕。"]);
  expect(state.doc.child(0).childCount).toBe(1);
  undo(state, (back) => {
    state = state.apply(back);
  });
  expect(texts(state)).toEqual(["课程已经按装完毕。"]);
});

test("what is missing is put in; a paragraph of which nothing is left goes, but not the last one", () => {
  const missing = stateOf("没有句号");
  expect(texts(missing.apply(replaceWords(missing, { block: "p0", from: 4, to: 4 }, "", "。")!))).toEqual([
    "没有句号。",
  ]);
  const page = stateOf("正文。", "37");
  expect(texts(page.apply(replaceWords(page, { block: "p1", from: 0, to: 2 }, "37", "")!))).toEqual([
    "正文。",
  ]);
  const alone = stateOf("37");
  expect(texts(alone.apply(replaceWords(alone, { block: "p0", from: 0, to: 2 }, "37", "")!))).toEqual([""]);
});

test("words that have changed in the meantime are left alone", () => {
  const state = stateOf("课程已经安装完毕。");
  expect(replaceWords(state, { block: "p0", from: 4, to: 6 }, "按装", "安装")).toBeUndefined();
  expect(replaceWords(state, { block: "gone", from: 4, to: 6 }, "安装", "按装")).toBeUndefined();
});
