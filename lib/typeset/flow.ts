/**
 * What flows down the pages: lines on the grid, figures of whole lines, rows of tables, blank lines.
 * A chapter is such a list that begins on a new page. Nothing here knows where on a page it will stand.
 */
import type { ComposedTable } from "./compose-table";
import type { FootNote } from "./foot-notes";
import type { TypeArea } from "./type-area";
import type { Align, Anchor, Finding, Line, LineFacts, PageLine } from "./types";

interface Placeable {
  /** Number of the entry and id of the block it belongs to. */
  readonly article: string;
  readonly block: string;
  /** Notes it calls, which stand at the foot of its page. */
  readonly notes?: readonly FootNote[];
  /** Begins a new page, as attachments may. */
  readonly startsPage?: boolean;
}

export interface LineItem extends Placeable {
  readonly kind: "line";
  readonly role: Exclude<PageLine["role"], "table" | "note">;
  /** Body lines it occupies; its type stands in their middle, or higher by `lift` body lines. */
  readonly lines: number;
  readonly lift: number;
  readonly size: number;
  /** From the type area's left edge, pt. */
  readonly x: number;
  readonly align?: Align;
  readonly line: Line;
  readonly text: string;
  /** As `PageLine.start` and `end`. */
  readonly start?: number;
  readonly end?: number;
  /** Shared by the lines of a paragraph. */
  readonly facts?: LineFacts;
  /** Index of the line in its paragraph, and the number of the paragraph's lines. */
  readonly index: number;
  readonly count: number;
  /** Headings, labels, captions above: never last on a page (R12). */
  readonly keepsNext?: boolean;
  /** Captions and notes below: never first on a page. */
  readonly keepsPrevious?: boolean;
  readonly anchor?: Omit<Anchor, "y">;
  /** Weight of a rule over the type area's width at the top of its lines, pt. */
  readonly ruleAbove?: number;
  /** On a paragraph's first line: all of its lines, one more or less of them; none where that cannot be well set. */
  readonly vary?: (by: 1 | -1) => readonly LineItem[];
  /** Entry that a line of the contents leads to. */
  readonly leadsTo?: string;
}

export interface FigureItem extends Placeable {
  readonly kind: "figure";
  readonly lines: number;
  /** Of these, lines that stay clear above it. */
  readonly blankAbove?: number;
  readonly file: string;
  readonly alt?: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** One band of a table: a row, or one line of a row too tall to stand unbroken. */
export interface RowItem extends Placeable {
  readonly kind: "row";
  readonly table: ComposedTable;
  /** True where notes are called anywhere in the table. */
  readonly callsNotes?: boolean;
  readonly band: number;
}

/**
 * A page of a turned table (卧排): its rows, what stands above and below them, as they stand in an area turned by 90°.
 * It fills the page it stands on.
 */
export interface TurnedItem extends Placeable {
  readonly kind: "turned";
  readonly lines: number;
  readonly area: TypeArea;
  readonly items: readonly FlowItem[];
  /** What is wrong with how this page begins. */
  readonly findings: readonly Finding[];
}

/** Blank lines, dropped at the head of a page. */
export interface SpaceItem extends Placeable {
  readonly kind: "space";
  readonly lines: number;
}

/** A figure on a page of its own. It takes no room where it stands, but a page after that page. */
export interface PlateItem extends Placeable {
  readonly kind: "plate";
  /** The figure and its caption. */
  readonly items: readonly FlowItem[];
}

export type FlowItem = LineItem | FigureItem | RowItem | TurnedItem | SpaceItem | PlateItem;

/** Items that begin on a new page. */
export interface Chapter {
  readonly items: readonly FlowItem[];
  /** True where the page must be a right-hand one. */
  readonly recto: boolean;
  /** How many it holds; absent where it is none of the body's. */
  readonly articles?: number;
}
