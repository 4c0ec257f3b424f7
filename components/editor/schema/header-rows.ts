import { type Editor, findParentNode } from "@tiptap/core";
import { TableMap } from "@tiptap/pm/tables";

/** Makes the rows of the table one is in, from the first to the selected one, its header, or leaves it without. */
export function setHeaderRows(editor: Editor, extent: "to-selection" | "none"): void {
  const { state } = editor;
  const table = findParentNode((node) => node.type.name === "table")(state.selection);
  const { tableCell, tableHeader } = state.schema.nodes;
  if (!table || !tableCell || !tableHeader) return;

  const map = TableMap.get(table.node);
  const inside = state.selection.$to.pos - table.start;
  let headerRows = 0;
  if (extent === "to-selection")
    for (const offset of map.map) {
      const { top, bottom } = map.findCell(offset);
      const cell = table.node.nodeAt(offset);
      // The selection may end inside the cell or, when whole cells are selected, at its edge.
      if (cell && offset < inside && inside <= offset + cell.nodeSize) headerRows = Math.max(bottom, top + 1);
    }

  const { tr } = state;
  for (const offset of new Set(map.map)) {
    const type = map.findCell(offset).top < headerRows ? tableHeader : tableCell;
    tr.setNodeMarkup(table.start + offset, type, table.node.nodeAt(offset)?.attrs);
  }
  editor.view.dispatch(tr);
  editor.commands.focus();
}
