/**
 * B5, 176 × 250 mm, for few pages in the hand: 五号 on 15.75 pt, 36 characters × 37 lines, articles run on, the
 * contents are plain.
 */
import type { HouseStyle } from "../style";
import { STYLE_2024 } from "./style-2024";

export const COMPACT_B5: HouseStyle = {
  ...STYLE_2024,
  name: "compact-b5",
  paper: { width: 498.9, height: 708.66 },
  typeArea: { characters: 36, lines: 37, top: 62, inner: 64, outer: 56.9 },
  body: { face: "song", size: 10.5, leading: 15.75, indentEm: 2 },
  sectionTitle: { face: "hei", size: 18, lines: 3, align: "center" },
  columnTitle: { face: "hei", size: 14, lines: 2, align: "left" },
  articleTitle: { face: "hei", size: 12, lines: 1, rise: 0.1, align: "left" },
  headline: { face: "songBold", size: 12, lines: 2, rise: 0.1, align: "center" },
  subtitle: { face: "fangsong", size: 10.5, lines: 1, align: "center" },
  byline: { face: "kai", size: 10.5, lines: 1, align: "center" },
  headings: [
    { face: "hei", size: 10.5, lines: 1, align: "left" },
    { face: "songBold", size: 10.5, lines: 1, align: "left" },
    { face: "songBold", size: 10.5, lines: 1, align: "left" },
  ],
  marks: { lead: "songBold", bold: "songBold", italic: "kai" },
  quotation: { face: "kai", size: 10.5, lines: 1 },
  attachmentLabel: { face: "hei", size: 10.5, lines: 1, align: "left" },
  attachmentTitle: { face: "songBold", size: 10.5, lines: 1, align: "center" },
  caption: { face: "hei", size: 9, lines: 1, align: "center" },
  tableNote: { face: "song", size: 7.5, lines: 1, align: "left" },
  notesTitle: { face: "hei", size: 9, lines: 1, align: "left" },
  note: { face: "song", size: 9, lines: 1 },
  source: { face: "song", size: 9, lines: 1, align: "right" },
  statementTitle: { face: "hei", size: 14, lines: 2, align: "center" },
  table: { ...STYLE_2024.table, size: 9, smallest: 7.5, leadingEm: 1.4, padding: 2 },
  contents: {
    title: { face: "hei", size: 18, lines: 3, align: "center" },
    leading: 16,
    levels: [
      { face: "hei", size: 10.5, lines: 1 },
      { face: "songBold", size: 10.5, lines: 1 },
      { face: "song", size: 9, lines: 1 },
    ],
    depth: 3,
    look: "plain",
    folio: "roman",
  },
  cover: { template: "frame" },
  header: {
    face: "song",
    size: 7.5,
    baseline: 44,
    rule: true,
    verso: { outer: "{journal}", inner: "{label}" },
    recto: { outer: "{article}", inner: "{section}" },
  },
  footer: {
    face: "song",
    size: 9,
    baseline: 672,
    rule: false,
    verso: { outer: "{folio}" },
    recto: { outer: "{folio}" },
  },
  bare: { openings: false, contentsStart: false },
  articleStart: "runOn",
};
