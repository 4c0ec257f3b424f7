/**
 * Footnotes in captions. A figure has one note, called at the end of its caption and set with those of the text; a
 * table has its note below it. Whoever finds others there puts them together here, and tells it.
 */
import type { Inline } from "../document/blocks";

/** The footnotes of a caption as one note; undefined where there are none. */
export function captionNote(content: readonly Inline[]): string | undefined {
  return joinNotes(content.map((item) => (item.kind === "footnote" ? item.text : undefined)));
}

/** True where the caption's one note stands at its end, as it will in print. */
export function isPlainCaption(content: readonly Inline[]): boolean {
  const notes = content.filter(({ kind }) => kind === "footnote");
  return notes.length === 0 || (notes.length === 1 && content.at(-1)?.kind === "footnote");
}

/** One note of several, each ended by a mark of its own. */
export function joinNotes(notes: readonly (string | undefined)[]): string | undefined {
  const said = notes.flatMap((text) => text?.trim() || []);
  if (said.length === 0) return undefined;
  return said
    .map((text, i) => (i + 1 < said.length && !/[。！？；）)]$/.test(text) ? `${text}；` : text))
    .join("");
}
