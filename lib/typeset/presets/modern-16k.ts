/**
 * 大16开, 210 × 285 mm: 五号 on 18 pt, 40 characters × 36 lines, with air around it. Departments open on the right;
 * running lines name journal and issue on the left, department and column on the right.
 */
import type { HouseStyle } from "../style";
import { STYLE_2024 } from "./style-2024";

export const MODERN_16K: HouseStyle = {
  ...STYLE_2024,
  name: "modern-16k",
  paper: { width: 595.28, height: 807.87 },
  typeArea: { characters: 40, lines: 36, top: 80, inner: 90, outer: 85.28 },
  body: { face: "song", size: 10.5, leading: 18, indentEm: 2 },
  sectionTitle: { face: "hei", size: 24, lines: 4, rise: 0.2, align: "left" },
  columnTitle: { face: "hei", size: 15, lines: 2, rise: 0.1, align: "left" },
  articleTitle: { face: "hei", size: 12, lines: 2, rise: 0.2, align: "left" },
  headline: { face: "songBold", size: 14, lines: 2, rise: 0.1, align: "center" },
  subtitle: { face: "fangsong", size: 12, lines: 1, rise: 0.1, align: "center" },
  byline: { face: "kai", size: 10.5, lines: 1, align: "center" },
  headings: [
    { face: "hei", size: 12, lines: 2, align: "left" },
    { face: "hei", size: 10.5, lines: 1, align: "left" },
    { face: "songBold", size: 10.5, lines: 1, align: "left" },
  ],
  marks: { lead: "hei", bold: "songBold", italic: "kai" },
  quotation: { face: "kai", size: 10.5, lines: 1 },
  attachmentLabel: { face: "hei", size: 10.5, lines: 1, align: "left" },
  attachmentTitle: { face: "songBold", size: 12, lines: 2, align: "center" },
  attachmentStart: "runOn",
  caption: { face: "hei", size: 9, lines: 1, align: "center" },
  tableNote: { face: "song", size: 9, lines: 1, align: "left" },
  notesTitle: { face: "hei", size: 9, lines: 1, align: "left" },
  note: { face: "song", size: 9, lines: 1 },
  source: { face: "kai", size: 9, lines: 1, align: "right" },
  statementTitle: { face: "hei", size: 15, lines: 2, align: "left" },
  table: { ...STYLE_2024.table, size: 9, smallest: 7.5, headerFace: "hei", look: "threeLine" },
  contents: {
    title: { face: "hei", size: 24, lines: 4, align: "left" },
    leading: 18,
    levels: [
      { face: "hei", size: 12, lines: 2, rise: 0.1 },
      { face: "hei", size: 10.5, lines: 1 },
      { face: "song", size: 10.5, lines: 1 },
    ],
    depth: 3,
    look: "numberFirst",
    folio: "roman",
  },
  cover: { template: "band" },
  header: {
    face: "song",
    size: 9,
    baseline: 56,
    rule: false,
    verso: { outer: "{journal}　{label}" },
    recto: { outer: "{section}　{column}" },
  },
  footer: {
    face: "hei",
    size: 9,
    baseline: 763,
    rule: false,
    verso: { outer: "{folio}" },
    recto: { outer: "{folio}" },
  },
  bare: { openings: false, contentsStart: false },
  articleStart: "newPage",
};
