/** Where the cells of a table stand, given rows that hold only the cells that start in them (as in HTML). */
import type { TableCell } from "./blocks";

type Spans = Pick<TableCell, "rowspan" | "colspan">;

export interface PlacedCell<Cell extends Spans> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** Each cell goes to the first free column of its row. Rows may be ragged; nothing throws. */
export function placeCells<Cell extends Spans>(rows: readonly (readonly Cell[])[]): PlacedCell<Cell>[] {
  const placed: PlacedCell<Cell>[] = [];
  /** Per column, the first row no longer covered by a cell from above. */
  const freeFrom: number[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column++;
      placed.push({ cell, row, column });
      for (let c = column; c < column + cell.colspan; c++) freeFrom[c] = row + cell.rowspan;
      column += cell.colspan;
    }
  });
  return placed;
}

/** Width of the table in columns; 0 without cells. */
export function tableColumns(rows: readonly (readonly Spans[])[]): number {
  return placeCells(rows).reduce((width, { column, cell }) => Math.max(width, column + cell.colspan), 0);
}
