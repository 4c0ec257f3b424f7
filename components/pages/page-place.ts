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

/** A caret on the page: a stroke from the top of its text's em box to the foot, upright, or lying in a turned table. */
export interface PageCaret {
  /** Its end that is nearest to the page's left and head. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly turned: boolean;
}

/** Em box above and below the baseline, em. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** A line above or below is further than text of the same line beside, by this factor. */
const ACROSS = 8;

/** A line of text as one reads it, with the head up: what is turned on the page is turned back. */
interface Reach {
  readonly line: LineData;
  readonly runs: readonly RunData[];
  readonly turned: boolean;
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
    const [along, down] = asRead(reach, x, y);
    const distance =
      ACROSS * outside(down, reach.top, reach.bottom) + outside(along, reach.left, reach.right);
    if (distance < least) [nearest, least] = [reach, distance];
  }
  if (!nearest) return undefined;
  const { article, block, cell, paragraph } = nearest.line;
  return {
    article,
    block,
    offset: offsetAt(nearest, asRead(nearest, x, y)[0]),
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
  if (!reach) return undefined;
  const { turned, top, bottom } = reach;
  const [along, length] = [placeOf(reach, place.offset), bottom - top];
  return turned ? { x: top, y: -along, length, turned } : { x: along, y: top, length, turned };
}

/** Turned text is written up the page, its head to the left (`turn-tables.ts`): how far along and how far down a point is. */
const asRead = ({ turned }: { turned?: boolean }, x: number, y: number): readonly [number, number] =>
  turned ? [-y, x] : [x, y];

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
    if (run.line === undefined) continue;
    const known = byLine.get(run.line);
    if (known) known.push(run);
    else byLine.set(run.line, [run]);
  }
  return [...byLine].map(([index, own]) => {
    const line = lines[index]!;
    const largest = own.reduce((most, run) => (run.size > most.size ? run : most));
    const turned = largest.turned === true;
    const baseline = turned ? largest.x : line.y;
    return {
      line,
      runs: own,
      turned,
      left: Math.min(...own.map(startOf)),
      right: Math.max(...own.map(endOf)),
      top: baseline - ASCENT * largest.size,
      bottom: baseline + DESCENT * largest.size,
    };
  });
}

const outside = (value: number, from: number, to: number) => Math.max(from - value, value - to, 0);

const startOf = (run: RunData) => asRead(run, run.x, run.y)[0];
const endOf = (run: RunData) => run.steps.reduce((sum, step) => sum + step, startOf(run));

/** Every place between glyphs of a line that is a place in the copy, from left to right. */
function* boundaries({ line, runs }: Reach): Generator<{ readonly along: number; readonly offset: number }> {
  for (const run of runs) {
    const { steps, from, skips = [] } = run;
    if (from === undefined) continue;
    let [along, offset] = [startOf(run), from];
    let skip = 0;
    for (const [index, step] of steps.entries()) {
      while (skips[skip] === index) {
        offset++;
        skip++;
      }
      if (offset >= (line.start ?? 0)) yield { along, offset };
      along += step;
      offset++;
    }
    if (offset >= (line.start ?? 0)) yield { along, offset };
  }
}

function offsetAt(reach: Reach, along: number): number {
  let nearest = reach.line.start ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (const boundary of boundaries(reach)) {
    const distance = Math.abs(boundary.along - along);
    if (distance < least) [nearest, least] = [boundary.offset, distance];
  }
  return nearest;
}

/** Characters without a glyph stand where the next one does. */
function placeOf(reach: Reach, offset: number): number {
  for (const boundary of boundaries(reach)) if (boundary.offset >= offset) return boundary.along;
  return reach.line.start === undefined ? reach.left : reach.right;
}
