import { type EditorState, Plugin, type PluginKey, type Transaction } from "@tiptap/pm/state";
import { DecorationSet } from "@tiptap/pm/view";

/**
 * Decorations over the text, no part of the document: they move with it.
 * @param change  what a transaction makes of those that have moved already
 */
export function decorations(
  key: PluginKey<DecorationSet>,
  change: (transaction: Transaction, moved: DecorationSet) => DecorationSet,
): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => change(transaction, before.map(transaction.mapping, transaction.doc)),
    },
    props: { decorations: (state: EditorState) => key.getState(state) },
  });
}
