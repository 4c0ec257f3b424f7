import type { JSONContent } from "@tiptap/core";
import type { TiptapDocument, TiptapNode } from "@/lib/document/tiptap";
import { newBlockId } from "./schema/block-ids";

/**
 * Between the stored document and what the editor holds. Stored attributes are only those with a value;
 * the editor wants ids everywhere and at least one paragraph to stand in.
 */
export function toEditor(document: TiptapDocument): JSONContent {
  const content = document.content.map((block) => withIds(copy(block)));
  return { type: "doc", content: content.length > 0 ? content : [withIds({ type: "paragraph" })] };
}

/** The stored form of the editor's content, without the empty paragraphs at the end that only serve the cursor. */
export function toStored(json: JSONContent): TiptapDocument {
  const blocks = (json.content ?? []).map(strip);
  while (blocks.length > 1 && isEmptyParagraph(blocks[blocks.length - 1])) blocks.pop();
  return { type: "doc", content: blocks };
}

const isEmptyParagraph = (node?: TiptapNode) => node?.type === "paragraph" && !node.content?.length;

function copy(node: TiptapNode): JSONContent {
  return {
    type: node.type,
    ...(node.text !== undefined && { text: node.text }),
    ...(node.attrs && { attrs: { ...node.attrs } }),
    ...(node.content && { content: node.content.map(copy) }),
    ...(node.marks && {
      marks: node.marks.map((mark) => ({ type: mark.type, ...(mark.attrs && { attrs: { ...mark.attrs } }) })),
    }),
  };
}

/** Ids for a top-level block and for the paragraphs and lists inside list items. */
function withIds(node: JSONContent): JSONContent {
  const children = node.type === "list" ? (node.content ?? []).flatMap((item) => item.content ?? []) : [];
  children.forEach(withIds);
  node.attrs = { ...node.attrs, id: node.attrs?.id ?? newBlockId() };
  return node;
}

function strip(node: JSONContent): TiptapNode {
  const attrs = Object.fromEntries(
    Object.entries(node.attrs ?? {}).filter(
      ([, value]) => value !== null && value !== undefined && value !== "",
    ),
  );
  return {
    type: node.type ?? "",
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(node.content?.length && { content: node.content.map(strip) }),
    ...(node.marks?.length && {
      marks: node.marks.map((mark) => ({ type: mark.type, ...(mark.attrs && { attrs: mark.attrs }) })),
    }),
    ...(node.text !== undefined && { text: node.text }),
  };
}
