/** Rows of cells → a table block: grid, repairs, merged cells, in this order. */
import type { Table, TableCell } from "../document/blocks";
import type { TakeNote } from "./report";
import { squareUp } from "./table-grid-lines";
import type { TableLines } from "./table-lines";
import { repairRows } from "./table-repair";
import { mergeCells } from "./table-spans";

/** What stands above a table and under its caption. */
export interface TableWords {
  readonly caption?: string;
  readonly note?: string;
}

export function readTable(lines: TableLines, id: string, words: TableWords, note: TakeNote): Table {
  const rows = repairRows(squareUp(lines.rows, note), note);
  const { cells, headerRows, columns } = mergeCells(rows, note);
  return {
    kind: "table",
    id,
    columns,
    headerRows,
    rows: cells.map((row) => row.map(toCell)),
    ...(words.caption ? { caption: words.caption } : {}),
    ...(words.note ? { note: words.note } : {}),
  };
}

function toCell({ text, rowspan, colspan }: { text: string; rowspan: number; colspan: number }): TableCell {
  return { paragraphs: [text === "" ? [] : [{ kind: "text", text }]], rowspan, colspan };
}
