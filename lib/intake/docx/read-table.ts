/** <w:tbl> → rows of cells, with what is merged across (gridSpan) and down (vMerge). */
import type { Inline, TableCell } from "../../document/blocks";
import { child, elements, toggle, value, type XmlElement } from "./xml";

export interface ReadTable {
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows that Word repeats at the head of each page; undefined where it repeats none. */
  readonly headerRows: number | undefined;
}

/** As far as a stored cell may reach. */
const MOST_SPAN = 100;
const MOST_ROWSPAN = 1000;

type Growing = {
  paragraphs: (readonly Inline[])[];
  rowspan: number;
  colspan: number;
  align?: TableCell["align"];
};

/** @param readCell the paragraphs of a cell, and how they are aligned */
export function readTable(
  table: XmlElement,
  readCell: (cell: XmlElement) => { paragraphs: (readonly Inline[])[]; align?: TableCell["align"] },
): ReadTable {
  const rows: Growing[][] = [];
  let headerRows = 0;
  /** The cell above that may go on, by its first column. */
  let above = new Map<number, Growing>();
  for (const row of rowsOf(table)) {
    const properties = child(row, "w:trPr");
    if (child(properties, "w:del")) continue;
    const starting: Growing[] = [];
    const open = new Map<number, Growing>();
    let column = Number(value(properties, "w:gridBefore") ?? 0) || 0;
    if (column > 0) starting.push({ paragraphs: [[]], rowspan: 1, colspan: Math.min(column, MOST_SPAN) });
    for (const cell of cellsOf(row)) {
      const tcPr = child(cell, "w:tcPr");
      const colspan = Math.min(Math.max(1, Number(value(tcPr, "w:gridSpan") ?? 1) || 1), MOST_SPAN);
      const merge = child(tcPr, "w:vMerge");
      const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart";
      const upper = goesOn ? above.get(column) : undefined;
      if (upper && upper.colspan === colspan && upper.rowspan < MOST_ROWSPAN) {
        upper.rowspan++;
        // What a continued cell holds is not shown by Word, yet it is somebody's text.
        const { paragraphs } = readCell(cell);
        upper.paragraphs.push(...paragraphs.filter((paragraph) => paragraph.length > 0));
        open.set(column, upper);
      } else {
        const grown: Growing = { ...readCell(cell), rowspan: 1, colspan };
        starting.push(grown);
        if (merge) open.set(column, grown);
      }
      column += colspan;
    }
    if (toggle(properties, "w:tblHeader") && headerRows === rows.length) headerRows++;
    rows.push(starting);
    above = open;
  }
  return { rows: rows.filter((row) => row.length > 0), headerRows: headerRows > 0 ? headerRows : undefined };
}

/** Rows and cells may stand in content controls. */
function rowsOf(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((element) => inner(element, "w:tr", rowsOf));
}

function cellsOf(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((element) => inner(element, "w:tc", cellsOf));
}

function inner(
  element: XmlElement,
  name: string,
  deeper: (parent: XmlElement) => XmlElement[],
): XmlElement[] {
  if (element.name === name) return [element];
  if (element.name === "w:sdt") return deeper(child(element, "w:sdtContent") ?? element);
  return /^w:(?:ins|customXml|sdtContent)$/.test(element.name) ? deeper(element) : [];
}
