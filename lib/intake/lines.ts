/** Text → source lines: clean, numbered, without the blank ones and without page furniture. */
import { cleanCharacters } from "./characters";
import { dropPageFurniture, isPageNumber } from "./page-furniture";
import type { Look } from "./pieces";
import type { TakeNote } from "./report";

export interface SourceLine {
  /** From 1, as an editor shows it. */
  readonly number: number;
  /** Clean text, trimmed, without markup; runs of white space are one space. */
  readonly text: string;
  /** As `text` but with tabs and runs of spaces: tables need them. */
  readonly raw: string;
  /** Blank lines or a form feed stand before it. */
  readonly gap: boolean;
  /** A form feed stands before it. */
  readonly page: boolean;
  /** Begins with one to four spaces of white space, as a paragraph's first line does. */
  readonly indented: boolean;
  /** A bullet or dash stood before the text. */
  readonly bullet: boolean;
  /** What a source with looks says of it; the wording decides where it says nothing. */
  readonly claim?: "title" | "subtitle" | "text";
  readonly role?: Look["role"];
  readonly contents?: Look["contents"];
  readonly heading?: Look["heading"];
}

const BULLET = /^(?:[-*+•●▪◆■◇○➢] +|[•●▪◆■➢])/;
const HASHES = /^#{1,6} +/;
/** Most lines hold none of these. */
const MARKED = /^[-*+•●▪◆■◇○➢#]|\*\*/;

export function readLines(text: string, note: TakeNote): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = false;
  let page = false;
  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).forEach((source, index) => {
    for (const [part, piece] of source.split(/[\f\v]/).entries()) {
      if (part > 0) gap = page = true;
      const clean = cleanCharacters(piece);
      const flat = clean.text.replace(/\s+/g, " ").trim();
      if (flat === "") {
        gap = true;
        continue;
      }
      const number = index + 1;
      if (clean.repaired) note("character-repaired", number, { before: piece.trim(), after: flat });
      if (clean.lost) note("character-lost", number, { before: flat, doubtful: true });
      lines.push(readLine(clean.text, flat, { number, gap, page }, note));
      gap = page = false;
    }
  });
  return dropPageFurniture(lines, note);
}

function readLine(
  clean: string,
  flat: string,
  place: Pick<SourceLine, "number" | "gap" | "page">,
  note: TakeNote,
): SourceLine {
  const indented = /^(?:\u3000{1,2}| {2,4}|\t)\S/.test(clean);
  const plain = { ...place, text: flat, raw: clean, indented, bullet: false };
  if (!MARKED.test(flat) || isPageNumber(flat)) return plain;
  const bullet = BULLET.test(flat);
  const text = flat.replace(BULLET, "").replace(HASHES, "").replaceAll("**", "").trim();
  if (text === flat || text === "") return plain;
  note("markup-dropped", place.number, { before: flat, after: text });
  return { ...place, text, raw: text, indented, bullet };
}
