import { closeHistory } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Place } from "@/lib/proofread/types";
import { rangeOf } from "./finding-range";

/**
 * The change that puts other words in place of these, as a step of its own to undo; a paragraph of which nothing is
 * left goes whole. Undefined where the words do not stand there any more.
 */
export function replaceWords(
  state: EditorState,
  place: Place,
  words: string,
  others: string,
): Transaction | undefined {
  const range = rangeOf(state.doc, place);
  if (!range) return undefined;
  const { from, to } = range;
  const standing = state.doc.textBetween(from, to, undefined, (leaf) =>
    leaf.type.name === "hardBreak" ? "\n" : "",
  );
  if (standing !== words) return undefined;
  const tr = closeHistory(state.tr);
  if (others !== "") return tr.insertText(others, from, to);
  const $from = state.doc.resolve(from);
  const isWhole =
    from === $from.start() && to === $from.end() && $from.depth === 1 && state.doc.childCount > 1;
  return isWhole ? tr.delete($from.before(), $from.after()) : tr.delete(from, to);
}
