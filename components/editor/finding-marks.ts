/** Findings of proofreading as marks under the text: decorations, no part of the document. */
import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Editor } from "@tiptap/react";
import { decorations } from "./decorations";
import type { MarkedFinding } from "./editor-controls";
import { heldText, rangeOf } from "./finding-range";

const KEY = new PluginKey<DecorationSet>("findingMarks");

export const FindingMarks = Extension.create({
  name: "findingMarks",
  addProseMirrorPlugins() {
    // Until the next reading the marks move with the text.
    return [decorations(KEY, (tr, moved) => tr.getMeta(KEY) ?? moved)];
  },
});

export function markFindings(editor: Editor, findings: readonly MarkedFinding[]): void {
  const { doc, tr } = editor.state;
  const marks = findings.flatMap(({ place, words, chosen }) => {
    const attributes = (name: string) => ({ class: name, ...(chosen && { "data-chosen": "" }) });
    const held = heldText(doc, place, words);
    if (held) {
      const { position, node } = held;
      return [Decoration.node(position, position + node.nodeSize, attributes("finding-beside"))];
    }
    const range = rangeOf(doc, place);
    if (!range) return [];
    // What is missing is marked on the character before it.
    const from = range.from === range.to ? Math.max(range.from - 1, 1) : range.from;
    return [Decoration.inline(from, range.to, attributes("finding-mark"))];
  });
  editor.view.dispatch(tr.setMeta(KEY, DecorationSet.create(doc, marks)).setMeta("addToHistory", false));
}
