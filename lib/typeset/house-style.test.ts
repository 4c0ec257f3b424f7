/** What a house style says is what the pages show: sides, margins, running lines, contents, place of the statement. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IssueCopy } from "../document/issue-copy";
import { checkStyle } from "./check-style";
import { copyLines } from "./page-invariants";
import { PRESETS } from "./presets/presets";
import { STYLE_2024 } from "./presets/style-2024";
import { readStyle } from "./read-style";
import { article, cell, han, heading, issue, lines, paragraph, section, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import type { ComposedIssue, Page } from "./types";
import { typesetIssue } from "./typeset-issue";

const faces = syntheticFaces();

/** Two departments; the first with two columns, the second with an article of its own. */
const copy = issue(
  [
    section({
      title: "动态",
      sections: [
        section({
          number: "1.1",
          title: "通知",
          articles: [
            article([paragraph(lines(70))], { number: "1.1.1", title: "甲文" }),
            article(
              [
                heading("一、"),
                paragraph(han(300)),
                table([
                  [cell("表头"), cell("数")],
                  [cell("格"), cell("12")],
                ]),
              ],
              {
                number: "1.1.2",
                title: "乙文",
              },
            ),
          ],
        }),
        section({
          number: "1.2",
          title: "资讯",
          articles: [article([paragraph(han(90))], { number: "1.2.1", title: "丙文" })],
        }),
      ],
    }),
    section({
      number: "2",
      title: "观点",
      articles: [article([paragraph(han(900))], { number: "2.1", title: "丁文" })],
    }),
  ],
  { year: 2030, number: 1, serial: 7 },
);

const set = (style: HouseStyle, what: IssueCopy = copy): ComposedIssue => typesetIssue(what, style, faces);
const styled = (given: object) => set(readStyle(given));
const furniture = ({ lines: all }: Page, block: string) =>
  all.filter((line) => line.block === block).map(({ text }) => text);
const body = (composed: ComposedIssue) => composed.pages.filter(({ kind }) => kind === "body");
const leftOf = ({ runs }: Page) => Math.min(...runs.map(({ run, x }) => x + run.xs[0]!));

describe("running lines", () => {
  const composed = styled({
    header: {
      verso: { outer: "{journal}　{label}", inner: "总第{serial}期" },
      recto: { outer: "{section}　{column}　{article}" },
    },
    footer: { verso: { outer: "{folio}" }, recto: { outer: "{folio}/{pages}" } },
  });

  test("name the journal on the left, the department, column and article on the right", () => {
    const headers = body(composed).map((page) => furniture(page, "header"));
    expect(headers[0]).toEqual(["动态　通知　甲文"]);
    expect(headers[1]).toEqual(["总第7期", "试刊　2030年第01期"]);
    // An article that stands directly in its department has no column.
    expect(headers.findLast((header) => header.length === 1)).toEqual(["观点　丁文"]);
  });

  test("stand at their ends: what is outer lies left on the left, right on the right", () => {
    for (const page of body(composed)) {
      const [outer] = page.lines.filter(({ block }) => block === "folio");
      const placed = page.runs.filter(({ y }) => y === outer!.y);
      const middle = page.width / 2;
      for (const { run, x } of placed)
        expect(page.side === "recto" ? x + run.xs[0]! > middle : x + run.end < middle).toBe(true);
    }
  });

  test("count the pages of the body", () => {
    const pages = body(composed);
    expect(furniture(pages[0]!, "folio")).toEqual([`1/${composed.bodyPages}`]);
  });

  test("are left out where departments open and the contents start, if the style wants it", () => {
    const bare = styled({ bare: { openings: true, contentsStart: true } });
    for (const page of body(bare)) {
      const opens = page.anchors.some(({ level }) => level === 1);
      expect(furniture(page, "header").length + furniture(page, "folio").length).toBe(opens ? 0 : 2);
    }
    expect(
      bare.pages.filter(({ kind }) => kind === "contents").map((page) => furniture(page, "folio")),
    ).toEqual([[]]);
  });
});

describe("sides", () => {
  const mirrored = styled({ typeArea: { inner: 100, outer: 80 } });

  test("margins are mirrored: the wider one lies at the spine", () => {
    for (const page of body(mirrored))
      expect(leftOf(page)).toBeCloseTo(page.side === "recto" ? 100 + 3.64 : 80 + 3.64, 1);
  });

  test("each part begins on the right, and the whole can be folded as it lies", () => {
    mirrored.pages.forEach((page, index) => {
      expect(page.side).toBe(index % 2 === 0 ? "recto" : "verso");
      if (page.folio && /^\d+$/.test(page.folio))
        expect(Number(page.folio) % 2 === 1).toBe(page.side === "recto");
    });
    expect(mirrored.pages.slice(0, 4).map(({ kind }) => kind)).toEqual([
      "cover",
      "blank",
      "contents",
      "statement",
    ]);
  });

  test("a style without sides has no blank pages", () => {
    expect(set(STYLE_2024).pages.some(({ kind }) => kind === "blank")).toBe(false);
  });
});

describe("contents", () => {
  const listed = (composed: ComposedIssue) =>
    composed.pages
      .filter(({ kind }) => kind === "contents")
      .flatMap((page) => page.lines.filter(({ block }) => block === "contents").map(({ text }) => text));

  test.each<[string, HouseStyle["contents"]["look"], string]>([
    ["leaders", "leaders", "1.1.1　甲文　1"],
    ["no leaders", "plain", "1.1.1　甲文　1"],
    ["page numbers first", "numberFirst", "1　1.1.1　甲文"],
  ])("with %s", (_, look, expected) => {
    const composed = styled({ contents: { look } });
    expect(listed(composed)).toContain(expected);
    const dots = composed.pages.some(
      ({ kind, runs }) =>
        kind === "contents" && runs.some(({ run }) => run.codePoints.includes("…".codePointAt(0)!)),
    );
    expect(dots).toBe(look === "leaders");
  });

  test("page numbers that stand first end under each other, before all titles", () => {
    const composed = styled({ contents: { look: "numberFirst" } });
    const page = composed.pages.find(({ kind }) => kind === "contents")!;
    const rows = new Map<number, number[][]>();
    for (const { run, x, y } of page.runs)
      rows.set(y, [...(rows.get(y) ?? []), [x + run.xs[0]!, x + run.end]]);
    const numbers = [...rows.values()].filter((row) => row.length > 1).map((row) => row[0]![1]!);
    expect(numbers.length).toBeGreaterThan(6);
    for (const end of numbers) expect(end).toBeCloseTo(numbers[0]!, 1);
  });

  test.each([
    [1, ["1　动态　1", "2　观点"]],
    [2, ["1　动态　1", "1.1　通知　1", "1.2　资讯", "2　观点", "2.1　丁文"]],
  ] as const)("list %s levels, while all are known", (depth, expected) => {
    const composed = styled({ contents: { depth } });
    const found = listed(composed).slice(1);
    expect(found).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) expect(found[index]).toContain(text);
    expect(composed.contents).toHaveLength(8);
  });

  test("are not numbered where the style wants no numbers", () => {
    const composed = styled({ contents: { folio: "none" } });
    const front = composed.pages.filter(({ kind }) => kind === "contents" || kind === "statement");
    expect(front.map(({ folio }) => folio)).toEqual([undefined, undefined]);
  });
});

test.each([
  ["afterContents", ["contents i", "statement ii", "body 1"]],
  ["beforeContents", ["statement i", "contents ii", "body 1"]],
  ["last", ["contents i", "body 1", "body 2"]],
] as const)("the statement stands %s", (statementPlace, expected) => {
  const { pages } = styled({ statementPlace });
  expect(pages.slice(1, 4).map(({ kind, folio }) => `${kind} ${folio}`)).toEqual(expected);
  if (statementPlace === "last") expect(pages.at(-1)).toMatchObject({ kind: "statement", folio: undefined });
});

/** Everything that a page shows and that leaves the paper. */
function outside({ runs, rules, width, height }: Page): string[] {
  const isOut = (x: number, y: number) => x < -1 || y < -1 || x > width + 1 || y > height + 1;
  return [
    ...runs.flatMap(({ run, x, y, turned }) =>
      !turned && (isOut(x + run.xs[0]!, y - run.size * 0.88) || isOut(x + run.end, y + run.size * 0.12))
        ? [String.fromCodePoint(...run.codePoints)]
        : [],
    ),
    ...rules.flatMap(({ x1, y1, x2, y2 }) => (isOut(x1, y1) || isOut(x2, y2) ? ["a rule"] : [])),
  ];
}

test("any style that is accepted sets the copy, whole and on its paper", () => {
  const size = fc.constantFrom(7.5, 9, 10.5, 12, 14, 16, 18, 24);
  const look = fc.record({
    face: fc.constantFrom("song", "songBold", "hei", "kai", "fangsong"),
    size,
    lines: fc.integer({ min: 1, max: 4 }),
    rise: fc.double({ min: 0, max: 0.4, noNaN: true }),
    align: fc.constantFrom("justify", "left", "center", "right"),
  });
  const running = fc.record(
    {
      inner: fc.constantFrom("{journal}　{label}", "内部资料", "{section}"),
      center: fc.constantFrom("{article}", "{folio}", "{column}　{article}"),
      outer: fc.constantFrom("{folio}", "{pages}", "总第{serial}期"),
    },
    { requiredKeys: [] },
  );
  const furnitureOf = (least: number, most: number) =>
    fc.record({
      size: fc.constantFrom(7.5, 9, 10.5),
      baseline: fc.double({ min: least, max: most, noNaN: true }),
      rule: fc.boolean(),
      verso: running,
      recto: running,
    });
  const given = fc.record({
    extends: fc.constantFrom(...Object.keys(PRESETS)),
    typeArea: fc.record({
      characters: fc.integer({ min: 16, max: 44 }),
      lines: fc.integer({ min: 12, max: 44 }),
      top: fc.double({ min: 40, max: 120, noNaN: true }),
      inner: fc.double({ min: 20, max: 120, noNaN: true }),
      outer: fc.double({ min: 20, max: 120, noNaN: true }),
    }),
    body: fc.record({
      size: fc.constantFrom(9, 10.5, 12),
      leading: fc.double({ min: 12, max: 26, noNaN: true }),
    }),
    sectionTitle: look,
    columnTitle: look,
    articleTitle: look,
    headline: look,
    header: furnitureOf(20, 60),
    footer: furnitureOf(600, 830),
    articleStart: fc.constantFrom("newPage", "runOn", "recto"),
    statementPlace: fc.constantFrom("afterContents", "beforeContents", "last"),
    contents: fc.record({
      depth: fc.constantFrom(1, 2, 3),
      look: fc.constantFrom("leaders", "plain", "numberFirst"),
      folio: fc.constantFrom("roman", "none"),
    }),
    bare: fc.record({ openings: fc.boolean(), contentsStart: fc.boolean() }),
    cover: fc.record({ template: fc.constantFrom("classic", "band", "frame", "minimal") }),
  });
  const accepted = given.filter((style) => {
    try {
      return checkStyle(readStyle(style)).length === 0;
    } catch {
      return false;
    }
  });
  const squeezed = (text: string) => text.replaceAll(/\s/g, "");
  const usual = body(set(STYLE_2024)).flatMap(copyLines);
  const expected = squeezed(usual.map(({ text }) => text).join(""));
  fc.assert(
    fc.property(accepted, (style) => {
      const composed = set(readStyle(style));
      for (const page of composed.pages) expect(outside(page)).toEqual([]);
      const told = body(composed).flatMap(copyLines);
      expect(squeezed(told.map(({ text }) => text).join(""))).toBe(expected);
    }),
    { numRuns: 40 },
  );
});
