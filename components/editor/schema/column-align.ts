import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
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

/** How the columns one is in are aligned: `auto` where the composer sees to it, undefined where their cells differ. */
export function alignOfColumns(state: EditorState): "auto" | NonNullable<ColumnAlign> | undefined {
  if (!isInTable(state)) return undefined;
  const found = new Set(columnCells(state).map(({ cell }) => cell.attrs.align as ColumnAlign));
  const [only = null] = found;
  return found.size > 1 ? undefined : (only ?? "auto");
}

/** Cells of the columns one is in, heads left out, with their places in the document. */
function columnCells(state: EditorState): { cell: ProseMirrorNode; position: number }[] {
  const { map, table, tableStart, left, right } = selectedRect(state);
  return map.cellsInRect({ left, right, top: 0, bottom: map.height }).flatMap((offset) => {
    const cell = table.nodeAt(offset);
    return cell?.type.name === "tableCell" ? [{ cell, position: tableStart + offset }] : [];
  });
}

function withColumnsAligned(state: EditorState, align: ColumnAlign) {
  const { tr } = state;
  for (const { cell, position } of columnCells(state))
    tr.setNodeMarkup(position, undefined, { ...cell.attrs, align });
  return tr;
}
