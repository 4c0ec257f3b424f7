/** Rows of unequal length → rows of one length. */
import type { TakeNote } from "./report";
import type { TableRow } from "./table-lines";

/**
 * The header's cells say how many columns there are; a column beyond them needs text in two rows. Text in a
 * single overlong row goes into its last cell.
 */
export function squareUp(rows: readonly TableRow[], note: TakeNote): TableRow[] {
  const used = rows.map((row) => lastUsed(row.cells) + 1).sort((a, b) => b - a);
  const columns = Math.max(rows[0]?.cells.length ?? 1, used[1] ?? 1, 1);
  const trimmed = Math.max(used[1] ?? 1, lastUsed(rows[0]?.cells ?? []) + 1, 1);
  const width = (rows[0]?.cells.at(-1) ?? "") === "" && columns > trimmed ? trimmed : columns;
  return rows.map((row) => {
    if (lastUsed(row.cells) < width) return { ...row, cells: padded(row.cells, width) };
    const kept = row.cells.slice(0, width - 1);
    const rest = row.cells.slice(width - 1).filter((cell) => cell !== "");
    note("row-overlong", row.line, { before: row.cells.join(" | "), doubtful: true });
    return { ...row, cells: [...kept, rest.join(" ")] };
  });
}

function lastUsed(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "");
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? "");
}
