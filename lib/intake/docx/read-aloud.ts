/** A Word file read as a person would read it out: for tests. */
import { expect } from "vitest";
import type { Block, Inline } from "../../document/blocks";
import { toDocument } from "../../document/convert";
import { parseDocument } from "../../document/validate";
import { readArticleFile } from "../read-article";
import { docx } from "./docx-builder";

export async function read(blocks: readonly string[], parts: Record<string, string | Uint8Array> = {}) {
  return readBytes(await docx(blocks, parts));
}

/** What comes out may be stored as it is. */
export async function readBytes(bytes: Uint8Array) {
  const { article, report, files } = await readArticleFile(bytes, "来稿.docx");
  const document = toDocument(article.blocks);
  expect(parseDocument(document)).toEqual(document);
  return {
    article,
    files,
    notes: report.notes.map(({ kind, certainty }) => `${certainty} ${kind}`),
    lines: article.blocks.flatMap(line),
  };
}

/** A block as one line that reads like what it is. */
function line(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [`H${block.level} ${words(block.content)}`];
    case "list":
      return [
        `${block.format} from ${block.start}`,
        ...block.items.flatMap((item) =>
          item.blocks.flatMap((b) => (b.kind === "list" ? line(b) : [`· ${words(b.content)}`])),
        ),
      ];
    case "table":
      return [
        `table ${block.columns} head ${block.headerRows} ${[block.caption, block.note].filter(Boolean).join(" ")}`.trim(),
        ...block.rows.map((row) =>
          row
            .map(
              (c) =>
                `${c.paragraphs.map(words).join("/")}${c.rowspan * c.colspan > 1 ? ` ${c.rowspan}x${c.colspan}` : ""}`,
            )
            .join(" | "),
        ),
      ];
    case "figure":
      return [`figure ${block.width}x${block.height} ${block.caption ?? ""} ${block.alt ?? ""}`.trim()];
    case "quotation":
      return block.paragraphs.map((paragraphContent) => `> ${words(paragraphContent)}`);
    case "paragraph":
      return [words(block.content)];
    default:
      return [`${block.kind} ${words(block.content)}`];
  }
}

/** Marks in brackets behind what they mark, footnotes in braces. */
function words(content: readonly Inline[]): string {
  return content
    .map((item) => {
      if (item.kind === "lineBreak") return "⏎";
      if (item.kind === "footnote") return `{${item.text}}`;
      const marks = [...(item.marks ?? []), ...(item.href ? [item.href] : [])];
      return marks.length > 0 ? `${item.text}[${marks.join()}]` : item.text;
    })
    .join("");
}
