/** A house style: paper, type area, faces and sizes as data. Lengths in pt unless the name says em or lines. */
import type { Align, Composition, FaceKey } from "./types";

export interface TextStyle {
  readonly face: FaceKey;
  readonly size: number;
  /**
   * Whole body lines that one line of text occupies (R12, R13: lines register across facing pages). Further
   * lines of the same heading take no more than their size needs.
   */
  readonly lines: number;
  /** How far above the middle of its lines the type stands, in body lines: air below that costs no line. */
  readonly rise?: number;
  /** Headings of several lines stand ragged; `justify` where absent. */
  readonly align?: Align;
}

/**
 * A running line: what stands at its inner end, in its middle and at its outer end. Variables in braces are
 * replaced: {journal} {label} {year} {number} {serial} {section} {column} {article} {folio} {pages}.
 */
export interface RunningLine {
  readonly inner?: string;
  readonly center?: string;
  readonly outer?: string;
}

export interface FurnitureStyle {
  readonly face: FaceKey;
  readonly size: number;
  readonly baseline: number;
  /** A hairline between it and the type area. */
  readonly rule: boolean;
  readonly verso: RunningLine;
  readonly recto: RunningLine;
}

/** An image by its SHA-256, with its size in pixels: the composer opens no files. */
export interface Emblem {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** How bad a finding of preflight is: blocks the approval, is shown, or is not looked for. */
export type FindingLevel = "error" | "warning" | "off";

export interface HouseStyle {
  readonly name: string;
  /** Trimmed size, pt. */
  readonly paper: { readonly width: number; readonly height: number };
  /** 版心: characters a line × lines a page; what the margins leave over is shared left and right. */
  readonly typeArea: {
    readonly characters: number;
    readonly lines: number;
    readonly top: number;
    /** Margins at the spine and at the fore-edge, pt. */
    readonly inner: number;
    readonly outer: number;
  };
  readonly composition: Composition;
  /**
   * Fonts a role asks for before its own (`font-names.ts`): names of built-in fonts, or `sha256:…` of a stored
   * one. `latin` comes before all roles for Latin letters, digits and the signs among them.
   */
  readonly fonts: Readonly<Partial<Record<FaceKey | "latin", readonly string[]>>>;
  readonly body: {
    readonly face: FaceKey;
    readonly size: number;
    readonly leading: number;
    readonly indentEm: number;
  };
  readonly sectionTitle: TextStyle;
  readonly columnTitle: TextStyle;
  readonly articleTitle: TextStyle;
  readonly headline: TextStyle;
  readonly subtitle: TextStyle;
  readonly byline: TextStyle;
  /** Levels 1–3 inside an article. */
  readonly headings: readonly [TextStyle, TextStyle, TextStyle];
  /** Inline looks. 楷 would serve for italics, which Chinese type has not (R15). */
  readonly marks: { readonly lead: FaceKey; readonly bold: FaceKey; readonly italic: FaceKey };
  readonly quotation: TextStyle;
  readonly attachmentLabel: TextStyle;
  readonly attachmentTitle: TextStyle;
  /** Captions of tables and figures, and notes under tables. */
  readonly caption: TextStyle;
  readonly tableNote: TextStyle;
  /** Where 注释 stand: at the foot of the page that calls them, or at the article's end. */
  readonly footnotes: "page" | "article";
  /** Addresses of links in print: as footnotes, or not at all. */
  readonly linkAddresses: "footnote" | "drop";
  readonly attachmentStart: "runOn" | "newPage";
  /** 注释: their heading, and themselves. */
  readonly notesTitle: TextStyle;
  readonly note: TextStyle;
  readonly source: TextStyle;
  /** Titles on the statement page. */
  readonly statementTitle: TextStyle;
  readonly table: {
    readonly size: number;
    readonly smallest: number;
    readonly leadingEm: number;
    readonly padding: number;
    readonly headerFace: FaceKey;
    /** Weights of the rules inside, and of those around the table (表框线), pt. */
    readonly rule: number;
    readonly outerRule: number;
    /**
     * `grid` (全线表) rules every cell, `threeLine` (三线表) head and foot only, `zebra` tints every second row
     * between such rules.
     */
    readonly look: "grid" | "threeLine" | "zebra";
    /** Shares of black behind every second row of `zebra`, and behind the head; 0 for none. */
    readonly zebraTint: number;
    readonly headerTint: number;
    /** Columns of numbers: ones under ones in the middle of the column (CY/T 170, 7), or each centred for itself. */
    readonly numbers: "ones" | "center";
    /** 续表 stands above each further part of a table. */
    readonly continued: boolean;
    /** Tables too wide for the smallest size are turned, their top to the left (顶左底右), on pages of their own. */
    readonly landscape: boolean;
  };
  readonly contents: {
    readonly title: TextStyle;
    readonly leading: number;
    readonly levels: readonly [TextStyle, TextStyle, TextStyle];
    /** How many of the levels are listed. */
    readonly depth: 1 | 2 | 3;
    readonly look: "leaders" | "plain" | "numberFirst";
    readonly folio: "roman" | "none";
  };
  readonly cover: {
    readonly template: "classic" | "band" | "frame" | "minimal";
    /** The institution's emblem. */
    readonly emblem?: Emblem;
  };
  readonly statementPlace: "afterContents" | "beforeContents" | "last";
  readonly header: FurnitureStyle;
  readonly footer: FurnitureStyle;
  /** Pages without header and footer besides the cover: those on which a 板块 opens, the first of the contents. */
  readonly bare: { readonly openings: boolean; readonly contentsStart: boolean };
  readonly articleStart: "newPage" | "runOn" | "recto";
  /** A 板块 opens with its first article, or on a page of its own. */
  readonly sectionOpening: "inline" | "page" | "recto";
  readonly press: {
    /** Beyond the trimmed edge, mm. */
    readonly bleed: number;
    readonly cropMarks: boolean;
    /** Blank pages fill the issue up to a multiple of this. */
    readonly pageMultiple: 1 | 2 | 4;
    /** Weight of the text paper, g/m², for the width of the spine. */
    readonly paperWeight: number;
    /** Least resolution of images, dpi. */
    readonly imageResolution: number;
    /** SHA-256 of the printer's ICC profile, for the output intent. */
    readonly profile?: string;
  };
  readonly preflight: {
    /** What differs from the usual level of a rule. */
    readonly levels: Readonly<Record<string, FindingLevel>>;
    /** 内部资料性出版物管理办法 §§14–16 is checked. */
    readonly internalPublication: boolean;
  };
}
