/** An article around the texts that a test is about. */
import type { Block, Paragraph } from "../document/blocks";
import type { ArticleCopy } from "../document/issue-copy";
import { proofreadArticle } from "./proofread-article";
import type { Finding } from "./types";

export const paragraph = (text: string, id = "p"): Paragraph => ({
  kind: "paragraph",
  id,
  content: text === "" ? [] : [{ kind: "text", text }],
});

export const heading = (text: string, id = "h", level: 1 | 2 | 3 = 1): Block => ({
  kind: "heading",
  id,
  level,
  content: [{ kind: "text", text }],
});

export const label = (text: string, id = "l"): Block => ({
  kind: "attachmentLabel",
  id,
  content: [{ kind: "text", text }],
});

/** Rows of `|`-separated cells, the first the header. */
export const table = (rows: readonly string[], more: { id?: string; caption?: string } = {}): Block => ({
  kind: "table",
  id: "t",
  columns: rows[0]?.split("|").length ?? 0,
  headerRows: 1,
  rows: rows.map((row) =>
    row.split("|").map((text) => ({
      paragraphs: [text === "" ? [] : [{ kind: "text", text }]],
      rowspan: 1,
      colspan: 1,
    })),
  ),
  ...more,
});

export const articleOf = (blocks: readonly Block[], more: Partial<ArticleCopy> = {}): ArticleCopy => ({
  number: "1.1",
  title: "",
  headline: [],
  blocks,
  ...more,
});

export const findingsIn = (text: string): Finding[] => proofreadArticle(articleOf([paragraph(text)]));

/** The text with the suggestions in place; findings without one leave it as it is. */
export function mended(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => b.place.from - a.place.from)
    .reduce(
      (whole, { place, suggestion }) =>
        suggestion === undefined ? whole : whole.slice(0, place.from) + suggestion + whole.slice(place.to),
      text,
    );
}
