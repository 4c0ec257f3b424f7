/** The printed contents: where they stand, and their entries with or without page numbers. */
import { closeGaps, squash } from "./characters";
import type { SourceLine } from "./lines";
import { compareNumbers, type EntryNumeral, isDotted, readEntryNumeral } from "./numerals";
import type { TakeNote } from "./report";

export interface ContentsEntry extends EntryNumeral {
  readonly line: number;
  readonly page?: number;
}

export interface Contents {
  /** 目录 as printed, its padding kept as one space. */
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
  /** Indexes into the lines: the contents title, and the first line after the contents. */
  readonly start: number;
  readonly end: number;
}

const TITLE = /^(?:本期)?(?:目录|目次|要目|内容提要目录|contents|目录contents)$/i;

/** undefined where there is no line 目录 with at least two numbered entries under it. */
export function findContents(lines: readonly SourceLine[], note: TakeNote): Contents | undefined {
  for (const [start, line] of lines.entries()) {
    if (!isContentsTitle(line)) continue;
    const { entries, end, unused } = readEntries(lines, start + 1);
    if (entries.length < 2) continue;
    for (const skipped of unused)
      note("contents-line-unused", skipped.number, { before: skipped.text, doubtful: true });
    return { title: line.text, entries, start, end };
  }
  return undefined;
}

/** It may be repeated at the head of the contents' second page. */
export const isContentsTitle = (line: Pick<SourceLine, "text">) =>
  line.text.length <= 30 && TITLE.test(squash(line.text));

function readEntries(lines: readonly SourceLine[], from: number) {
  const entries: ContentsEntry[] = [];
  const unused: SourceLine[] = [];
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const { text, page } = splitPage(line.raw);
    const entry = readEntryNumeral(text);
    const last = entries.at(-1);
    if (entry && belongs(entry, entries)) {
      entries.push({ ...entry, line: line.number, page });
    } else if (entry && last && entry.kind === entries[0]?.kind && !isAfter(entry, entries)) {
      break; // the body begins again with the first number
    } else if (last && last.page === undefined && page !== undefined && !entry) {
      entries[entries.length - 1] = { ...last, title: last.title + text, page };
    } else if (isContentsTitle(line)) {
      // part of the contents, says nothing
    } else if (page !== undefined || (entries.length > 0 && contentsGoOn(lines, i, entries))) {
      unused.push(line);
    } else if (entries.length > 0 || i - from > 3) break;
    end = i + 1;
  }
  const printed = splitWeakPages(entries).map((entry) => ({ ...entry, title: closeGaps(entry.title) }));
  return {
    entries: printed,
    end,
    unused: unused.filter((line) => line.number <= (lines[end - 1]?.number ?? 0)),
  };
}

/** Same kinds of numbers as before (any kind may open a level), in rising order. */
function belongs(entry: EntryNumeral, entries: readonly ContentsEntry[]): boolean {
  const first = entries[0];
  if (!first) return entry.title !== "" && entry.values[0] === 1;
  if (entry.title === "") return false;
  if (isDotted(first.kind)) return isDotted(entry.kind) && isAfter(entry, entries);
  const known = entries.some((e) => e.kind === entry.kind);
  if (!known) return entry.values.at(-1) === 1;
  if (entry.kind === first.kind) return isAfter(entry, entries);
  return true;
}

function isAfter(entry: EntryNumeral, entries: readonly ContentsEntry[]): boolean {
  const before = entries.findLast((e) => (isDotted(entry.kind) ? isDotted(e.kind) : e.kind === entry.kind));
  return !before || compareNumbers(entry.values, before.values) > 0;
}

/** A stray short line inside the contents: one of the next two lines continues the numbering. */
function contentsGoOn(
  lines: readonly SourceLine[],
  index: number,
  entries: readonly ContentsEntry[],
): boolean {
  if ((lines[index]?.text.length ?? 0) > 40) return false;
  return lines.slice(index + 1, index + 3).some((line) => {
    const { text, page } = splitPage(line.raw);
    const entry = readEntryNumeral(text);
    return entry !== undefined && isDotted(entry.kind) && page !== undefined && belongs(entry, entries);
  });
}

const LEADER = /[.．…·・‥_—–-]/;

/** `title……12`, `title<tab>12`, `title（12）`: the page number needs a leader, a tab or brackets before it. */
function splitPage(raw: string): { text: string; page?: number } {
  const flat = raw.trim();
  const match = /[（(]?(\d{1,4})[）)]?$/.exec(flat.slice(-8));
  const before = match ? flat.slice(0, flat.length - match[0].length) : "";
  const bracketed = match?.[0].length === (match?.[1]?.length ?? 0) + 2;
  const title = stripLeaders(before);
  const leader = before.slice(title.length);
  const led =
    leader.includes("\t") ||
    leader.includes("…") ||
    (LEADER.test(leader.replace(/\s/g, "").slice(0, 1)) && leader.replace(/\s/g, "").length >= 2) ||
    / {2,}|\u3000/.test(leader) ||
    bracketed;
  if (!match || title === "" || !led) return { text: flat.replace(/\s+/g, " ") };
  return { text: title.replace(/\s+/g, " "), page: Number(match[1]) };
}

function stripLeaders(text: string): string {
  let end = text.length;
  while (end > 0 && (LEADER.test(text[end - 1]!) || /\s/.test(text[end - 1]!))) end--;
  return text.slice(0, end);
}

/**
 * Page numbers with nothing but one space before them: taken as such where nearly every entry ends that way
 * and they never fall.
 */
function splitWeakPages(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const ends = entries.map((entry) => /^(.*\S) (\d{1,4})$/.exec(entry.title.slice(-200)));
  const pages = ends.map((match, i) => entries[i]?.page ?? (match ? Number(match[2]) : undefined));
  const found = pages.filter((page) => page !== undefined);
  const rising = found.every((page, i) => i === 0 || page >= (found[i - 1] ?? 0));
  if (!rising || found.length < entries.length * 0.8) return entries;
  return entries.map((entry, i) =>
    entry.page === undefined && ends[i]
      ? { ...entry, title: ends[i]?.[1] ?? entry.title, page: pages[i] }
      : entry,
  );
}
