import { closeHistory } from "@tiptap/pm/history";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { WordChange } from "./editor-controls";
import { heldText, rangeOf } from "./finding-range";

/**
 * Puts other words in place of these, all in one step to undo, captions and notes included; a paragraph of which
 * nothing is left goes whole. Changes whose words do not stand there any more are left out.
 * @returns undefined where nothing is changed
 */
export function replaceWords(
  state: EditorState,
  changes: readonly WordChange[],
): { readonly tr: Transaction; readonly count: number } | undefined {
  const standing = changes.flatMap((change) => {
    const at = positionOf(state, change);
    return at === undefined ? [] : [{ ...change, at }];
  });
  if (standing.length === 0) return undefined;
  // From the end, so that what comes before stays where it is.
  standing.sort((a, b) => b.at - a.at || b.place.from - a.place.from);
  const tr = closeHistory(state.tr);
  for (const change of standing) replace(tr, state, change);
  return { tr, count: standing.length };
}

function positionOf({ doc }: EditorState, { place, words }: WordChange): number | undefined {
  const held = heldText(doc, place, words);
  if (held) return held.position;
  const range = rangeOf(doc, place);
  const found =
    range &&
    doc.textBetween(range.from, range.to, undefined, (leaf) => (leaf.type.name === "hardBreak" ? "\n" : ""));
  return found === words ? range?.from : undefined;
}

/** What comes after the place may have changed already, what comes before has not. */
function replace(tr: Transaction, { doc }: EditorState, { place, words, others }: WordChange): void {
  const held = heldText(doc, place, words);
  if (held) {
    const { position, attribute } = held;
    const value = String(tr.doc.nodeAt(position)?.attrs[attribute]);
    const text = value.slice(0, place.from) + others + value.slice(place.to);
    tr.setNodeAttribute(position, attribute, text);
    return;
  }
  const range = rangeOf(doc, place);
  if (!range) return;
  const { from, to } = range;
  if (others !== "") {
    tr.insertText(others, from, to);
    return;
  }
  const $from = tr.doc.resolve(from);
  const isWhole = from === $from.start() && to === $from.end() && $from.depth === 1 && tr.doc.childCount > 1;
  if (isWhole) tr.delete($from.before(), $from.after());
  else tr.delete(from, to);
}
