/** A table as rows of cells. Lines tell only of cells that hold text; the empty ones between are filled in. */
import type { PageLine } from "../typeset/types";
import type { StructureElement } from "./structure";

type Cell = NonNullable<PageLine["cell"]>;

export class TableElement {
  private readonly cells = new Map<string, { readonly cell: Cell; readonly element: StructureElement }>();
  private readonly captions: StructureElement[] = [];

  constructor(private readonly table: StructureElement) {}

  caption(): StructureElement {
    const caption: StructureElement = { type: "Caption", kids: [] };
    this.captions.push(caption);
    return caption;
  }

  cell(cell: Cell): StructureElement {
    const key = `${cell.row},${cell.column}`;
    const known = this.cells.get(key);
    if (known) return known.element;
    const element = cellElement(cell);
    this.cells.set(key, { cell, element });
    return element;
  }

  /** Puts the rows together once all pages have been seen. */
  end(): void {
    const shown = [...this.cells.values()];
    const rows = Math.max(0, ...shown.map(({ cell }) => cell.row + cell.rowspan));
    const columns = Math.max(0, ...shown.map(({ cell }) => cell.column + cell.colspan));
    const taken = new Set(shown.flatMap(({ cell }) => slotsOf(cell)));
    this.table.kids.push(...this.captions);
    for (let row = 0; row < rows; row++) {
      const own = shown.filter(({ cell }) => cell.row === row);
      const header = own.length > 0 && own.every(({ cell }) => cell.header);
      for (let column = 0; column < columns; column++)
        if (!taken.has(`${row},${column}`)) {
          const cell = { row, column, rowspan: 1, colspan: 1, header };
          own.push({ cell, element: cellElement(cell) });
        }
      own.sort((a, b) => a.cell.column - b.cell.column);
      this.table.kids.push({ type: "TR", kids: own.map(({ element }) => element) });
    }
  }
}

function slotsOf({ row, column, rowspan, colspan }: Cell): string[] {
  return Array.from({ length: rowspan * colspan }, (_, slot) => {
    const [down, along] = [Math.floor(slot / colspan), slot % colspan];
    return `${row + down},${column + along}`;
  });
}

/** Heads say what they head (14.8.5.7); spans are told where there are any. */
function cellElement({ rowspan, colspan, header }: Cell): StructureElement {
  const facts = [
    header ? "/Scope/Column" : "",
    rowspan > 1 ? `/RowSpan ${rowspan}` : "",
    colspan > 1 ? `/ColSpan ${colspan}` : "",
  ].join("");
  return {
    type: header ? "TH" : "TD",
    kids: [],
    ...(facts && { attributes: `<</O/Table${facts}>>` }),
  };
}
