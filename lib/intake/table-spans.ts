/**
 * Merged cells. Extraction leaves empty cells where a merged one goes on; which of them go on and which are
 * truly empty follows from the columns: groups nest from the left, and a row whose first required column is
 * empty is a further line of the row above.
 */
import type { TakeNote } from "./report";
import { isNumbered } from "./table-columns";
import type { TableRow } from "./table-lines";

export interface SpannedCell {
  text: string;
  rowspan: number;
  colspan: number;
}

export interface SpannedTable {
  readonly cells: readonly (readonly SpannedCell[])[];
  readonly headerRows: number;
  readonly columns: number;
}

/** As far as a document's table cell may reach. */
const LONGEST_SPAN = 1000;

export function mergeCells(rows: readonly TableRow[], note: TakeNote): SpannedTable {
  const columns = rows[0]?.cells.length ?? 0;
  const headerRows = countHeaderRows(rows);
  const shape = readShape(rows, headerRows);
  /** The cell that covers each column in the row above. */
  let above: (SpannedCell | undefined)[] = [];
  const cells = rows.map((row, index) => {
    const covered: (SpannedCell | undefined)[] = [];
    const starting: SpannedCell[] = [];
    const across = spansAcross(rows, index, headerRows);
    for (let column = 0; column < columns; ) {
      const text = row.cells[column] ?? "";
      const upper = index > 0 && index !== headerRows ? above[column] : undefined;
      const width = across.get(column) ?? 1;
      if (upper && width === 1 && upper.colspan === 1 && goesOn(row, index, column, upper, shape, note)) {
        upper.rowspan++;
        covered[column] = upper;
      } else {
        const cell = { text, rowspan: 1, colspan: width };
        starting.push(cell);
        for (let c = column; c < column + width; c++) covered[c] = cell;
      }
      column += width;
    }
    above = covered;
    return starting;
  });
  return { cells, headerRows, columns };
}

interface Shape {
  readonly headerRows: number;
  readonly numbered: boolean;
  /** Leading columns whose values hold for several rows. */
  readonly groups: ReadonlySet<number>;
  /** The first column that hardly ever is empty, numbers apart. */
  readonly firstRequired: number;
  readonly counts: ReadonlyMap<string, number>;
}

function readShape(rows: readonly TableRow[], headerRows: number): Shape {
  const body = rows.slice(headerRows);
  const numbered = isNumbered(rows);
  const first = numbered ? 1 : 0;
  const own = numbered ? body.filter((row) => row.cells[0] !== "") : body;
  const columns = rows[0]?.cells.length ?? 0;
  const filled = (column: number) =>
    own.filter((row) => row.cells[column] !== "").length / Math.max(1, own.length);
  let firstRequired = first;
  const groups = new Set<number>();
  while (firstRequired < columns && filled(firstRequired) < 0.8) {
    if ((body[0]?.cells[firstRequired] ?? "") === "") break;
    groups.add(firstRequired++);
  }
  const counts = new Map<string, number>();
  for (const row of body)
    row.cells.forEach((cell, column) => {
      if (groups.has(column)) counts.set(`${column}\t${cell}`, (counts.get(`${column}\t${cell}`) ?? 0) + 1);
    });
  return { headerRows, numbered, groups, firstRequired, counts };
}

/** Whether the merged cell above goes on in this column of this row. */
function goesOn(
  row: TableRow,
  index: number,
  column: number,
  upper: SpannedCell,
  shape: Shape,
  note: TakeNote,
): boolean {
  const text = row.cells[column] ?? "";
  if (upper.rowspan >= LONGEST_SPAN) return false;
  if (index < shape.headerRows) return text === "";
  const further = (shape.numbered && row.cells[0] === "") || (row.cells[shape.firstRequired] ?? "") === "";
  if (text === "") return further || shape.groups.has(column);
  if (!shape.groups.has(column)) return false;
  if (text === upper.text) {
    note("cells-merged", row.line, { before: `${upper.text} | ${text}`, after: text });
    return true;
  }
  return takesLongerText(row, column, text, upper, shape, note);
}

/** 某市公 above 某市公用…: the start of the same merged cell, cut at a page end and printed again. */
function takesLongerText(
  row: TableRow,
  column: number,
  text: string,
  upper: SpannedCell,
  shape: Shape,
  note: TakeNote,
): boolean {
  const once = (shape.counts.get(`${column}\t${upper.text}`) ?? 0) === 1;
  if (!once || upper.text.length < 3 || !text.startsWith(upper.text)) return false;
  note("cells-merged", row.line, { before: `${upper.text} | ${text}`, after: text, doubtful: true });
  upper.text = text;
  return true;
}

const TOTAL = /^(?:合计|总计|小计|共计|总数|平均)$/;

/** Columns at which a cell of this row reaches over empty ones to its right → how many it covers. */
function spansAcross(rows: readonly TableRow[], index: number, headerRows: number): Map<number, number> {
  const spans = new Map<number, number>();
  const cells = rows[index]?.cells ?? [];
  const below = rows[index + 1]?.cells ?? [];
  const isHeaderTop = index === 0 && headerRows === 2;
  const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  const only = filled.length === 1 && filled[0] === 0 && index >= headerRows && cells.length >= 3;
  filled.forEach((column, i) => {
    const cell = cells[column] ?? "";
    const end = filled[i + 1] ?? cells.length;
    if (only && !/^\d+$/.test(cell)) spans.set(column, cells.length);
    else if (TOTAL.test(cell) && i === 0) spans.set(column, end - column);
    else if (isHeaderTop && below[column] !== "") {
      let reach = column + 1;
      while (reach < end && below[reach] !== "") reach++;
      spans.set(column, reach - column);
    }
  });
  return spans;
}

/**
 * One, or two where the second row fills exactly what the first leaves open; none where the first row is
 * already numbered.
 */
function countHeaderRows(rows: readonly TableRow[]): number {
  const [first, second] = rows;
  if (!first || !second || rows.length < 2) return 0;
  if (/^\d+$/.test(first.cells[0] ?? "")) return 0;
  const open = first.cells.flatMap((cell, column) => (cell === "" ? [column] : []));
  const fills =
    open.length > 0 && second.cells[0] === "" && open.every((column) => second.cells[column] !== "");
  return fills && rows.length > 2 ? 2 : 1;
}
