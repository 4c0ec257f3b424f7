/**
 * Widths of a table's columns. Each column gets at least its longest unbreakable piece and enough to read it by; the
 * rest goes, one to three em at a time, wherever it saves the table most height. What is then left is shared in
 * proportion to the text. Where the least does not fit, the type shrinks by half points towards the style's smallest.
 */
import type { HouseStyle } from "./style";
import type { TableGrid } from "./table-grid";
import type { TextWidth } from "./text-width";

export interface TableMeasure {
  /** Size of the type, pt. */
  readonly size: number;
  /** Per column, padding included, pt; they add up to the width given. */
  readonly widths: readonly number[];
  readonly fit: Fit;
}

/**
 * How well a table fits, from good to bad: no name is a tower; columns of two characters at least; columns of single
 * characters; not at all without cutting words, even in the smallest type.
 */
export const FITS = ["readable", "cramped", "narrow", "squeezed"] as const;
export type Fit = (typeof FITS)[number];

/** A cell's demand, all in em. */
interface Demand {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly paragraphs: readonly TextWidth[];
  readonly whole: number;
  readonly least: number;
  readonly cramped: number;
  readonly readable: number;
}

/** Em. In a narrower column one character stands on the other like a tower. */
const NARROWEST = 2;
/**
 * Text of more than `unbroken` em may be broken, into `lines` lines at most unless the column has `most` em. A merged
 * cell has the height of its rows to stand in.
 */
const READABLE = { unbroken: 3, lines: 3, mergedLines: 4, most: 4 };
/** One of so many cells of a column may be longer than can be read well. */
const FEW = 12;
const SIZE_STEP = 0.5;
/** A column is widened by so many em at a time at most: a whole line is often saved by no less than two. */
const MOST_STEPS = 3;
/** Sums of shares are no savings below this. */
const NO_GAIN = 1e-9;
/**
 * How much the square of a cell's lines counts beside its row's height. A plain cell's only breaks ties; merged cells
 * cost no row, yet a name in four lines is worth a row of two lines elsewhere. Found on tables of schools and courses.
 */
const EVENNESS = { plain: 0.01, merged: 0.2 };
/** What it counts to break a word of up to four em, lines: five of them are worth a line of the table. */
const BROKEN_WORD = { cost: 0.2, longest: 4 };

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
  const smallest = Math.min(style.size, style.smallest);
  for (let size = style.size; size >= smallest; size -= SIZE_STEP) {
    const { room, padding } = inEm(size);
    const least = readableWidths(grid, demands, padding);
    if (sum(least) <= room) return { ...shared(least, size), fit: "readable" };
  }
  const { room, padding } = inEm(smallest);
  for (const fit of ["cramped", "narrow"] as const) {
    const least = leastWidths(grid, demands, padding, (demand) =>
      fit === "narrow" ? demand.least : demand.cramped,
    );
    if (sum(least) <= room) return { ...shared(least, smallest), fit };
  }
  const least = leastWidths(grid, demands, padding, (demand) => demand.least);
  const scale = available / sum(least.map((width) => width + padding));
  return { size: smallest, widths: least.map((width) => (width + padding) * scale), fit: "squeezed" };

  function shared(least: readonly number[], size: number): Omit<TableMeasure, "fit"> {
    const { room, padding } = inEm(size);
    const widths = shareRest(grid, demands, least, room, padding);
    return { size, widths: widths.map((width) => (width + padding) * size) };
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function demandOf(
  cell: Omit<Demand, "paragraphs" | "whole" | "least" | "cramped" | "readable">,
  texts: readonly TextWidth[],
): Demand {
  const { row, column, rowspan, colspan } = cell;
  const whole = Math.max(0, ...texts.map((text) => text.whole));
  const least = Math.max(0, ...texts.map((text) => text.longestPiece));
  const cramped = Math.max(least, Math.min(whole, NARROWEST));
  const readable = Math.max(least, readableWidth(whole, rowspan > 1));
  return { row, column, rowspan, colspan, paragraphs: texts, whole, least, cramped, readable };
}

/**
 * Three characters stay together, as do the pairs of four; more stand in lines of three at least, because in lines
 * of two an odd one leaves a character alone.
 */
function readableWidth(whole: number, isMerged: boolean): number {
  const { unbroken, lines, mergedLines, most } = READABLE;
  if (whole <= unbroken) return whole;
  if (whole <= 2 * NARROWEST) return NARROWEST;
  return Math.min(most, Math.max(unbroken, Math.ceil(whole / (isMerged ? mergedLines : lines))));
}

/**
 * Widths at which a table can be read. One long remark does not widen a column of short ones: of many cells in a
 * column the longest few may stand in more lines.
 */
function readableWidths(grid: TableGrid, demands: readonly Demand[], padding: number): number[] {
  const needs: number[][] = Array.from({ length: grid.columns }, () => []);
  for (const { colspan, column, readable, whole } of demands)
    if (colspan === 1 && whole > 0) needs[column]!.push(readable);
  const most = needs.map((column) => column.sort((a, b) => b - a)[Math.floor(column.length / FEW)] ?? 0);
  return leastWidths(grid, demands, padding, ({ colspan, column, cramped, readable }) =>
    colspan > 1 ? readable : Math.max(cramped, Math.min(readable, most[column]!)),
  );
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
  grid: TableGrid,
  demands: readonly Demand[],
  least: readonly number[],
  room: number,
  padding: number,
): number[] {
  const widths = [...least];
  let rest = room - sum(widths);
  const heights = new TableHeight(
    grid,
    demands,
    demands.map((demand) => spanWidth(widths, demand, padding)),
  );
  for (;;) {
    let best: { column: number; step: number; gain: number } | undefined;
    for (let column = 0; column < grid.columns; column++)
      for (let step = 1; step <= Math.min(MOST_STEPS, rest); step++) {
        const gain = heights.savedBy(column, step) / step;
        if (gain > (best?.gain ?? NO_GAIN)) best = { column, step, gain };
      }
    if (!best) break;
    heights.widen(best.column, best.step);
    widths[best.column]! += best.step;
    rest -= best.step;
  }
  const wholes = new Array<number>(grid.columns).fill(1);
  for (const { colspan, column, whole } of demands)
    if (colspan === 1) wholes[column] = Math.max(wholes[column]!, whole);
  const total = sum(wholes);
  return widths.map((width, column) => width + (rest * wholes[column]!) / total);
}

/**
 * Lines of all rows, as far as widths can tell, and what a wider column would save of them: a row is as high as the
 * highest share of a cell in it, so each row remembers its highest two.
 */
class TableHeight {
  private readonly lines: Float64Array;
  private readonly touching: readonly (readonly number[])[];
  private readonly highest: Float64Array;
  private readonly second: Float64Array;
  private readonly highestIs: Int32Array;

  constructor(
    grid: TableGrid,
    private readonly demands: readonly Demand[],
    private readonly widths: number[],
  ) {
    const touching: number[][] = Array.from({ length: grid.columns }, () => []);
    for (const [index, { column, colspan }] of demands.entries())
      for (let c = column; c < column + colspan; c++) touching[c]!.push(index);
    this.touching = touching;
    this.lines = Float64Array.from(demands, (demand, index) => linesIn(demand, widths[index]!));
    this.highest = new Float64Array(grid.rows);
    this.second = new Float64Array(grid.rows);
    this.highestIs = new Int32Array(grid.rows);
    this.findHighest();
  }

  /** Lines saved, unevenness counted, were the column wider by `step` em. */
  savedBy(column: number, step: number): number {
    let saved = 0;
    for (const index of this.touching[column]!) {
      const before = this.lines[index]!;
      if (before <= 1) continue;
      const demand = this.demands[index]!;
      const lines = linesIn(demand, this.widths[index]! + step);
      if (lines === before) continue;
      const { row, rowspan } = demand;
      saved += (before * before - lines * lines) * (rowspan > 1 ? EVENNESS.merged : EVENNESS.plain);
      if (lines === 1 && demand.whole <= BROKEN_WORD.longest) saved += BROKEN_WORD.cost;
      for (let r = row; r < row + rowspan; r++)
        if (this.highestIs[r] === index)
          saved += this.highest[r]! - Math.max(lines / rowspan, this.second[r]!);
    }
    return saved;
  }

  widen(column: number, step: number): void {
    for (const index of this.touching[column]!) {
      this.widths[index]! += step;
      this.lines[index] = linesIn(this.demands[index]!, this.widths[index]!);
    }
    this.findHighest();
  }

  private findHighest(): void {
    const { highest, second, highestIs } = this;
    highest.fill(0);
    second.fill(0);
    for (const [index, { row, rowspan }] of this.demands.entries()) {
      const share = this.lines[index]! / rowspan;
      for (let r = row; r < row + rowspan; r++)
        if (share > highest[r]!) {
          second[r] = highest[r]!;
          highest[r] = share;
          highestIs[r] = index;
        } else if (share > second[r]!) second[r] = share;
    }
  }
}

function linesIn({ paragraphs }: Demand, width: number): number {
  let lines = 0;
  for (const { whole } of paragraphs)
    lines += whole <= width ? 1 : Math.ceil(whole / Math.max(1, Math.floor(width)));
  return lines;
}
