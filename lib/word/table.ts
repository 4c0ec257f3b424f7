/** A table: merged cells, repeated head, widths by what the columns hold, caption above and note below. */
import { inlineText, type Table, type TableCell } from "../document/blocks";
import { typeArea } from "../typeset/type-area";
import { type FittedTable, fitTable } from "./fit-table";
import { inlineXml } from "./runs";
import { STYLE_IDS, TABLE } from "./style-ids";
import type { WordParts } from "./word-parts";
import { paragraphOf, tag, textRun, twips, val } from "./xml";

/** A column is given room for no fewer and no more characters than these. */
const NARROWEST = 4;
const WIDEST = 24;
/** Texts up to this many characters stand in the middle of their cell where nobody says otherwise. */
const SHORT = 10;

export function tableXml(block: Table, parts: WordParts): string {
  const { caption, note } = block;
  const table = fitTable(block.rows.length > 0 ? block : { ...block, rows: [[]] });
  const widths = columnWidths(table, twips(typeArea(parts.style).width));
  const short = shortColumns(table);
  return [
    caption === undefined ? "" : paragraphOf(STYLE_IDS.tableCaption, textRun(caption)),
    tag(
      "w:tbl",
      {},
      tag(
        "w:tblPr",
        {},
        val("w:tblStyle", TABLE),
        tag("w:tblW", { "w:w": widths.reduce((sum, width) => sum + width, 0), "w:type": "dxa" }),
        val("w:jc", "center"),
        tag("w:tblLayout", { "w:type": "fixed" }),
        tag("w:tblLook", {
          "w:val": "0020",
          "w:firstRow": table.headerRows > 0 ? 1 : 0,
          "w:noHBand": 1,
          "w:noVBand": 1,
        }),
      ),
      tag("w:tblGrid", {}, ...widths.map((width) => tag("w:gridCol", { "w:w": width }))),
      ...table.rows.map((_, row) => rowXml(table, row, widths, short, parts)),
    ),
    // Tables that touch become one.
    note === undefined ? paragraphOf(STYLE_IDS.gap, "") : paragraphOf(STYLE_IDS.tableNote, textRun(note)),
  ].join("");
}

function rowXml(
  { cells, headerRows, columns }: FittedTable,
  row: number,
  widths: readonly number[],
  short: readonly boolean[],
  parts: WordParts,
): string {
  const covering = cells
    .filter((placed) => placed.row <= row && row < placed.row + placed.cell.rowspan)
    .sort((a, b) => a.column - b.column);
  const parted: string[] = [];
  let column = 0;
  for (const { cell, row: first, column: at } of covering) {
    const end = at + cell.colspan;
    const merge = cell.rowspan === 1 ? "" : first === row ? val("w:vMerge", "restart") : tag("w:vMerge");
    const style =
      row < headerRows ? STYLE_IDS.tableHead : short[at] ? STYLE_IDS.tableShort : STYLE_IDS.tableText;
    const align = cell.align === undefined ? "" : val("w:jc", cell.align);
    const paragraphs =
      first === row
        ? cell.paragraphs.map((content) => paragraphOf(style, inlineXml(content, parts), align))
        : [paragraphOf(style, "")];
    parted.push(cellXml(cell, widthOf(widths, at, end), merge, paragraphs));
    column = end;
  }
  const after = columns - column;
  const properties = [
    after > 0 ? val("w:gridAfter", after) : "",
    after > 0 ? tag("w:wAfter", { "w:w": widthOf(widths, column, columns), "w:type": "dxa" }) : "",
    tag("w:cantSplit"),
    row < headerRows ? tag("w:tblHeader") : "",
  ];
  return tag("w:tr", {}, tag("w:trPr", {}, ...properties), ...parted);
}

function cellXml(
  { colspan }: TableCell,
  width: number,
  merge: string,
  paragraphs: readonly string[],
): string {
  const properties = [
    tag("w:tcW", { "w:w": width, "w:type": "dxa" }),
    colspan > 1 ? val("w:gridSpan", colspan) : "",
    merge,
    val("w:vAlign", "center"),
  ];
  return tag("w:tc", {}, tag("w:tcPr", {}, ...properties), ...paragraphs);
}

const widthOf = (widths: readonly number[], from: number, to: number) =>
  widths.slice(from, to).reduce((sum, width) => sum + width, 0);

/** Characters of the longest paragraph. */
const longest = ({ paragraphs }: TableCell) =>
  Math.max(0, ...paragraphs.map((content) => Array.from(inlineText(content)).length));

/** Twips; the columns share the measure by their longest texts, roots taken so that no long one starves the others. */
function columnWidths({ cells, columns }: FittedTable, measure: number): number[] {
  const room = new Array<number>(columns).fill(NARROWEST);
  for (const { cell, column } of cells)
    if (cell.colspan === 1) room[column] = Math.max(room[column] ?? 0, Math.min(WIDEST, longest(cell) + 1));
  const wanted = room.map((characters) => (characters > 8 ? 8 + Math.sqrt(characters - 8) * 4 : characters));
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => Math.max(1, Math.floor((width / sum) * measure)));
}

/** Whether all of a column is short. */
function shortColumns({ cells, columns, headerRows }: FittedTable): boolean[] {
  const short = new Array<boolean>(columns).fill(true);
  for (const { cell, row, column } of cells)
    if (row >= headerRows && longest(cell) > SHORT) short[column] = false;
  return short;
}
