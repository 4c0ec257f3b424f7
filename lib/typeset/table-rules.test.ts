import { describe, expect, test } from "vitest";
import type { Table } from "../document/blocks";
import { bodyPages } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, issueOf, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { outside, tableLines, tablePages } from "./table-invariants";
import type { Page, Rule } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const styleOf = (own: Partial<HouseStyle["table"]>): HouseStyle => ({
  ...STYLE_2024,
  table: { ...STYLE_2024.table, ...own },
});
const pagesOf = (sample: Table, own: Partial<HouseStyle["table"]> = {}) => {
  const style = styleOf(own);
  const pages = tablePages(typesetIssue(issueOf(article([sample])), style, FACES));
  for (const page of pages) expect(outside(page, style)).toEqual([]);
  return pages;
};
const texts = (...names: readonly string[]) => names.map((name) => cell(name));
const rulesOf = (page: Page): readonly Rule[] => page.rules.filter(({ y1 }) => y1 > 80);
const level = (page: Page) => rulesOf(page).filter(({ y1, y2 }) => y1 === y2);
const upright = (page: Page) => rulesOf(page).filter(({ x1, x2 }) => x1 === x2);
const weights = (rules: readonly Rule[]) => rules.map(({ width }) => width);

const MERGED = [
  [cell("横跨", { colspan: 2 }), cell("竖跨", { rowspan: 2 })],
  [cell("甲"), cell("乙")],
];
const LIST = [
  texts("校", "专业", "年"),
  texts("东", "护理", "三"),
  texts("西", "幼教", "五"),
  texts("南", "汽修", "三"),
];

describe("a grid (全线表)", () => {
  test("has each rule once, and none through merged cells", () => {
    const [page] = pagesOf(table(MERGED, { headerRows: 0 }));
    const keys = rulesOf(page!).map(({ x1, y1, x2, y2 }) =>
      [x1, y1, x2, y2].map((v) => v.toFixed(2)).join(" "),
    );
    expect(new Set(keys).size).toBe(keys.length);
    // Above, between under the two left columns, below; left, the short one, the long one, right.
    expect(level(page!)).toHaveLength(3);
    expect(upright(page!)).toHaveLength(4);
  });

  test("is framed more heavily than ruled inside, within its width", () => {
    const [page] = pagesOf(table(LIST), { rule: 0.4, outerRule: 1.2 });
    expect(weights(level(page!))).toEqual([1.2, 1.2, 0.4, 0.4, 0.4]);
    expect(weights(upright(page!)).toSorted()).toEqual([0.4, 0.4, 1.2, 1.2]);
    const [left, right] = [level(page!)[0]!.x1, level(page!)[0]!.x2];
    for (const { x1, width } of upright(page!)) {
      expect(x1 - width / 2).toBeGreaterThanOrEqual(left - 0.21);
      expect(x1 + width / 2).toBeLessThanOrEqual(right + 0.21);
    }
  });
});

describe("three lines (三线表)", () => {
  test("are those above and below and that under the head; none stands upright", () => {
    const [page] = pagesOf(table(LIST), { look: "threeLine" });
    expect(upright(page!)).toEqual([]);
    expect(weights(level(page!))).toEqual([1, 1, 0.5]);
    expect(page!.fills).toEqual([]);
  });

  test("have a fine one under a head's cell that spans columns, as wide as these", () => {
    const rows = [
      [cell("校", { rowspan: 2 }), cell("人数", { colspan: 2 })],
      texts("招生", "毕业"),
      texts("东", "30", "20"),
    ];
    const [page] = pagesOf(table(rows, { headerRows: 2, columns: 3 }), { look: "threeLine" });
    const widths = level(page!).map(({ x1, x2 }) => x2 - x1);
    expect(widths).toHaveLength(4);
    expect(Math.min(...widths)).toBeLessThan(Math.max(...widths));
  });

  test("have a fine one where a merged name ends that joins entries", () => {
    const group = (name: string) => [[cell(name, { rowspan: 2 }), ...texts("甲", "一")], texts("乙", "二")];
    const [page] = pagesOf(table([texts("校", "专业", "年"), ...group("东"), ...group("西")]), {
      look: "threeLine",
    });
    expect(weights(level(page!))).toEqual([1, 1, 0.5, 0.5]);
  });
});

describe("zebra", () => {
  const rows = Array.from({ length: 80 }, (_, n) => texts(`校${n}`, "专业", "年"));

  test("tints every second entry, over pages too, beneath the text and inside the table", () => {
    const pages = pagesOf(table([texts("校", "专业", "年"), ...rows]), { look: "zebra", zebraTint: 0.1 });
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const names = tableLines(page).filter(({ cell, role }) => cell!.column === 0 && role === "table");
      for (const { text, y } of names.filter(({ cell }) => !cell!.header)) {
        const tinted = page.fills.some((fill) => fill.y < y && y < fill.y + fill.height);
        expect(tinted).toBe(Number(text.slice(1)) % 2 === 1);
      }
      for (const { tint } of page.fills) expect(tint).toBe(0.1);
    }
  });

  test("rows that are one entry are one stripe; a name that joins entries stays white", () => {
    const entry = (name: string) => [
      [cell(name, { rowspan: 2 }), cell("号", { rowspan: 2 }), cell("初")],
      texts("高"),
    ];
    const [first, ...others] = [...entry("甲"), ...entry("乙")];
    const joined = [[cell("校", { rowspan: 4 }), ...first!], ...others];
    const [page] = pagesOf(table([texts("校", "名", "号", "级"), ...joined], { columns: 4 }), {
      look: "zebra",
    });
    expect(page!.fills).toHaveLength(1);
    const [fill] = page!.fills;
    const school = tableLines(page!).find(({ text }) => text === "校")!;
    expect(school).toBeDefined();
    expect(fill!.x).toBeGreaterThan(level(page!)[0]!.x1 + 10);
  });

  test("the head has a tint of its own, and again where it is repeated", () => {
    const pages = pagesOf(table([texts("校", "专业", "年"), ...rows]), { headerTint: 0.2 });
    for (const page of pages) expect(page.fills.map(({ tint }) => tint)).toEqual([0.2]);
  });
});

test("续表 stands above each further part, where the style wants it, and is no copy", () => {
  const rows = Array.from({ length: 80 }, (_, n) => texts(`校${n}`, "专业"));
  const sample = table([texts("校", "专业"), ...rows], { caption: "名单" });
  const marks = (own: Partial<HouseStyle["table"]>) => {
    const issue = typesetIssue(issueOf(article([sample])), styleOf(own), FACES);
    return bodyPages(issue).flatMap((page) =>
      page.lines.flatMap(({ text, role }) => (text === "续表" ? [role] : [])),
    );
  };
  const pages = pagesOf(sample, { continued: true });
  expect(marks({ continued: true })).toEqual(pages.slice(1).map(() => "furniture"));
  expect(marks({ continued: false })).toEqual([]);
});
