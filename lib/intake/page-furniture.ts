/** Page numbers and running heads: they stand between the lines of the text and belong to none. */
import type { SourceLine } from "./lines";
import type { TakeNote } from "./report";

/** A number alone between dashes or dots, or 第 n 页. */
const PAGE_NUMBER = /^(?:[-—–·•]{1,2} ?\d{1,4} ?[-—–·•]{1,2}|第 ?\d{1,4} ?页(?:[ ,，/]*共 ?\d{1,4} ?页)?)$/;
const BARE_NUMBER = /^(?:\d{1,4}|[ivxlIVXL]{1,7})$/;

export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

/** A running head may have as many lines. */
const REACH = 3;
const LONGEST_HEAD = 40;
/** A head is what stands at so many page ends, page numbers in it apart. */
const OFTEN = 3;

/**
 * A bare number is a page number only where bare numbers keep rising through the text. A running head is a
 * short line that stands next to a page number or form feed three times or more, with nothing but other heads
 * between; the same words elsewhere, on the cover, stay.
 */
export function dropPageFurniture(lines: readonly SourceLine[], note: TakeNote): SourceLine[] {
  const dropped = markPageNumbers(lines);
  const heads = countHeads(lines, dropped);
  const isHead = (index: number) => (heads.get(keyOf(lines[index])) ?? 0) >= OFTEN;
  const isNumber = [...dropped];
  lines.forEach((line, index) => {
    if (!isNumber[index] && !line.page) return;
    const after = line.page && !isNumber[index] ? index : index + 1;
    for (let i = after; i < after + REACH && isHead(i) && !isNumber[i]; i++) dropped[i] = true;
    for (let i = index - 1; i >= index - REACH && isHead(i) && !isNumber[i]; i--) dropped[i] = true;
  });
  const kept: SourceLine[] = [];
  let gap = false;
  lines.forEach((line, index) => {
    if (dropped[index]) {
      note("page-furniture-dropped", line.number, { before: line.text });
      gap = true;
      return;
    }
    kept.push(gap && !line.gap ? { ...line, gap } : line);
    gap = false;
  });
  return kept;
}

/** How often each short line stands within reach of a page number or form feed. */
function countHeads(lines: readonly SourceLine[], isNumber: readonly boolean[]): Map<string, number> {
  const heads = new Map<string, number>();
  let lastEdge = Number.NEGATIVE_INFINITY;
  const nextEdge: number[] = [];
  for (let i = lines.length - 1, edge = Number.POSITIVE_INFINITY; i >= 0; i--) {
    nextEdge[i] = edge;
    if (isNumber[i] || lines[i]?.page) edge = i;
  }
  lines.forEach((line, index) => {
    if (isNumber[index]) lastEdge = index;
    else if (line.page) lastEdge = index - 1;
    const near = index - lastEdge <= REACH || (nextEdge[index] ?? 0) - index <= REACH;
    const key = near && !isNumber[index] ? keyOf(line) : "";
    if (key !== "") heads.set(key, (heads.get(key) ?? 0) + 1);
  });
  return heads;
}

/** Equal for heads that differ in their page number; "" for what can be no head. */
function keyOf(line: SourceLine | undefined): string {
  if (!line || line.text.length > LONGEST_HEAD || line.raw.trim().includes("\t")) return "";
  const key = line.text.replace(/^\d{1,4}(?=\D)|(?<=\D)\d{1,4}$/g, "").trim();
  return /[。；]$|^附|^[一二三四五六七八九十（(]|^(?:资料)?来源|日期|时间/.test(key) ? "" : key;
}

function markPageNumbers(lines: readonly SourceLine[]): boolean[] {
  const bare = lines.flatMap((line, index) =>
    BARE_NUMBER.test(line.text) && !line.raw.includes("\t") ? [index] : [],
  );
  const values = bare.map((index) => Number(lines[index]?.text)).filter((value) => !Number.isNaN(value));
  const rising = values.filter((value, i) => i > 0 && value === (values[i - 1] ?? 0) + 1).length;
  const bareNumbersAreFolios = values.length >= 3 && rising >= (values.length - 1) * 0.7;
  const marks: boolean[] = lines.map((line) => isPageNumber(line.text));
  if (bareNumbersAreFolios) for (const index of bare) marks[index] = true;
  return marks;
}
