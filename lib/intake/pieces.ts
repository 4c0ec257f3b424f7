/**
 * What a Word file, a web page or a pasted fragment consists of before its meaning is decided: texts with their
 * looks, tables, figures and lists in the order of the source. The readers of each format yield pieces; what is a
 * headline, a heading or a lead follows from them in one place (`read-pieces.ts`).
 */
import type { Figure, Inline, List, ListFormat, Quotation, TableCell } from "../document/blocks";
import type { StyleRole } from "../word/style-ids";

export interface TextPiece {
  readonly kind: "text";
  readonly content: readonly Inline[];
  readonly look: Look;
  /** A numeral or bullet that the source counts by itself; it does not stand in the content. */
  readonly marker?: Marker;
  /** Which paragraph of the source, from 1. */
  readonly line: number;
}

export interface Look {
  /** What it is in a Word file that this house wrote: counts before any look. */
  readonly role?: StyleRole;
  /** Of such a file: a further paragraph of an item, of a list so deep; 0 for the outermost. */
  readonly itemDepth?: number;
  /** What the source's style calls it. */
  readonly style?: "title" | "subtitle" | "caption";
  /** Word's own style for entries of the contents. */
  readonly contents?: true;
  /** Level of the source's heading, from 1. */
  readonly heading?: number;
  readonly align?: "left" | "center" | "right";
  /** The whole of it. */
  readonly bold?: boolean;
  /** pt */
  readonly size?: number;
  readonly indented?: boolean;
}

export interface Marker {
  /** Tells the lists of one source apart. */
  readonly list?: string;
  /** As the source prints it: （一）, 1., • */
  readonly text: string;
  /** Absent where no list of this journal is numbered so: 1.1, 第一章. */
  readonly format?: ListFormat;
  readonly value: number;
  /** 0 for the outermost. */
  readonly depth: number;
}

export interface TablePiece {
  readonly kind: "table";
  readonly rows: readonly (readonly TableCell[])[];
  /** Where the source says so; else the cells tell. */
  readonly headerRows?: number;
  /** Written by this house: all it says holds. */
  readonly own?: boolean;
  readonly caption?: string;
  /** What the caption calls. */
  readonly footnote?: string;
  readonly line: number;
}

export interface FigurePiece {
  readonly kind: "figure";
  readonly figure: Omit<Figure, "id">;
  readonly line: number;
}

export interface ListPiece {
  readonly kind: "list";
  readonly list: PlainList;
  readonly line: number;
}

export interface QuotationPiece {
  readonly kind: "quotation";
  readonly quotation: Omit<Quotation, "id">;
  readonly line: number;
}

export type Piece = TextPiece | TablePiece | FigurePiece | ListPiece | QuotationPiece;

/** A list whose blocks have no ids yet. */
export interface PlainList extends Omit<List, "id" | "items"> {
  readonly items: readonly PlainItem[];
}

export interface PlainItem {
  readonly blocks: readonly (
    | PlainList
    | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  )[];
}
