/**
 * Columns of numbers (CY/T 170, 7: 同一列中相同量的数值宜对齐, 以个位、范围号为准): the ones of all stand under one
 * another, so units do, too; the block they make together stands in the middle of the column.
 */
import type { TableGrid } from "./table-grid";
import type { Line } from "./types";

/** A number with its sign, currency, thousands, decimals and unit. The first group ends where numbers align. */
const NUMBER = /^([-−－+＋±]?[¥￥$＄€]?(?:\d{1,3}(?:[,，]\d{3})+|\d+))(?:\.\d+)?(?:\s?[^\d\s.,，]{1,3})?$/u;
/** Two numbers with a sign between them, at which they align. */
const RANGE = /^(\d+(?:\.\d+)?%?)[—–~～-]\d+(?:\.\d+)?(?:\s?[^\d\s.,，]{1,3})?$/u;
/** What stands where a number is wanting. */
const PLACEHOLDER = /^[-—–－…/／*·]*$/u;

/** Indices of the cells that are numbers of a column that holds no other text; by column, at least two each. */
export function numberColumns(grid: TableGrid, texts: readonly string[]): number[][] {
  const columns: number[][] = Array.from({ length: grid.columns }, () => []);
  const spoilt = new Set<number>();
  for (const [index, { row, column, colspan, cell }] of grid.cells.entries()) {
    if (row < grid.headerRows || colspan > 1 || PLACEHOLDER.test(texts[index]!.trim())) continue;
    if (cell?.align === "left" || cell?.align === "right") spoilt.add(column);
    columns[column]!.push(index);
  }
  return columns.filter(
    (cells, column) =>
      cells.length > 1 &&
      !spoilt.has(column) &&
      [NUMBER, RANGE].some((kind) => cells.every((index) => kind.test(texts[index]!.trim()))),
  );
}

/**
 * How far each line, set flush left, moves to the right in a column of `width` pt; nothing where the block is
 * wider than the column.
 */
export function alignedShifts(lines: readonly Line[], width: number): number[] | undefined {
  const anchors = lines.map(anchorOf);
  const left = Math.max(...anchors);
  const right = Math.max(...lines.map((line, index) => line.width - anchors[index]!));
  if (left + right > width) return undefined;
  return anchors.map((anchor) => (width - left - right) / 2 + left - anchor);
}

/** Where on the line its ones or its range's sign stand, pt. */
function anchorOf({ runs, width }: Line): number {
  const glyphs = runs.flatMap(({ codePoints, xs }) => Array.from(codePoints, (c, i) => ({ c, x: xs[i]! })));
  const text = String.fromCodePoint(...glyphs.map(({ c }) => c)).trim();
  const [, before = text] = NUMBER.exec(text) ?? RANGE.exec(text) ?? [];
  return glyphs[Array.from(before).length]?.x ?? width;
}
