/**
 * Widths of a table's columns. Each column gets at least its longest unbreakable piece and, where the page has
 * room, enough to be no tower of single characters; the rest goes, one em at a time, wherever it saves the
 * table most height. What is then left is shared in proportion to the text. Where the least does not fit, the
 * type shrinks by half points towards the style's smallest.
 */
import type { HouseStyle } from "./style";
import type { TableGrid } from "./table-grid";
import type { TextWidth } from "./text-width";

export interface TableMeasure {
  /** Size of the type, pt. */
  readonly size: number;
  /** Per column, padding included, pt; they add up to the width given. */
  readonly widths: readonly number[];
  /** True where not even the smallest type fits without cutting words. */
  readonly tooWide: boolean;
}

/** A cell's demand, all in em. */
interface Demand {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly paragraphs: readonly TextWidth[];
  readonly whole: number;
  readonly least: number;
  readonly comfortable: number;
}

/** Em. In a narrower column one character stands on the other like a tower. */
const NARROWEST = 2;
const SIZE_STEP = 0.5;
/**
 * How much the square of a cell's lines counts beside its row's height. A plain cell's only breaks ties; merged cells
 * cost no row, yet a name in four lines is worth a row of two lines elsewhere. Found on tables of schools and courses.
 */
const EVENNESS = { plain: 0.01, merged: 0.2 };

/** `texts[i]` are the paragraphs of `grid.cells[i]`; `available` is the width of the whole table, pt. */
export function measureColumns(
  grid: TableGrid,
  texts: readonly (readonly TextWidth[])[],
  available: number,
  style: HouseStyle["table"],
): TableMeasure {
  const demands = grid.cells.map((cell, index) => demandOf(cell, texts[index] ?? []));
  const inEm = (size: number) => ({
    room: (available - grid.columns * 2 * style.padding) / size,
    padding: (2 * style.padding) / size,
  });
  for (let size = style.size; size >= style.smallest; size -= SIZE_STEP) {
    const { room, padding } = inEm(size);
    const least = leastWidths(grid, demands, padding, (demand) => demand.comfortable);
    if (sum(least) <= room) return inPoints(grid, demands, least, size, room, padding);
  }
  const size = style.smallest;
  const { room, padding } = inEm(size);
  const least = leastWidths(grid, demands, padding, (demand) => demand.least);
  if (sum(least) <= room) return inPoints(grid, demands, least, size, room, padding);
  const scale = available / sum(least.map((width) => width + padding));
  return { size, widths: least.map((width) => (width + padding) * scale), tooWide: true };

  function inPoints(
    { columns }: TableGrid,
    cells: readonly Demand[],
    start: readonly number[],
    size: number,
    room: number,
    padding: number,
  ): TableMeasure {
    const widths = shareRest(columns, cells, start, room, padding);
    return { size, widths: widths.map((width) => (width + padding) * size), tooWide: false };
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function demandOf(
  cell: Omit<Demand, "paragraphs" | "whole" | "least" | "comfortable">,
  texts: readonly TextWidth[],
): Demand {
  const { row, column, rowspan, colspan } = cell;
  const whole = Math.max(0, ...texts.map((text) => text.whole));
  const least = Math.max(0, ...texts.map((text) => text.longestPiece));
  const comfortable = Math.max(least, Math.min(whole, NARROWEST));
  return { row, column, rowspan, colspan, paragraphs: texts, whole, least, comfortable };
}

/** Columns first by their own cells, then widened evenly for what spans them. */
function leastWidths(
  { columns }: TableGrid,
  demands: readonly Demand[],
  padding: number,
  need: (demand: Demand) => number,
): number[] {
  const widths = new Array<number>(columns).fill(1);
  for (const demand of demands)
    if (demand.colspan === 1) widths[demand.column] = Math.max(widths[demand.column]!, need(demand));
  for (const demand of demands) {
    if (demand.colspan === 1) continue;
    const missing = need(demand) - spanWidth(widths, demand, padding);
    if (missing <= 0) continue;
    for (let c = demand.column; c < demand.column + demand.colspan; c++)
      widths[c]! += missing / demand.colspan;
  }
  return widths;
}

function spanWidth(widths: readonly number[], { column, colspan }: Demand, padding: number): number {
  let width = (colspan - 1) * padding;
  for (let c = column; c < column + colspan; c++) width += widths[c]!;
  return width;
}

/** Gives the room beyond `least` away, best saving per em first; no saving in reach ends it. */
function shareRest(
  columns: number,
  demands: readonly Demand[],
  least: readonly number[],
  room: number,
  padding: number,
): number[] {
  const widths = [...least];
  let rest = room - sum(widths);
  let height = tableHeight(demands, widths, padding);
  for (;;) {
    let best: { column: number; step: number; gain: number; height: number } | undefined;
    for (let column = 0; column < columns; column++)
      for (let step = 1; step <= Math.min(3, rest); step++) {
        widths[column]! += step;
        const then = tableHeight(demands, widths, padding);
        widths[column]! -= step;
        const gain = (height - then) / step;
        if (gain > (best?.gain ?? 0)) best = { column, step, gain, height: then };
      }
    if (!best) break;
    widths[best.column]! += best.step;
    rest -= best.step;
    height = best.height;
  }
  const wholes = new Array<number>(columns).fill(1);
  for (const { colspan, column, whole } of demands)
    if (colspan === 1) wholes[column] = Math.max(wholes[column]!, whole);
  const total = sum(wholes);
  return widths.map((width, column) => width + (rest * wholes[column]!) / total);
}

/** Lines of all rows, as far as widths can tell. */
function tableHeight(demands: readonly Demand[], widths: readonly number[], padding: number): number {
  const rows: number[] = [];
  let evenness = 0;
  for (const demand of demands) {
    const width = spanWidth(widths, demand, padding);
    let lines = 0;
    for (const { whole } of demand.paragraphs)
      lines += whole <= width ? 1 : Math.ceil(whole / Math.max(1, Math.floor(width)));
    evenness += lines * lines * (demand.rowspan > 1 ? EVENNESS.merged : EVENNESS.plain);
    const share = lines / demand.rowspan;
    for (let row = demand.row; row < demand.row + demand.rowspan; row++)
      rows[row] = Math.max(rows[row] ?? 0, share);
  }
  return sum(rows) + evenness;
}
