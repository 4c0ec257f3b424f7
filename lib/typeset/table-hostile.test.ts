import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Table, TableCell } from "../document/blocks";
import { areaFaults, bodyPages, copyLines } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, issueOf, lines, paragraph, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { tableGrid } from "./table-grid";
import { lostText, outside, overlaps, tableLines, tablePages, told } from "./table-invariants";
import type { ComposedIssue } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const set = (style: HouseStyle, ...blocks: readonly Block[]) =>
  typesetIssue(issueOf(article(blocks, { source: "本刊" })), style, FACES);
const kinds = (issue: ComposedIssue) => new Set(issue.findings.map(({ kind }) => kind));

const spans = fc.oneof(
  fc.integer({ min: 1, max: 4 }),
  fc.constantFrom(0, -3, 2.5, 1e9, Number.NaN, Number.POSITIVE_INFINITY),
);
const anyCell: fc.Arbitrary<TableCell> = fc.record({
  paragraphs: fc.array(
    fc
      .oneof(
        {
          weight: 3,
          arbitrary: fc.string({ unit: fc.constantFrom(..."职业，。（）12aZ 😀"), maxLength: 30 }),
        },
        {
          weight: 2,
          arbitrary: fc.constantFrom("12.5%", "1,200", "7", "—", "新增层次", "internationalization"),
        },
        { weight: 1, arbitrary: fc.integer({ min: 100, max: 900 }).map(han) },
      )
      .map((content) => [{ kind: "text" as const, text: content }]),
    { maxLength: 2 },
  ),
  rowspan: spans,
  colspan: spans,
});
const anyTable: fc.Arbitrary<Table> = fc.record({
  kind: fc.constant("table" as const),
  id: fc.constant("t"),
  columns: spans,
  headerRows: spans,
  rows: fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 10 }),
  caption: fc.constantFrom(undefined, "表题"),
  note: fc.constantFrom(undefined, "表注"),
});
/** A4, a broad page, and a small one. */
const PAPERS: readonly Partial<HouseStyle>[] = [
  {},
  {
    paper: { width: 842, height: 595 },
    typeArea: { characters: 50, lines: 18, top: 72, inner: 100, outer: 100 },
  },
  {
    paper: { width: 365, height: 516 },
    typeArea: { characters: 22, lines: 16, top: 60, inner: 40, outer: 50 },
  },
];
const anyStyle: fc.Arbitrary<HouseStyle> = fc
  .record({
    paper: fc.constantFrom(...PAPERS),
    look: fc.constantFrom("grid" as const, "threeLine" as const, "zebra" as const),
    continued: fc.boolean(),
    landscape: fc.boolean(),
    headerTint: fc.constantFrom(0, 0.1),
  })
  .map(({ paper, ...own }) => ({ ...STYLE_2024, ...paper, table: { ...STYLE_2024.table, ...own } }));

describe("tables from anywhere", () => {
  test("become full grids: each slot belongs to one cell", () => {
    fc.assert(
      fc.property(anyTable, (hostile) => {
        const grid = tableGrid(hostile);
        const covered = grid.cells.reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0);
        expect(covered).toBe(grid.rows * grid.columns * (grid.rows > 0 ? 1 : 0));
        expect(grid.owner.every((owner) => owner >= 0 && owner < grid.cells.length)).toBe(true);
        expect(grid.headerRows).toBeLessThanOrEqual(grid.rows);
        for (const [index, { row }] of grid.cells.entries()) {
          expect(index).toBeGreaterThanOrEqual(grid.firstCell[row]!);
          expect(index).toBeLessThan(grid.firstCell[row + 1]!);
        }
      }),
    );
  });

  test("are set whole, each text once, inside the type area, nothing upon another, on any paper", () => {
    fc.assert(
      fc.property(anyTable, anyStyle, fc.integer({ min: 0, max: 17 }), (hostile, style, before) => {
        const composed = set(style, ...(before > 0 ? [paragraph(lines(before), "a")] : []), hostile);
        expect(lostText(composed, hostile)).toEqual([]);
        const pages = bodyPages(composed);
        expect(pages.flatMap((page) => areaFaults(page, style))).toEqual([]);
        // What no width can hold is told, and may then stand out.
        if (kinds(composed).has("table-too-wide") || kinds(composed).has("overfull")) return;
        for (const page of pages) {
          expect(outside(page, style)).toEqual([]);
          expect(overlaps(page, style)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("repeat their heads on each further page, and merged names on each page they reach", () => {
    const school = fc.record({
      rows: fc.integer({ min: 1, max: 30 }),
      name: fc.integer({ min: 4, max: 16 }),
    });
    fc.assert(
      fc.property(
        fc.array(school, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 0, max: 20 }),
        (schools, headerRows, before) => {
          const names = schools.map(({ name }, n) => `校${n}${"名".repeat(name)}`);
          const rows = schools.flatMap(({ rows }, n) =>
            Array.from({ length: rows }, (_, row) => [
              ...(row === 0 ? [cell(names[n]!, { rowspan: rows })] : []),
              cell(`校${n}行${row}`),
            ]),
          );
          const head = [
            [cell("学校", { rowspan: headerRows }), cell("专业")],
            ...(headerRows > 1 ? [[cell("名称")]] : []),
          ];
          const sample = table([...head, ...rows], { headerRows, columns: 2 });
          const style = { ...STYLE_2024, table: { ...STYLE_2024.table, size: 10.5 } };
          const composed = set(style, ...(before > 0 ? [paragraph(lines(before), "a")] : []), sample);
          expect(lostText(composed, sample)).toEqual([]);
          for (const [index, page] of tablePages(composed).entries()) {
            const shown = tableLines(page);
            const heads = shown.filter(({ cell }) => cell!.header);
            expect(heads.map(({ role }) => role)).toEqual(
              heads.map(() => (index === 0 ? "table" : "furniture")),
            );
            expect(heads.map(({ text }) => text).join("")).toBe(headerRows > 1 ? "学校专业名称" : "学校专业");
            const merged = (n: number) =>
              shown.filter(
                ({ cell, text }) => cell!.column === 0 && !cell!.header && names[n]!.includes(text),
              );
            for (const n of schools.keys())
              if (shown.some(({ text }) => text.startsWith(`校${n}行`)))
                expect(
                  merged(n)
                    .map(({ text }) => text)
                    .join(""),
                ).toContain(names[n]!);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("tables of a kind nobody wants", () => {
  test("without rows, without cells, of one cell: nothing is lost and nothing throws", () => {
    const empty: Table[] = [
      table([]),
      table([[]]),
      table([[], [], []], { columns: 0 }),
      table([[{ paragraphs: [], rowspan: 1, colspan: 1 }]]),
    ];
    for (const sample of empty) expect(set(STYLE_2024, sample, paragraph("后文")).findings).toEqual([]);
    const single = table([[cell("独一格")]], { headerRows: 0 });
    expect(lostText(set(STYLE_2024, single), single)).toEqual([]);
  });

  test("all of it head: the head is not repeated for want of rows", () => {
    const sample = table(
      Array.from({ length: 60 }, (_, n) => [cell(`头${n}`)]),
      { headerRows: 60 },
    );
    const composed = set(STYLE_2024, sample);
    expect(lostText(composed, sample)).toEqual([]);
    expect(tablePages(composed).flatMap((page) => told(page, "furniture"))).toEqual([]);
  });

  test("of sixty columns: told as too wide, and whole", () => {
    const sample = table(
      Array.from({ length: 3 }, (_, row) =>
        Array.from({ length: 60 }, (_, column) => cell(`第${row}行${column}`)),
      ),
    );
    const composed = set(STYLE_2024, sample);
    expect(kinds(composed)).toContain("table-too-wide");
    expect(lostText(composed, sample)).toEqual([]);
    expect(bodyPages(composed).flatMap((page) => areaFaults(page, STYLE_2024))).toEqual([]);
  });

  test("of a thousand rows under one merged cell: each row stands, and the name on each page", () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [
      ...(row === 0 ? [cell("全校", { rowspan: 1000 })] : []),
      cell(`第${row}行`),
    ]);
    const sample = table(rows, { headerRows: 0, columns: 2 });
    const composed = set(STYLE_2024, sample);
    expect(lostText(composed, sample)).toEqual([]);
    const pages = tablePages(composed);
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) expect(tableLines(page).map(({ text }) => text)).toContain("全校");
  });

  test("with a cell longer than several pages beside a short one", () => {
    const sample = table(
      [
        [cell("甲"), cell(han(4000))],
        [cell("乙"), cell("短")],
      ],
      { headerRows: 0 },
    );
    const composed = set(STYLE_2024, sample);
    expect(lostText(composed, sample)).toEqual([]);
    expect(bodyPages(composed).flatMap((page) => areaFaults(page, STYLE_2024))).toEqual([]);
  });

  test("a row that fits a page is parted only where its head and caption leave no other way, and told", () => {
    const sample = table(
      [
        [cell("甲"), cell("乙")],
        [cell("短"), cell(han(750))],
      ],
      { caption: "表题".repeat(40) },
    );
    const composed = set(STYLE_2024, sample);
    const parted = tablePages(composed).length > 1;
    const isTold = composed.findings.some(({ detail }) => detail === "row-inside");
    expect(parted).toBe(true);
    expect(isTold).toBe(true);
    expect(copyLines(bodyPages(composed)[0]!).length).toBeGreaterThan(0);
  });
});
