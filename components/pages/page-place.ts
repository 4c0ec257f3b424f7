/**
 * From a point on a page to a place in the copy, and back. Lengths as in `PageData`, hundredths of a point. Knows
 * neither canvas nor editor.
 */
import type { LineData, PageData, RunData } from "@/lib/typeset/page-data";

/** A place in the copy: between two characters of a paragraph. */
export interface CopyPlace {
  /** Entry number as on the page. */
  readonly article: string;
  /** Id of the block; of what is none its name: title, headline, subtitle, byline, source, releasedOn, notes. */
  readonly block: string;
  /** In code points, into the paragraph's copy. */
  readonly offset: number;
  readonly cell?: { readonly row: number; readonly column: number };
  /** Index of the paragraph in its cell or quotation. */
  readonly paragraph?: number;
}

/** A place as the end of an article's address. */
export function placeHash({ block, offset, cell, paragraph }: Omit<CopyPlace, "article">): string {
  return ["at", block, offset, paragraph ?? "", ...(cell ? [cell.row, cell.column] : [])].join(":");
}

export function readPlaceHash(hash: string): CopyPlace | undefined {
  const [at, block, offset, paragraph, row, column] = unescaped(hash.replace(/^#/, "")).split(":");
  if (at !== "at" || !block || !Number.isInteger(Number(offset))) return undefined;
  return {
    article: "",
    block,
    offset: Number(offset),
    ...(paragraph && { paragraph: Number(paragraph) }),
    ...(row && column && { cell: { row: Number(row), column: Number(column) } }),
  };
}

/** An address typed or cut off by hand may hold what is no escape. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A caret on the page: its foot on the baseline's descent, upright. */
export interface PageCaret {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** Em box above and below the baseline, em. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** A line above or below is further than text of the same line beside, by this factor. */
const ACROSS = 8;

interface Reach {
  readonly line: LineData;
  readonly runs: readonly RunData[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The place nearest to a point; undefined where the page shows no copy. */
export function placeAt(page: PageData, x: number, y: number): CopyPlace | undefined {
  let nearest: Reach | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const reach of reaches(page)) {
    // Headers and numbers are no copy; heads of tables that are shown again are.
    if (reach.line.role === "furniture" && !reach.line.cell) continue;
    const distance = ACROSS * outside(y, reach.top, reach.bottom) + outside(x, reach.left, reach.right);
    if (distance < least) [nearest, least] = [reach, distance];
  }
  if (!nearest) return undefined;
  const { article, block, cell, paragraph } = nearest.line;
  return {
    article,
    block,
    offset: offsetAt(nearest, x),
    ...(cell && { cell: { row: cell.row, column: cell.column } }),
    ...(paragraph !== undefined && { paragraph }),
  };
}

/** Where a place stands on this page; undefined where it stands on another. */
export function caretAt(page: PageData, place: CopyPlace): PageCaret | undefined {
  const own = reaches(page).filter(({ line }) => line.role !== "furniture" && isOf(line, place));
  const reach =
    own.find(({ line }) => place.offset >= line.start! && place.offset < line.end!) ??
    own.findLast(({ line }) => place.offset === line.end && line.start !== undefined) ??
    own.find(({ line }) => line.start === undefined);
  return reach && { x: placeOf(reach, place.offset), top: reach.top, height: reach.bottom - reach.top };
}

function isOf(line: LineData, { article, block, cell, paragraph }: CopyPlace): boolean {
  return (
    line.block === block &&
    (article === "" || line.article === article) &&
    line.cell?.row === cell?.row &&
    line.cell?.column === cell?.column &&
    (line.paragraph ?? 0) === (paragraph ?? 0)
  );
}

function reaches({ lines, runs }: PageData): Reach[] {
  const byLine = new Map<number, RunData[]>();
  for (const run of runs) {
    // Turned tables are read with the head to the side; places in them are not looked for.
    if (run.line === undefined || run.turned) continue;
    const known = byLine.get(run.line);
    if (known) known.push(run);
    else byLine.set(run.line, [run]);
  }
  return [...byLine].map(([index, own]) => {
    const line = lines[index]!;
    const size = Math.max(...own.map((run) => run.size));
    return {
      line,
      runs: own,
      left: Math.min(...own.map((run) => run.x)),
      right: Math.max(...own.map(endOf)),
      top: line.y - ASCENT * size,
      bottom: line.y + DESCENT * size,
    };
  });
}

const outside = (value: number, from: number, to: number) => Math.max(from - value, value - to, 0);

const endOf = ({ x, steps }: RunData) => steps.reduce((sum, step) => sum + step, x);

/** Every place between glyphs of a line that is a place in the copy, from left to right. */
function* boundaries({ line, runs }: Reach): Generator<{ readonly x: number; readonly offset: number }> {
  for (const { x, steps, from, skips = [] } of runs) {
    if (from === undefined) continue;
    let [at, offset] = [x, from];
    let skip = 0;
    for (const [index, step] of steps.entries()) {
      while (skips[skip] === index) {
        offset++;
        skip++;
      }
      if (offset >= (line.start ?? 0)) yield { x: at, offset };
      at += step;
      offset++;
    }
    if (offset >= (line.start ?? 0)) yield { x: at, offset };
  }
}

function offsetAt(reach: Reach, x: number): number {
  let nearest = reach.line.start ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (const boundary of boundaries(reach)) {
    const distance = Math.abs(boundary.x - x);
    if (distance < least) [nearest, least] = [boundary.offset, distance];
  }
  return nearest;
}

/** Characters without a glyph stand where the next one does. */
function placeOf(reach: Reach, offset: number): number {
  for (const boundary of boundaries(reach)) if (boundary.offset >= offset) return boundary.x;
  return reach.line.start === undefined ? reach.left : reach.right;
}
