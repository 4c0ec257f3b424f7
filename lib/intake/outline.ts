/**
 * The outline of the body: which line opens which section, column or article. The contents say what to look
 * for; without contents the numbers themselves must be in order.
 */
import { closeGaps, squash } from "./characters";
import type { ContentsEntry } from "./contents";
import type { SourceLine } from "./lines";
import { compareNumbers, type EntryNumeral, isDotted, readEntryNumeral } from "./numerals";
import type { Notes } from "./report";
import { isSimilar } from "./similar";

export interface OutlineEntry {
  /** Printed number, for dotted numbers only. */
  readonly number?: string;
  readonly values: readonly number[];
  readonly kind: string;
  /** As in the contents. */
  readonly title: string;
  readonly line: number;
  /** Indexes of its first line and of the first line after its title; both -1 where the body lacks it. */
  readonly start: number;
  readonly end: number;
}

/** Entries of the body in order, each found at most once. `from` is the first line after the contents. */
export function findOutline(
  lines: readonly SourceLine[],
  from: number,
  contents: readonly ContentsEntry[] | undefined,
  notes: Notes,
): OutlineEntry[] {
  return contents ? followContents(lines, from, contents, notes) : followNumbers(lines, from, notes);
}

function followContents(
  lines: readonly SourceLine[],
  from: number,
  contents: readonly ContentsEntry[],
  notes: Notes,
): OutlineEntry[] {
  // Dotted numbers are unique; 一、 （一） 1. come again in every section, and inside articles.
  const dotted = contents.every((entry) => isDotted(entry.kind));
  const keyOf = (entry: EntryNumeral) => (dotted ? entry.number : entry.number + squash(entry.title));
  const absent = (entry: ContentsEntry) => ({
    ...named(entry, entry.title, dotted),
    line: entry.line,
    start: -1,
    end: -1,
  });
  const places = new Map(contents.map((entry, index) => [keyOf(entry), index]));
  const outline: OutlineEntry[] = [];
  let next = 0;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const numeral = readEntryNumeral(line.text);
    if (!numeral) continue;
    const index = places.get(keyOf(numeral)) ?? -1;
    const entry = contents[index];
    const end = entry && index >= next ? titleEnd(lines, i, numeral, entry) : undefined;
    if (entry && end !== undefined) {
      for (const skipped of contents.slice(next, index)) outline.push(absent(skipped));
      outline.push({ ...named(numeral, entry.title, dotted), line: line.number, start: i, end });
      const inBody = closeGaps([numeral.title, ...lines.slice(i + 1, end).map((l) => l.text)].join(""));
      const note = notes.for(dotted ? numeral.number : undefined);
      if (end > i + 1) note("title-joined", line.number, { after: inBody });
      if (squash(inBody) !== squash(entry.title))
        note("contents-title-differs", line.number, { before: inBody, after: entry.title, doubtful: true });
      next = index + 1;
      i = end - 1;
    } else if (!entry && isUnlisted(lines, i, numeral, outline)) {
      outline.push({
        ...named(numeral, closeGaps(numeral.title), dotted),
        line: line.number,
        start: i,
        end: i + 1,
      });
      notes.for(dotted ? numeral.number : undefined)("not-in-contents", line.number, {
        before: line.text,
        doubtful: true,
      });
    }
  }
  for (const skipped of contents.slice(next)) outline.push(absent(skipped));
  return findUnnumbered(lines, from, outline, notes);
}

function named(numeral: EntryNumeral, title: string, dotted: boolean) {
  const { number, values, kind } = numeral;
  return { ...(dotted ? { number } : {}), values, kind, title };
}

/** Where the title ends if it is the entry's, possibly on the next line or wrapped over two; else undefined. */
function titleEnd(
  lines: readonly SourceLine[],
  index: number,
  numeral: EntryNumeral,
  entry: ContentsEntry,
): number | undefined {
  const wanted = squash(entry.title);
  const here = squash(numeral.title);
  const both = here + squash(lines[index + 1]?.text.slice(0, 200) ?? "");
  if (here === wanted) return index + 1;
  if (both === wanted && (here === "" || wanted.startsWith(here))) return index + 2;
  return here !== "" && isSimilar(here, wanted) ? index + 1 : undefined;
}

/**
 * An entry the contents forgot: a short line whose number of two parts or more follows the last one
 * directly, behind a line that ends an article.
 */
function isUnlisted(
  lines: readonly SourceLine[],
  index: number,
  numeral: EntryNumeral,
  outline: readonly OutlineEntry[],
): boolean {
  const last = outline.findLast((entry) => entry.start >= 0);
  if (!last || !isDotted(numeral.kind) || numeral.values.length < 2) return false;
  if (!isTitleLike(numeral.title) || !follows(numeral.values, last.values, 0)) return false;
  const before = lines[index - 1]?.text ?? "";
  return last.end === index || /^[（(]?(?:资料来源|来源|发布|日期|时间)/.test(before);
}

/** Entries whose number was lost in the body: the title alone stands on a line between its neighbours. */
function findUnnumbered(
  lines: readonly SourceLine[],
  from: number,
  outline: readonly OutlineEntry[],
  notes: Notes,
): OutlineEntry[] {
  if (outline.every((entry) => entry.start >= 0)) return [...outline];
  const byText = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (index < from || line.text.length > 100) return;
    const key = squash(line.text);
    byText.set(key, [...(byText.get(key) ?? []).slice(-20), index]);
  });
  let after = from - 1;
  return outline.map((entry, i) => {
    if (entry.start >= 0) {
      after = entry.end - 1;
      return entry;
    }
    const before = nextStart(outline, i) ?? lines.length;
    const places = entry.title === "" ? [] : (byText.get(squash(entry.title)) ?? []);
    const start = places.find((place) => place > after && place < before);
    const note = notes.for(entry.number);
    if (start === undefined) {
      note("not-in-body", entry.line, { before: entry.title, doubtful: true });
      return entry;
    }
    after = start;
    note("number-missing", lines[start]?.number ?? 0, { before: entry.title, doubtful: true });
    return { ...entry, line: lines[start]?.number ?? 0, start, end: start + 1 };
  });
}

function nextStart(outline: readonly OutlineEntry[], index: number): number | undefined {
  for (let i = index + 1; i < Math.min(outline.length, index + 200); i++)
    if ((outline[i]?.start ?? -1) >= 0) return outline[i]?.start;
  return undefined;
}

/**
 * Without contents: dotted numbers in order. A number of one part counts only where the next entry is its
 * first child, as lists inside articles are numbered 1. 2. 3. too.
 */
function followNumbers(lines: readonly SourceLine[], from: number, notes: Notes): OutlineEntry[] {
  const candidates: { index: number; numeral: EntryNumeral }[] = [];
  lines.forEach((line, index) => {
    if (index < from || line.text.length > 100 || line.raw.trim().includes("\t")) return;
    const numeral = readEntryNumeral(line.text);
    if (numeral && isDotted(numeral.kind) && isTitleLike(numeral.title)) candidates.push({ index, numeral });
  });
  const outline: OutlineEntry[] = [];
  candidates.forEach(({ index, numeral }, i) => {
    const last = outline.at(-1)?.values ?? [0];
    const child = candidates[i + 1];
    const opens =
      numeral.values.length > 1 ||
      (child !== undefined &&
        child.index - index <= 3 &&
        compareNumbers(child.numeral.values.slice(0, 2), [...numeral.values, 1]) === 0);
    if (!opens || !follows(numeral.values, last, 1)) return;
    const line = lines[index]!;
    outline.push({
      ...named(numeral, closeGaps(numeral.title), true),
      line: line.number,
      start: index,
      end: index + 1,
    });
    if (!follows(numeral.values, last, 0))
      notes.for(numeral.number)("number-gap", line.number, {
        before: last.join("."),
        after: numeral.number,
        doubtful: true,
      });
  });
  return outline;
}

const isTitleLike = (title: string) => title !== "" && title.length <= 80 && !/[。；，：、]$/.test(title);

/**
 * 1.1.2 follows 1.1.1; 1.2, 1.2.1, 2, 2.1 and 2.1.1 do as well. `slack` numbers may be left out at the part
 * that changes.
 */
export function follows(values: readonly number[], last: readonly number[], slack: number): boolean {
  let i = 0;
  while (i < values.length && i < last.length && values[i] === last[i]) i++;
  if (i === values.length) return false;
  const step = (values[i] ?? 0) - (last[i] ?? 0);
  if (step < 1 || step > 1 + slack) return false;
  return values.slice(i + 1).every((value) => value === 1);
}
