/** A table whose cells the source knows: header rows, and the title that many put into a first merged row. */
import { inlineText, type Table, type TableCell } from "../document/blocks";
import { tableColumns } from "../document/table-grid";
import { captionNote, joinNotes } from "./caption-notes";
import { closeGaps } from "./characters";
import type { TablePiece } from "./pieces";
import type { TakeNote } from "./report";
import { tidy, withoutMark } from "./rich-text";
import type { TableWords } from "./table";

const NOTE = /^[（(].*[）)]$|^单位[：:]/;
const LONGEST_CAPTION = 200;

export function readGridTable(piece: TablePiece, id: string, words: TableWords, note: TakeNote): Table {
  const all = piece.rows.map((row) => row.map(tidyCell));
  const columns = tableColumns(all);
  const own = titleRows(all, columns);
  if (own.caption) note("table-title-row", piece.line, { after: own.caption });
  const rows = all.slice(own.length);
  const headerRows = Math.min(
    piece.headerRows === undefined
      ? countHeaderRows(rows)
      : Math.max(0, piece.headerRows - own.length) || countHeaderRows(rows),
    Math.max(0, rows.length - 1),
  );
  const caption = words.caption || piece.caption || own.caption;
  const footnote = joinNotes([captionNote(rowsContent(all.slice(0, own.length))), piece.footnote]);
  const remark = joinNotes([words.note || own.note, footnote]);
  if (footnote !== undefined) note("caption-note", piece.line, { before: caption, after: remark });
  return {
    kind: "table",
    id,
    columns,
    headerRows,
    rows: rows.map((row, index) => (index < headerRows ? row.map(withoutBold) : row)),
    ...(caption ? { caption } : {}),
    ...(remark ? { note: remark } : {}),
  };
}

/** A table needs two rows under its title. */
function titleRows(
  rows: readonly (readonly TableCell[])[],
  columns: number,
): { caption?: string; note?: string; length: number } {
  const textOf = (index: number) => {
    const [only, ...others] = rows[index] ?? [];
    const isWhole = only && others.length === 0 && only.colspan === columns && only.rowspan === 1;
    return isWhole ? closeGaps(cellText(only)) : "";
  };
  const caption = textOf(0);
  if (columns < 2 || rows.length < 3 || caption === "" || caption.length > LONGEST_CAPTION)
    return { length: 0 };
  if (/[。；]$/.test(caption)) return { length: 0 };
  const remark = rows.length > 3 ? textOf(1) : "";
  return NOTE.test(remark) ? { caption, note: remark, length: 2 } : { caption, length: 1 };
}

/** One, or as many as the first row's tallest cell takes where groups stand above columns; none where it is numbered. */
function countHeaderRows(rows: readonly (readonly TableCell[])[]): number {
  const [first] = rows;
  if (!first || rows.length < 2 || /^\d+$/.test(cellText(first[0]))) return 0;
  const tallest = Math.max(...first.map((cell) => cell.rowspan));
  const grouped = first.some((cell) => cell.colspan > 1) && first.some((cell) => cell.rowspan > 1);
  return grouped && tallest <= 3 ? tallest : 1;
}

const rowsContent = (rows: readonly (readonly TableCell[])[]) =>
  rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.flat()));

const cellText = (cell: TableCell | undefined) => cell?.paragraphs.map(inlineText).join("") ?? "";

function tidyCell(cell: TableCell): TableCell {
  const paragraphs = cell.paragraphs.map((paragraph) => tidy(paragraph).content);
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0);
  return { ...cell, paragraphs: filled.length > 0 ? filled : [[]] };
}

const withoutBold = (cell: TableCell): TableCell => ({
  ...cell,
  paragraphs: cell.paragraphs.map((paragraph) => withoutMark(paragraph, "bold")),
});
