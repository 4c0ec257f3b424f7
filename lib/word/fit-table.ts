/**
 * A table as Word can have it: no cell reaches beyond the last row or into another, and in each row one begins. Tables that
 * are in order stay as they are.
 */
import type { Table, TableCell } from "../document/blocks";
import { type PlacedCell, placeCells } from "../document/table-grid";

export interface FittedTable {
  readonly columns: number;
  readonly headerRows: number;
  readonly rows: readonly (readonly TableCell[])[];
  readonly cells: readonly PlacedCell<TableCell>[];
}

const EMPTY: TableCell = { paragraphs: [[]], rowspan: 1, colspan: 1 };

export function fitTable(table: Table): FittedTable {
  const kept = keepRows(withoutOverlaps(table.rows));
  const rows = kept.map(({ cells }) => cells);
  const cells = placeCells(rows);
  const columns = cells.reduce((width, { cell, column }) => Math.max(width, column + cell.colspan), 1);
  const headerRows = kept.filter(({ index }) => index < table.headerRows).length;
  return { columns, headerRows: Math.max(0, Math.min(headerRows, rows.length - 1)), rows, cells };
}

function withoutOverlaps(rows: Table["rows"]): TableCell[][] {
  /** Per column, the first row no longer covered. */
  const freeFrom: number[] = [];
  return rows.map((cells, row) => {
    const fitted: TableCell[] = [];
    let column = 0;
    const isCovered = (at: number) => (freeFrom[at] ?? 0) > row;
    for (const cell of cells) {
      while (isCovered(column)) column++;
      let colspan = 1;
      while (colspan < cell.colspan && !isCovered(column + colspan)) colspan++;
      const rowspan = Math.min(cell.rowspan, rows.length - row);
      fitted.push({
        ...cell,
        rowspan,
        colspan,
        paragraphs: cell.paragraphs.length > 0 ? cell.paragraphs : [[]],
      });
      for (let at = column; at < column + colspan; at++) freeFrom[at] = row + rowspan;
      column += colspan;
    }
    if (fitted.length === 0) return freeFrom.some((free) => free > row) ? [] : [EMPTY];
    // What is left open before a cell from above is a cell all the same.
    for (let gap = column; freeFrom.slice(gap).some((free) => free > row); gap++)
      if (!isCovered(gap)) fitted.push(EMPTY);
    return fitted;
  });
}

/** Rows in which no cell begins shorten those that go through them. */
function keepRows(rows: readonly (readonly TableCell[])[]) {
  const kept = rows.flatMap((cells, index) => (cells.length > 0 ? [{ cells, index }] : []));
  const rowsWithin = (from: number, count: number) =>
    kept.filter(({ index }) => index >= from && index < from + count).length;
  return kept.map(({ cells, index }) => ({
    index,
    cells: cells.map((cell) => ({ ...cell, rowspan: rowsWithin(index, cell.rowspan) })),
  }));
}
