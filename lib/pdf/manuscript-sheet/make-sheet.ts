/** A sheet of the office as PDF: A4, set with the house's composer, drawn as the screen edition is. */

import { STYLE_2024 } from "../../typeset/presets/style-2024";
import type { HouseStyle } from "../../typeset/style";
import { typesetSheet } from "../../typeset/typeset-sheet";
import { loadFaces } from "../faces";
import { renderIssue } from "../render-issue";
import { type SheetRecords, sheetBlocks } from "./sheet-blocks";

/** Sheets look alike whatever the style of the issue. */
const SHEET_STYLE: HouseStyle = {
  ...STYLE_2024,
  name: "sheet",
  body: { ...STYLE_2024.body, size: 10.5, leading: 18 },
  typeArea: { ...STYLE_2024.typeArea, characters: 42, lines: 38, inner: 70, outer: 70 },
  headings: [
    { ...STYLE_2024.headings[0], size: 12, lines: 2 },
    STYLE_2024.headings[1],
    STYLE_2024.headings[2],
  ],
  statementTitle: { ...STYLE_2024.statementTitle, size: 20, lines: 3 },
  attachmentTitle: { ...STYLE_2024.attachmentTitle, size: 13, lines: 2 },
  table: { ...STYLE_2024.table, size: 9.5, smallest: 8, padding: 4 },
};

/** The same records give the same bytes. */
export async function makeManuscriptSheet(records: SheetRecords): Promise<Uint8Array> {
  const title = "发稿单";
  const faces = loadFaces();
  const composed = typesetSheet({ title, blocks: sheetBlocks(records) }, SHEET_STYLE, faces);
  return renderIssue(composed, {
    edition: "screen",
    style: SHEET_STYLE,
    title: `${title}　${records.journal} ${records.label}`,
    files: new Map(),
    faces,
  });
}
