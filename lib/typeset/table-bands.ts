/**
 * The bands of a table, which pages are filled with. A band is a row; a row too tall to stand unbroken on a
 * page is as many bands as its longest cell has lines.
 */
import type { ComposedCell } from "./compose-table";
import type { TableGrid } from "./table-grid";

export interface Band {
  readonly row: number;
  /** Which part of its row, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** True where the whole row has room on one page, the head above it. */
  readonly fitsPage: boolean;
  readonly height: number;
}

export interface Bands {
  readonly bands: readonly Band[];
  /** Bands at the head, repeated on each further page; 0 also where the head is too tall for that. */
  readonly repeated: number;
  /** First band of each row, and the number of bands at the end. */
  readonly firstBand: readonly number[];
  /** Top of each band were the table in one piece, and its height at the end, pt. */
  readonly tops: readonly number[];
  /** Height of the line above each further part, pt. */
  readonly markHeight: number;
  /** Per band, the merged cells that a page break before it would cut. */
  readonly crossing: readonly (readonly ComposedCell[])[];
}

export interface BandMeasures {
  readonly leading: number;
  readonly padding: number;
  readonly tallestRow: number;
  readonly tallestHead: number;
  readonly page: number;
  /** Height of the line above each further part, 续表. */
  readonly mark: number;
}

/** All lengths in pt. */
export function makeBands(grid: TableGrid, cells: readonly ComposedCell[], measures: BandMeasures): Bands {
  const heights = rowHeights(grid, cells, measures.leading + 2 * measures.padding);
  const head = heights.slice(0, grid.headerRows).reduce((sum, height) => sum + height, 0);
  const room = measures.page - measures.mark - (head <= measures.tallestHead ? head : 0);
  const bands = heights.flatMap((height, row) => rowBands(row, height, height <= room, measures));
  const firstBand: number[] = [];
  const tops = [0];
  for (const [index, band] of bands.entries()) {
    firstBand[band.row] ??= index;
    tops.push(tops[index]! + band.height);
  }
  firstBand.push(bands.length);
  const crossing: ComposedCell[][] = tops.map(() => []);
  for (const cell of cells) {
    if (cell.shown !== "spread") continue;
    const end = firstBand[cell.row + cell.rowspan]!;
    for (let band = firstBand[cell.row]! + 1; band < end; band++) crossing[band]!.push(cell);
  }
  const repeated = repeatedBands(grid, bands, measures.tallestHead);
  return { bands, firstBand, tops, crossing, repeated, markHeight: measures.mark };
}

/** Rows as tall as their own cells; then the last row of merged cells takes what these still need. */
function rowHeights(grid: TableGrid, cells: readonly ComposedCell[], least: number): number[] {
  const heights = new Array<number>(grid.rows).fill(least);
  for (const { shown, row, height } of cells)
    if (shown === "once") heights[row] = Math.max(heights[row]!, height);
  const spread = cells.filter((cell) => cell.shown === "spread");
  spread.sort((a, b) => a.row + a.rowspan - (b.row + b.rowspan));
  for (const { row, rowspan, height } of spread) {
    let present = 0;
    for (let r = row; r < row + rowspan; r++) present += heights[r]!;
    if (present < height) heights[row + rowspan - 1]! += height - present;
  }
  return heights;
}

function rowBands(
  row: number,
  height: number,
  fitsPage: boolean,
  { tallestRow, leading, padding }: BandMeasures,
): Band[] {
  if (height <= tallestRow) return [{ row, part: 0, parts: 1, fitsPage, height }];
  const parts = Math.ceil((height - 2 * padding) / leading - 0.01);
  return Array.from({ length: parts }, (_, part) => ({
    row,
    part,
    parts,
    fitsPage,
    height: leading + (part === 0 ? padding : 0) + (part === parts - 1 ? padding : 0),
  }));
}

/** The head is repeated where it is neither all of the table, nor tall, nor torn from what it reaches into. */
function repeatedBands(
  { headerRows, rows, cells }: TableGrid,
  bands: readonly Band[],
  tallest: number,
): number {
  if (headerRows === 0 || headerRows >= rows) return 0;
  if (cells.some(({ row, rowspan }) => row < headerRows && row + rowspan > headerRows)) return 0;
  const head = bands.filter(({ row }) => row < headerRows);
  return head.reduce((sum, { height }) => sum + height, 0) <= tallest ? head.length : 0;
}
