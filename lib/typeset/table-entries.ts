/**
 * Entries of a table: rows that are one thing to the reader, because they share more than half of the columns — a
 * number and a name over two levels. They keep together across pages, and are one stripe where stripes are drawn.
 */
import type { GridCell, TableGrid } from "./table-grid";

/** Per row, the number of its entry, counted from the head's end. Rows of the head have -1. */
export function entriesOf({ rows, columns, headerRows, owner }: TableGrid): Int32Array {
  const entries = new Int32Array(rows).fill(-1);
  for (let row = headerRows, entry = -1; row < rows; row++) {
    let shared = 0;
    for (let column = 0; row > headerRows && column < columns; column++)
      if (owner[row * columns + column] === owner[(row - 1) * columns + column]) shared++;
    if (shared <= columns / 2) entry++;
    entries[row] = entry;
  }
  return entries;
}

/** True for a merged cell that holds several entries together, as a school's name does its courses. */
export function joinsEntries({ row, rowspan }: GridCell, entries: Int32Array): boolean {
  return rowspan > 1 && entries[row] !== entries[row + rowspan - 1];
}
