/** What the pages of every issue must hold, for tests: asked of the result alone, not of how it came about. */
import type { HouseStyle } from "./style";
import { areaOn, baselineIn, typeArea } from "./type-area";
import type { ComposedIssue, Page, PageLine } from "./types";

/** R11's protection begins with paragraphs of this many lines. */
const PROTECTED_LINES = 4;

export const bodyPages = (issue: ComposedIssue): Page[] => issue.pages.filter(({ kind }) => kind === "body");

/** Lines of copy; repeated heads, furniture and the notes at the foot left out. */
export const copyLines = (page: Page): PageLine[] =>
  page.lines.filter(({ role }) => role !== "furniture" && role !== "note");

/** Lines of notes at the foot. */
export const noteLines = (page: Page): PageLine[] => page.lines.filter(({ role }) => role === "note");

/** Sentences on what is wrong; empty where all is well. Breaks that are told as findings are not told again. */
export function pageFaults(issue: ComposedIssue, style: HouseStyle): string[] {
  const pages = bodyPages(issue);
  const told = new Set(issue.findings.flatMap(({ kind, page }) => (kind === "widow" ? [page] : [])));
  const faults = pages.flatMap((page, index) => {
    const place = `page ${index + 1}`;
    const next = pages[index + 1];
    const breaks = next && !told.has(Number(next.folio)) ? breakFaults(page, next, style) : [];
    return [...breaks, ...areaFaults(page, style)].map((fault) => `${place}: ${fault}`);
  });
  return style.footnotes === "page" ? [...faults, ...noteFaults(pages, issue)] : faults;
}

/** Each note begins on the page that calls it, or later where that is told; below all copy of its page. */
function noteFaults(pages: readonly Page[], issue: ComposedIssue): string[] {
  const told = new Set(issue.findings.flatMap(({ detail, page }) => (detail === "note-apart" ? [page] : [])));
  const begun = new Map<string, number>();
  for (const [index, page] of pages.entries())
    for (const line of noteLines(page)) if (line.index === 0) begun.set(keyOfNote(line, line.note), index);
  return pages.flatMap((page, index) => {
    const called = page.runs.flatMap(({ run: { call }, line }) =>
      call === undefined || line === undefined ? [] : [keyOfNote(page.lines[line]!, call)],
    );
    const apart = called.filter((key) => {
      const at = begun.get(key) ?? -1;
      return at < index || (at > index && !told.has(Number(page.folio)));
    });
    const foot = Math.max(...copyLines(page).map(({ y }) => y));
    const beside = noteLines(page).filter(({ y }) => y <= foot);
    return [
      ...apart.map((key) => `page ${index + 1}: calls ${key}, which begins elsewhere`),
      ...beside.map(({ text }) => `page ${index + 1}: note beside the copy: ${text}`),
    ];
  });
}

const keyOfNote = ({ article }: PageLine, note: number | undefined) => `${article} note ${note}`;

function breakFaults(page: Page, next: Page, style: HouseStyle): string[] {
  const [above, below] = [copyLines(page), copyLines(next)];
  const [last, first] = [above.at(-1), below[0]];
  if (!last || !first || last.article !== first.article) return [];
  const faults: string[] = [];
  const isProtected = ({ role, count }: PageLine) => role === "text" && count >= PROTECTED_LINES;
  if (isProtected(last) && last.index === 0) faults.push(`R11: ends with the first line of ${last.block}`);
  if (isProtected(first) && first.index === first.count - 1)
    faults.push(`R11: the next begins with the last line of ${first.block}`);
  const heading = above.slice(-2).findLast(({ role }) => role === "heading" || role === "title");
  if (heading && !holdsRowOrFigure(page, heading.y, Number.POSITIVE_INFINITY, style))
    faults.push(`R12: ends within two lines of ${heading.block}`);
  if (first.role === "source" && !holdsRowOrFigure(next, 0, first.y, style))
    faults.push("source and date stand alone");
  return faults;
}

/**
 * True where a figure or a table's row stands between two heights of the page: company enough for a heading above
 * it or a source below it. Lines do not tell, as figures and rows of empty cells have none.
 */
function holdsRowOrFigure(page: Page, from: number, to: number, style: HouseStyle): boolean {
  const { images, rules } = page;
  const { top } = style.typeArea;
  const notes = page.lines.find(({ role }) => role === "note")?.y ?? Number.POSITIVE_INFINITY;
  const foot = notes - 2 * style.note.size;
  const isBetween = (y: number) => y >= Math.max(from, top) && y <= Math.min(to, foot);
  return images.some(({ y }) => isBetween(y)) || rules.some(({ y1 }) => isBetween(y1));
}

/** R13: body lines register, and nothing leaves the type area. */
export function areaFaults(page: Page, style: HouseStyle): string[] {
  const area = areaOn(page.side, { style, area: typeArea(style) });
  const first = baselineIn(area.top, area.leading, style.body.size);
  const right = area.left + area.width;
  const offGrid = page.lines.filter(({ role, part, y }) => {
    // A table's note stands right below it.
    if ((role !== "text" && role !== "source") || part === "note") return false;
    const line = (y - first) / area.leading;
    return Math.abs(line - Math.round(line)) > 1e-3;
  });
  const below = [...copyLines(page), ...noteLines(page)].filter(({ y }) => y > area.top + area.height);
  const beside = page.rules.filter(({ x2 }) => x2 > right + 0.01);
  return [
    ...offGrid.map(({ text }) => `R13: off the grid: ${text}`),
    ...below.map(({ text }) => `below the type area: ${text}`),
    ...beside.map(() => "a rule runs out of the type area"),
  ];
}

/** All that stands under an article's number, in reading order and without white space; not notes at the foot. */
export function articleText(issue: ComposedIssue, article: string): string {
  return textOf(bodyPages(issue).flatMap(copyLines), article);
}

/** The article's notes at the foot of its pages, with their marks. */
export function notesText(issue: ComposedIssue, article: string): string {
  return textOf(bodyPages(issue).flatMap(noteLines), article);
}

function textOf(lines: readonly PageLine[], article: string): string {
  return lines
    .filter((line) => line.article === article)
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/g, "");
}
