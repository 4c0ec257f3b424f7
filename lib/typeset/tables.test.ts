import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Table, TableCell } from "../document/blocks";
import { areaFaults, bodyPages, copyLines, pageFaults } from "./page-invariants";
import { article, cell, han, issueOf, lines, paragraph, table } from "./sample-copy";
import { STYLE_2024 } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { tableGrid } from "./table-grid";
import type { ComposedIssue, Page } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const set = (...blocks: readonly Block[]) =>
  typesetIssue(issueOf(article(blocks, { source: "本刊" })), STYLE_2024, FACES);

const tableLines = (page: Page) => page.lines.filter(({ block }) => block === "t");
const told = (page: Page, role: string) =>
  tableLines(page).flatMap((line) => (line.role === role ? [line.text] : []));
const tablePages = (issue: ComposedIssue) => bodyPages(issue).filter((page) => tableLines(page).length > 0);
const numbered = (count: number, columns = 3) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(`第${row}行${column}列`)),
  );
const HEAD = [cell("名称"), cell("类别"), cell("备注")];

describe("page breaks", () => {
  test("stand between rows, and the head is repeated on each page", () => {
    const composed = set(table([HEAD, ...numbered(90)]));
    const pages = tablePages(composed);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect(told(page, "furniture")).toEqual(["名称", "类别", "备注"]);
    expect(told(pages[0]!, "furniture")).toEqual([]);
    expect(pages.flatMap((page) => told(page, "table")).slice(3)).toEqual(
      numbered(90).flatMap((row) => row.map(({ paragraphs }) => textOf(paragraphs))),
    );
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("leave no head alone, and no caption without head and a row", () => {
    for (let before = 15; before < 24; before++) {
      const composed = set(
        paragraph(lines(before), "a"),
        table([HEAD, ...numbered(20)], { caption: "表题", note: "表注" }),
      );
      for (const page of tablePages(composed)) expect(told(page, "table").length).toBeGreaterThan(3);
      const captioned = bodyPages(composed).find((page) => page.lines.some(({ text }) => text === "表题"))!;
      expect(told(captioned, "table")).toContain("第0行0列");
      expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    }
  });

  test("keep the note with the last row", () => {
    for (let rows = 12; rows < 30; rows++) {
      const composed = set(table([HEAD, ...numbered(rows)], { note: "表注" }));
      const page = bodyPages(composed).find((candidate) =>
        candidate.lines.some(({ text }) => text === "表注"),
      )!;
      expect(told(page, "table")).toContain(`第${rows - 1}行0列`);
    }
  });

  test("a merged cell's text is there on each page the cell reaches, and fits", () => {
    const rows = numbered(80).map((row, index) =>
      index === 0 ? [cell("某某职业技术学校信息工程系", { rowspan: 80 }), ...row.slice(1)] : row.slice(1),
    );
    const composed = set(table([HEAD, ...rows]));
    const pages = tablePages(composed);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const merged = tableLines(page).filter(({ text }) => "某某职业技术学校信息工程系".includes(text));
      expect(merged.map(({ text }) => text).join("")).toBe("某某职业技术学校信息工程系");
      expect(new Set(merged.map(({ role }) => role))).toEqual(new Set([index === 0 ? "table" : "furniture"]));
    }
  });

  test("a short end of a merged cell grows to hold its text", () => {
    // Two rows remain for the next page, fewer than the merged cell has lines.
    for (let before = 10; before < 20; before++) {
      const narrow = Array.from({ length: 8 }, (_, row) =>
        Array.from({ length: 9 }, (_, column) =>
          cell(column === 0 && row === 0 ? han(40) : `${row}${column}`),
        ),
      );
      const rows = narrow.map((row, index) =>
        index === 0 ? [cell(han(40), { rowspan: 8 }), ...row.slice(1)] : row.slice(1),
      );
      const composed = set(paragraph(lines(before), "a"), table(rows, { headerRows: 0, columns: 9 }));
      for (const page of tablePages(composed)) expect(overlaps(page)).toEqual([]);
      expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    }
  });

  test.each([0, 1, 2, 3, 4, 5])("rows that are one entry stay on one page, %i lines further down", (more) => {
    // Each entry is a number and a name over two levels, as lists of courses have them.
    const rows = Array.from({ length: 20 }, (_, n) => [
      [cell(`${n}`, { rowspan: 2 }), cell(`课程${n}`, { rowspan: 2 }), cell(`初${n}`)],
      [cell(`高${n}`)],
    ]).flat();
    const head = ["序号", "名称", "级别"].map((name) => cell(name));
    const composed = set(paragraph(lines(8 + more)), table([head, ...rows]));
    expect(composed.bodyPages).toBeGreaterThan(1);
    const levels = bodyPages(composed).map((page) =>
      copyLines(page).flatMap(({ text }) => (/^[初高]/.test(text) ? [text.slice(1)] : [])),
    );
    for (const page of levels) expect(page.length % 2).toBe(0);
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("a row taller than half a page moves on whole where it fits one", () => {
    const tall = [cell("长"), cell(han(500))];
    const composed = set(
      paragraph(lines(14)),
      table([[cell("甲"), cell("乙")], [cell("短"), cell("短")], tall]),
    );
    const pagesOfTall = bodyPages(composed).filter((page) =>
      copyLines(page).some(({ role, count }) => role === "table" && count > 9),
    );
    expect(pagesOfTall).toHaveLength(1);
  });

  test("no row stands alone where another can go along", () => {
    const rows = Array.from({ length: 12 }, (_, n) => [cell(`行${n}`)]);
    for (let before = 10; before < 22; before++) {
      const composed = set(paragraph(lines(before)), table([[cell("头")], ...rows]));
      const counts = bodyPages(composed).map(
        (page) => copyLines(page).filter(({ text }) => text.startsWith("行")).length,
      );
      expect(counts).not.toContain(1);
    }
  });

  test("a row taller than a page breaks inside and loses nothing", () => {
    const long = han(2500);
    const composed = set(table([HEAD, [cell("甲"), cell(long), cell("丙")], ...numbered(2)]));
    const pages = tablePages(composed);
    expect(pages.length).toBeGreaterThan(2);
    const text = pages.flatMap((page) => told(page, "table")).join("");
    for (const part of ["甲", "丙", "第1行2列"]) expect(text).toContain(part);
    const prose = pages.flatMap(tableLines).filter(({ count }) => count > 20);
    expect(prose.map(({ text }) => text).join("")).toBe(long);
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("after a table the copy goes back to the grid", () => {
    const composed = set(table([HEAD, ...numbered(3)]), paragraph(han(200)), table(numbered(1), { id: "u" }));
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });
});

describe("column widths", () => {
  const size = (issue: ComposedIssue) =>
    bodyPages(issue)[0]!.runs.find(({ run }) => String.fromCodePoint(...run.codePoints).startsWith("第"))!.run
      .size;

  test("a table that fits keeps the style's size and fills the column", () => {
    const composed = set(table([HEAD, ...numbered(3)]));
    expect(size(composed)).toBe(STYLE_2024.table.size);
    const [page] = bodyPages(composed);
    const rules = page!.rules.filter(({ y1 }) => y1 > 100);
    expect(Math.max(...rules.map(({ x2 }) => x2)) - Math.min(...rules.map(({ x1 }) => x1))).toBeCloseTo(408);
  });

  test("one that does not fit shrinks, and says nothing", () => {
    const composed = set(table(numbered(2, 14), { columns: 14 }));
    expect(size(composed)).toBeLessThan(STYLE_2024.table.size);
    expect(size(composed)).toBeGreaterThanOrEqual(STYLE_2024.table.smallest);
    expect(composed.findings).toEqual([]);
  });

  test("one that cannot fit at the smallest size is told", () => {
    const words = Array.from({ length: 12 }, () => cell("internationalization"));
    const composed = set(table([words], { headerRows: 0 }));
    expect(composed.findings.map(({ kind }) => kind)).toContain("table-too-wide");
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("a merged name is no tower where other columns have room", () => {
    const school = (name: string) =>
      Array.from({ length: 6 }, (_, n) => [
        ...(n === 0 ? [cell(name, { rowspan: 6 })] : []),
        cell(n === 0 ? "城市轨道运输与管理" : "护理"),
        cell("中级"),
        cell(n === 1 ? "新增层次" : ""),
      ]);
    const head = ["学校", "专业名称", "层次", "备注"].map((name) => cell(name));
    const composed = set(table([head, ...school("东岭市高级技工学校"), ...school("云溪市现代技工学校")]));
    const names = bodyPages(composed).flatMap((page) =>
      tableLines(page).filter(({ count, text }) => count > 2 && text),
    );
    expect(names).toEqual([]);
  });

  test("no towers of single characters where the page has room", () => {
    const composed = set(
      table([
        [cell("序号"), cell("说明")],
        [cell("十二"), cell(han(300))],
      ]),
    );
    const texts = bodyPages(composed).flatMap((page) => tableLines(page).map(({ text }) => text));
    expect(texts).toContain("序号");
    expect(texts).toContain("十二");
  });
});

describe("rules", () => {
  test("are drawn once, and not through merged cells", () => {
    const rows = [
      [cell("横跨", { colspan: 2 }), cell("竖跨", { rowspan: 2 })],
      [cell("甲"), cell("乙")],
    ];
    const [page] = bodyPages(set(table(rows, { headerRows: 0 })));
    const rules = page!.rules.filter(({ y1 }) => y1 > 100);
    const keys = rules.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2].map((v) => v.toFixed(2)).join(" "));
    expect(new Set(keys).size).toBe(keys.length);
    // Above, between under the two left columns, below; left, the short one, the long one, right.
    expect(rules.filter(({ y1, y2 }) => y1 === y2)).toHaveLength(3);
    expect(rules.filter(({ x1, x2 }) => x1 === x2)).toHaveLength(4);
  });
});

describe("tables from anywhere", () => {
  const spans = fc.oneof(
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom(0, -3, 2.5, 1e9, Number.NaN, Number.POSITIVE_INFINITY),
  );
  const anyCell: fc.Arbitrary<TableCell> = fc.record({
    paragraphs: fc.array(
      fc
        .oneof(
          fc.string({ unit: fc.constantFrom(..."职业，。（）12aZ 😀"), maxLength: 30 }),
          fc.integer({ min: 100, max: 1500 }).map(han),
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
    rows: fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 10 }),
    caption: fc.constantFrom(undefined, "表题"),
    note: fc.constantFrom(undefined, "表注"),
  });

  test("become full grids: each slot belongs to one cell", () => {
    fc.assert(
      fc.property(anyTable, (hostile) => {
        const grid = tableGrid(hostile);
        const covered = grid.cells.reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0);
        expect(covered).toBe(grid.rows * grid.columns * (grid.rows > 0 ? 1 : 0));
        expect(grid.owner.every((owner) => owner >= 0 && owner < grid.cells.length)).toBe(true);
        expect(grid.headerRows).toBeLessThanOrEqual(grid.rows);
      }),
    );
  });

  test("are set without an error, whole, and inside the type area", () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 0, max: 27 }), (hostile, before) => {
        const composed = set(...(before > 0 ? [paragraph(lines(before), "a")] : []), hostile);
        const shown = bodyPages(composed)
          .flatMap(copyLines)
          .filter(({ role }) => role === "table");
        const wanted = hostile.rows.flatMap((row) => row.map(({ paragraphs }) => textOf(paragraphs)));
        expect(characters(shown.map(({ text }) => text))).toBe(characters(wanted));
        expect(bodyPages(composed).flatMap((page) => areaFaults(page, STYLE_2024))).toEqual([]);
        const tooWide = composed.findings.some(({ kind }) => kind === "table-too-wide");
        for (const page of tooWide ? [] : bodyPages(composed)) expect(overlaps(page)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function textOf(paragraphs: TableCell["paragraphs"]): string {
  return paragraphs
    .flatMap((content) => content.map((item) => (item.kind === "text" ? item.text : "")))
    .join("");
}

const characters = (texts: readonly string[]) =>
  Array.from(texts.join("").replaceAll(/\s/g, "")).sort().join("");

/** Pairs of table runs that lie over one another. */
function overlaps(page: Page): string[] {
  const boxes = page.runs
    .filter(({ run, y }) => run.glyphs.length > 0 && y > STYLE_2024.typeArea.top)
    .map(({ run, x, y }) => {
      // The left half of an opening bracket's em is blank, and hangs out at a line's start (R7).
      const blank = run.codePoints[0] === 0xff08 ? run.size / 2 : 0;
      return { left: x + run.xs[0]! + blank, right: x + run.end, y, size: run.size, run };
    });
  const found: string[] = [];
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.right <= b.left + 0.5 ||
        b.right <= a.left + 0.5 ||
        Math.abs(a.y - b.y) >= Math.min(a.size, b.size) - 0.5;
      if (!apart)
        found.push(
          `${String.fromCodePoint(...a.run.codePoints)} / ${String.fromCodePoint(...b.run.codePoints)}`,
        );
    }
  return found;
}
