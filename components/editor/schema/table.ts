import { Extension } from "@tiptap/core";
import { TableCell, TableHeader, TableRow, Table as TiptapTable } from "@tiptap/extension-table";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

const textAttribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] ? { [`data-${name}`]: attributes[name] } : {},
});

/** Caption and note are drawn by the style sheet from the attributes; `headerRows` follows the cells. */
const Table = TiptapTable.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      headerRows: { default: 0, rendered: false },
      caption: textAttribute("caption"),
      note: textAttribute("note"),
    };
  },
}).configure({ renderWrapper: true });

/** Number of leading rows in which no ordinary cell starts. */
export function countHeaderRows(table: ProseMirrorNode): number {
  for (let row = 0; row < table.childCount; row++)
    for (const cell of table.child(row).children) if (cell.type.name !== "tableHeader") return row;
  return table.childCount;
}

/** While editing, header cells are the truth and `headerRows` is counted from them after each change. */
const HeaderRows = Extension.create({
  name: "headerRows",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, state) {
        if (!transactions.some((t) => t.docChanged)) return null;
        const { tr } = state;
        state.doc.forEach((node, position) => {
          if (node.type.name !== "table") return;
          const headerRows = countHeaderRows(node);
          if (headerRows !== node.attrs.headerRows) tr.setNodeAttribute(position, "headerRows", headerRows);
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

export const tableExtensions = [
  Table,
  TableRow,
  TableCell.extend({ content: "paragraph+" }),
  TableHeader.extend({ content: "paragraph+" }),
  HeaderRows,
];
