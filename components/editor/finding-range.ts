/** Where a finding of proofreading stands in the editor's document. */
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import type { Place } from "@/lib/proofread/types";
import { findBlock, findCell, selectionAt } from "./cursor-place";

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Text that a node holds as an attribute: a caption, the note of a table, a footnote. */
export interface HeldText {
  /** Before the node. */
  readonly position: number;
  readonly node: ProseMirrorNode;
  readonly attribute: "caption" | "note" | "footnote" | "text";
}

/** Where the words of a caption, note or footnote stand; undefined where they do not, and for other texts. */
export function heldText(
  doc: ProseMirrorNode,
  { block, cell, paragraph = 0, part, from, to }: Place,
  words: string,
): HeldText | undefined {
  const holder = part && findBlock(doc, block);
  if (!holder) return undefined;
  const stands = (value: unknown) => typeof value === "string" && value.slice(from, to) === words;
  if (part !== "footnote" || holder.node.type.name === "figure")
    return stands(holder.node.attrs[part]) ? { ...holder, attribute: part } : undefined;
  const within = cell ? findCell(holder.node, holder.position, cell) : holder;
  let found: HeldText | undefined;
  // A note is counted in its own paragraph; of several paragraphs the first that holds the words is meant.
  const look = (text: ProseMirrorNode, before: number) => {
    let index = 0;
    text.forEach((node, offset) => {
      if (node.type.name !== "footnote" || index++ !== paragraph || found || !stands(node.attrs.text)) return;
      found = { position: before + 1 + offset, node, attribute: "text" };
    });
  };
  if (within?.node.isTextblock) look(within.node, within.position);
  else
    within?.node.descendants((child, offset) => {
      if (child.isTextblock) look(child, within.position + 1 + offset);
      return !child.isTextblock;
    });
  return found;
}

/** Undefined for captions, notes and fields, and where the document has no such text any more. */
export function rangeOf(
  doc: ProseMirrorNode,
  { block, cell, paragraph, part, from, to }: Place,
): Range | undefined {
  if (part) return undefined;
  const start = selectionAt(doc, { article: "", block, offset: 0, cell, paragraph });
  if (!(start instanceof TextSelection) || !start.$from.parent.isTextblock) return undefined;
  const [text, before] = [start.$from.parent, start.$from.start()];
  const range = { from: before + positionOf(text, from, "start"), to: before + positionOf(text, to, "end") };
  return range.from <= range.to ? range : { from: range.to, to: range.to };
}

/**
 * Position of a UTF-16 offset in a paragraph, where a note has no length and a line break has one. A note between two
 * characters is left out at either end.
 */
function positionOf(paragraph: ProseMirrorNode, offset: number, side: "start" | "end"): number {
  let read = 0;
  let position: number | undefined;
  paragraph.forEach((child, at) => {
    if (position !== undefined) return;
    const length = child.isText ? child.nodeSize : child.type.name === "hardBreak" ? 1 : 0;
    const isHere =
      side === "start" ? read + length > offset : read + length >= offset && (length > 0 || offset === 0);
    if (isHere) position = at + Math.max(0, offset - read);
    read += length;
  });
  return position ?? paragraph.content.size;
}
