/** What a table's columns hold: the values each has, and whether they are numbers. */
import type { TableRow } from "./table-lines";

export class Columns {
  private readonly values: Map<string, number>[];
  private readonly filled: number[];
  private readonly numeric: number[];

  constructor(rows: readonly TableRow[]) {
    const width = rows[0]?.cells.length ?? 0;
    this.values = Array.from({ length: width }, () => new Map());
    this.filled = Array.from({ length: width }, () => 0);
    this.numeric = Array.from({ length: width }, () => 0);
    for (const row of rows)
      row.cells.forEach((cell, column) => {
        if (cell === "") return;
        this.values[column]?.set(cell, (this.values[column]?.get(cell) ?? 0) + 1);
        this.filled[column] = (this.filled[column] ?? 0) + 1;
        if (isNumeric(cell)) this.numeric[column] = (this.numeric[column] ?? 0) + 1;
      });
  }

  /** How often the column has exactly this text. */
  count(column: number, text: string): number {
    return this.values[column]?.get(text) ?? 0;
  }

  /**
   * 2 for a value the column has elsewhere, 1 for a number among numbers, −2 for what belongs into another
   * column. A value belongs where it is commonest: rows that slid aside leave some in the wrong columns.
   */
  fit(column: number, text: string, ownColumn: number): number {
    const seen = (c: number) => this.count(c, text) - (c === ownColumn ? 1 : 0);
    const commonest = this.values.reduce((most, _, c) => Math.max(most, seen(c)), 0);
    if (commonest > 0 && seen(column) >= commonest / 2) return 2;
    const numbers = (this.numeric[column] ?? 0) / Math.max(1, this.filled[column] ?? 0);
    if (isNumeric(text)) return numbers > 0.8 ? 1 : -2;
    return numbers > 0.8 || commonest > 0 ? -2 : 0;
  }
}

export function isNumeric(text: string): boolean {
  return /^\d{1,12}(?:[.,]\d+)?%?$/.test(text);
}

/** 序号 or 编号 in the first column, or numbers that keep rising by one. */
export function isNumbered(rows: readonly TableRow[]): boolean {
  if (/^(?:序号?|编号|号|No\.?)$/i.test(rows[0]?.cells[0] ?? "")) return true;
  const numbers = rows
    .slice(1)
    .flatMap((row) => (/^\d{1,4}$/.test(row.cells[0] ?? "") ? [Number(row.cells[0])] : []));
  const rising = numbers.filter((value, i) => i > 0 && value === (numbers[i - 1] ?? 0) + 1).length;
  return numbers.length >= 3 && rising >= (numbers.length - 1) * 0.8;
}
