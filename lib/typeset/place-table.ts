/** Draws the part of a table that stands on one page: cells' text in reading order, each rule once. */
import type { ComposedCell, ComposedTable } from "./compose-table";
import type { RowItem } from "./flow";
import { type PageDraft, placeLine } from "./page-draft";
import { type FragmentBand, fragmentBands } from "./table-fragment";
import { baselineIn } from "./type-area";

/** `part` holds the rows on this page; `left` and `top` are its corner, pt. */
export function placeTable(page: PageDraft, part: readonly RowItem[], left: number, top: number): void {
  const [first, last] = [part[0]!, part.at(-1)!];
  const bands = fragmentBands(first.table, first.band, last.band + 1);
  placeRules(page, first.table, bands, left, top);
  for (const row of rowsOf(bands))
    for (const cell of cellsIn(first.table, row, bands)) placeCell(page, first, cell, row, bands, left, top);
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
  const x = left + edges[cell.column]! + padding;
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

/** Rules run between slots of different cells, each stretch of them drawn in one. */
function placeRules(
  page: PageDraft,
  { grid, edges, rule: width }: ComposedTable,
  bands: readonly FragmentBand[],
  left: number,
  top: number,
): void {
  const { columns, owner } = grid;
  const cellAt = (band: FragmentBand, column: number) => owner[band.row * columns + column]!;
  const foot = bands.at(-1)!.top + bands.at(-1)!.height;
  for (let i = 0; i <= bands.length; i++) {
    const y = top + (bands[i]?.top ?? foot);
    const isOpen = (column: number) => {
      const above = bands[i - 1];
      const below = bands[i];
      if (!above || !below || above.repeats !== below.repeats) return false;
      return cellAt(above, column) === cellAt(below, column);
    };
    for (const [from, to] of stretches(columns, isOpen))
      page.rules.push({ x1: left + edges[from]!, y1: y, x2: left + edges[to]!, y2: y, width });
  }
  for (let column = 0; column <= columns; column++) {
    const x = left + edges[column]!;
    const isOpen = (i: number) =>
      column > 0 && column < columns && cellAt(bands[i]!, column - 1) === cellAt(bands[i]!, column);
    for (const [from, to] of stretches(bands.length, isOpen)) {
      const y2 = top + (bands[to]?.top ?? foot);
      page.rules.push({ x1: x, y1: top + bands[from]!.top, x2: x, y2, width });
    }
  }
}

/** Maximal stretches [from, to) of places that are not open. */
function stretches(count: number, isOpen: (place: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let place = 0; place < count; place++) {
    if (isOpen(place)) continue;
    const last = found.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else found.push([place, place + 1]);
  }
  return found;
}
