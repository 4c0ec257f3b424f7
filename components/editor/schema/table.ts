import { TableCell, TableHeader, TableRow, Table as TiptapTable } from "@tiptap/extension-table";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";

const textAttribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] ? { [`data-${name}`]: attributes[name] } : {},
});

/**
 * Caption and note are drawn by the style sheet from the attributes. Tiptap's own view of a table does not
 * follow changes of attributes, and what it is for, widths of columns, is the composer's business here.
 */
const Table = TiptapTable.extend({
  addAttributes() {
    return { ...this.parent?.(), caption: textAttribute("caption"), note: textAttribute("note") };
  },
}).configure({ renderWrapper: true, View: null });

export const tableExtensions = [
  Table,
  TableRow,
  TableCell.extend({ content: "paragraph+" }),
  TableHeader.extend({ content: "paragraph+" }),
];

/** Number of leading rows in which no ordinary cell starts: the rows repeated on each page. */
export function countHeaderRows(table: ProseMirrorNode): number {
  for (let row = 0; row < table.childCount; row++)
    for (const cell of table.child(row).children) if (cell.type.name !== "tableHeader") return row;
  return table.childCount;
}
