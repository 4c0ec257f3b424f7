/** Which lines are rows of a table, and their cells: parted by tabs, by | or by columns of white space. */
import { closeGaps, columnWidth } from "./characters";
import type { SourceLine } from "./lines";
import type { TakeNote } from "./report";

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A page ended before this row. */
  readonly afterPage: boolean;
}

export interface TableLines {
  /** Indexes into the lines it was found in. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly TableRow[];
}

/** A line with more cells is no row of a printed table. */
const MOST_CELLS = 60;

export function findTables(lines: readonly SourceLine[], note: TakeNote): TableLines[] {
  const tables: TableLines[] = [];
  for (let i = 0; i < lines.length; ) {
    const table = readMarked(lines, i) ?? readSpaced(lines, i, note);
    if (table) tables.push(table);
    i = table?.end ?? i + 1;
  }
  return tables;
}

/** Two lines or more with tabs or with bars at both ends. */
function readMarked(lines: readonly SourceLine[], start: number): TableLines | undefined {
  const split = [splitTabs, splitBars].find((way) => way(lines[start]?.raw ?? "") !== undefined);
  if (!split) return undefined;
  const rows: (TableRow & { gap: boolean })[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const cells = split(line.raw);
    if (!cells) break;
    if (cells.some((cell) => !/^:?-{2,}:?$/.test(cell)))
      rows.push({ line: line.number, cells: cells.map(closeCell), gap: line.gap, afterPage: false });
  }
  return rows.length >= 2 ? { start, end, rows: markPages(rows) } : undefined;
}

function splitTabs(raw: string): string[] | undefined {
  const cells = raw.split("\t");
  return cells.length >= 2 && cells.length <= MOST_CELLS && cells.some((cell) => cell.trim() !== "")
    ? cells
    : undefined;
}

function splitBars(raw: string): string[] | undefined {
  const line = raw.trim();
  if (!line.startsWith("|") || !line.endsWith("|") || line.length < 3) return undefined;
  const cells = line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
  return cells.length >= 2 && cells.length <= MOST_CELLS ? cells : undefined;
}

/** Gaps tell page ends only where most rows stand without one. */
function markPages(rows: readonly (TableRow & { gap: boolean })[]): TableRow[] {
  const gaps = rows.filter((row, index) => index > 0 && row.gap).length;
  const tell = gaps <= (rows.length - 1) * 0.4;
  return rows.map(({ gap, ...row }, index) => ({ ...row, afterPage: tell && index > 0 && gap }));
}

/** Line ends inside a cell come out as spaces: 财经 商贸 类. Between Latin words they stay. */
function closeCell(text: string): string {
  return closeGaps(text).replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "");
}

interface Stretch {
  readonly text: string;
  /** In half-width columns from the line's start. */
  readonly from: number;
}

/**
 * Columns of white space: at least three rows of three cells or more, two spaces or more between them. Cells
 * belong to the column they begin nearest to.
 */
function readSpaced(lines: readonly SourceLine[], start: number, note: TakeNote): TableLines | undefined {
  const found: { line: SourceLine; stretches: Stretch[] }[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const stretches = splitSpaces(lines[end]?.raw ?? "");
    if (!stretches) break;
    found.push({ line: lines[end]!, stretches });
  }
  const widest = found.reduce<Stretch[]>(
    (best, { stretches }) => (stretches.length > best.length ? stretches : best),
    [],
  );
  const full = found.filter(({ stretches }) => stretches.length === widest.length).length;
  if (found.length < 3 || widest.length < 3 || full < 2) return undefined;
  const columns = widest.map((stretch) => stretch.from);
  const rows = found.map(({ line, stretches }) => ({
    line: line.number,
    cells: placeByColumn(stretches, columns),
    gap: line.gap,
    afterPage: false,
  }));
  note("table-by-spaces", rows[0]?.line ?? 0, { before: found[0]?.line.text, doubtful: true });
  return { start, end, rows: markPages(rows) };
}

function splitSpaces(raw: string): Stretch[] | undefined {
  if (raw.length > 400 || !/\S(?: {2,}|\u3000{2,}| *\u3000 +)\S/.test(raw)) return undefined;
  const stretches: Stretch[] = [];
  let from = 0;
  for (const piece of raw.split(/( {2,}|[ \u3000]*\u3000[ \u3000]*)/)) {
    if (piece.trim() !== "") stretches.push({ text: closeCell(piece), from });
    from += columnWidth(piece);
  }
  const short = stretches.every(({ text }) => text.length <= 40);
  return short && stretches.length >= 2 && stretches.length <= MOST_CELLS ? stretches : undefined;
}

function placeByColumn(stretches: readonly Stretch[], columns: readonly number[]): string[] {
  const cells: string[] = columns.map(() => "");
  let next = 0;
  stretches.forEach(({ text, from }, index) => {
    const left = stretches.length - index - 1;
    let best = next;
    for (let column = next; column < columns.length - left; column++)
      if (Math.abs((columns[column] ?? 0) - from) < Math.abs((columns[best] ?? 0) - from)) best = column;
    cells[best] = text;
    next = best + 1;
  });
  return cells;
}
