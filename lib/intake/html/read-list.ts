/** <ul> and <ol> → a list, where they are one: layout and navigation use them, too. */
import { type Inline, inlineText, type ListFormat } from "../../document/blocks";
import { readItemNumeral } from "../numerals";
import type { PlainItem, PlainList } from "../pieces";
import { childrenOf, isHidden, nameOf, styleOf } from "./elements";
import { ElementReader, type PagePiece, type Reading } from "./read-element";

/** undefined where it is no list of texts; its contents are read one after the other then. */
export function readList(element: Element, reading: Reading): PagePiece[] | undefined {
  const items = childrenOf(element).filter((child) => !isHidden(child) && !reading.skip?.(child));
  if (items.some((item) => nameOf(item) !== "li" && !/^(?:ul|ol|script)$/.test(nameOf(item))))
    return undefined;
  const line = reading.lines.count + 1;
  const list = makeList(element, items, reading);
  if (!list || list.items.length === 0) {
    reading.lines.count = line - 1;
    return undefined;
  }
  return [{ kind: "list", list, line }];
}

function makeList(element: Element, items: readonly Element[], reading: Reading): PlainList | undefined {
  const made: PlainItem[] = [];
  for (const item of items) {
    const blocks = readItem(item, reading);
    if (!blocks) return undefined;
    const [first] = blocks;
    if (!first) continue;
    // Word nests a list beside its item, not in it.
    const last = made.at(-1);
    if (nameOf(item) !== "li" && last) made[made.length - 1] = { blocks: [...last.blocks, ...blocks] };
    else if (first.kind === "list") made.push({ blocks: [{ kind: "paragraph", content: [] }, ...blocks] });
    else made.push({ blocks });
  }
  const texts = made.map(({ blocks: [first] }) =>
    first?.kind === "paragraph" ? inlineText(first.content).trim() : "",
  );
  // Numerals typed into the items are the list's own.
  if (texts.length > 0 && texts.every((text) => readItemNumeral(text))) return undefined;
  const start = Number(element.getAttribute("start") ?? 1);
  return {
    kind: "list",
    format: formatOf(element),
    start: Number.isInteger(start) && start >= 0 && start < 10_000 ? start : 1,
    items: made,
  };
}

function readItem(item: Element, reading: Reading): PlainItem["blocks"] | undefined {
  const reader = new ElementReader(reading);
  const isList = nameOf(item) !== "li";
  const pieces = isList ? readList(item, reading) : undefined;
  if (!pieces) reader.read(item);
  const blocks: PlainItem["blocks"][number][] = [];
  for (const piece of pieces ?? reader.finish()) {
    if (piece.kind === "list") blocks.push(piece.list);
    else if (piece.kind === "text" && piece.look.heading === undefined)
      blocks.push({ kind: "paragraph", content: withMarker(piece.content, piece.marker?.text) });
    else return undefined;
  }
  return blocks;
}

const withMarker = (content: readonly Inline[], marker: string | undefined): readonly Inline[] =>
  marker && marker !== "•" ? [{ kind: "text", text: marker }, ...content] : content;

function formatOf(element: Element): ListFormat {
  const style = styleOf(element, "list-style-type") || styleOf(element, "list-style");
  const type = element.getAttribute("type") ?? "";
  if (/cjk|chinese|ideographic|hiragana/.test(style)) return "一、";
  if (/lower-(?:alpha|latin)/.test(style) || type === "a") return "a.";
  if (/disc|circle|square/.test(style)) return "bullet";
  return nameOf(element) === "ol" || /decimal/.test(style) ? "1." : "bullet";
}
