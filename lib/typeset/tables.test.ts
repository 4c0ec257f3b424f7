import { describe, expect, test } from "vitest";
import type { Block } from "../document/blocks";
import { bodyPages, copyLines, pageFaults } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, issueOf, lines, paragraph, table } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import { overlaps, tableLines, tablePages, textOf, told } from "./table-invariants";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const set = (...blocks: readonly Block[]) =>
  typesetIssue(issueOf(article(blocks, { source: "本刊" })), STYLE_2024, FACES);
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
      for (const page of tablePages(composed)) expect(overlaps(page, STYLE_2024)).toEqual([]);
      expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    }
  });

  test("a merged name's last row stays with another, where it would grow by lines to hold the name", () => {
    const name = "某".repeat(40);
    for (let before = 10; before < 22; before++) {
      const rows = Array.from({ length: 6 }, (_, row) =>
        row === 0 ? [cell(name, { rowspan: 6 }), cell("行0")] : [cell(`行${row}`)],
      );
      const remark = [cell("短"), cell(han(60))];
      const composed = set(
        paragraph(lines(before)),
        table([HEAD.slice(0, 2), ...rows, remark], { columns: 2 }),
      );
      const counts = bodyPages(composed).map(
        (page) => copyLines(page).filter(({ text }) => text.startsWith("行")).length,
      );
      expect(counts).not.toContain(1);
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
    const prose = pages.flatMap((page) => tableLines(page)).filter(({ count }) => count > 20);
    expect(prose.map(({ text }) => text).join("")).toBe(long);
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("after a table the copy goes back to the grid", () => {
    const composed = set(table([HEAD, ...numbered(3)]), paragraph(han(200)), table(numbered(1), { id: "u" }));
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });
});
