/** A house style: paper, type area, faces and sizes as data. Lengths in pt unless the name says em or lines. */
import type { Align, FaceKey } from "./types";

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

export interface HouseStyle {
  readonly name: string;
  readonly paper: { readonly width: number; readonly height: number };
  /** 版心: characters a line × lines a page; what the margins leave over is shared left and right. */
  readonly typeArea: {
    readonly characters: number;
    readonly lines: number;
    readonly top: number;
    readonly left: number;
    readonly right: number;
  };
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
  /** 注释 at the article's end: their heading, and themselves. */
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
    readonly rule: number;
  };
  readonly contents: {
    readonly title: TextStyle;
    readonly leading: number;
    readonly levels: readonly [TextStyle, TextStyle, TextStyle];
  };
  readonly header: { readonly face: FaceKey; readonly size: number; readonly baseline: number };
  readonly footer: { readonly face: FaceKey; readonly size: number; readonly baseline: number };
  readonly articleStart: "newPage" | "runOn" | "recto";
}

/** 34 characters × 29 lines on A4, found by fitting the real 2024-01 issue (R13, R14). */
export const STYLE_2024: HouseStyle = {
  name: "2024",
  paper: { width: 595.28, height: 841.89 },
  typeArea: { characters: 34, lines: 29, top: 72, left: 90.14, right: 90.14 },
  body: { face: "song", size: 12, leading: 23.4, indentEm: 2 },
  sectionTitle: { face: "hei", size: 18, lines: 2, align: "center" },
  columnTitle: { face: "hei", size: 16, lines: 2, align: "left" },
  articleTitle: { face: "hei", size: 14, lines: 1, rise: 0.2, align: "left" },
  headline: { face: "songBold", size: 13, lines: 1, rise: 0.12, align: "center" },
  subtitle: { face: "song", size: 12, lines: 1, rise: 0.12, align: "center" },
  byline: { face: "song", size: 12, lines: 1, rise: 0.12, align: "center" },
  headings: [
    { face: "hei", size: 12, lines: 1, align: "left" },
    { face: "songBold", size: 12, lines: 1, align: "left" },
    { face: "songBold", size: 12, lines: 1, align: "left" },
  ],
  marks: { lead: "songBold", bold: "songBold", italic: "hei" },
  quotation: { face: "song", size: 12, lines: 1 },
  attachmentLabel: { face: "hei", size: 12, lines: 1, align: "left" },
  attachmentTitle: { face: "songBold", size: 13, lines: 1, align: "center" },
  caption: { face: "hei", size: 12, lines: 1, align: "center" },
  tableNote: { face: "song", size: 10.5, lines: 1, align: "left" },
  notesTitle: { face: "hei", size: 10.5, lines: 1, align: "left" },
  note: { face: "song", size: 10.5, lines: 1 },
  source: { face: "song", size: 12, lines: 1, align: "right" },
  statementTitle: { face: "hei", size: 16, lines: 2, align: "center" },
  table: { size: 14, smallest: 9, leadingEm: 1.5, padding: 3, headerFace: "songBold", rule: 0.5 },
  contents: {
    title: { face: "hei", size: 18, lines: 3, align: "center" },
    leading: 19,
    levels: [
      { face: "hei", size: 12, lines: 1 },
      { face: "songBold", size: 11, lines: 1 },
      { face: "song", size: 11, lines: 1 },
    ],
  },
  header: { face: "song", size: 9, baseline: 46 },
  footer: { face: "song", size: 9, baseline: 803.89 },
  articleStart: "newPage",
};
