/**
 * A table as a full grid. Rows arrive holding only the cells that start in them, possibly ragged, with spans
 * that overlap or run past the end; they leave as cells that cover each slot exactly once.
 */
import type { Table, TableCell } from "../document/blocks";

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** Absent where the copy has no cell for the slot. */
  readonly cell?: TableCell;
}

export interface TableGrid {
  readonly rows: number;
  readonly columns: number;
  /** Rows at the head that are repeated on each page the table reaches. */
  readonly headerRows: number;
  /** In reading order. */
  readonly cells: readonly GridCell[];
  /** Per row, index of the first cell that starts in it or below; at the end the number of cells. */
  readonly firstCell: Int32Array;
  /** Index of the cell that covers row × columns + column. */
  readonly owner: Int32Array;
}

const NOBODY = -1;
/** More columns than any page holds; spans are not believed beyond it. */
const MOST_COLUMNS = 200;

export function tableGrid(table: Table): TableGrid {
  const placed = withoutEmptyColumns(placeCells(table));
  const rows = table.rows.length;
  const columns = placed.reduce((width, { column, colspan }) => Math.max(width, column + colspan), 1);
  const owner = new Int32Array(rows * columns).fill(NOBODY);
  for (const [index, cell] of placed.entries()) cover(owner, columns, cell, index);
  const cells = [...placed];
  for (let slot = 0; slot < owner.length; slot++) {
    if (owner[slot] !== NOBODY) continue;
    owner[slot] = cells.length;
    cells.push({ row: Math.floor(slot / columns), column: slot % columns, rowspan: 1, colspan: 1 });
  }
  const { sorted, order } = inReadingOrder(cells);
  for (let slot = 0; slot < owner.length; slot++) owner[slot] = order[owner[slot]!]!;
  const firstCell = new Int32Array(rows + 1);
  for (const { row } of sorted) firstCell[row + 1]!++;
  for (let row = 0; row < rows; row++) firstCell[row + 1]! += firstCell[row]!;
  return { rows, columns, headerRows: headerRows(table, sorted, rows), cells: sorted, firstCell, owner };
}

/** Each cell goes to the first free column of its row and is cut where the next column is taken. */
function placeCells(table: Table): GridCell[] {
  const declared = wholeNumber(table.columns, MOST_COLUMNS);
  const placed: GridCell[] = [];
  /** Per column, the first row no longer covered from above. */
  const freeFrom: number[] = [];
  table.rows.forEach((cells, row) => {
    const free = (column: number) => (freeFrom[column] ?? 0) <= row;
    let column = 0;
    for (const cell of cells) {
      while (!free(column)) column++;
      const wanted = wholeNumber(cell.colspan, Math.max(1, declared - column));
      let colspan = 1;
      while (colspan < wanted && free(column + colspan)) colspan++;
      const rowspan = wholeNumber(cell.rowspan, table.rows.length - row);
      for (let c = column; c < column + colspan; c++) freeFrom[c] = row + rowspan;
      placed.push({ row, column, rowspan, colspan, cell });
      column += colspan;
    }
  });
  return placed;
}

/** A column in which no cell begins or ends beside the one before it is none: spans may say more than there is. */
function withoutEmptyColumns(cells: readonly GridCell[]): GridCell[] {
  const edges = new Set(cells.flatMap(({ column, colspan }) => [column, column + colspan]));
  const place = new Map([...edges].sort((a, b) => a - b).map((edge, index) => [edge, index]));
  const at = (edge: number) => place.get(edge) ?? 0;
  return cells.map((cell) => {
    const column = at(cell.column);
    return { ...cell, column, colspan: at(cell.column + cell.colspan) - column };
  });
}

function wholeNumber(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(1, Math.floor(value)), most) : 1;
}

function cover(owner: Int32Array, columns: number, cell: GridCell, index: number): void {
  for (let row = cell.row; row < cell.row + cell.rowspan; row++)
    owner.fill(index, row * columns + cell.column, row * columns + cell.column + cell.colspan);
}

function inReadingOrder(cells: readonly GridCell[]): { sorted: GridCell[]; order: Int32Array } {
  const indices = cells.map((_, index) => index);
  indices.sort((a, b) => cells[a]!.row - cells[b]!.row || cells[a]!.column - cells[b]!.column);
  const order = new Int32Array(cells.length);
  for (const [place, index] of indices.entries()) order[index] = place;
  return { sorted: indices.map((index) => cells[index]!), order };
}

/** A head whose cells reach further down is as deep as they reach, unless they reach to the end. */
function headerRows(table: Table, cells: readonly GridCell[], rows: number): number {
  const declared = Number.isFinite(table.headerRows)
    ? Math.min(Math.max(0, Math.floor(table.headerRows)), rows)
    : 0;
  let depth = declared;
  for (const { row, rowspan } of cells) if (row < depth) depth = Math.max(depth, row + rowspan);
  return depth < rows ? depth : declared;
}
