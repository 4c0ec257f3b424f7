/** <table> → a table, where it is one: old portals set their whole page in tables. */
import { type Inline, inlineText, type TableCell } from "../../document/blocks";
import { captionNote } from "../caption-notes";
import { childrenOf, isHidden, nameOf } from "./elements";
import { ElementReader, type ImagePiece, type PagePiece, type Reading } from "./read-element";

const MOST_SPAN = 100;
const MOST_ROWSPAN = 1000;

/** undefined where the table only arranges the page. */
export function readTable(table: Element, reading: Reading): PagePiece[] | undefined {
  if (!isDataTable(table)) return undefined;
  const rows = rowsOf(table);
  const cells = rows.map((row) => childrenOf(row).filter(isCell));
  const line = reading.lines.count + 1;
  const images: ImagePiece[] = [];
  const read = cells.map((row) => row.map((cell) => readCell(cell, reading, images)));
  const title = childrenOf(table).find((child) => nameOf(child) === "caption");
  const said = title ? readCell(title, reading, images).paragraphs.flat() : [];
  const caption = inlineText(said).replace(/\s+/g, " ").trim();
  const footnote = captionNote(said);
  const headerRows = cells.findIndex((row, index) => !isHeaderRow(row, rows[index]));
  return [
    {
      kind: "table",
      rows: read.filter((row) => row.length > 0),
      ...(headerRows > 0 ? { headerRows } : {}),
      ...(caption && { caption }),
      ...(footnote !== undefined && { footnote }),
      line,
    },
    ...images,
  ];
}

const isCell = (element: Element) => /^t[dh]$/.test(nameOf(element)) && !isHidden(element);

/** Its own rows, not those of tables in its cells. */
function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (nameOf(child) === "tr") return isHidden(child) ? [] : [child];
    return /^t(?:head|body|foot)$/.test(nameOf(child)) ? rowsOf(child) : [];
  });
}

function isHeaderRow(cells: readonly Element[], row: Element | undefined): boolean {
  const inHead = row?.parentElement && nameOf(row.parentElement) === "thead";
  return cells.length > 0 && (inHead === true || cells.every((cell) => nameOf(cell) === "th"));
}

/** Two rows of two cells at least, no table within, and no cell that holds a page's worth of paragraphs. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table).map((row) => childrenOf(row).filter(isCell));
  if (rows.length < 2 || table.querySelector("table")) return false;
  if (rows.filter((row) => row.length >= 2).length < Math.max(1, (rows.length - 2) / 2)) return false;
  const cells = rows.flat();
  const paragraphs = (cell: Element) => cell.querySelectorAll("p, div, br, h1, h2, h3, section").length;
  return !(
    rows.length <= 4 && cells.some((cell) => paragraphs(cell) >= 6 && (cell.textContent ?? "").length > 400)
  );
}

function readCell(cell: Element, reading: Reading, images: ImagePiece[]): TableCell {
  const reader = new ElementReader(reading);
  reader.read(cell);
  const paragraphs: (readonly Inline[])[] = [];
  const aligns = new Set<string | undefined>();
  for (const piece of reader.finish()) {
    if (piece.kind === "image") images.push(piece);
    else if (piece.kind === "text") {
      const marker = piece.marker && piece.marker.format !== "bullet" ? piece.marker.text : "";
      paragraphs.push(marker === "" ? piece.content : [{ kind: "text", text: marker }, ...piece.content]);
      aligns.add(piece.look.align);
    } else if (piece.kind === "list") paragraphs.push(...flatten(piece.list));
    else if (piece.kind === "quotation") paragraphs.push(...piece.quotation.paragraphs);
  }
  const [align] = aligns;
  return {
    paragraphs,
    colspan: span(cell.getAttribute("colspan"), MOST_SPAN),
    rowspan: span(cell.getAttribute("rowspan"), MOST_ROWSPAN),
    ...(aligns.size === 1 && (align === "center" || align === "right") ? { align } : {}),
  };
}

function flatten({ items }: Extract<PagePiece, { kind: "list" }>["list"]): (readonly Inline[])[] {
  return items.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "list" ? flatten(block) : [block.content])),
  );
}

function span(value: string | null, most: number): number {
  const number = Math.floor(Number(value ?? 1));
  return number >= 1 ? Math.min(number, most) : 1;
}

/** 索引号： … 发布机构： …: what a portal says of the text, not a table of the text. */
export function isFactsTable(table: Element): boolean {
  const cells = rowsOf(table).flatMap((row) => childrenOf(row).filter(isCell));
  const named = cells.filter((cell) => /[：:]$/.test((cell.textContent ?? "").replace(/\s/g, "")));
  return cells.length >= 2 && named.length >= Math.floor(cells.length / 2) && named.length > 0;
}
