/** The pieces of one article → the article: its head, where it is from, and its blocks. */
import { inlineText } from "../document/blocks";
import { type ArticleEntry, assembleArticle, type LocatedOrigin, splitOrigins } from "./article";
import { readHead } from "./article-head";
import { writeBlocks } from "./body";
import type { IntakeArticle } from "./intake-issue";
import type { SourceLine } from "./lines";
import { readItemNumeral } from "./numerals";
import { isOwnFile, readOwnArticle } from "./own-article";
import { toItems } from "./piece-items";
import type { Look, Piece, TextPiece } from "./pieces";
import type { TakeNote } from "./report";
import { tidyPieces } from "./tidy-pieces";

/** @param known where the article is from as the source's own data say, before what its text says */
export function readPieces(
  source: readonly Piece[],
  known: readonly LocatedOrigin[],
  note: TakeNote,
): IntakeArticle {
  if (isOwnFile(source)) return readOwnArticle(source, {}, note);
  return readTidyPieces(tidyPieces(source, note), {}, known, note);
}

/** @param entry of the issue that the article stands in */
export function readTidyPieces(
  pieces: readonly Piece[],
  entry: ArticleEntry,
  known: readonly LocatedOrigin[],
  note: TakeNote,
): IntakeArticle {
  const firstOther = pieces.findIndex((piece) => piece.kind !== "text" || piece.marker !== undefined);
  const leading = pieces.slice(0, firstOther < 0 ? undefined : firstOther) as readonly TextPiece[];
  const head = readHead(toLines(leading), { indents: false }, note);
  const { body, origins } = splitTextOrigins(pieces.slice(head.length));
  return assembleArticle(
    {
      ...entry,
      head,
      origins: [...known, ...head.origins, ...origins],
      blocks: writeBlocks(toItems(body, note), note),
      first: pieces[0]?.line ?? 0,
      last: pieces.at(-1)?.line ?? 0,
    },
    note,
  );
}

function splitTextOrigins(pieces: readonly Piece[]): { body: Piece[]; origins: LocatedOrigin[] } {
  const texts = pieces.flatMap((piece) =>
    piece.kind === "text" ? [{ piece, text: inlineText(piece.content), number: piece.line }] : [],
  );
  const { body, origins } = splitOrigins(texts);
  const kept = new Set<Piece>(body.map(({ piece }) => piece));
  return { body: pieces.filter((piece) => piece.kind !== "text" || kept.has(piece)), origins };
}

/** As `readHead` takes them, with what their looks claim. */
function toLines(pieces: readonly TextPiece[]): SourceLine[] {
  const title = pieces[0] && isTitleLook(pieces[0]) ? pieces[0].look : undefined;
  return pieces.map((piece, index) => {
    const text = inlineText(piece.content);
    const claim = claimOf(piece, index, title);
    return {
      number: piece.line,
      text,
      raw: text,
      gap: false,
      page: false,
      indented: piece.look.indented === true,
      bullet: false,
      ...(claim ? { claim } : {}),
    };
  });
}

function claimOf(piece: TextPiece, index: number, title: Look | undefined): SourceLine["claim"] {
  const { look } = piece;
  if (look.style === "title") return "title";
  if (look.style === "subtitle") return "subtitle";
  if (readItemNumeral(inlineText(piece.content))) return "text";
  if (index === 0) return title && "title";
  if (look.heading !== undefined) return title && look.heading === title.heading ? "title" : "text";
  if (!title) return undefined;
  const centred = look.align === "center";
  if (title.align === "center") return centred ? undefined : "text";
  return centred || (look.bold === title.bold && (look.size ?? 0) >= (title.size ?? 0)) ? undefined : "text";
}

/** The first paragraph of all is a title where it is a heading, centred or bold, and no sentence ends it. */
function isTitleLook({ look, content }: TextPiece): boolean {
  const text = inlineText(content);
  if (look.style === "title" || look.heading !== undefined) return true;
  return (
    (look.align === "center" || look.bold === true) && !/[。；，：]$/.test(text) && !readItemNumeral(text)
  );
}
