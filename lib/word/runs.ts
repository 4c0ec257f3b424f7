/** Inline content → runs. */
import type { Inline, TextSpan } from "../document/blocks";
import { fonts } from "./faces";
import { LEAD } from "./style-ids";
import type { WordParts } from "./word-parts";
import { tag, textRun, val } from "./xml";

export const LINE_BREAK = tag("w:r", {}, tag("w:br"));

/** As Word colours addresses; the line under them would be taken for the author's. */
const LINK_COLOR = "0563C1";

export function inlineXml(content: readonly Inline[], parts: WordParts): string {
  return content.map((item) => itemXml(item, parts)).join("");
}

function itemXml(item: Inline, parts: WordParts): string {
  switch (item.kind) {
    case "lineBreak":
      return LINE_BREAK;
    case "footnote":
      return item.text.trim() === "" ? "" : noteReference(parts.note(item.text));
    case "text": {
      const run = textRun(item.text, runProperties(item, parts));
      return item.href === undefined
        ? run
        : tag("w:hyperlink", { "r:id": parts.link(item.href), "w:history": 1 }, run);
    }
  }
}

const noteReference = (id: number) =>
  tag(
    "w:r",
    {},
    tag("w:rPr", {}, val("w:rStyle", "FootnoteReference")),
    tag("w:footnoteReference", { "w:id": id }),
  );

/** Word raises or lowers, not both: what is marked as both stands raised. */
function runProperties({ marks = [], href }: TextSpan, { style }: WordParts): string {
  const has = (mark: (typeof marks)[number]) => marks.includes(mark);
  return [
    has("lead") ? val("w:rStyle", LEAD) : "",
    has("italic") ? fonts(style.marks.italic) : "",
    has("bold") ? tag("w:b") + tag("w:bCs") : "",
    has("italic") ? tag("w:i") + tag("w:iCs") : "",
    href === undefined ? "" : val("w:color", LINK_COLOR),
    has("underline") ? val("w:u", "single") : "",
    has("superscript") ? val("w:vertAlign", "superscript") : "",
    has("subscript") && !has("superscript") ? val("w:vertAlign", "subscript") : "",
    has("emphasisDots") ? val("w:em", "dot") : "",
  ].join("");
}
