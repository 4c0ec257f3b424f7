/** Between a position in the editor's document and a place in the copy as pages know it. */
import type { Node as ProseMirrorNode, ResolvedPos } from "@tiptap/pm/model";
import { NodeSelection, type Selection, TextSelection } from "@tiptap/pm/state";
import { TableMap } from "@tiptap/pm/tables";
import type { CopyPlace } from "../pages/page-place";

/** The place of the cursor; undefined where it stands in nothing that is printed. */
export function placeOfSelection(selection: Selection): CopyPlace | undefined {
  if (selection instanceof NodeSelection && !selection.node.isInline) {
    const id = idOf(selection.node);
    return id === undefined ? undefined : { article: "", block: id, offset: 0 };
  }
  const { $head } = selection;
  if (!$head.parent.isTextblock) return undefined;
  const offset = copyLength($head.parent, $head.parentOffset);
  for (let depth = $head.depth; depth > 0; depth--) {
    const node = $head.node(depth);
    switch (node.type.name) {
      case "tableCell":
      case "tableHeader":
        return cellPlace($head, depth, offset);
      case "blockquote": {
        const block = idOf(node);
        return block === undefined
          ? undefined
          : { article: "", block, offset, paragraph: $head.index(depth) };
      }
    }
  }
  const block = idOf($head.parent);
  return block === undefined ? undefined : { article: "", block, offset };
}

function cellPlace($head: ResolvedPos, depth: number, offset: number): CopyPlace | undefined {
  const table = $head.node(depth - 2);
  const block = idOf(table);
  if (block === undefined || table.type.name !== "table") return undefined;
  const { left, top } = TableMap.get(table).findCell($head.before(depth) - $head.start(depth - 2));
  return {
    article: "",
    block,
    offset,
    cell: { row: top, column: left },
    paragraph: $head.index(depth),
  };
}

/** Where the cursor goes for a place; undefined where the document has no such block any more. */
export function selectionAt(doc: ProseMirrorNode, place: CopyPlace): Selection | undefined {
  const block = findBlock(doc, place.block);
  if (!block) return undefined;
  const { node, position } = block;
  if (node.isAtom) return NodeSelection.create(doc, position);
  const holder = place.cell ? findCell(node, position, place.cell) : block;
  const text = holder && findText(holder.node, holder.position, place.paragraph ?? 0);
  if (!text) return TextSelection.near(doc.resolve(position + 1));
  return TextSelection.create(doc, text.position + 1 + offsetIn(text.node, place.offset));
}

export interface Found {
  readonly node: ProseMirrorNode;
  /** Before the node. */
  readonly position: number;
}

export function findBlock(doc: ProseMirrorNode, id: string): Found | undefined {
  let found: Found | undefined;
  doc.descendants((node, position) => {
    if (!found && idOf(node) === id) found = { node, position };
    return !found;
  });
  return found;
}

export function findCell(
  table: ProseMirrorNode,
  position: number,
  { row, column }: { row: number; column: number },
): Found | undefined {
  if (table.type.name !== "table") return undefined;
  const map = TableMap.get(table);
  const start = row < map.height && column < map.width ? map.map[row * map.width + column] : undefined;
  const node = start === undefined ? undefined : table.nodeAt(start);
  return node && start !== undefined ? { node, position: position + 1 + start } : undefined;
}

/** The node itself where it holds text, or its paragraph with that index. */
function findText(node: ProseMirrorNode, position: number, index: number): Found | undefined {
  if (node.isTextblock) return { node, position };
  let found: Found | undefined;
  node.forEach((child, offset, at) => {
    if (at === Math.min(index, node.childCount - 1) && child.isTextblock)
      found = { node: child, position: position + 1 + offset };
  });
  return found;
}

const idOf = (node: ProseMirrorNode): string | undefined =>
  typeof node.attrs.id === "string" ? node.attrs.id : undefined;

/** In the copy a note has no length, a line break has one; text counts in code points. */
function lengthInCopy(node: ProseMirrorNode): number {
  if (node.isText) return Array.from(node.text ?? "").length;
  return node.type.name === "hardBreak" ? 1 : 0;
}

/** Length of the copy before a position in a paragraph. */
function copyLength(paragraph: ProseMirrorNode, position: number): number {
  let length = 0;
  paragraph.forEach((child, offset) => {
    if (offset >= position) return;
    if (offset + child.nodeSize <= position) length += lengthInCopy(child);
    else length += Array.from((child.text ?? "").slice(0, position - offset)).length;
  });
  return length;
}

/** Position in a paragraph of a place in its copy. */
function offsetIn(paragraph: ProseMirrorNode, offset: number): number {
  let left = offset;
  let position = 0;
  paragraph.forEach((child) => {
    const length = lengthInCopy(child);
    if (left <= 0) return;
    if (length <= left) position += child.nodeSize;
    else
      position += Array.from(child.text ?? "")
        .slice(0, left)
        .join("").length;
    left -= length;
  });
  return Math.min(position, paragraph.content.size);
}
