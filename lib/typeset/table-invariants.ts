/** What every table must hold on its pages, for tests: asked of the result alone. */
import type { Table, TableCell } from "../document/blocks";
import { bodyPages } from "./page-invariants";
import type { HouseStyle } from "./style";
import { areaOn, typeArea } from "./type-area";
import type { ComposedIssue, Page, PageLine, PlacedRun } from "./types";

export const tableLines = (page: Page, block = "t"): PageLine[] =>
  page.lines.filter((line) => line.block === block && line.cell !== undefined);

export const tablePages = (issue: ComposedIssue, block = "t"): Page[] =>
  bodyPages(issue).filter((page) => tableLines(page, block).length > 0);

/** Texts of the table's lines with that role. */
export const told = (page: Page, role: PageLine["role"]): string[] =>
  tableLines(page).flatMap((line) => (line.role === role ? [line.text] : []));

export function textOf(paragraphs: TableCell["paragraphs"]): string {
  return paragraphs
    .flatMap((content) => content.map((item) => (item.kind === "text" ? item.text : "")))
    .join("");
}

/** Cells whose text does not stand exactly once as copy, in order; what is repeated is furniture. */
export function lostText(issue: ComposedIssue, table: Table): string[] {
  const shown = new Map<string, string>();
  for (const page of bodyPages(issue))
    for (const { cell, role, text } of tableLines(page, table.id)) {
      if (role !== "table" || !cell) continue;
      const key = `${cell.row} ${cell.column}`;
      shown.set(key, (shown.get(key) ?? "") + text);
    }
  const bare = (text: string) => text.replaceAll(/\s/g, "");
  const wanted = table.rows.flatMap((row) => row.map(({ paragraphs }) => bare(textOf(paragraphs))));
  const found = [...shown.values()].map(bare).filter((text) => text !== "");
  const missing = wanted.filter((text) => text !== "");
  return found.toSorted().join("|") === missing.toSorted().join("|") ? [] : missing;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Em boxes of the page's runs below its header. */
function inkBoxes(page: Page, style: HouseStyle): Box[] {
  return page.runs.flatMap((placed) => {
    const box = inkBox(placed);
    return placed.run.glyphs.length > 0 && box.bottom > style.typeArea.top ? [box] : [];
  });
}

/** A little less than the em box, so that what touches does not overlap. */
function inkBox({ run, x, y, turned }: PlacedRun): Box {
  // The left half of an opening bracket's em is blank, and hangs out at a line's start (R7).
  const blank = run.codePoints[0] === 0xff08 ? run.size / 2 : 0;
  const [from, to] = [run.xs[0]! + blank, run.end];
  const [above, below] = [run.size * 0.86, run.size * 0.1];
  const text = String.fromCodePoint(...run.codePoints);
  return turned
    ? { left: x - above, right: x + below, top: y - to, bottom: y - from, text }
    : { left: x + from, right: x + to, top: y - above, bottom: y + below, text };
}

/** Pairs of runs that lie over one another. */
export function overlaps(page: Page, style: HouseStyle): string[] {
  const boxes = inkBoxes(page, style);
  const found: string[] = [];
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top || b.bottom <= a.top;
      if (!apart) found.push(`${a.text} / ${b.text}`);
    }
  return found;
}

/** Ink, rules and tints of the table beyond the type area. */
export function outside(page: Page, style: HouseStyle): string[] {
  const area = areaOn(page.side, { style, area: typeArea(style) });
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  const isOut = (x: number, y: number) =>
    x < area.left - 0.1 || x > right + 0.1 || y < area.top - 0.1 || y > bottom + 0.1;
  const lines = new Set(tableLines(page));
  const runs = page.runs.filter(({ line }) => line !== undefined && lines.has(page.lines[line]!));
  const rules = page.rules.filter(({ y1 }) => y1 >= area.top - 0.1);
  return [
    ...runs
      .map(inkBox)
      // An opening bracket's blank half may hang out.
      .filter((box) => isOut(Math.ceil(box.left), box.top) || isOut(Math.floor(box.right), box.bottom))
      .map(({ text }) => `outside: ${text}`),
    ...rules.filter(({ x1, y1, x2, y2 }) => isOut(x1, y1) || isOut(x2, y2)).map(() => "a rule outside"),
    ...page.fills
      .filter(({ x, y, width, height }) => isOut(x, y) || isOut(x + width, y + height))
      .map(() => "a tint outside"),
  ];
}
