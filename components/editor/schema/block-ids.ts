import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

/** Blocks that carry an id where they stand at top level or in a list item. */
const IDENTIFIED = [
  "heading",
  "paragraph",
  "salutation",
  "list",
  "table",
  "figure",
  "blockquote",
  "attachmentLabel",
  "attachmentTitle",
  "signature",
];

/** Ten letters and digits; `crypto.randomUUID` is missing where the desk is served over plain http. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}

/** Whether children of this node are blocks in the sense of the contract (cells and quotations hold plain paragraphs). */
const holdsBlocks = (name: string) => name === "doc" || name === "listItem";

/** Calls `visit` for each block that must carry an id, with its position. */
function eachBlock(doc: ProseMirrorNode, visit: (node: ProseMirrorNode, position: number) => void): void {
  doc.descendants((node, position, parent) => {
    if (parent && holdsBlocks(parent.type.name)) visit(node, position);
    return node.type.name === "list" || node.type.name === "listItem";
  });
}

/** Gives every new, split or pasted block an id of its own; the first of two equal ones keeps it. */
export const BlockIds = Extension.create({
  name: "blockIds",
  addGlobalAttributes: () => [
    {
      types: IDENTIFIED,
      attributes: {
        id: {
          default: null,
          parseHTML: (element: HTMLElement) => element.getAttribute("data-id"),
          renderHTML: (attributes: Record<string, unknown>) =>
            attributes.id ? { "data-id": attributes.id } : {},
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        if (!transactions.some((t) => t.docChanged)) return null;
        const { tr } = state;
        const seen = new Set<string>();
        eachBlock(state.doc, (node, position) => {
          const id: unknown = node.attrs.id;
          if (typeof id === "string" && !seen.has(id)) seen.add(id);
          else {
            const fresh = newBlockId();
            seen.add(fresh);
            tr.setNodeAttribute(position, "id", fresh);
          }
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});
