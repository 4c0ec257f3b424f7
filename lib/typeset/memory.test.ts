import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Table, TableCell } from "../document/blocks";
import type { ArticleCopy, IssueCopy } from "../document/issue-copy";
import { TypesetMemory } from "./memory";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, heading, issue, paragraph, section, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { typesetIssue } from "./typeset-issue";

const faces = syntheticFaces();

const oneArticle = (number: string, title: string, characters: number): ArticleCopy =>
  article(
    [
      heading("一、缘起", `h${number}`),
      paragraph(han(characters), `p${number}`),
      table([[cell("学校"), cell(title)]], { id: `t${number}` }),
      tableWithNote(`n${number}`),
    ],
    { number, title },
  );

/** It counts its notes on from those of its article, so it is composed with it. */
const tableWithNote = (id: string): Table => {
  const noted: TableCell = {
    ...cell(""),
    paragraphs: [
      [
        { kind: "text", text: "人数" },
        { kind: "footnote", text: "在籍。" },
      ],
    ],
  };
  return table([[noted, cell("三十")]], { id });
};

const inOrder = (articles: readonly ArticleCopy[]): IssueCopy =>
  issue([
    section({ number: "1", title: "动态", articles: articles.filter((_, index) => index % 2 === 0) }),
    section({ number: "2", title: "研究", articles: articles.filter((_, index) => index % 2 === 1) }),
  ]);

/** Over several pages, names reaching over their edges: what stands above moves where it is cut. */
const longTable = (id: string): Table => {
  const rows = Array.from({ length: 70 }, (_, row) => [
    ...(row % 5 === 0 ? [cell(`第${row / 5}技师学院`, { rowspan: 5 })] : []),
    cell(String(row)),
    cell(han(row % 40)),
  ]);
  return table([[cell("学校"), cell("序号"), cell("说明")], ...rows], { id });
};

test("an issue with a long table, edited above it and around its body, is the one set without a memory", () => {
  const memory = new TypesetMemory();
  const tabled = longTable("t");
  const other = oneArticle("2.1", "乙", 900);
  const edits = [
    { characters: 300 },
    { characters: 340 },
    { characters: 310, number: "1.2" },
    { characters: 310, label: "2030年第02期" },
    { characters: 2000, statement: { title: "另一份说明", blocks: [paragraph(han(60))] } },
    { characters: 2000, contentsTitle: "要 目" },
    { characters: 300 },
  ];
  for (const { characters, number = "1.1", ...frame } of edits) {
    const blocks = [paragraph(han(characters)), tabled, paragraph(han(100), "q")];
    const copy = { ...inOrder([article(blocks, { number, title: "表" }), other]), ...frame };
    const remembered = typesetIssue(copy, STYLE_2024, faces, { memory });
    expect(isDeepStrictEqual(remembered, typesetIssue(copy, STYLE_2024, faces))).toBe(true);
  }
});

test("a page of a table that is cut as before is the very same page", () => {
  const memory = new TypesetMemory();
  const before = article([paragraph(han(300)), longTable("t")], { number: "1.1" });
  const after = article([paragraph(han(304)), longTable("t")], { number: "1.1" });
  const [one, other] = [before, after].map((copy) =>
    typesetIssue(issue([section({ articles: [copy] })]), STYLE_2024, faces, { memory }),
  );
  expect(one!.bodyPages).toBeGreaterThan(2);
  expect(other!.pages.at(-1)).toBe(one!.pages.at(-1));
});

const STARTS = ["newPage", "recto", "runOn"] as const;

test("whatever is edited, moved or taken out, an issue set with a memory is the one set without", () => {
  const change = fc.record({
    at: fc.nat(5),
    characters: fc.integer({ min: 1, max: 3000 }),
    to: fc.nat(5),
    start: fc.constantFrom(...STARTS),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const memory = new TypesetMemory();
      const styles = new Map<string, HouseStyle>(
        STARTS.map((articleStart) => [articleStart, { ...STYLE_2024, articleStart }]),
      );
      let articles = Array.from({ length: 6 }, (_, k) => oneArticle(`1.${k + 1}`, `题${k}`, 400 * (k + 1)));
      for (const { at, characters, to, start } of changes) {
        const style = styles.get(start)!;
        const { number, title } = articles[at]!;
        articles = articles.with(at, oneArticle(number, title, characters));
        const [moved] = articles.splice(at, 1);
        articles.splice(to, 0, moved!);
        const copy = inOrder(articles);
        const remembered = typesetIssue(copy, style, faces, { memory });
        expect(isDeepStrictEqual(remembered, typesetIssue(copy, style, faces))).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});

test("an article that has not changed keeps its very lines", () => {
  const memory = new TypesetMemory();
  const [first, second] = [oneArticle("1.1", "甲", 900), oneArticle("2.1", "乙", 900)];
  const before = typesetIssue(inOrder([first, second]), STYLE_2024, faces, { memory });
  const edited = oneArticle("1.1", "甲", 2900);
  const after = typesetIssue(inOrder([edited, second]), STYLE_2024, faces, { memory });
  const lastRun = ({ pages }: typeof before) =>
    pages.at(-1)!.runs.find(({ run }) => run.glyphs.length > 30)!.run;
  expect(lastRun(after)).toBe(lastRun(before));
  expect(after.bodyPages).toBeGreaterThan(before.bodyPages);
});

test("marking a proof leaves what is remembered unmarked", () => {
  const memory = new TypesetMemory();
  const copy = inOrder([oneArticle("1.1", "甲", 900), oneArticle("2.1", "乙", 900)]);
  const plain = typesetIssue(copy, STYLE_2024, faces);
  const proof = typesetIssue(copy, STYLE_2024, faces, { memory, proof: {} });
  expect(isDeepStrictEqual(proof, typesetIssue(copy, STYLE_2024, faces, { proof: {} }))).toBe(true);
  expect(isDeepStrictEqual(typesetIssue(copy, STYLE_2024, faces, { memory }), plain)).toBe(true);
});

test.each(["newPage", "runOn"] as const)(
  "a page that stays in its place is the very same page: articles start %s",
  (articleStart) => {
    const memory = new TypesetMemory();
    const style: HouseStyle = { ...STYLE_2024, articleStart };
    const second = oneArticle("2.1", "乙", 900);
    const [before, after] = [900, 910].map((characters) =>
      typesetIssue(inOrder([oneArticle("1.1", "甲", characters), second]), style, faces, { memory }),
    );
    expect(after!.pages.at(-1)).toBe(before!.pages.at(-1));
  },
);
