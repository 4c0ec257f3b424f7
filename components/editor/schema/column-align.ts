import type { Command, EditorState } from "@tiptap/pm/state";
import { isInTable, selectedRect } from "@tiptap/pm/tables";

export type ColumnAlign = "left" | "center" | "right" | null;

/**
 * Aligns the columns one is in, or has selected cells of, from the header down; heads stay as they are. `null` leaves
 * it to the composer, which sets ones of numbers under ones and centres the rest.
 */
export function alignColumns(align: ColumnAlign): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    dispatch?.(withColumnsAligned(state, align));
    return true;
  };
}

function withColumnsAligned(state: EditorState, align: ColumnAlign) {
  const { map, table, tableStart, left, right } = selectedRect(state);
  const { tr } = state;
  for (const offset of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
    const cell = table.nodeAt(offset);
    if (cell?.type.name === "tableCell")
      tr.setNodeMarkup(tableStart + offset, undefined, { ...cell.attrs, align });
  }
  return tr;
}
