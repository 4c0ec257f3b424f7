/** Pieces with clean characters and white space, split where a line break stands for a paragraph's end. */
import { type Inline, inlineText } from "../document/blocks";
import { endsSentence } from "./joining";
import type { Piece, PlainList, TextPiece } from "./pieces";
import type { TakeNote } from "./report";
import { mergeSpans, splitLines, tidy } from "./rich-text";

export function tidyPieces(pieces: readonly Piece[], note: TakeNote): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === "text") return tidyText(piece, note);
    if (piece.kind === "list") return [{ ...piece, list: tidyList(piece.list) }];
    if (piece.kind !== "quotation") return [piece];
    const paragraphs = piece.quotation.paragraphs.map((paragraph) => tidy(paragraph).content);
    return [{ ...piece, quotation: { ...piece.quotation, paragraphs } }];
  });
}

function tidyList(list: PlainList): PlainList {
  const items = list.items.map(({ blocks }) => ({
    blocks: blocks.map((block) =>
      block.kind === "list" ? tidyList(block) : { ...block, content: tidy(block.content).content },
    ),
  }));
  return { ...list, items };
}

function tidyText(piece: TextPiece, note: TakeNote): TextPiece[] {
  const { content, repaired, lost } = tidy(piece.content);
  if (content.length === 0) return [];
  const text = inlineText(content);
  if (repaired) note("character-repaired", piece.line, { before: inlineText(piece.content), after: text });
  if (lost) note("character-lost", piece.line, { before: text, doubtful: true });
  const parts = splitParagraphs(content, piece);
  if (parts.length > 1) note("breaks-split", piece.line, { before: text });
  return parts.map((part, index) => {
    const { marker, ...rest } = piece;
    return { ...rest, ...(marker && index === 0 ? { marker } : {}), content: part };
  });
}

/** Writers end paragraphs with a mere line break; in titles it parts the lines. */
function splitParagraphs(content: readonly Inline[], { look }: TextPiece): Inline[][] {
  const lines = splitLines(content);
  const isTitle = look.style !== undefined || look.heading !== undefined || look.align === "center";
  const paragraphs: Inline[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && !isTitle && !endsSentence(inlineText(last))) last.push({ kind: "lineBreak" }, ...line);
    else paragraphs.push([...line]);
  }
  return paragraphs.map(mergeSpans);
}
