import type { Node } from "@tiptap/pm/model";

/** Where a figure is put that is meant for this place: in a table, list or quotation none may stand, so behind it. */
export function figurePlace(doc: Node, at: number): number {
  const place = doc.resolve(at);
  return place.depth > 1 ? place.after(1) : at;
}
