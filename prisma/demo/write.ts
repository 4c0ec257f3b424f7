/** Short builders, so that the demo articles below read like copy and not like JSON. */

import type { Block, Inline, ListFormat, Table } from "@/lib/document/blocks";
import { toDocument } from "@/lib/document/convert";
import type { ArticleData } from "@/lib/document/issue";

/** A block without its id; `article` numbers them. */
type Draft = (id: string) => Block;

const text = (value: string): Inline[] => [{ kind: "text", text: value }];

export const h1 =
  (value: string): Draft =>
  (id) => ({ kind: "heading", id, level: 1, content: text(value) });
export const h2 =
  (value: string): Draft =>
  (id) => ({ kind: "heading", id, level: 2, content: text(value) });
export const h3 =
  (value: string): Draft =>
  (id) => ({ kind: "heading", id, level: 3, content: text(value) });
export const p =
  (value: string): Draft =>
  (id) => ({ kind: "paragraph", id, content: text(value) });
export const to =
  (value: string): Draft =>
  (id) => ({ kind: "salutation", id, content: text(value) });
export const signed =
  (value: string): Draft =>
  (id) => ({ kind: "signature", id, content: text(value) });
export const annex =
  (value: string): Draft =>
  (id) => ({ kind: "attachmentLabel", id, content: text(value) });
export const annexTitle =
  (value: string): Draft =>
  (id) => ({ kind: "attachmentTitle", id, content: text(value) });
export const quote =
  (...values: string[]): Draft =>
  (id) => ({ kind: "quotation", id, paragraphs: values.map(text) });

/** A paragraph that opens with a run-in heading: （一）健全台账。正文…… */
export const lead =
  (heading: string, rest: string): Draft =>
  (id) => ({
    kind: "paragraph",
    id,
    content: [{ kind: "text", text: heading, marks: ["lead"] }, ...text(rest)],
  });

/** A paragraph with marks, given as inline pieces. */
export const rich =
  (...content: Inline[]): Draft =>
  (id) => ({ kind: "paragraph", id, content });
export const plain = (value: string): Inline => ({ kind: "text", text: value });
export const dots = (value: string): Inline => ({ kind: "text", text: value, marks: ["emphasisDots"] });
export const bold = (value: string): Inline => ({ kind: "text", text: value, marks: ["bold"] });
export const link = (value: string, href: string): Inline => ({ kind: "text", text: value, href });
export const note = (value: string): Inline => ({ kind: "footnote", text: value });

export const list =
  (format: ListFormat, ...items: string[]): Draft =>
  (id) => ({
    kind: "list",
    id,
    format,
    start: 1,
    items: items.map((item, index) => ({
      blocks: [{ kind: "paragraph", id: `${id}-${index + 1}`, content: text(item) }],
    })),
  });

export const figure =
  (image: { sha256: string; width: number; height: number }, caption: string, alt: string): Draft =>
  (id) => ({
    kind: "figure",
    id,
    file: image.sha256,
    width: image.width,
    height: image.height,
    caption,
    alt,
  });

/**
 * A table from rows of `|`-separated cells. `^` continues the cell above, `<` the cell to the left.
 * The first row is the header.
 */
export const table =
  (caption: string, rows: readonly string[], tableNote?: string): Draft =>
  (id) => {
    const grid = rows.map((row) => row.split("|").map((cell) => cell.trim()));
    const spanDown = (row: number, column: number) => {
      let span = 1;
      while (grid[row + span]?.[column] === "^") span++;
      return span;
    };
    const spanRight = (row: number, column: number) => {
      let span = 1;
      while (grid[row]?.[column + span] === "<") span++;
      return span;
    };
    const built: Table = {
      kind: "table",
      id,
      caption,
      ...(tableNote ? { note: tableNote } : {}),
      columns: grid[0]?.length ?? 0,
      headerRows: 1,
      rows: grid.map((cells, row) =>
        cells.flatMap((cell, column) =>
          cell === "^" || cell === "<"
            ? []
            : [
                {
                  paragraphs: [cell === "" ? [] : text(cell)],
                  rowspan: spanDown(row, column),
                  colspan: spanRight(row, column),
                },
              ],
        ),
      ),
    };
    return built;
  };

type Facts = Omit<ArticleData, "document" | "tags" | "headline"> & { tags?: string[]; headline?: string[] };

export function article(facts: Facts, ...drafts: Draft[]): ArticleData {
  return {
    ...facts,
    headline: facts.headline ?? [facts.title],
    tags: facts.tags ?? [],
    document: toDocument(drafts.map((draft, index) => draft(`b${index + 1}`))),
  };
}
