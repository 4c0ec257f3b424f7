/** The blocks of an article → paragraphs and tables. */
import type { Block, Inline, List } from "../document/blocks";
import { figureXml } from "./figure";
import { inlineXml } from "./runs";
import { LIST_TEXT, MOST_LIST_DEPTH, STYLE_IDS } from "./style-ids";
import { tableXml } from "./table";
import type { WordParts } from "./word-parts";
import { paragraphOf, tag, val } from "./xml";

/** Word's own headings; those of an issue stand below its departments, columns and articles. */
export type HeadingsFrom = 1 | 4;

export function blocksXml(blocks: readonly Block[], headingsFrom: HeadingsFrom, parts: WordParts): string {
  return blocks.map((block) => blockXml(block, headingsFrom, parts)).join("");
}

function blockXml(block: Block, headingsFrom: HeadingsFrom, parts: WordParts): string {
  const line = (style: string, content: readonly Inline[], properties = "") =>
    paragraphOf(style, inlineXml(content, parts), properties);
  switch (block.kind) {
    case "heading":
      return line(`Heading${block.level + headingsFrom - 1}`, block.content);
    case "paragraph":
      return line(STYLE_IDS.body, block.content);
    case "salutation":
    case "signature":
    case "attachmentTitle":
      return line(STYLE_IDS[block.kind], block.content);
    case "attachmentLabel":
      return line(
        STYLE_IDS.attachmentLabel,
        block.content,
        parts.style.attachmentStart === "newPage" ? tag("w:pageBreakBefore") : "",
      );
    case "quotation":
      return block.paragraphs
        .map((content, index) => line(index === 0 ? STYLE_IDS.quotation : STYLE_IDS.quotationNext, content))
        .join("");
    case "list":
      return listXml(block, 0, parts);
    case "table":
      return tableXml(block, parts);
    case "figure":
      return figureXml(block, parts);
    default:
      return block satisfies never;
  }
}

/** Each list is counted by itself, from its own start. */
function listXml(list: List, depth: number, parts: WordParts): string {
  const level = Math.min(depth, MOST_LIST_DEPTH - 1);
  const id = parts.list({ format: list.format, start: list.start, depth: level });
  const numbering = tag("w:numPr", {}, val("w:ilvl", level), val("w:numId", id));
  return list.items
    .map(({ blocks }) => {
      const [first, ...others] = blocks;
      const [marked, rest] = first?.kind === "paragraph" ? [first.content, others] : [[], blocks];
      return [
        paragraphOf(STYLE_IDS.listItem, inlineXml(marked, parts), numbering),
        ...rest.map((block) =>
          block.kind === "list"
            ? listXml(block, depth + 1, parts)
            : paragraphOf(`${LIST_TEXT}${level + 1}`, inlineXml(block.content, parts)),
        ),
      ].join("");
    })
    .join("");
}
