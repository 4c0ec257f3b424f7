/** An article's texts one by one, each with its place. */
import { type Block, type Inline, inlineText, type Table } from "../document/blocks";
import type { ArticleCopy } from "../document/issue-copy";
import { placeCells } from "../document/table-grid";
import type { Passage, PassageKind, Spot } from "./types";

/** In printed order, fields first; texts without a character are left out. */
export function passagesOf(article: ArticleCopy): Passage[] {
  return [...fieldPassages(article), ...article.blocks.flatMap(blockPassages)].filter(
    ({ text }) => text !== "",
  );
}

function fieldPassages({ title, headline, subtitle, byline, source }: ArticleCopy): Passage[] {
  return [
    passage("title", { block: "title" }, title),
    ...headline.map((line, paragraph) => passage("title", { block: "headline", paragraph }, line)),
    passage("title", { block: "subtitle" }, subtitle ?? ""),
    passage("byline", { block: "byline" }, byline ?? ""),
    passage("byline", { block: "source" }, source ?? ""),
  ];
}

const passage = (kind: PassageKind, spot: Spot, text: string): Passage => ({ kind, spot, text });

function blockPassages(block: Block): Passage[] {
  const spot = { block: block.id };
  switch (block.kind) {
    case "table":
      return tablePassages(block);
    case "list":
      return block.items.flatMap(({ blocks }) =>
        blocks
          .flatMap(blockPassages)
          .map((inner) => (inner.kind === "text" ? { ...inner, kind: "item" } : inner)),
      );
    case "quotation":
      return block.paragraphs.flatMap((content, paragraph) =>
        inlinePassages("text", { ...spot, paragraph }, content),
      );
    case "figure":
      return [
        passage("caption", { ...spot, part: "caption" }, block.caption ?? ""),
        passage("note", { ...spot, part: "footnote" }, block.footnote ?? ""),
      ];
    case "heading":
    case "attachmentTitle":
      return inlinePassages("heading", spot, block.content);
    case "attachmentLabel":
      return inlinePassages("label", spot, block.content);
    case "salutation":
    case "signature":
      return inlinePassages(block.kind, spot, block.content);
    case "paragraph":
      return inlinePassages("text", spot, block.content);
    default:
      return block satisfies never;
  }
}

function tablePassages(table: Table): Passage[] {
  const spot = { block: table.id };
  const cells = placeCells(table.rows).flatMap(({ cell, row, column }) =>
    cell.paragraphs.flatMap((content, paragraph) =>
      inlinePassages("cell", { ...spot, cell: { row, column }, paragraph }, content),
    ),
  );
  return [
    passage("caption", { ...spot, part: "caption" }, table.caption ?? ""),
    ...cells,
    passage("note", { ...spot, part: "note" }, table.note ?? ""),
  ];
}

/** The text, and its footnotes behind it. */
function inlinePassages(kind: PassageKind, spot: Spot, content: readonly Inline[]): Passage[] {
  const notes = content.filter((inline) => inline.kind === "footnote");
  return [
    passage(kind, spot, inlineText(content)),
    ...notes.map(({ text }, paragraph) => passage("note", { ...spot, paragraph, part: "footnote" }, text)),
  ];
}
