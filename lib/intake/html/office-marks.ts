/** Footnotes and comments as Word and WPS paste them: lists at the end, named from the text. */
import { childrenOf, styleOf } from "./elements";

/** Text by id, without its own number. */
export function readFootnotes(root: Element): Map<string, string> {
  const notes = new Map<string, string>();
  const visit = (element: Element, depth: number) => {
    if (/^(?:foot|end)note$/.test(styleOf(element, "mso-element"))) {
      const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
      notes.set(element.getAttribute("id") ?? "", text.replace(/^\[?\w{1,4}\]\s?/, ""));
    } else if (depth < 20) for (const child of childrenOf(element)) visit(child, depth + 1);
  };
  visit(root, 0);
  return notes;
}

export const isNoteList = (element: Element) =>
  /^(?:foot|end)note-list$/.test(styleOf(element, "mso-element"));

/** The id of the note that is referred to here. */
export function noteReference(element: Element): string | undefined {
  const named = styleOf(element, "mso-footnote-id") || styleOf(element, "mso-endnote-id");
  return named === "" ? undefined : named;
}

export function isComment(element: Element): boolean {
  return (
    styleOf(element, "mso-element") === "comment-list" || styleOf(element, "mso-comment-reference") !== ""
  );
}
