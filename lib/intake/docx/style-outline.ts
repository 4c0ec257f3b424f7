/** The outline of an issue by the styles of its Word file: the house's own decide, headings serve where no number does. */
import { closeGaps } from "../characters";
import { isContentsTitle } from "../contents";
import type { SourceLine } from "../lines";
import { readEntryNumeral } from "../numerals";
import type { OutlineEntry } from "../outline";
import { readOrigin } from "../source-and-date";

const LEVELS: Partial<Record<NonNullable<SourceLine["role"]>, number>> = {
  department: 1,
  column: 2,
  article: 3,
};

/** undefined where the house's styles name no two articles. */
export function outlineByRoles(lines: readonly SourceLine[]): OutlineEntry[] | undefined {
  const entries = entriesAt(lines, ({ role }) => role && LEVELS[role]);
  return entries.filter(({ kind }) => kind === "3").length >= 2 ? entries : undefined;
}

/**
 * Departments, columns and articles in Word's own headings, without any number. An article's level is the one at
 * which most entries say where they are from; headings below it belong to the text. Its heading is its headline, too.
 */
export function outlineByHeadings(lines: readonly SourceLine[]): OutlineEntry[] | undefined {
  const headings = entriesAt(lines, (line) => (isContentsTitle(line) ? undefined : line.heading));
  if (headings.some(({ number }) => number !== undefined)) return undefined;
  const origins = lines.flatMap(({ text }, index) => (readOrigin(text) ? [index] : []));
  const sourced = (level: number) =>
    headings.filter(({ kind, end }) => {
      if (Number(kind) !== level) return false;
      const stop = headings.find((next) => next.start >= end && Number(next.kind) <= level)?.start;
      return origins.some((index) => index >= end && index < (stop ?? lines.length));
    }).length;
  let article = 2;
  for (const level of [3, 4]) if (sourced(level) > sourced(article)) article = level;
  if (sourced(article) < 2) return undefined;
  return headings
    .filter(({ kind }) => Number(kind) <= article)
    .map((entry) => (Number(entry.kind) === article ? { ...entry, end: entry.start } : entry));
}

function entriesAt(
  lines: readonly SourceLine[],
  levelOf: (line: SourceLine) => number | undefined,
): OutlineEntry[] {
  return lines.flatMap((line, start) => {
    const level = levelOf(line);
    if (level === undefined || line.text === "") return [];
    const numeral = readEntryNumeral(line.text);
    const dotted = numeral && /^\d/.test(numeral.number) ? numeral : undefined;
    return [
      {
        ...(dotted ? { number: dotted.number } : {}),
        values: dotted?.values ?? [],
        kind: String(level),
        title: closeGaps(dotted?.title ?? line.text),
        line: line.number,
        start,
        end: start + 1,
      },
    ];
  });
}
