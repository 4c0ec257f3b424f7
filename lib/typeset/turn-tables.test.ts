import { describe, expect, test } from "vitest";
import type { AttachmentLabel, Block, Table } from "../document/blocks";
import { areaFaults, bodyPages, copyLines } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, issueOf, paragraph, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { lostText, outside, overlaps, tableLines, tablePages } from "./table-invariants";
import type { Page } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const set = (blocks: readonly Block[], style: HouseStyle = STYLE_2024) =>
  typesetIssue(issueOf(article(blocks, { source: "本刊" })), style, FACES);
const wide = (rows: number, overrides: Partial<Table> = {}): Table =>
  table(
    Array.from({ length: rows + 1 }, (_, row) =>
      Array.from({ length: 16 }, (_, column) => cell(row === 0 ? `名目${column}` : `第${row}行${column}列`)),
    ),
    { columns: 16, ...overrides },
  );
const LABEL: AttachmentLabel = {
  kind: "attachmentLabel",
  id: "l",
  content: [{ kind: "text", text: "附件 1" }],
};
const isTurned = (page: Page) => page.runs.some(({ turned }) => turned);
/** Where the page's text of that kind stands, as read from the turned side: from its top, at the page's left. */
const depth = (page: Page, text: string) =>
  page.runs.find(({ line }) => line !== undefined && page.lines[line]!.text === text)!.x;

describe("a table too wide for the smallest type", () => {
  const sample = wide(40, { caption: "宽表", note: "表注" });
  const composed = set([paragraph(han(200), "a"), LABEL, sample, paragraph(han(200), "b")]);
  const pages = tablePages(composed);

  test("stands on pages of its own, whole, inside the type area, and is not told as too wide", () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(lostText(composed, sample)).toEqual([]);
    expect(composed.findings).toEqual([]);
    for (const page of pages) {
      expect(copyLines(page).filter(({ block }) => block === "a" || block === "b")).toEqual([]);
      expect(outside(page, STYLE_2024)).toEqual([]);
      expect(overlaps(page, STYLE_2024)).toEqual([]);
      expect(areaFaults(page, STYLE_2024)).toEqual([]);
    }
  });

  test("has its top at the page's left and its left at the foot (顶左底右), head repeated", () => {
    for (const page of pages) {
      const cells = tableLines(page);
      const at = (row: number, column: number) => {
        const found = cells.find(({ cell }) => cell!.row === row && cell!.column === column)!;
        const run = page.runs.find(({ line }) => page.lines[line!] === found)!;
        return { x: run.x, y: run.y - run.run.xs[0]! };
      };
      const row = cells.find(({ cell }) => !cell!.header)!.cell!.row;
      expect(at(0, 0).x).toBeLessThan(at(row, 0).x);
      expect(at(row, 0).y).toBeGreaterThan(at(row, 1).y);
    }
  });

  test("takes its label, caption and note along; header and page number stay upright", () => {
    expect(depth(pages[0]!, "附件 1")).toBeLessThan(depth(pages[0]!, "宽表"));
    expect(depth(pages[0]!, "宽表")).toBeLessThan(depth(pages[0]!, "名目0"));
    expect(copyLines(pages.at(-1)!).map(({ text }) => text)).toContain("表注");
    for (const page of pages)
      for (const { line, turned } of page.runs)
        expect(turned === true).toBe(!["header", "folio"].includes(page.lines[line!]?.block ?? "header"));
  });

  test("reads in order: the copy around it before and after", () => {
    const order = bodyPages(composed).flatMap((page) => copyLines(page).map(({ block }) => block));
    const blocks = order.filter((block, index) => block !== order[index - 1]);
    expect(blocks.filter((block) => "altb".includes(block))).toEqual(["a", "l", "t", "b"]);
  });

  test("its frame and tints are turned with it", () => {
    const style = { ...STYLE_2024, table: { ...STYLE_2024.table, look: "zebra" as const } };
    const [page] = tablePages(set([wide(6)], style));
    expect(page!.fills.length).toBe(3);
    for (const { width, height } of page!.fills) expect(height).toBeGreaterThan(width);
    expect(outside(page!, style)).toEqual([]);
  });
});

describe("a table is not turned", () => {
  test("where it fits upright", () => {
    expect(bodyPages(set([wide(3, { columns: 16 })])).some(isTurned)).toBe(true);
    const few = table([
      [cell("甲"), cell("乙")],
      [cell("一"), cell("二")],
    ]);
    expect(bodyPages(set([few])).some(isTurned)).toBe(false);
  });

  test("where the style forbids it, and may then be told as too wide", () => {
    const style = { ...STYLE_2024, table: { ...STYLE_2024.table, landscape: false } };
    expect(bodyPages(set([wide(3)], style)).some(isTurned)).toBe(false);
  });

  test("where the page is wider than tall already", () => {
    const style: HouseStyle = {
      ...STYLE_2024,
      paper: { width: 842, height: 595 },
      typeArea: { ...STYLE_2024.typeArea, characters: 50, lines: 18 },
    };
    expect(bodyPages(set([wide(3)], style)).some(isTurned)).toBe(false);
  });
});

test("notes called in a turned table stand at the foot of the next upright page, none lost", () => {
  const call = {
    ...cell("有注"),
    paragraphs: [
      [
        { kind: "text" as const, text: "有注" },
        { kind: "footnote" as const, text: "注文在此" },
      ],
    ],
  };
  const sample = wide(3);
  const rows = [...sample.rows.slice(0, -1), [call, ...sample.rows.at(-1)!.slice(1)]];
  const composed = set([{ ...sample, rows }, paragraph(han(200), "b")]);
  const notes = bodyPages(composed).flatMap((page) => page.lines.filter(({ role }) => role === "note"));
  expect(notes.map(({ text }) => text).join("")).toContain("注文在此");
});
