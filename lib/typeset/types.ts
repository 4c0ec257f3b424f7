/**
 * What goes into the composer and what comes out: the contract between text, lines, pages and ink.
 * Lengths are points (1/72 inch) unless a comment says em. x grows to the right, y down from the page's top.
 */
import type { Side } from "./sides";

/** Faces by role (R15): what styles and text name. Which fonts serve a role is no matter of theirs. */
export type FaceKey = "song" | "songBold" | "hei" | "kai" | "fangsong";

/** Metrics of one font; no file, no library behind it that the composer knows of. */
export interface Font {
  /** No other font goes by it. */
  readonly name: string;
  /** Glyph id, 0 where the font has no such glyph. */
  glyph(codePoint: number): number;
  /** Advance width in em, that of glyph 0 where the font has no such glyph. */
  advance(codePoint: number): number;
  /** What comes between two characters of a word beside their advances, em; negative where they move together. */
  kern?(left: number, right: number): number;
  /** Distances from the baseline in em, both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** The one glyph that shows several characters together, where the font has it. */
  sequence?(codePoints: readonly number[]): Glyph | undefined;
  /** Where the middle of a character's ink lies, em from its origin: what a mark is centred by. */
  middle?(codePoint: number): number;
}

export interface Glyph {
  readonly id: number;
  /** em. */
  readonly advance: number;
}

/** Stands among the glyphs of a run for a character that the glyph before it shows too: drawn as nothing, read with it. */
export const SHOWN_BEFORE = 0xffff;

/** A role with its chain of fonts: each character is shown by the first that has it (`face.ts`). */
export interface Face<Kind extends Font = Font> {
  readonly key: FaceKey;
  /** Every font that may show a character of this role. */
  readonly fonts: readonly Kind[];
  /** The font that shows a character; where none has it, the role's own, in which it is glyph 0. */
  fontFor(codePoint: number): Kind;
  /** In the font that shows the character, em. */
  advance(codePoint: number): number;
  /** Of the role's own font. */
  readonly ascent: number;
  readonly descent: number;
}

/** Places at which a Latin word may part with a hyphen: how many of its letters stay on the line. */
export type Hyphenate = (word: string) => readonly number[];

/** What composition asks of the world outside: metrics by role, and how words are hyphenated where they are. */
export type Faces = Readonly<Record<FaceKey, Face>> & { readonly hyphenate?: Hyphenate };

/** A stretch of text in one look. Sizes are relative to the paragraph's. */
export interface TextRun {
  readonly text: string;
  readonly face: FaceKey;
  /** 1 for plain text, about 0.6 for super- and subscript. */
  readonly scale?: number;
  /** Baseline shift in em of the paragraph's size, up positive. */
  readonly rise?: number;
  readonly underline?: boolean;
  readonly emphasisDots?: boolean;
  readonly href?: string;
  /** Forces a line end after this run. */
  readonly breakAfter?: boolean;
  /** Not of the copy: the marker of a list's item, the mark of a note. */
  readonly added?: boolean;
  /** Index among its article's notes of the note that this mark calls. */
  readonly call?: number;
}

export type Align = "justify" | "left" | "center" | "right";

export interface ParagraphOptions {
  /** Size of the type, pt. */
  readonly size: number;
  /** Width of the column, pt. */
  readonly measure: number;
  /** First-line indent, pt. */
  readonly indent?: number;
  /** Indent of every line after the first, pt. */
  readonly hang?: number;
  readonly align?: Align;
  /** A line more or less than the `than` of taste, where no line is torn or pressed for it; else no lines at all. */
  readonly longer?: { readonly by: 1 | -1; readonly than: number };
  /** What the house style says of lines; `GB_COMPOSITION` where absent. */
  readonly composition?: Composition;
}

/**
 * How lines end: `gb` by GB/T 15834, a mark at line end taking half an em (R7); `strict` forbids —— at line
 * start besides (R1); `hanging` lets 、，。． stand outside the measure where the line is the better for it.
 */
export type LineEnd = "gb" | "strict" | "hanging";

/** Composition of lines as a house style has it. */
export interface Composition {
  readonly lineEnd: LineEnd;
  /** R8: between Han and Latin, em. */
  readonly latinGap: number;
  /** Lines of running text end on the measure; ragged where false. */
  readonly justify: boolean;
  /** Latin words are hyphenated in columns of less than this many em; 0 never. */
  readonly hyphenateBelow: number;
}

/** Glyphs of one font and size on one line. `xs` are the origins in pt from the column's left edge. */
export interface GlyphRun {
  readonly face: FaceKey;
  /** Name of the font that the glyph ids belong to, one of the face's. */
  readonly font: string;
  readonly size: number;
  readonly rise: number;
  readonly glyphs: Uint16Array;
  readonly codePoints: Uint32Array;
  readonly xs: Float32Array;
  /** Where the last glyph's advance ends, or the next run begins where both are underlined or differ in their font alone, pt. */
  readonly end: number;
  readonly underline?: boolean;
  readonly emphasisDots?: boolean;
  readonly href?: string;
  /** As `TextRun.call`: this run is a note's mark. */
  readonly call?: number;
}

export interface Line {
  readonly runs: readonly GlyphRun[];
  /** Code point offsets into the paragraph's text: what this line shows, spaces at its end included. */
  readonly start: number;
  readonly end: number;
  /** Where the ink ends, pt from the column's left edge; a mark that hangs outside the measure counts not. */
  readonly width: number;
  /** How far a mark hangs out behind that, pt; absent where none does. */
  readonly hanging?: number;
  /** A Latin word parts at the line's end: a hyphen is drawn that the text does not have. */
  readonly hyphenated?: boolean;
  /** Stretch per gap in em, on average (R10), 0 where none; negative values tell how far the line was compressed (0…-1). */
  readonly gap: number;
  /** True where no legal breaking exists and the line runs over the measure. */
  readonly overfull?: boolean;
  /** True where filling the line would tear it: it is left ragged. */
  readonly loose?: boolean;
  /** True for a last line of a single character (R11) where no legal breaking avoids it. */
  readonly singleCharacter?: boolean;
}

/** `changes`: the list in front of a proof. */
export type PageKind = "cover" | "contents" | "statement" | "body" | "blank" | "changes";

export interface PlacedRun {
  readonly run: GlyphRun;
  /** Column's left edge, pt. */
  readonly x: number;
  /** Baseline, pt from the page's top. */
  readonly y: number;
  /** Index in `Page.lines` of the line it belongs to; absent where it is no text (leaders, tints). */
  readonly line?: number;
  /**
   * A run of a turned table: it is written upwards. The baseline stands upright at `x`, what is left of the run's
   * own column lies above `y`, and what rises goes to the left: the run turned by 90° anticlockwise about x, y.
   */
  readonly turned?: true;
}

export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Stroke width, pt. */
  readonly width: number;
}

/** A tinted rectangle behind the text, black alone (K). */
export interface Fill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Share of black, 0…1. */
  readonly tint: number;
}

export interface PlacedImage {
  readonly file: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly alt?: string;
  /** The figure it shows; "" where it belongs to no article. */
  readonly article: string;
  readonly block: string;
  /** In reading order it stands before the line with this index in `Page.lines`. */
  readonly before: number;
}

/** A place that contents, outline and links point to. `id` is the entry's number: 1, 1.1, 1.1.1 (with #2 where one stands twice). */
export interface Anchor {
  readonly id: string;
  readonly title: string;
  /** 1 板块, 2 栏目, 3 文章; a 文章 directly under a 板块 is 2. */
  readonly level: number;
  readonly parent?: string;
  readonly y: number;
}

export interface PageLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly to: { readonly anchor: string } | { readonly href: string };
}

export interface Page {
  readonly kind: PageKind;
  /** Printed page number, absent on pages that carry none. */
  readonly folio?: string;
  /** Right-hand or left-hand; where a style has no sides, as if its part of the issue began on the right. */
  readonly side: Side;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PlacedRun[];
  readonly rules: readonly Rule[];
  /** Drawn first, beneath everything else. */
  readonly fills: readonly Fill[];
  readonly images: readonly PlacedImage[];
  readonly anchors: readonly Anchor[];
  readonly links: readonly PageLink[];
  /** Lines of body text on the page in reading order, for checks and for click-to-page. */
  readonly lines: readonly PageLine[];
}

/** What a line is a part of, beside its block: for structure, and for the way from the page to the copy. */
export interface LineFacts {
  /** Of a heading inside an article. */
  readonly level?: 1 | 2 | 3;
  /**
   * The innermost list's item this line belongs to. `list` is the list's block id, `depth` 1 for the outermost,
   * `index` counts its items from 0; `marker` is the number of code points of the marker at the head of an
   * item's first line.
   */
  readonly item?: {
    readonly list: string;
    readonly depth: number;
    readonly index: number;
    readonly marker?: number;
  };
  /** The table's cell, in slots of the grid from 0; `column` and `row` are where it begins. */
  readonly cell?: {
    readonly row: number;
    readonly column: number;
    readonly rowspan: number;
    readonly colspan: number;
    readonly header: boolean;
  };
  /** The line is a table's caption or the note below it. */
  readonly part?: "caption" | "note";
  /** Index of the paragraph in its quotation or cell. */
  readonly paragraph?: number;
  /** This line is of the article's note with that index (from 0); its calls carry it as `GlyphRun.call`. */
  readonly note?: number;
}

export interface PageLine extends LineFacts {
  /**
   * Entry number and block id this line belongs to; an item of a list goes by its paragraph's id. What is no
   * block has a name instead: title, headline, subtitle, byline, notes, source, releasedOn; on other pages and
   * beside the copy cover, contents, statement, masthead, header, folio (the footer), proof, under the article "".
   */
  readonly article: string;
  readonly block: string;
  /**
   * `note` is a note at the page's foot. `furniture` is what the copy does not say here: headers, page numbers,
   * repeated heads and merged cells.
   */
  readonly role: "heading" | "title" | "text" | "table" | "source" | "note" | "furniture";
  /** Baseline, pt from the page's top; of a line in a turned table, where it begins. */
  readonly y: number;
  readonly text: string;
  /** Index of this line in its paragraph or cell, and how many lines that has. */
  readonly index: number;
  readonly count: number;
  /**
   * What the line shows of its paragraph's copy (`inlineText`: notes count nothing, a line break one), in code
   * points, spaces at its end included. Markers and notes' marks are not of the copy and have no width here.
   * Absent where the line is no running text of a block.
   */
  readonly start?: number;
  readonly end?: number;
}

export interface ContentsEntry {
  readonly number: string;
  readonly title: string;
  readonly level: number;
  /** Body page the heading stands on. */
  readonly page: number;
}

/** Something the composer could not do well; shown by preflight, never silent. */
export interface Finding {
  readonly kind:
    | "overfull"
    | "single-character-line"
    | "missing-glyph"
    /** Arabic, Hebrew and the like: kept in words, but set from left to right and unjoined. */
    | "right-to-left"
    | "widow"
    | "loose-line"
    | "table-too-wide";
  readonly article: string;
  readonly block: string;
  /** Body page, where known. */
  readonly page?: number;
  readonly detail: string;
}

export interface ComposedIssue {
  /** Cover, contents, statement, body, in binding order. */
  readonly pages: readonly Page[];
  readonly contents: readonly ContentsEntry[];
  readonly bodyPages: number;
  readonly findings: readonly Finding[];
}
