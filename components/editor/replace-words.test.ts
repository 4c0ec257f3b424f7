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
  const tr = replaceWords(state, [{ place: { block: "p0", from: 4, to: 6 }, words: "按装", others: "安装" }]);
  state = state.apply(tr!.tr);
  expect(texts(state)).toEqual(["课程已经安装完毕。"]);
  expect(state.doc.child(0).childCount).toBe(1);
  undo(state, (back) => {
    state = state.apply(back);
  });
  expect(texts(state)).toEqual(["课程已经按装完毕。"]);
});

test("what is missing is put in; a paragraph of which nothing is left goes, but not the last one", () => {
  const missing = stateOf("没有句号");
  expect(
    texts(
      missing.apply(
        replaceWords(missing, [{ place: { block: "p0", from: 4, to: 4 }, words: "", others: "。" }])!.tr,
      ),
    ),
  ).toEqual(["没有句号。"]);
  const page = stateOf("正文。", "37");
  expect(
    texts(
      page.apply(
        replaceWords(page, [{ place: { block: "p1", from: 0, to: 2 }, words: "37", others: "" }])!.tr,
      ),
    ),
  ).toEqual(["正文。"]);
  const alone = stateOf("37");
  expect(
    texts(
      alone.apply(
        replaceWords(alone, [{ place: { block: "p0", from: 0, to: 2 }, words: "37", others: "" }])!.tr,
      ),
    ),
  ).toEqual([""]);
});

test("words that have changed in the meantime are left alone", () => {
  const state = stateOf("课程已经安装完毕。");
  expect(
    replaceWords(state, [{ place: { block: "p0", from: 4, to: 6 }, words: "按装", others: "安装" }]),
  ).toBeUndefined();
  expect(
    replaceWords(state, [{ place: { block: "gone", from: 4, to: 6 }, words: "安装", others: "按装" }]),
  ).toBeUndefined();
});

test("several changes are one step; captions, table notes and footnotes are changed where they are held", () => {
  const content = [
    {
      type: "paragraph",
      attrs: { id: "p" },
      content: [
        { type: "text", text: "按装一，按装二" },
        { type: "footnote", attrs: { text: "旧注" } },
        { type: "footnote", attrs: { text: "按装的注，再按装" } },
      ],
    },
    {
      type: "table",
      attrs: { id: "t", caption: "表1 按装", note: "注：按装" },
      content: [{ type: "tableRow", content: [{ type: "tableCell", content: [{ type: "paragraph" }] }] }],
    },
    { type: "figure", attrs: { id: "f", file: "0".repeat(64), caption: "图1 按装现场" } },
  ];
  const doc = Node.fromJSON(schema, { type: "doc", content });
  let state = EditorState.create({ doc, plugins: [history()] });
  const change = (place: Parameters<typeof replaceWords>[1][number]["place"]) => ({
    place,
    words: "按装",
    others: "安装",
  });
  const made = replaceWords(state, [
    change({ block: "p", from: 0, to: 2 }),
    change({ block: "p", from: 4, to: 6 }),
    change({ block: "p", paragraph: 1, part: "footnote", from: 0, to: 2 }),
    change({ block: "p", paragraph: 1, part: "footnote", from: 6, to: 8 }),
    change({ block: "t", part: "caption", from: 3, to: 5 }),
    change({ block: "t", part: "note", from: 2, to: 4 }),
    change({ block: "f", part: "caption", from: 3, to: 5 }),
    change({ block: "f", part: "caption", from: 0, to: 2 }),
  ]);
  expect(made?.count).toBe(7);
  state = state.apply(made!.tr);
  const written = JSON.stringify(state.doc.toJSON());
  expect(written).not.toContain("按装");
  for (const text of ["安装一，安装二", "旧注", "安装的注，再安装", "表1 安装", "注：安装", "图1 安装现场"])
    expect(written).toContain(text);
  undo(state, (back) => {
    state = state.apply(back);
  });
  expect(state.doc.eq(doc)).toBe(true);
});
