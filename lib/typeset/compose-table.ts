/** A table composed: column widths, cells as lines, and the bands that pages are filled with. */
import type { Table } from "../document/blocks";
import { withoutHanging } from "./composition";
import type { Notes } from "./foot-notes";
import { inlineRuns } from "./inline-runs";
import type { Setting, TextLine } from "./setting";
import type { HouseStyle } from "./style";
import { type Bands, makeBands } from "./table-bands";
import { FITS, measureColumns, type TableMeasure } from "./table-columns";
import { entriesOf } from "./table-entries";
import { type GridCell, type TableGrid, tableGrid } from "./table-grid";
import { alignedShifts, numberColumns } from "./table-numbers";
import { type TextWidth, textWidth } from "./text-width";
import { type TypeArea, turnedArea } from "./type-area";
import type { Align, TextRun } from "./types";

/** `paragraph`: index of the line's paragraph in the cell. */
export type CellLine = TextLine & { readonly paragraph: number };

export interface ComposedCell extends GridCell {
  readonly lines: readonly CellLine[];
  /** From the cell's left padding, pt: where a number of an aligned column begins. */
  readonly shift: number;
  /** Text and padding, pt. */
  readonly height: number;
  /**
   * `spread`: a merged cell whose text stands in the middle of its rows, again on each page they reach.
   * `once`: any other, its text in its first row.
   */
  readonly shown: "once" | "spread";
}

export interface ComposedTable extends Bands {
  readonly grid: TableGrid;
  readonly cells: readonly ComposedCell[];
  /** Per row, its entry (`table-entries.ts`). */
  readonly entries: Int32Array;
  readonly size: number;
  readonly leading: number;
  readonly padding: number;
  readonly look: HouseStyle["table"];
  /** Left edges of the columns and the right edge of the last, from the type area's left edge, pt. */
  readonly edges: readonly number[];
  /** 续表, where it stands above further parts. */
  readonly mark?: TextLine;
  /** The area of the pages it stands on, where that is not the issue's own but a turned one. */
  readonly turned?: TypeArea;
  readonly tooWide: boolean;
}

/** Taller than this share of the type area, a row breaks inside and a merged cell is not repeated. */
const TALLEST_ROW = 0.5;
/** Taller than this, the head is not repeated. */
const TALLEST_HEAD = 1 / 3;
/** Cells of more lines and wider than this (em) are prose: justified, where short ones are centred. */
const PROSE = { lines: 3, width: 8 };
const CONTINUED = "续表";

export function composeTable(table: Table, setting: Setting, notes: Notes): ComposedTable {
  const { style } = setting;
  const grid = tableGrid(table);
  const texts = grid.cells.map(({ cell, row }) =>
    (cell?.paragraphs ?? []).map((content) =>
      inlineRuns(content, row < grid.headerRows ? style.table.headerFace : style.body.face, style, notes),
    ),
  );
  const widths = measureTexts(texts, setting);
  const { turned, measure } = chooseArea(grid, widths, setting);
  const area = turned ?? setting.area;
  const edges = [0];
  for (const width of measure.widths) edges.push(edges.at(-1)! + width);

  const { size } = measure;
  const { padding } = style.table;
  const leading = size * style.table.leadingEm;
  const tallest = area.height * TALLEST_ROW;
  const composed = new CellComposer(grid, texts, widths, edges, size, setting).compose();
  const cells = grid.cells.map((cell, index): ComposedCell => {
    const { lines, shift } = composed[index]!;
    const height = lines.length * leading + 2 * padding;
    return {
      ...cell,
      lines,
      shift,
      height,
      shown: cell.rowspan > 1 && height <= tallest ? "spread" : "once",
    };
  });
  const mark = style.table.continued ? continuedMark(setting, area) : undefined;
  const entries = entriesOf(grid);
  const bands = makeBands(grid, cells, {
    leading,
    padding,
    tallestRow: tallest,
    tallestHead: area.height * TALLEST_HEAD,
    page: area.height,
    mark: mark ? area.leading : 0,
  });
  return {
    ...bands,
    grid,
    cells,
    entries,
    size,
    leading,
    padding,
    look: style.table,
    edges,
    ...(mark && { mark }),
    ...(turned && { turned }),
    tooWide: measure.fit === "squeezed",
  };
}

/** Lines of text that a band shows first: those of cells that begin in its row, of a broken row the band's own. */
export function linesOfBand({ grid, cells, bands }: ComposedTable, band: number): CellLine[] {
  const { row, part, parts } = bands[band]!;
  return cells
    .slice(grid.firstCell[row], grid.firstCell[row + 1])
    .flatMap(({ lines, shown }) =>
      shown === "once" && parts > 1 ? lines.slice(part, part + 1) : part === 0 ? lines : [],
    );
}

/** Texts of tables repeat: 高级, 三年. Each is measured once. */
function measureTexts(texts: readonly (readonly TextRun[][])[], { faces, style }: Setting): TextWidth[][] {
  const known = new Map<string, TextWidth>();
  return texts.map((paragraphs) =>
    paragraphs.map((runs) => {
      const key = JSON.stringify(runs);
      const width = known.get(key) ?? textWidth(runs, faces, style.composition);
      known.set(key, width);
      return width;
    }),
  );
}

/** Upright where it can be read so; else turned where that serves, the style allows it and the page is taller than wide. */
function chooseArea(
  grid: TableGrid,
  widths: readonly (readonly TextWidth[])[],
  { area, style }: Setting,
): { readonly turned?: TypeArea; readonly measure: TableMeasure } {
  const upright = measureColumns(grid, widths, area.width, style.table);
  if (upright.fit === "readable" || !style.table.landscape || area.height <= area.width)
    return { measure: upright };
  const turned = turnedArea(area);
  const measure = measureColumns(grid, widths, turned.width, style.table);
  const isWorthIt = upright.fit !== "cramped" || FITS.indexOf(measure.fit) < FITS.indexOf(upright.fit);
  return isWorthIt ? { turned, measure } : { measure: upright };
}

function continuedMark(setting: Setting, area: TypeArea): TextLine | undefined {
  const { face, size } = setting.style.caption;
  return setting.compose([{ text: CONTINUED, face }], { size, measure: area.width, align: "center" })[0];
}

interface CellText {
  readonly lines: readonly CellLine[];
  readonly shift: number;
}

class CellComposer {
  constructor(
    private readonly grid: TableGrid,
    private readonly texts: readonly (readonly TextRun[][])[],
    private readonly widths: readonly (readonly TextWidth[])[],
    private readonly edges: readonly number[],
    private readonly size: number,
    private readonly setting: Setting,
  ) {}

  /** Text of each cell of the grid. */
  compose(): CellText[] {
    const composed = this.grid.cells.map((_, index) => this.composeCell(index));
    if (this.setting.style.table.numbers === "ones") this.alignNumbers(composed);
    return composed;
  }

  private composeCell(index: number): CellText {
    const { cell } = this.grid.cells[index]!;
    const width = this.widthOf(index);
    const isProse = width >= PROSE.width * this.size && this.longest(index) * this.size > PROSE.lines * width;
    return this.set(index, cell?.align ?? (isProse ? "justify" : "center"));
  }

  private alignNumbers(composed: CellText[]): void {
    const texts = this.texts.map((paragraphs) =>
      paragraphs.map((runs) => runs.map(({ text }) => text).join("")).join("\n"),
    );
    for (const cells of numberColumns(this.grid, texts)) {
      if (cells.some((index) => composed[index]!.lines.length !== 1)) continue;
      const flush = cells.map((index) => this.set(index, "left"));
      const shifts = alignedShifts(
        flush.map(({ lines }) => lines[0]!.line),
        this.widthOf(cells[0]!),
      );
      if (!shifts) continue;
      for (const [place, index] of cells.entries())
        composed[index] = { ...flush[place]!, shift: shifts[place]! };
    }
  }

  private set(index: number, align: Align): CellText {
    const composition = withoutHanging(this.setting.style.composition);
    const options = { size: this.size, measure: this.widthOf(index), align, composition };
    const lines = this.texts[index]!.flatMap((runs, paragraph) =>
      this.setting.compose(runs, options).map((line) => ({ ...line, paragraph })),
    );
    return { lines, shift: 0 };
  }

  private widthOf(index: number): number {
    const { column, colspan } = this.grid.cells[index]!;
    const width = this.edges[column + colspan]! - this.edges[column]!;
    return Math.max(width - 2 * this.setting.style.table.padding, 1);
  }

  private longest(index: number): number {
    return Math.max(0, ...this.widths[index]!.map(({ whole }) => whole));
  }
}
