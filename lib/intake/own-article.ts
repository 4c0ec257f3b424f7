/** An article from a Word file that this house wrote: its styles say what is what, nothing is guessed. */
import { inlineText } from "../document/blocks";
import { type ArticleEntry, assembleArticle, type LocatedOrigin } from "./article";
import type { IntakeArticle } from "./intake-issue";
import { OwnBlocks } from "./own-blocks";
import type { Piece, TextPiece } from "./pieces";
import type { TakeNote } from "./report";
import { splitLines } from "./rich-text";
import { type Origin, readDate, readOrigin } from "./source-and-date";

export const isOwnFile = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.kind === "text" && piece.look.role !== undefined);

export function readOwnArticle(pieces: readonly Piece[], entry: ArticleEntry, note: TakeNote): IntakeArticle {
  const headline: string[] = [];
  const said: { subtitle?: string; byline?: string } = {};
  const origins: LocatedOrigin[] = [];
  const body: Piece[] = [];
  for (const piece of pieces) {
    const role = piece.kind === "text" ? piece.look.role : undefined;
    if (piece.kind === "text" && role === "headline")
      headline.push(...splitLines(piece.content).map(inlineText));
    else if (piece.kind === "text" && (role === "subtitle" || role === "byline"))
      said[role] = (said[role] ?? "") + inlineText(piece.content);
    else if (piece.kind === "text" && role === "source")
      origins.push({ origin: originOf(piece), line: piece.line });
    else body.push(piece);
  }
  const article = assembleArticle(
    {
      ...entry,
      head: { headline, ...said, origins: [], length: pieces.length - body.length },
      origins,
      blocks: new OwnBlocks(note).read(body),
      first: pieces[0]?.line ?? 0,
      last: pieces.at(-1)?.line ?? 0,
    },
    // A byline stands in its own style, and is not looked for in the text.
    (kind, line, more) => kind !== "byline-found" && note(kind, line, more),
  );
  const { byline: _guessed, ...facts } = article;
  return { ...facts, ...(said.byline !== undefined ? { byline: said.byline } : {}) };
}

function originOf({ content }: TextPiece): Origin {
  const text = inlineText(content);
  const source = /^资料来源：(.+)$/s.exec(text)?.[1];
  const releasedOn = readDate(/^发布日期：(.+)$/s.exec(text)?.[1] ?? "");
  if (source !== undefined) return { source };
  return releasedOn === undefined ? (readOrigin(text) ?? {}) : { releasedOn };
}
