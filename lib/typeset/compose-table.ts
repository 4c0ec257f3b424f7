/** A table composed: column widths, cells as lines, and the bands that pages are filled with. */
import type { Table } from "../document/blocks";
import type { Notes } from "./foot-notes";
import { inlineRuns } from "./inline-runs";
import type { Setting, TextLine } from "./setting";
import { type Bands, makeBands } from "./table-bands";
import { measureColumns } from "./table-columns";
import { type GridCell, type TableGrid, tableGrid } from "./table-grid";
import { textWidth } from "./text-width";
import type { Align, TextRun } from "./types";

export interface ComposedCell extends GridCell {
  readonly lines: readonly CellLine[];
  /** Text and padding, pt. */
  readonly height: number;
  /**
   * `spread`: a merged cell whose text stands in the middle of its rows, again on each page they reach.
   * `once`: any other, its text in its first row.
   */
  readonly shown: "once" | "spread";
}

/** A line and the index of its paragraph in the cell. */
export interface CellLine extends TextLine {
  readonly paragraph: number;
}

export interface ComposedTable extends Bands {
  readonly grid: TableGrid;
  readonly cells: readonly ComposedCell[];
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
  readonly rule: number;
  /** Left edges of the columns and the right edge of the last, from the type area's left edge, pt. */
  readonly edges: readonly number[];
  readonly tooWide: boolean;
}

/** Taller than this share of the type area, a row breaks inside and a merged cell is not repeated. */
const TALLEST_ROW = 0.5;
/** Taller than this, the head is not repeated. */
const TALLEST_HEAD = 1 / 3;
/** Cells of more lines and wider than this (em) are prose: justified, where short ones are centred. */
const PROSE = { lines: 3, width: 8 };

export function composeTable(table: Table, setting: Setting, notes: Notes): ComposedTable {
  const { faces, area, style } = setting;
  const grid = tableGrid(table);
  const texts = grid.cells.map(({ cell, row }) =>
    (cell?.paragraphs ?? []).map((content) =>
      inlineRuns(content, row < grid.headerRows ? style.table.headerFace : style.body.face, style, notes),
    ),
  );
  const widths = texts.map((paragraphs) =>
    paragraphs.map((runs) => textWidth(runs, faces, style.composition)),
  );
  const measure = measureColumns(grid, widths, area.width, style.table);
  const edges = [0];
  for (const width of measure.widths) edges.push(edges.at(-1)! + width);

  const { size } = measure;
  const { padding, rule } = style.table;
  const leading = size * style.table.leadingEm;
  const tallest = area.height * TALLEST_ROW;
  const cells = grid.cells.map((cell, index): ComposedCell => {
    const width = edges[cell.column + cell.colspan]! - edges[cell.column]! - 2 * padding;
    const longest = Math.max(0, ...widths[index]!.map(({ whole }) => whole)) * size;
    const lines = composeCell(texts[index]!, cell, size, Math.max(width, 1), longest, setting);
    const height = lines.length * leading + 2 * padding;
    return { ...cell, lines, height, shown: cell.rowspan > 1 && height <= tallest ? "spread" : "once" };
  });
  const bands = makeBands(grid, cells, {
    leading,
    padding,
    tallestRow: tallest,
    tallestHead: area.height * TALLEST_HEAD,
    page: area.height,
  });
  return { ...bands, grid, cells, size, leading, padding, rule, edges, tooWide: measure.tooWide };
}

/** Lines of text that a band shows first: those of cells that begin in its row, of a broken row the band's own. */
export function linesOfBand({ cells, bands }: ComposedTable, band: number): CellLine[] {
  const { row, part, parts } = bands[band]!;
  return cells
    .filter((cell) => cell.row === row)
    .flatMap(({ lines, shown }) =>
      shown === "once" && parts > 1 ? lines.slice(part, part + 1) : part === 0 ? lines : [],
    );
}

function composeCell(
  paragraphs: readonly (readonly TextRun[])[],
  { cell }: GridCell,
  size: number,
  width: number,
  longest: number,
  { compose }: Setting,
): CellLine[] {
  const isProse = width >= PROSE.width * size && longest > PROSE.lines * width;
  const align: Align = cell?.align ?? (isProse ? "justify" : "center");
  return paragraphs.flatMap((runs, paragraph) =>
    compose(runs, { size, measure: width, align }).map((line) => ({ ...line, paragraph })),
  );
}
