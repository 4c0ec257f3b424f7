/**
 * What is pasted into the editor from Word, WPS, web pages and WeChat → blocks. Structure is kept, styles are dropped, and
 * nothing active is left: the same reading as of whole files, without looking for a headline or a source. Pure; the page's
 * own parser gives the elements.
 */
import { type Block, type Figure, inlineText } from "../document/blocks";
import { writeBlocks } from "./body";
import { type DataImage, readDataImage } from "./html/data-image";
import { readElement } from "./html/read-element";
import { readItems } from "./items";
import { readLayout } from "./joining";
import { readLines } from "./lines";
import { toItems } from "./piece-items";
import type { Piece, TextPiece } from "./pieces";
import { type IntakeNote, Notes } from "./report";
import { tidyPieces } from "./tidy-pieces";

export interface Pasted {
  /** Their ids are unique among them, not in the document they go into. */
  readonly blocks: readonly Block[];
  /** Images that were pasted within: what their figures have for a `file` until they are stored. */
  readonly images: ReadonlyMap<string, DataImage>;
  readonly notes: readonly IntakeNote[];
}

/** Of more than a long article shows the rest are told. */
const MOST_IMAGES = 60;

/** @throws FascicleError `unsafe-file` for what nests without measure */
export function readPastedElement(root: Element): Pasted {
  const notes = new Notes();
  const note = notes.for();
  const images = new Map<string, DataImage>();
  const pieces = readElement(root, { note }).flatMap((piece): Piece[] => {
    if (piece.kind !== "image") return [piece];
    const data = images.size < MOST_IMAGES && readDataImage(piece.source);
    if (data) {
      const file = `pasted-${images.size + 1}`;
      images.set(file, data);
      const alt = piece.alt ? { alt: piece.alt } : {};
      const figure: Figure = { kind: "figure", id: "", file, width: 1, height: 1, ...alt };
      return [{ kind: "figure", figure, line: piece.line }];
    }
    note("image-not-fetched", piece.line, { before: piece.source.slice(0, 80), doubtful: true });
    return [];
  });
  const items = toItems(tidyPieces(titlesAsHeadings(pieces), note), note);
  return { blocks: writeBlocks(items, note, "styles"), images, notes: notes.sorted() };
}

/** Lines of plain text: paragraphs, headings by their numerals, lists, tables by tabs. */
export function readPastedText(text: string): Pasted {
  const notes = new Notes();
  const lines = readLines(text, notes.for());
  return {
    blocks: writeBlocks(readItems(lines, readLayout(lines), notes.for()), notes.for()),
    images: new Map(),
    notes: notes.sorted(),
  };
}

/** A title stands above all headings: in the text it is one of them. */
function titlesAsHeadings(pieces: readonly Piece[]): Piece[] {
  const isTitle = (piece: Piece): piece is TextPiece =>
    piece.kind === "text" && piece.look.style === "title" && inlineText(piece.content).trim() !== "";
  if (!pieces.some(isTitle)) return [...pieces];
  return pieces.map((piece): Piece => {
    if (piece.kind !== "text") return piece;
    const { style, heading, ...look } = piece.look;
    if (style === "title") return { ...piece, look: { ...look, heading: 1 } };
    return heading === undefined ? piece : { ...piece, look: { ...piece.look, heading: heading + 1 } };
  });
}
