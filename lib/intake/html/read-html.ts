/** The bytes or the source of a page → pieces, with the images it carries in itself. */
import { parseHTML } from "linkedom";
import type { LocatedOrigin } from "../article";
import type { KeepImage } from "../images";
import type { Piece } from "../pieces";
import type { TakeNote } from "../report";
import { readDataImage } from "./data-image";
import { decodePage } from "./decode-page";
import type { ImagePiece } from "./read-element";
import { readPage } from "./read-page";

export interface HtmlArticle {
  readonly pieces: readonly Piece[];
  readonly origins: readonly LocatedOrigin[];
}

export function readHtmlBytes(bytes: Uint8Array, keepImage: KeepImage, note: TakeNote): Promise<HtmlArticle> {
  return readHtml(decodePage(bytes, note), keepImage, note);
}

/** @throws FascicleError as `readPage` */
export async function readHtml(source: string, keepImage: KeepImage, note: TakeNote): Promise<HtmlArticle> {
  const text = source.replace(/^\ufeff/, "");
  const whole = /<html[\s>]/i.test(text) ? text : `<!doctype html><html><body>${text}</body></html>`;
  const { pieces, origins } = readPage(parseHTML(whole).document, note);
  const kept: Piece[] = [];
  // One image after the other: decoding is what takes memory.
  for (const piece of pieces) {
    const read = piece.kind === "image" ? await readImage(piece, keepImage, note) : piece;
    if (read) kept.push(read);
  }
  return { pieces: kept, origins };
}

async function readImage(
  piece: ImagePiece,
  keepImage: KeepImage,
  note: TakeNote,
): Promise<Piece | undefined> {
  const data = readDataImage(piece.source);
  if (!data) {
    const isData = /^\s*data:/i.test(piece.source);
    note(isData ? "image-unreadable" : "image-not-fetched", piece.line, {
      before: piece.source,
      doubtful: true,
    });
    return undefined;
  }
  const image = await keepImage(data.bytes);
  if (!image) {
    note("image-unreadable", piece.line, { doubtful: true });
    return undefined;
  }
  const alt = piece.alt ? { alt: piece.alt } : {};
  return { kind: "figure", figure: { kind: "figure", ...image, ...alt }, line: piece.line };
}
