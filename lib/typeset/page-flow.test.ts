/** Issues of all that flows down pages, in styles of all kinds: nothing overflows, nothing is lost or out of order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, captionContent, FIGURE_EXTENTS, type Inline, inlineText } from "../document/blocks";
import type { IssueCopy } from "../document/issue-copy";
import { bodyPages, copyLines, noteLines, pageFaults } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, heading, issue, paragraph, section, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import type { ComposedIssue, PageLine } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();

const note = fc
  .integer({ min: 0, max: 400 })
  .map((length): Inline => ({ kind: "footnote", text: han(length) }));
const span = fc.record({ length: fc.integer({ min: 1, max: 260 }), href: fc.boolean() }).map(
  ({ length, href }): Inline => ({
    kind: "text",
    text: han(length),
    ...(href && { href: "https://example.org/" }),
  }),
);
const content = fc
  .array(fc.oneof({ weight: 4, arbitrary: span }, { weight: 1, arbitrary: note }), { maxLength: 5 })
  .map((items): Inline[] => [{ kind: "text", text: "首" }, ...items]);

/** A block without its id, which its place among the others gives it. */
type Idless = (id: string) => Block;

const block: fc.Arbitrary<Idless> = fc.oneof(
  {
    weight: 6,
    arbitrary: content.map(
      (inline): Idless =>
        (id) => ({ kind: "paragraph", id, content: inline }),
    ),
  },
  fc.integer({ min: 1, max: 3 }).map(
    (level): Idless =>
      (id) =>
        heading("小题", id, level as 1 | 2 | 3),
  ),
  fc
    .record({
      extent: fc.constantFrom(...FIGURE_EXTENTS),
      width: fc.integer({ min: 1, max: 1500 }),
      height: fc.integer({ min: 1, max: 1500 }),
      caption: fc.option(fc.constant("图题"), { nil: undefined }),
      footnote: fc.option(fc.integer({ min: 1, max: 400 }).map(han), { nil: undefined }),
    })
    .map(
      ({ extent, ...figure }): Idless =>
        (id) => {
          const own = extent === "column" ? {} : { extent };
          return { kind: "figure", id, file: "0".repeat(64), ...figure, ...own };
        },
    ),
  fc.array(content, { minLength: 1, maxLength: 12 }).map(
    (cells): Idless =>
      (id) => {
        const rows = cells.map((inline) => [cell("名"), { ...cell(""), paragraphs: [inline] }]);
        return table([[cell("头"), cell("头")], ...rows], { id, caption: "表题", note: "表注" });
      },
  ),
  fc.array(content, { minLength: 1, maxLength: 2 }).map(
    (paragraphs): Idless =>
      (id) => ({ kind: "quotation", id, paragraphs }),
  ),
  fc.constant<Idless>((id) => ({ kind: "attachmentLabel", id, content: [{ kind: "text", text: "附件" }] })),
  fc.constant<Idless>((id) => ({ kind: "signature", id, content: [{ kind: "text", text: "编辑部" }] })),
);

const copy: fc.Arbitrary<IssueCopy> = fc
  .array(fc.array(block, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 })
  .map((articles) => {
    const copies = articles.map((blocks, index) =>
      article(
        blocks.map((make, place) => make(`b${place}`)),
        { number: `1.${index + 1}`, source: "某报", releasedOn: "2030-01-03" },
      ),
    );
    return issue([section({ articles: copies }), section({ number: "2", title: "空" })]);
  });

const style: fc.Arbitrary<HouseStyle> = fc
  .record({
    lines: fc.integer({ min: 12, max: 40 }),
    characters: fc.integer({ min: 20, max: 40 }),
    noteSize: fc.constantFrom(7.5, 9, 10.5, 12),
    articleStart: fc.constantFrom("newPage", "runOn", "recto"),
    sectionOpening: fc.constantFrom("inline", "page", "recto"),
    footnotes: fc.constantFrom("page", "article"),
    linkAddresses: fc.constantFrom("footnote", "drop"),
    attachmentStart: fc.constantFrom("runOn", "newPage"),
  })
  .map(
    ({ lines, characters, noteSize, ...rest }): HouseStyle => ({
      ...STYLE_2024,
      ...rest,
      typeArea: { ...STYLE_2024.typeArea, lines, characters },
      note: { ...STYLE_2024.note, size: noteSize },
    }),
  );

const squeeze = (text: string) => text.replaceAll(/\s/g, "");

/** Lines by article and block, in the order they stand in. */
function byBlock(lines: readonly PageLine[]): Map<string, PageLine[]> {
  const found = new Map<string, PageLine[]>();
  for (const line of lines) {
    const key = `${line.article} ${line.block}`;
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return found;
}

const articlesOf = ({ sections }: IssueCopy) => sections.flatMap(({ articles }) => articles);

/** What keeps its order in the text: figures may float, and cells of a broken row share its bands. */
const isText = ({ kind }: Block) => kind !== "figure" && kind !== "table";

function judge(issueCopy: IssueCopy, composed: ComposedIssue): void {
  const lines = bodyPages(composed).flatMap(copyLines);
  const blocks = byBlock(lines);
  for (const { number, blocks: wanted } of articlesOf(issueCopy)) {
    const order = [...new Set(lines.flatMap((line) => (line.article === number ? [line.block] : [])))];
    const texts = wanted.filter(isText).map(({ id }) => id);
    expect(order.filter((id) => texts.includes(id))).toEqual(texts);
    for (const each of wanted) {
      const shown = blocks.get(`${number} ${each.id}`) ?? [];
      const whole = shown.map(({ text }) => text).join("");
      if ("content" in each) expect(squeeze(withoutMarks(whole))).toBe(squeeze(inlineText(each.content)));
      if (each.kind === "figure") expect(withoutMarks(whole)).toBe(each.caption ?? "");
      if (each.kind === "table") expect(letters(withoutMarks(whole))).toBe(letters(tableText(each)));
    }
  }
}

/** The copy of these tests has no such signs of its own. */
const withoutMarks = (text: string) => text.replaceAll(/[①-⑳]|\(\d+\)/g, "");
const letters = (text: string) => Array.from(squeeze(text)).sort().join("");

function tableText(block: Block): string {
  if (block.kind !== "table") return "";
  const cells = block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.map(inlineText)));
  return [block.caption, ...cells, block.note].join("");
}

/** Notes an article calls, addresses of links among them, in no order: a figure's place does not matter. */
function notesOf(blocks: readonly Block[], { linkAddresses }: HouseStyle): string[] {
  const inlines = blocks.flatMap((each): Inline[] => {
    if ("content" in each) return [...each.content];
    if (each.kind === "quotation") return each.paragraphs.flat();
    if (each.kind === "figure") return captionContent(each);
    if (each.kind === "table") return each.rows.flat().flatMap(({ paragraphs }) => paragraphs.flat());
    return [];
  });
  return inlines.flatMap((item, index) => {
    if (item.kind === "footnote") return [item.text];
    const next = inlines[index + 1];
    const goesOn = next?.kind === "text" && next.href !== undefined;
    const isLink = item.kind === "text" && item.href !== undefined && !goesOn;
    return isLink && linkAddresses === "footnote" ? [item.href!] : [];
  });
}

describe("issues of all that flows, in any style", () => {
  test("keep the rules of pages, whole and in order", () => {
    fc.assert(
      fc.property(copy, style, (issueCopy, houseStyle) => {
        const composed = typesetIssue(issueCopy, houseStyle, FACES);
        expect(pageFaults(composed, houseStyle)).toEqual([]);
        judge(issueCopy, composed);
      }),
      { numRuns: 60 },
    );
  });

  test("have each note whole at the foot of its page and those that follow", () => {
    fc.assert(
      fc.property(copy, style, (issueCopy, houseStyle) => {
        const composed = typesetIssue(issueCopy, { ...houseStyle, footnotes: "page" }, FACES);
        for (const { number, blocks } of articlesOf(issueCopy)) {
          const shown = new Map<number, PageLine[]>();
          for (const line of bodyPages(composed).flatMap(noteLines))
            if (line.article === number) shown.set(line.note!, [...(shown.get(line.note!) ?? []), line]);
          for (const lines of shown.values())
            expect(lines.map(({ index }) => index)).toEqual(lines.map((_, index) => index));
          const texts = [...shown.values()].map((lines) =>
            withoutMarks(lines.map(({ text }) => text).join("")),
          );
          expect(texts.sort()).toEqual(notesOf(blocks, houseStyle).sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("notes at the page's foot", () => {
  const called = (text: string, id = "n"): Block => ({
    kind: "paragraph",
    id,
    content: [
      { kind: "text", text: han(40) },
      { kind: "footnote", text },
    ],
  });
  const setBlocks = (...blocks: Block[]) =>
    typesetIssue(issue([section({ articles: [article(blocks, { number: "1.1" })] })]), STYLE_2024, FACES);

  test("are numbered on each page anew", () => {
    const composed = setBlocks(called("甲"), called("乙"), paragraph(han(900), "p"), called("丙", "m"));
    expect(bodyPages(composed).map((page) => noteLines(page).map(({ text }) => text))).toEqual([
      ["①甲", "②乙"],
      ["①丙"],
    ]);
  });

  test("go on over the page where they are too long for it", () => {
    const composed = setBlocks(paragraph(han(500), "p"), called(han(900)), paragraph(han(300), "q"));
    const [first, second] = bodyPages(composed).map(noteLines);
    expect(first!.length).toBeGreaterThan(1);
    expect(second!.length).toBeGreaterThan(1);
    expect(second![0]!.index).toBe(first!.length);
    expect(composed.findings).toEqual([]);
  });

  test("longer than a page fill one without copy", () => {
    const composed = setBlocks(called(han(4000)));
    expect(bodyPages(composed).length).toBeGreaterThan(2);
    expect(noteLines(bodyPages(composed).at(-1)!).length).toBeGreaterThan(0);
  });

  test("end on the last line of the grid, so that facing pages end alike", () => {
    const composed = setBlocks(called("甲"), paragraph(han(2000), "p"));
    const [first, second] = bodyPages(composed);
    expect(noteLines(first!).at(-1)!.y).toBeCloseTo(copyLines(second!).at(-1)!.y, 1);
  });
});

describe("openings and attachments", () => {
  const two = issue([
    section({ number: "1", title: "甲", articles: [article([paragraph(han(90))], { number: "1.1" })] }),
    section({ number: "2", title: "乙", articles: [article([paragraph(han(90))], { number: "2.1" })] }),
  ]);
  const kinds = (over: Partial<HouseStyle>) => {
    const { pages } = typesetIssue(two, { ...STYLE_2024, ...over }, FACES);
    return pages
      .slice(pages.findIndex(({ kind }) => kind === "body"))
      .map(({ kind, anchors }) => (kind === "blank" ? "blank" : anchors.map(({ id }) => id).join()));
  };

  test("a department opens with its first article, on its own page, or on a right-hand one", () => {
    expect(kinds({ sectionOpening: "inline" })).toEqual(["1,1.1", "2,2.1"]);
    expect(kinds({ sectionOpening: "page" })).toEqual(["1", "1.1", "2", "2.1"]);
    expect(kinds({ sectionOpening: "recto", articleStart: "recto" })).toEqual([
      "1",
      "blank",
      "1.1",
      "blank",
      "2",
      "blank",
      "2.1",
    ]);
    expect(kinds({ sectionOpening: "recto", articleStart: "runOn" })).toEqual(["1", "1.1", "2", "2.1"]);
  });

  test("an attachment begins a page where the style wants it", () => {
    const label: Block = { kind: "attachmentLabel", id: "a", content: [{ kind: "text", text: "附件" }] };
    const attached = article([paragraph(han(90)), label, paragraph(han(90), "q")], { number: "1.1" });
    const pages = (attachmentStart: "runOn" | "newPage") =>
      bodyPages(
        typesetIssue(issue([section({ articles: [attached] })]), { ...STYLE_2024, attachmentStart }, FACES),
      );
    expect(pages("runOn")).toHaveLength(1);
    expect(pages("newPage").map((page) => copyLines(page)[0]!.block)).toEqual(["title", "a"]);
  });
});
