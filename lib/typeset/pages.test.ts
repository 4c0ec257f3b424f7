import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../document/blocks";
import type { ArticleCopy } from "../document/issue-copy";
import { bodyPages, copyLines, pageFaults } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, heading, issue, issueOf, lines, paragraph, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import type { ComposedIssue } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const set = (...articles: readonly ArticleCopy[]) => typesetIssue(issueOf(...articles), STYLE_2024, FACES);

/** Lines of the first article's title and headings, so that a case can count what is left of the page. */
const OPENING = [
  STYLE_2024.sectionTitle,
  STYLE_2024.columnTitle,
  STYLE_2024.articleTitle,
  STYLE_2024.headline,
].reduce((sum, { lines }) => sum + lines, 0);
const PAGE = STYLE_2024.typeArea.lines;

const blocksOnPages = (issue: ComposedIssue) =>
  bodyPages(issue).map((page) => copyLines(page).map(({ block, index }) => `${block}:${index}`));

describe("R11: no line of a paragraph of four or more stands alone", () => {
  test.each([
    ["its first line at the page's foot", 1, 6],
    ["its last line at the next page's head", 5, 6],
    ["neither, when two lines could move", 3, 4],
  ])("%s", (_, room, length) => {
    const before = PAGE - OPENING - room;
    const composed = set(article([paragraph(lines(before), "a"), paragraph(lines(length), "b")]));
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    expect(composed.findings).toEqual([]);
    expect(bodyPages(composed)).toHaveLength(2);
  });

  test("whatever the paragraphs", () => {
    const paragraphs = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(paragraphs, (lengths) => {
        const composed = set(
          article(
            lengths.map((length, i) => paragraph(han(length), `p${i}`)),
            { source: "本刊", releasedOn: "2030-01-02" },
          ),
        );
        expect(pageFaults(composed, STYLE_2024)).toEqual([]);
        expect(composed.findings.filter(({ kind }) => kind === "widow")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("R12: headings", () => {
  test.each([0, 1, 2, 3])("a heading with %i lines left after it goes along with its paragraph", (left) => {
    const before = PAGE - OPENING - 1 - left;
    const composed = set(
      article([paragraph(lines(before), "a"), heading("一、小题"), paragraph(lines(8), "b")]),
    );
    const [first, second] = blocksOnPages(composed);
    expect(left >= 2 ? first : second).toContain("h:0");
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("a chain of headings stays together, whatever stands around", () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 400 }).map((length): Block => paragraph(han(length))),
      fc.constantFrom(1, 2, 3).map((level): Block => heading("小题", "h", level as 1 | 2 | 3)),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (blocks) => {
        expect(pageFaults(set(article([...blocks, paragraph(han(90), "z")])), STYLE_2024)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("further lines of a title take no more than they need", () => {
    const style = { ...STYLE_2024, articleTitle: { ...STYLE_2024.articleTitle, lines: 2 } };
    const composed = typesetIssue(issueOf(article([paragraph(han(40))], { title: han(60) })), style, FACES);
    const [title, ...further] = bodyPages(composed)[0]!.lines.filter(
      ({ block, article }) => block === "title" && article === "1.1.1",
    );
    expect(further.length).toBeGreaterThan(0);
    for (const [index, { y }] of further.entries())
      expect(y).toBeCloseTo(title!.y + (index + 1) * style.body.leading);
    expect(pageFaults(composed, style)).toEqual([]);
  });

  test("a heading of two lines is not parted", () => {
    const before = PAGE - OPENING - 3;
    const composed = set(
      article([paragraph(lines(before), "a"), heading(han(50)), paragraph(lines(6), "b")]),
    );
    expect(blocksOnPages(composed)[1]?.slice(0, 2)).toEqual(["h:0", "h:1"]);
  });
});

describe("R13: the grid", () => {
  test("section, column and article titles, headlines and headings take whole lines", () => {
    const composed = set(
      article([paragraph(han(300)), heading("一、小题"), paragraph(han(200))], {
        headline: ["第一行原题", "第二行原题"],
        subtitle: "（试行）",
        byline: "本刊记者",
      }),
    );
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    const rows = copyLines(bodyPages(composed)[0]!).filter(({ role }) => role === "text");
    expect(rows.length).toBeGreaterThan(10);
  });

  test("a title's rise gives air and moves nothing else", () => {
    const copy = issueOf(article([paragraph(han(300))]));
    const set = (rise: number) =>
      typesetIssue(copy, { ...STYLE_2024, headline: { ...STYLE_2024.headline, rise } }, FACES);
    const [plain, raised] = [set(0), set(0.5)].map((issue) => copyLines(bodyPages(issue)[0]!));
    const higher = raised!.map(({ y }, index) => plain![index]!.y - y);
    const expected = raised!.map(({ block }) => (block === "headline" ? 0.5 * STYLE_2024.body.leading : 0));
    higher.forEach((lift, index) => {
      expect(Math.abs(lift - expected[index]!)).toBeLessThan(0.5);
    });
  });

  test("a full page holds 29 lines of 34 characters", () => {
    const composed = set(article([paragraph(lines(PAGE * 3))], { headline: [] }));
    const second = copyLines(bodyPages(composed)[1]!);
    expect(second).toHaveLength(29);
    expect(second.every(({ text }) => Array.from(text).length === 34)).toBe(true);
  });
});

describe("source and date", () => {
  test("close the article, right-aligned", () => {
    const composed = set(article([paragraph(han(40))], { source: "某报", releasedOn: "2030-01-03" }));
    const tail = copyLines(bodyPages(composed)[0]!).slice(-2);
    expect(tail.map(({ text }) => text)).toEqual(["资料来源：某报", "发布日期：2030年1月3日"]);
  });

  test.each([0, 1, 2])("never stand alone on a page, with %i lines left for them", (left) => {
    const before = PAGE - OPENING - left;
    const composed = set(
      article([paragraph(lines(before - 5), "a"), paragraph(lines(5), "b")], {
        source: "某报",
        releasedOn: "2030-01-03",
      }),
    );
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    const last = copyLines(bodyPages(composed).at(-1)!);
    expect(last.filter(({ role }) => role === "source")).toHaveLength(2);
    expect(last.filter(({ role }) => role === "text").length).toBeGreaterThanOrEqual(2);
  });
});

test.each([0, 1, 2, 3, 4])(
  "notes at the article's end have two lines of their article above them, %i lines left",
  (left) => {
    const style: HouseStyle = { ...STYLE_2024, footnotes: "article" };
    const noted: Block = {
      kind: "paragraph",
      id: "n",
      content: [
        { kind: "text", text: lines(6) },
        { kind: "footnote", text: "注文" },
      ],
    };
    const composed = typesetIssue(
      issueOf(article([paragraph(lines(PAGE - OPENING - 6 - left)), noted], { source: "某报" })),
      style,
      FACES,
    );
    const last = copyLines(bodyPages(composed).at(-1)!);
    expect(last.filter(({ block }) => block === "n").length).toBeGreaterThanOrEqual(2);
    expect(pageFaults(composed, style)).toEqual([]);
  },
);

describe("a figure or a row without text is company", () => {
  const figure = (height: number): Block => ({
    kind: "figure",
    id: "f",
    file: "0".repeat(64),
    width: 300,
    height,
  });

  test("for the source below a figure that takes the page", () => {
    const composed = set(article([paragraph(lines(2)), figure(9000)], { source: "某报" }));
    expect(copyLines(bodyPages(composed)[1]!).map(({ role }) => role)).toEqual(["source"]);
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    expect(composed.findings).toEqual([]);
  });

  test("for the caption of a table with nothing in it", () => {
    const empty = table([[cell("")]], { headerRows: 0, caption: "表题", note: "表注" });
    const composed = set(
      article([paragraph(lines(PAGE - OPENING - 5)), empty, figure(9000)], { source: "某报" }),
    );
    expect(copyLines(bodyPages(composed)[0]!).at(-1)?.text).toBe("表注");
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    expect(composed.findings).toEqual([]);
  });
});

test("what a plate parts is told on both of its sides, where it stands", () => {
  const figure = (id: string, extent: "width" | "page", height: number): Block => ({
    kind: "figure",
    id,
    file: "0".repeat(64),
    width: 1,
    height,
    extent,
    caption: "图注",
  });
  const salutation: Block = { kind: "salutation", id: "s", content: [{ kind: "text", text: "各校：" }] };
  const told = (...blocks: Block[]) => {
    const composed = set(article(blocks, { source: "某报" }));
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    return composed.findings.map(({ detail, block, page }) => `${page}: ${block} ${detail}`);
  };
  const full = figure("f", "width", 2);
  const plate = figure("p", "page", 1);
  // The figure leaves its page one line, too little company for the source.
  expect(told(full, salutation, plate)).toEqual(["2: f heading-last", "4: source source-alone"]);
});

describe("findings", () => {
  test("missing glyphs are told with their characters and their page", () => {
    const composed = typesetIssue(
      issueOf(article([paragraph("这个𠂇字没有", "x")])),
      STYLE_2024,
      syntheticFaces("𠂇"),
    );
    expect(composed.findings).toEqual([
      { kind: "missing-glyph", article: "1.1.1", block: "x", page: 1, detail: "𠂇" },
    ]);
  });

  test("a break that no rule allows is told where the copy leaves no other", () => {
    const headings = Array.from({ length: 60 }, (_, i) => heading(`小题${i}`, `h${i}`));
    const composed = set(article([...headings, paragraph("正文")]));
    expect(composed.findings.map(({ kind, detail }) => `${kind} ${detail}`)).toContain("widow heading-last");
  });
});

test("a proof carries its mark on each page, the issue does not", () => {
  const copy = issueOf(article([paragraph(han(2000))]));
  const marks = (proof: boolean) =>
    typesetIssue(copy, STYLE_2024, FACES, proof ? { proof: {} } : {}).pages.map(
      ({ lines }) => lines.filter(({ text }) => text === "校样").length,
    );
  expect(new Set(marks(true))).toEqual(new Set([1]));
  expect(new Set(marks(false))).toEqual(new Set([0]));
});

test("an issue without anything is a cover, contents and no body", () => {
  const composed = typesetIssue(
    issue([], { statement: { title: "", blocks: [] }, masthead: { title: "", entries: [] } }),
    STYLE_2024,
    FACES,
  );
  expect(composed.pages.map(({ kind }) => kind)).toEqual(["cover", "contents"]);
  expect(composed.bodyPages).toBe(0);
});
