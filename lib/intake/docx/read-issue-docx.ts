/** A Word file that holds a whole past issue → the issue, as from text, with what only Word knows of it. */
import { type Inline, inlineText } from "../../document/blocks";
import { writeBlocks } from "../body";
import { closeGaps } from "../characters";
import { isContentsTitle } from "../contents";
import { ImageKeeper } from "../images";
import type { IssueIntake } from "../intake-issue";
import type { SourceLine } from "../lines";
import { readMastheadLine } from "../masthead";
import { readEntryNumeral } from "../numerals";
import type { OutlineEntry } from "../outline";
import { isOwnFile, readOwnArticle } from "../own-article";
import { OwnBlocks } from "../own-blocks";
import { toItems } from "../piece-items";
import type { Piece, TablePiece, TextPiece } from "../pieces";
import { readIssue } from "../read-issue";
import { readTidyPieces } from "../read-pieces";
import { Notes, type TakeNote } from "../report";
import { tidyPieces } from "../tidy-pieces";
import { readDocx } from "./read-docx";
import { outlineByHeadings, outlineByRoles } from "./style-outline";

/** @throws FascicleError as `readDocx` and `readIssue` */
export async function readIssueDocx(bytes: Uint8Array): Promise<IssueIntake> {
  const notes = new Notes();
  const images = new ImageKeeper();
  const pieces = await readDocx(bytes, images.keep, notes.for());
  return readIssuePieces(pieces, images, notes);
}

function readIssuePieces(source: readonly Piece[], images: ImageKeeper, notes: Notes): IssueIntake {
  const isOwn = isOwnFile(source);
  const pieces = new Map<SourceLine, Piece>();
  for (const piece of expandTables(source))
    for (const part of isOwn ? [piece] : tidyPieces([piece], notes.for()))
      pieces.set(lineOf(part, piece), part);
  const all = [...pieces.keys()];
  const outline = outlineByRoles(all) ?? outlineByHeadings(all);
  // Entries of unnumbered contents say nothing that the headings do not.
  const lines = outline ? all.filter((line) => !isDropped(line, outline)) : all;
  const piecesOf = (some: readonly SourceLine[]) => some.flatMap((line) => pieces.get(line) ?? []);
  return readIssue(
    {
      lines,
      ...(outline ? { outline: outline.map((entry) => replace(entry, all, lines)) } : {}),
      frontLines: (front) => front.flatMap((line) => asFacts(line, pieces.get(line), notes.for())),
      readText: (some, _, note) =>
        isOwn ? new OwnBlocks(note).read(piecesOf(some)) : writeBlocks(toItems(piecesOf(some), note), note),
      readArticle: ({ number, title, start }, some, _, taken) => {
        const own = piecesOf(some);
        const entry = { ...(number ? { number } : {}), title };
        // An entry that the body has not is told once, elsewhere.
        const note = start >= 0 ? taken : () => undefined;
        return isOwn ? readOwnArticle(own, entry, note) : readTidyPieces(own, entry, [], note);
      },
      files: images.files,
    },
    notes,
  );
}

const isDropped = (line: SourceLine, outline: readonly OutlineEntry[]) =>
  line.number < (outline[0]?.line ?? 0) &&
  (line.contents || isContentsTitle(line)) &&
  readEntryNumeral(line.text) === undefined &&
  outline.every(({ number }) => number === undefined);

/** The entry's places, counted in the lines that are left. */
function replace(entry: OutlineEntry, all: readonly SourceLine[], left: readonly SourceLine[]): OutlineEntry {
  const dropped = all.length - left.length;
  return { ...entry, start: entry.start - dropped, end: entry.end - dropped };
}

function lineOf(piece: Piece, source: Piece): SourceLine {
  const place = { number: piece.line, gap: false, page: false, indented: false, bullet: false };
  if (piece.kind !== "text") return { ...place, text: "", raw: "" };
  const text = `${piece.marker?.text ?? ""}${spaceAfter(piece)}${inlineText(piece.content)}`;
  const { role, heading, contents } = piece.look;
  // Tabs tell page numbers from titles.
  const whole = source.kind === "text" && !piece.content.some(({ kind }) => kind === "lineBreak");
  const raw = whole && !piece.marker ? inlineText(source.content) : text;
  return {
    ...place,
    text,
    raw: sameText(raw, text) ? raw : text,
    ...(role ? { role } : {}),
    ...(heading ? { heading } : {}),
    ...(contents ? { contents } : {}),
  };
}

const spaceAfter = ({ marker }: TextPiece) => (marker && /[\d.]$/.test(marker.text) ? " " : "");
const sameText = (a: string, b: string) => a.replace(/\s/g, "") === b.replace(/\s/g, "");

/** Contents and mastheads are often set as tables: each row is a line then. */
function expandTables(source: readonly Piece[]): Piece[] {
  return source.flatMap((piece, index): Piece[] => {
    if (piece.kind !== "table") return [piece];
    const before = source[index - 1];
    const isContents =
      before?.kind === "text" && isContentsTitle({ text: inlineText(before.content).trim() });
    const rows = rowTexts(piece);
    const isMasthead = rows.every((row) => readMastheadLine(row).length > 0);
    if (!isContents && !isMasthead) return [piece];
    return isContents
      ? piece.rows.map((row) => textPiece(row.map(cellText).filter(Boolean).join("\t"), piece.line))
      : rows.map((row) => textPiece(row, piece.line));
  });
}

const textPiece = (text: string, line: number): TextPiece => ({
  kind: "text",
  content: [{ kind: "text", text }],
  look: {},
  line,
});

const cellText = ({ paragraphs }: { readonly paragraphs: readonly (readonly Inline[])[] }) =>
  closeGaps(paragraphs.map(inlineText).join(" ").trim());

/** `主编 | 张三` is `主编：张三`. */
function rowTexts({ rows }: TablePiece): string[] {
  return rows.map((row) => {
    const [key = "", ...values] = row.map(cellText).filter(Boolean);
    const keyed = values.length === 1 && key.length <= 12 && !/[：:]/.test(key);
    return keyed ? `${key}：${values.join("")}` : [key, ...values].join(" ");
  });
}

/** A table of the cover tells a fact a row; a picture there is told. */
function asFacts(line: SourceLine, piece: Piece | undefined, note: TakeNote): SourceLine[] {
  if (piece?.kind === "table")
    return rowTexts(piece)
      .filter(Boolean)
      .map((text) => ({ ...line, text, raw: text }));
  if (piece && piece.kind !== "text") {
    note("object-dropped", line.number, { doubtful: true });
    return [];
  }
  return [line];
}
