/** What the pages of every issue must hold, for tests: asked of the result alone, not of how it came about. */
import type { HouseStyle } from "./style";
import { baselineIn, typeArea } from "./type-area";
import type { ComposedIssue, Page, PageLine } from "./types";

/** R11's protection begins with paragraphs of this many lines. */
const PROTECTED_LINES = 4;

export const bodyPages = (issue: ComposedIssue): Page[] => issue.pages.filter(({ kind }) => kind === "body");

/** Lines of copy, repeated heads and furniture left out. */
export const copyLines = (page: Page): PageLine[] => page.lines.filter(({ role }) => role !== "furniture");

/** Sentences on what is wrong; empty where all is well. Breaks that are told as findings are not told again. */
export function pageFaults(issue: ComposedIssue, style: HouseStyle): string[] {
  const pages = bodyPages(issue);
  const told = new Set(issue.findings.flatMap(({ kind, page }) => (kind === "widow" ? [page] : [])));
  return pages.flatMap((page, index) => {
    const place = `page ${index + 1}`;
    const next = pages[index + 1];
    const breaks = next && !told.has(index + 2) ? breakFaults(page, next) : [];
    return [...breaks, ...areaFaults(page, style)].map((fault) => `${place}: ${fault}`);
  });
}

function breakFaults(page: Page, next: Page): string[] {
  const [above, below] = [copyLines(page), copyLines(next)];
  const [last, first] = [above.at(-1), below[0]];
  if (!last || !first || last.article !== first.article) return [];
  const faults: string[] = [];
  const isProtected = ({ role, count }: PageLine) => role === "text" && count >= PROTECTED_LINES;
  if (isProtected(last) && last.index === 0) faults.push(`R11: ends with the first line of ${last.block}`);
  if (isProtected(first) && first.index === first.count - 1)
    faults.push(`R11: the next begins with the last line of ${first.block}`);
  const tail = above.slice(-2).filter(({ role }) => role === "heading" || role === "title");
  // A row or a figure below it is company enough for a heading.
  const hasCompany = last.role === "table" || page.images.some(({ y }) => y > (tail[0]?.y ?? 0));
  if (tail[0] && !hasCompany) faults.push(`R12: ends within two lines of ${tail[0].block}`);
  if (first.role === "source") faults.push("source and date stand alone");
  return faults;
}

/** R13: body lines register, and nothing leaves the type area. */
export function areaFaults(page: Page, style: HouseStyle): string[] {
  const area = typeArea(style);
  const first = baselineIn(area.top, area.leading, style.body.size);
  const right = area.left + area.width;
  const offGrid = page.lines.filter(({ role, y }) => {
    if (role !== "text" && role !== "source") return false;
    const line = (y - first) / area.leading;
    return Math.abs(line - Math.round(line)) > 1e-3;
  });
  const below = copyLines(page).filter(({ y }) => y > area.top + area.height);
  const beside = page.rules.filter(({ x2 }) => x2 > right + 0.01);
  return [
    ...offGrid.map(({ text }) => `R13: off the grid: ${text}`),
    ...below.map(({ text }) => `below the type area: ${text}`),
    ...beside.map(() => "a rule runs out of the type area"),
  ];
}

/** All that stands under an article's number, in reading order and without white space. */
export function articleText(issue: ComposedIssue, article: string): string {
  return bodyPages(issue)
    .flatMap(copyLines)
    .filter((line) => line.article === article)
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s/g, "");
}
