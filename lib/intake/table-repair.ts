/**
 * Rows as printed from rows as extracted: repeated headers go, cells that slid into a neighbour's column go
 * back, and rows cut by a page end are joined. The evidence is what the columns hold elsewhere.
 */
import type { TakeNote } from "./report";
import { Columns, isNumbered } from "./table-columns";
import type { TableRow } from "./table-lines";

export function repairRows(rows: readonly TableRow[], note: TakeNote): TableRow[] {
  const once = dropRepeatedHeaders(rows, note);
  return joinCutRows(realign(once, note), note);
}

function dropRepeatedHeaders(rows: readonly TableRow[], note: TakeNote): TableRow[] {
  const header = rows[0]?.cells.join("\t");
  return rows.filter((row, index) => {
    const repeated = index > 0 && row.cells.join("\t") === header;
    if (repeated) note("table-header-dropped", row.line, { before: row.cells.join(" | ") });
    return !repeated;
  });
}

/** Less gain than this, and the row stays as it is. */
const GAIN = 3;

function realign(rows: readonly TableRow[], note: TakeNote): TableRow[] {
  const columns = new Columns(rows.slice(1));
  return rows.map((row, index) => {
    const filled = row.cells.flatMap((text, column) => (text === "" ? [] : [{ text, column }]));
    const now = filled.map(({ text, column }) => columns.fit(column, text, column));
    if (index === 0 || now.filter((fit) => fit < 0).length < 2) return row;
    const best = bestPlaces(filled, row.cells.length, columns);
    const wrong = filled.some(({ text, column }, i) => columns.fit(best.places[i] ?? 0, text, column) < 0);
    if (wrong || best.score < now.reduce((sum, fit) => sum + fit, 0) + GAIN) return row;
    const cells = row.cells.map(() => "");
    filled.forEach(({ text }, i) => {
      cells[best.places[i] ?? 0] = text;
    });
    note("cells-shifted", row.line, {
      before: row.cells.join(" | "),
      after: cells.join(" | "),
      doubtful: true,
    });
    return { ...row, cells };
  });
}

/** A cell that need not move is better left; this only decides between equals. */
const MOVE = 0.1;

/** The columns, in order, that the cells fit best (dynamic programming over cells and columns). */
function bestPlaces(filled: readonly { text: string; column: number }[], width: number, columns: Columns) {
  let best: { score: number; places: number[] }[] = Array.from({ length: width + 1 }, () => ({
    score: 0,
    places: [],
  }));
  for (const { text, column: own } of filled) {
    const next: { score: number; places: number[] }[] = [{ score: Number.NEGATIVE_INFINITY, places: [] }];
    for (let column = 0; column < width; column++) {
      const before = best[column]!;
      const score = before.score + columns.fit(column, text, own) - (column === own ? 0 : MOVE);
      const here = { score, places: [...before.places, column] };
      next.push(here.score > next[column]!.score ? here : next[column]!);
    }
    best = next;
  }
  return best[width]!;
}

/**
 * A row without a number of its own is either the rest of a row cut by a page end or a further line of a
 * merged cell. It is the rest where the halves together are values the column knows; right after a page end
 * also where nothing speaks against it.
 */
function joinCutRows(rows: readonly TableRow[], note: TakeNote): TableRow[] {
  const columns = new Columns(rows.slice(1));
  const numbered = isNumbered(rows);
  const joined: TableRow[] = [];
  rows.forEach((row, index) => {
    const above = joined.at(-1);
    if (index < 2 || !above) {
      joined.push(row);
      return;
    }
    if (row.cells[0] === "" && isRest(above, row, columns, numbered)) {
      joined[joined.length - 1] = joinRows(above, row, columns, note);
    } else if (row.afterPage && numbered) {
      joined.push(takeRests(joined, row, columns, note));
    } else joined.push(row);
  });
  return joined;
}

function isRest(above: TableRow, row: TableRow, columns: Columns, numbered: boolean): boolean {
  let evidence = 0;
  let pairs = 0;
  row.cells.forEach((rest, column) => {
    const start = above.cells[column] ?? "";
    if (rest === "" || start === "") return;
    pairs++;
    if (columns.count(column, start + rest) > 0) evidence += 2;
    else if (columns.count(column, rest) > 1) evidence -= 2;
  });
  if (row.afterPage && numbered) return pairs > 0 && evidence >= 0;
  return evidence > 0;
}

function joinRows(above: TableRow, row: TableRow, columns: Columns, note: TakeNote): TableRow {
  const cells = above.cells.map((start, column) =>
    joinCell(start, row.cells[column] ?? "", column, row, columns, note),
  );
  note("row-joined", row.line, {
    before: row.cells.filter((cell) => cell !== "").join(" | "),
    after: cells.join(" | "),
    doubtful: !row.afterPage,
  });
  return { ...above, cells };
}

/** A character printed at the end of one page and again at the head of the next counts once. */
function joinCell(
  start: string,
  rest: string,
  column: number,
  row: TableRow,
  columns: Columns,
  note: TakeNote,
): string {
  const doubled =
    start !== "" && rest.length > 1 && start.at(-1) === rest[0] && columns.count(column, start + rest) === 0;
  if (!doubled || !row.afterPage || !/\p{Script=Han}/u.test(rest[0] ?? "")) return start + rest;
  note("doubled-character-dropped", row.line, {
    before: `${start} ┆ ${rest}`,
    after: start + rest.slice(1),
    doubtful: true,
  });
  return start + rest.slice(1);
}

/**
 * A merged cell that spans the page end may be cut while the row is not: its rest stands in the first row of
 * the next page. Moves such rests up into the row above.
 */
function takeRests(joined: TableRow[], row: TableRow, columns: Columns, note: TakeNote): TableRow {
  const above = joined.at(-1)!;
  const cells = [...row.cells];
  const aboveCells = [...above.cells];
  row.cells.forEach((rest, column) => {
    const start = above.cells[column] ?? "";
    if (column === 0 || rest === "" || start === "" || columns.count(column, start + rest) === 0) return;
    if (columns.count(column, start) > 1) return;
    aboveCells[column] = start + rest;
    cells[column] = "";
    note("row-joined", row.line, { before: `${start} ┆ ${rest}`, after: start + rest, doubtful: true });
  });
  joined[joined.length - 1] = { ...above, cells: aboveCells };
  return { ...row, cells };
}
