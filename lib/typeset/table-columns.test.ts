import { describe, expect, test } from "vitest";
import type { Block, Table } from "../document/blocks";
import { bodyPages, pageFaults } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, issueOf, table } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import { measureColumns } from "./table-columns";
import { tableGrid } from "./table-grid";
import { tableLines } from "./table-invariants";
import { textWidth } from "./text-width";
import type { ComposedIssue } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const set = (...blocks: readonly Block[]) =>
  typesetIssue(issueOf(article(blocks, { source: "本刊" })), STYLE_2024, FACES);
const numbered = (count: number, columns = 3) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(`第${row}行${column}列`)),
  );
const texts = (...names: readonly string[]) => names.map((name) => cell(name));

/** Columns of a table in em of its type, padding left out. */
function columnsOf(sample: Table, available = 408): { widths: number[]; size: number; fit: string } {
  const style = STYLE_2024.table;
  const grid = tableGrid(sample);
  const widths = grid.cells.map(({ cell }) =>
    (cell?.paragraphs ?? []).map((content) =>
      textWidth(
        content.map((item) => ({ text: item.kind === "text" ? item.text : "", face: "song" })),
        FACES,
      ),
    ),
  );
  const measure = measureColumns(grid, widths, available, style);
  return { ...measure, widths: measure.widths.map((width) => (width - 2 * style.padding) / measure.size) };
}

describe("the size of a table", () => {
  const size = (issue: ComposedIssue) =>
    bodyPages(issue)[0]!.runs.find(({ run }) => String.fromCodePoint(...run.codePoints).startsWith("第"))!.run
      .size;

  test("is the style's where it fits, and it fills the column", () => {
    const composed = set(table([texts("名称", "类别", "备注"), ...numbered(3)]));
    expect(size(composed)).toBe(STYLE_2024.table.size);
    const [page] = bodyPages(composed);
    const rules = page!.rules.filter(({ y1 }) => y1 > 100);
    expect(Math.max(...rules.map(({ x2 }) => x2)) - Math.min(...rules.map(({ x1 }) => x1))).toBeCloseTo(408);
  });

  test("shrinks where it does not, and says nothing", () => {
    const composed = set(table(numbered(2, 10), { columns: 10 }));
    expect(size(composed)).toBeLessThan(STYLE_2024.table.size);
    expect(size(composed)).toBeGreaterThanOrEqual(STYLE_2024.table.smallest);
    expect(composed.findings).toEqual([]);
  });

  test("is told where not even the smallest fits", () => {
    const words = Array.from({ length: 20 }, () => cell("internationalization"));
    const composed = set(table([words], { headerRows: 0 }));
    expect(composed.findings.map(({ kind }) => kind)).toContain("table-too-wide");
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });
});

describe("the width of a column", () => {
  const school = (name: string, rows: number, remark = "") =>
    Array.from({ length: rows }, (_, n) => [
      ...(n === 0 ? [cell(name, { rowspan: rows })] : []),
      cell(["城市轨道运输与管理专业", "护理", "新能源汽车检测与维修"][n % 3]!),
      cell("初中毕业生起点"),
      cell(n === 1 ? remark : ""),
    ]);
  const HEAD = texts("学校", "专业名称", "层次", "备注");

  test("lets a merged name stand in few lines, though its rows have room for a tower", () => {
    const names = ["东岭市高级技工学校", "云溪市现代技工学校"];
    const rows = names.flatMap((name) => school(name, 8, "新增层次"));
    // Two em are left: they would keep each of the two remarks on a line, or save each name one of its three.
    const { widths } = columnsOf(table([HEAD, ...rows]), 264);
    expect(Math.ceil(9 / widths[0]!)).toBeLessThanOrEqual(2);
  });

  test("is not what one long remark asks for, at the cost of every row", () => {
    const rows = school("东岭市学校", 30, "新增").map((row, n) => [
      ...row.slice(0, -1),
      cell(n % 2 ? "新增" : ""),
    ]);
    const remark = [...rows.slice(0, -1), [...rows.at(-1)!.slice(0, -1), cell("已停止招生待复核")]];
    // Room is scarce: what the remarks do not take, the names of all rows have.
    const [short, long] = [rows, remark].map((own) => columnsOf(table([HEAD, ...own]), 230));
    expect(long!.size).toBe(short!.size);
    for (const [column, width] of long!.widths.entries())
      expect(Math.abs(width - short!.widths[column]!)).toBeLessThan(0.5);
  });

  test("keeps words of three together, and parts those of four in the middle", () => {
    const words = ["报到率", "高级工", "预备技师", "序号"];
    const sample = table(
      Array.from({ length: 4 }, () => Array.from({ length: 12 }, (_, n) => cell(words[n % 4]!))),
      { columns: 12 },
    );
    const { widths, fit } = columnsOf(sample);
    expect(fit).toBe("readable");
    for (const [column, width] of widths.entries())
      expect(width).toBeGreaterThanOrEqual(column % 4 < 2 ? 3 - 1e-9 : 2 - 1e-9);
  });

  test("is no tower of single characters where the page has room", () => {
    const composed = set(table([texts("序号", "说明"), texts("十二", han(300))]));
    const shown = bodyPages(composed).flatMap((page) => tableLines(page).map(({ text }) => text));
    expect(shown).toContain("序号");
    expect(shown).toContain("十二");
  });

  test("holds its longest unbreakable piece, whatever else wants room", () => {
    const rows = [
      texts("编号", "说明"),
      ...Array.from({ length: 5 }, () => texts("GB/T15834-2011", han(200))),
    ];
    const { widths } = columnsOf(table(rows));
    const [piece] = [textWidth([{ text: "GB/T15834-2011", face: "song" }], FACES).longestPiece];
    expect(widths[0]!).toBeGreaterThanOrEqual(piece! - 1e-9);
  });
});
