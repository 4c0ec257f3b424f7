/** Text → source lines: clean, numbered, without the blank ones and without page furniture. */
import { cleanCharacters } from "./characters";
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
  /** Begins with one to four spaces of white space, as a paragraph's first line does. */
  readonly indented: boolean;
  /** A bullet or dash stood before the text. */
  readonly bullet: boolean;
}

/** A number alone between dashes, or 第 n 页. */
const PAGE_NUMBER = /^(?:[-—–·•]{1,2} ?\d{1,4} ?[-—–·•]{1,2}|第 ?\d{1,4} ?页(?:[ ,，/]*共 ?\d{1,4} ?页)?)$/;
const BARE_NUMBER = /^(?:\d{1,4}|[ivxlIVXL]{1,7})$/;
const BULLET = /^(?:[-*+•●▪◆■◇○➢] +|[•●▪◆■➢])/;
const HASHES = /^#{1,6} +/;

export function readLines(text: string, note: TakeNote): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = false;
  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).forEach((source, index) => {
    for (const [part, piece] of source.split(/[\f\v]/).entries()) {
      if (part > 0) gap = true;
      const clean = cleanCharacters(piece);
      const flat = clean.text.replace(/\s+/g, " ").trim();
      if (flat === "") {
        gap = true;
        continue;
      }
      const number = index + 1;
      if (clean.repaired) note("character-repaired", number, { before: piece.trim(), after: flat });
      if (clean.lost) note("character-lost", number, { before: flat, doubtful: true });
      lines.push(readLine(clean.text, flat, number, gap, note));
      gap = false;
    }
  });
  return dropPageFurniture(lines, note);
}

function readLine(clean: string, flat: string, number: number, gap: boolean, note: TakeNote): SourceLine {
  const indented = /^(?:\u3000{1,2}| {2,4}|\t)(?=\S)/.test(clean);
  const plain = { number, raw: clean.trimEnd() === "" ? "" : clean, gap, indented };
  if (PAGE_NUMBER.test(flat)) return { ...plain, text: flat, bullet: false };
  const bullet = BULLET.test(flat);
  const text = flat.replace(BULLET, "").replace(HASHES, "").replaceAll("**", "").trim();
  if (text === flat || text === "") return { ...plain, text: flat, bullet: false };
  note("markup-dropped", number, { before: flat, after: text });
  return { ...plain, text, raw: text, bullet };
}

/**
 * Page numbers and running heads. A bare number is one only where bare numbers keep rising through the text;
 * a running head is a short line that stands beside page numbers three times or more.
 */
function dropPageFurniture(lines: readonly SourceLine[], note: TakeNote): SourceLine[] {
  const isNumber = markPageNumbers(lines);
  const beside = new Map<string, number>();
  lines.forEach((line, index) => {
    if (isNumber[index] || line.text.length > 40) return;
    if (isNumber[index - 1] || isNumber[index + 1]) beside.set(line.text, (beside.get(line.text) ?? 0) + 1);
  });
  const kept: SourceLine[] = [];
  let gap = false;
  lines.forEach((line, index) => {
    const head = !isNumber[index] && (beside.get(line.text) ?? 0) >= 3;
    if (isNumber[index] || head) {
      note("page-furniture-dropped", line.number, { before: line.text });
      gap = true;
    } else {
      kept.push(gap && !line.gap ? { ...line, gap } : line);
      gap = false;
    }
  });
  return kept;
}

function markPageNumbers(lines: readonly SourceLine[]): boolean[] {
  const bare = lines.flatMap((line, index) =>
    BARE_NUMBER.test(line.text) && !line.raw.includes("\t") ? [index] : [],
  );
  const values = bare.map((index) => Number(lines[index]?.text)).filter((value) => !Number.isNaN(value));
  const rising = values.filter((value, i) => i > 0 && value === (values[i - 1] ?? 0) + 1).length;
  const bareNumbersAreFolios = values.length >= 3 && rising >= (values.length - 1) * 0.7;
  const marks: boolean[] = lines.map((line) => PAGE_NUMBER.test(line.text));
  if (bareNumbersAreFolios) for (const index of bare) marks[index] = true;
  return marks;
}
