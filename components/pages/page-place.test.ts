import fc from "fast-check";
import { expect, test } from "vitest";
import type { IssueCopy } from "@/lib/document/issue-copy";
import { type PageData, pageData } from "@/lib/typeset/page-data";
import { STYLE_2024 } from "@/lib/typeset/presets/style-2024";
import { article, cell, issueOf, paragraph, table } from "@/lib/typeset/sample-copy";
import { syntheticFaces } from "@/lib/typeset/synthetic-faces";
import { typesetIssue } from "@/lib/typeset/typeset-issue";
import { caretAt, placeAt, placeHash, readPlaceHash } from "./page-place";

type Blocks = Parameters<typeof article>[0];
const bodyPage = (copy: IssueCopy): PageData =>
  pageData(typesetIssue(copy, STYLE_2024, syntheticFaces()).pages.find(({ kind }) => kind === "body")!);
const pageOf = (blocks: Blocks, overrides = {}) => bodyPage(issueOf(article(blocks, overrides)));

const TEXT = "共 34 页，见 CLREQ 第 3 节。".repeat(12);
const PAGE = pageOf([paragraph(TEXT, "first"), paragraph("短句。", "second")]);

test("each place has a caret, and the caret leads back to the place", () => {
  fc.assert(
    fc.property(fc.nat(Array.from(TEXT).length - 1), (offset) => {
      const caret = caretAt(PAGE, { article: "1.1.1", block: "first", offset })!;
      const found = placeAt(PAGE, caret.x, caret.y + caret.length / 2)!;
      expect(found).toMatchObject({ article: "1.1.1", block: "first" });
      // White space that is not set stands where the next character does; a line's end where the next begins.
      const back = caretAt(PAGE, found)!;
      expect(Math.abs(back.x - caret.x)).toBeLessThan(1);
    }),
  );
});

test("beside the text and below it the nearest place is meant", () => {
  const { x, y, length } = caretAt(PAGE, { article: "", block: "second", offset: 3 })!;
  expect(placeAt(PAGE, x + 5000, y + length / 2)).toMatchObject({ block: "second", offset: 3 });
  const below = placeAt(PAGE, x, PAGE.height - 9000);
  expect(below?.article).toBe("1.1.1");
});

test("title and source are places too, header and page number are none", () => {
  const page = pageOf([paragraph("正文。")], { source: "本刊编辑部" });
  for (const block of ["title", "source"]) {
    const line = page.lines.find((line) => line.block === block)!;
    const run = page.runs.find((run) => run.line === page.lines.indexOf(line))!;
    expect(placeAt(page, run.x, line.y)).toMatchObject({ block });
  }
  const header = page.lines.find((line) => line.block === "header")!;
  expect(placeAt(page, page.width / 2, header.y)?.block).not.toBe("header");
});

test("an article that stands in no section, and so has no number, has places too", () => {
  const alone = article([paragraph("早训小组先到。", "p")], { number: "", title: "" });
  const sections = [{ number: "", title: "", sections: [], articles: [alone] }];
  const page = bodyPage({ ...issueOf(alone), sections });
  const { x, y } = caretAt(page, { article: "", block: "p", offset: 2 })!;
  expect(placeAt(page, x, y)).toMatchObject({ article: "", block: "p", offset: 2 });
});

test("in a table the cell is meant, by row and column", () => {
  const rows = [
    [cell("甲"), cell("乙")],
    [cell("丙"), cell("丁")],
  ];
  const page = pageOf([table(rows)]);
  for (const [text, row, column] of [
    ["甲", 0, 0],
    ["丁", 1, 1],
  ] as const) {
    const index = page.lines.findIndex((line) => line.text === text);
    const run = page.runs.find((run) => run.line === index)!;
    expect(placeAt(page, run.x, run.y)).toMatchObject({ block: "t", offset: 0, cell: { row, column } });
    expect(caretAt(page, { article: "", block: "t", offset: 0, cell: { row, column } })!.x).toBe(run.x);
  }
});

test("in a turned table, too, each place has a caret, which leads back to it", () => {
  const words = (row: number, column: number) => `第${row}行第${column}格须写明`.repeat(3);
  const rows = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 14 }, (_, column) => cell(words(row, column))),
  );
  const copy = issueOf(article([table(rows), paragraph("短句。", "after")]));
  const pages = typesetIssue(copy, STYLE_2024, syntheticFaces()).pages.map(pageData);
  for (const [row, column, offset] of [
    [0, 0, 0],
    [2, 5, 3],
    [5, 13, 20],
  ] as const) {
    const place = { article: "1.1.1", block: "t", offset, cell: { row, column } };
    const page = pages.find((one) => caretAt(one, place))!;
    const { x, y, length, turned } = caretAt(page, place)!;
    expect(turned).toBe(true);
    const found = placeAt(page, x + length / 2, y)!;
    expect(found).toMatchObject({ block: "t", cell: { row, column } });
    expect(caretAt(page, found)!.y).toBeCloseTo(y, 0);
  }
});

test("a place on another page has no caret here", () => {
  expect(caretAt(PAGE, { article: "", block: "elsewhere", offset: 0 })).toBeUndefined();
});

test.each([
  { article: "", block: "title", offset: 0 },
  { article: "", block: "x7", offset: 12, paragraph: 1 },
  { article: "", block: "t", offset: 3, paragraph: 0, cell: { row: 4, column: 0 } },
])("a place goes into an address and comes back: %o", (place) => {
  expect(readPlaceHash(`#${placeHash(place)}`)).toEqual(place);
});

test("another end of an address is no place", () => {
  expect(readPlaceHash("#field-document")).toBeUndefined();
  expect(readPlaceHash("#100%")).toBeUndefined();
  expect(readPlaceHash("")).toBeUndefined();
});
