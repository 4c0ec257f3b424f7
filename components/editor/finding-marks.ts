/** Findings of proofreading as marks under the text: decorations, no part of the document. */
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Editor } from "@tiptap/react";
import type { MarkedFinding } from "./editor-controls";
import { rangeOf } from "./finding-range";

const KEY = new PluginKey<DecorationSet>("findingMarks");

export const FindingMarks = Extension.create({
  name: "findingMarks",
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          // Until the next reading the marks move with the text.
          apply: (tr, set) => tr.getMeta(KEY) ?? set.map(tr.mapping, tr.doc),
        },
        props: { decorations: (state) => KEY.getState(state) },
      }),
    ];
  },
});

export function markFindings(editor: Editor, findings: readonly MarkedFinding[]): void {
  const { doc, tr } = editor.state;
  const decorations = findings.flatMap(({ place, chosen }) => {
    const range = rangeOf(doc, place);
    if (!range) return [];
    // What is missing is marked on the character before it.
    const from = range.from === range.to ? Math.max(range.from - 1, 1) : range.from;
    return [
      Decoration.inline(from, range.to, { class: "finding-mark", ...(chosen && { "data-chosen": "" }) }),
    ];
  });
  editor.view.dispatch(
    tr.setMeta(KEY, DecorationSet.create(doc, decorations)).setMeta("addToHistory", false),
  );
}
