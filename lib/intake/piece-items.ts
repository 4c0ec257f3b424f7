/** Pieces → the items of a body, as `writeBlocks` takes them. */
import { type Inline, inlineText, type ListFormat } from "../document/blocks";
import { captionNote, isPlainCaption } from "./caption-notes";
import { readGridTable } from "./grid-table";
import { type Item, isAttachmentLabel } from "./items";
import type { Passage } from "./joining";
import { expectedNumeral } from "./joining";
import type { Piece, PlainItem, PlainList, TextPiece } from "./pieces";
import type { TakeNote } from "./report";
import { mergeSpans, splitContent } from "./rich-text";

export function toItems(pieces: readonly Piece[], note: TakeNote): Item[] {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index]!;
    const bullets = takeBullets(pieces, index);
    if (bullets) {
      items.push({ kind: "list", list: bullets.list });
      index = bullets.end;
      continue;
    }
    index++;
    if (piece.kind !== "text") items.push(readyItem(piece, note));
    else if (!takeFigureCaption(items, piece, note)) items.push(textItem(piece, numbers));
  }
  return items;
}

function readyItem(piece: Exclude<Piece, TextPiece>, note: TakeNote): Item {
  switch (piece.kind) {
    case "table":
      return { kind: "table", make: (id, words) => readGridTable(piece, id, words, note) };
    case "figure":
      return { kind: "figure", figure: piece.figure };
    case "list":
      return { kind: "list", list: piece.list };
    case "quotation":
      return { kind: "quotation", quotation: piece.quotation };
  }
}

function textItem(piece: TextPiece, numbers: Map<string, number>): Item {
  const { marker, line, look } = piece;
  const content = marker
    ? mergeSpans([{ kind: "text", text: marker.text }, ...piece.content])
    : piece.content;
  const text = inlineText(content);
  const counted = marker?.format && {
    format: marker.format,
    value: marker.value,
    marker: marker.text,
    rest: inlineText(piece.content),
  };
  const numeral = counted ?? expectedNumeral({ text, bullet: false }, numbers);
  if (numeral) numbers.set(numeral.format, numeral.value);
  const passage: Passage = { text, line, numeral, bullet: false, content, look };
  return { kind: isAttachmentLabel(text) ? "label" : "passage", passage };
}

const CAPTION = /^图\s?[\d一二三四五六七八九十]/;

/** The line under a figure that names it. */
function takeFigureCaption(items: Item[], piece: TextPiece, note: TakeNote): boolean {
  const last = items.at(-1);
  if (last?.kind !== "figure" || last.figure.caption !== undefined || piece.marker) return false;
  const text = inlineText(piece.content);
  const short = text.length <= 60 && !/[。；：]$/.test(text);
  const named = CAPTION.test(text) || piece.look.style === "caption";
  const under = piece.look.align === "center" && piece.look.bold !== true && piece.look.heading === undefined;
  if (!short || !(named || under)) return false;
  const footnote = captionNote(piece.content);
  if (!isPlainCaption(piece.content)) note("caption-note", piece.line, { before: text, after: footnote });
  items[items.length - 1] = {
    kind: "figure",
    figure: { ...last.figure, caption: text, ...(footnote !== undefined && { footnote }) },
  };
  return true;
}

const TYPED_BULLET = /^[•●▪◆■➢○◇] ?(?=\S)/;

interface Bullet {
  readonly depth: number;
  readonly content: readonly Inline[];
}

/** Bulleted paragraphs from `start` on become one list, nested as deep as they say. */
function takeBullets(pieces: readonly Piece[], start: number): { list: PlainList; end: number } | undefined {
  const bullets: Bullet[] = [];
  let end = start;
  for (; end < pieces.length; end++) {
    const bullet = bulletOf(pieces[end]);
    if (!bullet) break;
    bullets.push(bullet);
  }
  return bullets.length > 0 ? { list: nest(bullets, "bullet"), end } : undefined;
}

function bulletOf(piece: Piece | undefined): Bullet | undefined {
  if (piece?.kind !== "text") return undefined;
  const { marker, content, look } = piece;
  if (marker)
    return marker.format === "bullet" && look.heading === undefined
      ? { depth: marker.depth, content }
      : undefined;
  const typed = TYPED_BULLET.exec(inlineText(content))?.[0].length;
  return typed === undefined ? undefined : { depth: 0, content: splitContent(content, typed)[1] };
}

function nest(bullets: readonly Bullet[], format: ListFormat): PlainList {
  const depth = Math.min(...bullets.map((bullet) => bullet.depth));
  const items: PlainItem[] = [];
  for (let i = 0; i < bullets.length; ) {
    const own = bullets[i]!;
    let next = i + 1;
    // What opens deeper than its list is an item of it all the same.
    while ((bullets[next]?.depth ?? 0) > depth) next++;
    const deeper = bullets.slice(i + 1, next);
    items.push({
      blocks: [
        { kind: "paragraph", content: own.content },
        ...(deeper.length > 0 ? [nest(deeper, format)] : []),
      ],
    });
    i = next;
  }
  return { kind: "list", format, start: 1, items };
}
