/** The blocks of a Word file that this house wrote; what somebody added in Word without our styles is a paragraph. */
import {
  type Block,
  type Figure,
  type Inline,
  inlineText,
  type List,
  type ListItem,
  type Table,
  type TableCell,
} from "../document/blocks";
import { tableColumns } from "../document/table-grid";
import { captionNote, isPlainCaption, joinNotes } from "./caption-notes";
import type { Marker, Piece, TablePiece, TextPiece } from "./pieces";
import type { TakeNote } from "./report";
import { mergeSpans } from "./rich-text";

type GrowingItem = { blocks: ListItem["blocks"][number][] };
type GrowingList = Omit<List, "items"> & { items: GrowingItem[] };

export class OwnBlocks {
  private readonly blocks: Block[] = [];
  private ids = 0;
  /** The lists that may go on, the outermost first. */
  private lists: { list: GrowingList; depth: number; counted: string | undefined }[] = [];
  /** Stands above a table that has not come yet. */
  private caption: TextPiece | undefined;
  /** What the last table's caption called, and all that its note says so far. */
  private called: string | undefined;

  constructor(private readonly note: TakeNote) {}

  /** Ids are b1, b2 … in the order of the text. */
  read(pieces: readonly Piece[]): Block[] {
    for (const piece of pieces) this.take(piece);
    this.dropCaption();
    return this.blocks;
  }

  private id(): string {
    return `b${++this.ids}`;
  }

  private take(piece: Piece): void {
    if (piece.kind === "text" && piece.look.itemDepth !== undefined)
      this.takeItemText(piece, piece.look.itemDepth);
    else if (piece.kind === "text" && piece.marker?.format && piece.look.heading === undefined)
      this.takeItem(piece, piece.marker, piece.marker.format);
    else {
      this.lists = [];
      if (piece.kind !== "table") this.dropCaption();
      if (piece.kind === "text") this.takeText(piece);
      else if (piece.kind === "table") this.takeTable(piece);
      // Lists and quotations are paragraphs in Word, and come as such.
      else if (piece.kind === "figure") this.blocks.push({ ...piece.figure, id: this.id() });
    }
  }

  /** A caption without its table is a line like others. */
  private dropCaption(): void {
    if (this.caption) this.addParagraph(contentOf(this.caption));
    this.caption = undefined;
  }

  private addParagraph(content: readonly Inline[]): void {
    this.blocks.push({ kind: "paragraph", id: this.id(), content });
  }

  private takeText(piece: TextPiece): void {
    const { role, heading } = piece.look;
    const content = contentOf(piece);
    const last = this.blocks.at(-1);
    const text = inlineText(content).trim();
    switch (role) {
      case "salutation":
      case "signature":
      case "attachmentLabel":
      case "attachmentTitle":
        this.blocks.push({ kind: role, id: this.id(), content });
        break;
      case "tableCaption":
        this.caption = piece;
        break;
      case "tableNote":
        if (last?.kind === "table" && last.note === this.called)
          this.replaceLast(this.withNote(last, [text, last.note], piece));
        else this.addParagraph(content);
        break;
      case "figureCaption":
        if (last?.kind === "figure" && last.caption === undefined)
          this.replaceLast(this.withCaption(last, text, piece));
        else this.addParagraph(content);
        break;
      case "quotation":
      case "quotationNext":
        if (role === "quotationNext" && last?.kind === "quotation")
          this.replaceLast({ ...last, paragraphs: [...last.paragraphs, content] });
        else this.blocks.push({ kind: "quotation", id: this.id(), paragraphs: [content] });
        break;
      default:
        if (role === undefined && heading !== undefined)
          this.blocks.push({ kind: "heading", id: this.id(), level: levelOf(heading), content });
        else this.addParagraph(content);
    }
  }

  private replaceLast(block: Block): void {
    this.blocks[this.blocks.length - 1] = block;
  }

  private takeTable({ rows, headerRows = 0 }: TablePiece): void {
    const above = this.caption;
    const caption = above && inlineText(above.content).trim();
    this.caption = undefined;
    const merged = rows.map((row) => row.map(mergedCell));
    const table: Table = {
      kind: "table",
      id: this.id(),
      columns: tableColumns(merged),
      headerRows: Math.min(headerRows, merged.length - 1),
      rows: merged,
      ...(caption ? { caption } : {}),
    };
    const noted = above ? this.withNote(table, [], above) : table;
    this.called = noted.note;
    this.blocks.push(noted);
  }

  /** Below a table stands what its note says, and what the caption or the note call. */
  private withNote(table: Table, said: readonly (string | undefined)[], { content, line }: TextPiece): Table {
    const called = captionNote(content);
    const note = joinNotes([...said, called]);
    if (called !== undefined) this.note("caption-note", line, { before: table.caption, after: note });
    return note === undefined ? table : { ...table, note };
  }

  private withCaption(figure: Figure, caption: string, { content, line }: TextPiece): Figure {
    const footnote = captionNote(content);
    if (!isPlainCaption(content)) this.note("caption-note", line, { before: caption, after: footnote });
    return { ...figure, ...(caption && { caption }), ...(footnote !== undefined && { footnote }) };
  }

  private takeItem(piece: TextPiece, { list: counted, depth, value }: Marker, format: List["format"]): void {
    this.dropCaption();
    this.lists = this.lists.filter(
      (open) => open.depth < depth || (open.depth === depth && open.counted === counted),
    );
    const open = this.lists.at(-1);
    let list = open?.depth === depth ? open.list : undefined;
    if (!list) {
      list = { kind: "list", id: this.id(), format, start: value, items: [] };
      const item = open?.list.items.at(-1);
      if (item) item.blocks.push(list);
      else this.blocks.push(list);
      this.lists.push({ list, depth, counted });
    }
    list.items.push({ blocks: [{ kind: "paragraph", id: this.id(), content: contentOf(piece) }] });
  }

  private takeItemText(piece: TextPiece, depth: number): void {
    this.dropCaption();
    this.lists = this.lists.filter((open) => open.depth <= depth);
    const item = this.lists.at(-1)?.list.items.at(-1);
    const content = contentOf(piece);
    if (item) item.blocks.push({ kind: "paragraph", id: this.id(), content });
    else if (content.length > 0) this.addParagraph(content);
  }
}

const contentOf = ({ content }: TextPiece) => mergeSpans(content);

const mergedCell = (cell: TableCell): TableCell => ({
  ...cell,
  paragraphs: cell.paragraphs.length > 0 ? cell.paragraphs.map(mergeSpans) : [[]],
});

/** In an issue the headings of an article begin at Word's fourth level. */
function levelOf(heading: number): 1 | 2 | 3 {
  const level = heading > 3 ? heading - 3 : heading;
  return level === 1 || level === 2 ? level : 3;
}
