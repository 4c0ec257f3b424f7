/** Draws the part of a table that stands on one page: 续表, rules and tints, cells' text in reading order. */
import type { ComposedCell, ComposedTable } from "./compose-table";
import type { RowItem } from "./flow";
import { type PageDraft, placeLine } from "./page-draft";
import { type FragmentBand, fragmentBands } from "./table-fragment";
import { placeRules } from "./table-rules";
import { baselineIn } from "./type-area";

/** `part` holds the rows on this page; `left` and `top` are its corner, pt. */
export function placeTable(page: PageDraft, part: readonly RowItem[], left: number, top: number): void {
  const [first, last] = [part[0]!, part.at(-1)!];
  const bands = fragmentBands(first.table, first.band, last.band + 1);
  if (first.band > 0) placeMark(page, first, left, top);
  placeRules(page, first.table, bands, left, top);
  for (const row of rowsOf(bands))
    for (const cell of cellsIn(first.table, row, bands)) placeCell(page, first, cell, row, bands, left, top);
}

/** 续表, in the middle above the part. */
function placeMark(page: PageDraft, { article, block, table }: RowItem, left: number, top: number): void {
  const { mark, markHeight } = table;
  if (!mark) return;
  const { line, text, index, count } = mark;
  placeLine(page, line, left, baselineIn(top, markHeight, line.runs[0]?.size ?? 0), {
    article,
    block,
    role: "furniture",
    text,
    index,
    count,
  });
}

/** Bands of the same row, one after another. */
function rowsOf(bands: readonly FragmentBand[]): FragmentBand[][] {
  const rows: FragmentBand[][] = [];
  for (const band of bands) {
    const last = rows.at(-1)?.at(-1);
    if (last?.row === band.row && last.repeats === band.repeats) rows.at(-1)!.push(band);
    else rows.push([band]);
  }
  return rows;
}

/** Cells whose text is shown in this row: those that start in it, and merged ones that came over the page's head. */
function cellsIn(
  { grid, cells }: ComposedTable,
  row: readonly FragmentBand[],
  bands: readonly FragmentBand[],
): ComposedCell[] {
  const band = row[0]!;
  const isFirst = !band.repeats && band === bands.find(({ repeats }) => !repeats);
  const found: ComposedCell[] = [];
  for (let column = 0; column < grid.columns; ) {
    const cell = cells[grid.owner[band.row * grid.columns + column]!]!;
    if (cell.row === band.row || (isFirst && cell.shown === "spread")) found.push(cell);
    column = cell.column + cell.colspan;
  }
  return found;
}

function placeCell(
  page: PageDraft,
  { article, block, table }: RowItem,
  cell: ComposedCell,
  row: readonly FragmentBand[],
  bands: readonly FragmentBand[],
  left: number,
  top: number,
): void {
  const { leading, padding, size, edges } = table;
  const x = left + edges[cell.column]! + padding + cell.shift;
  const first = row[0]!;
  const own = cell.shown === "spread" ? bandsOf(cell, first, bands) : row;
  const above = top + first.top;
  const height = own.reduce((sum, band) => sum + band.height, 0);
  // Of a row in several bands each holds one line, from the top.
  const isBroken = cell.shown === "once" && first.parts > 1;
  const lines = isBroken ? cell.lines.slice(first.part, first.part + own.length) : cell.lines;
  const textTop = isBroken
    ? above + (first.part === 0 ? padding : 0)
    : above + (height - lines.length * leading) / 2;
  const repeats = first.repeats || (cell.shown === "spread" && (cell.row !== first.row || first.part > 0));
  const facts = {
    row: cell.row,
    column: cell.column,
    rowspan: cell.rowspan,
    colspan: cell.colspan,
    header: cell.row < table.grid.headerRows,
  };
  lines.forEach(({ line, text, index, count, start, end, paragraph }, k) => {
    const y = baselineIn(textTop + k * leading, leading, size);
    placeLine(page, line, x, y, {
      article,
      block,
      role: repeats ? "furniture" : "table",
      text,
      index,
      count,
      start,
      end,
      cell: facts,
      paragraph,
    });
  });
}

/** Bands of the fragment that a merged cell reaches from `first` on. */
function bandsOf(cell: ComposedCell, first: FragmentBand, bands: readonly FragmentBand[]): FragmentBand[] {
  const from = bands.indexOf(first);
  return bands
    .slice(from)
    .filter(
      ({ row, repeats }) => repeats === first.repeats && row >= cell.row && row < cell.row + cell.rowspan,
    );
}
