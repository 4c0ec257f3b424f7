import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleCopy, IssueCopy } from "../document/issue-copy";
import { TypesetMemory } from "./memory";
import { article, han, heading, issue, paragraph, section } from "./sample-copy";
import { type HouseStyle, STYLE_2024 } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { typesetIssue } from "./typeset-issue";

const faces = syntheticFaces();

const oneArticle = (number: string, title: string, characters: number): ArticleCopy =>
  article([heading("一、缘起", `h${number}`), paragraph(han(characters), `p${number}`)], { number, title });

const inOrder = (articles: readonly ArticleCopy[]): IssueCopy =>
  issue([
    section({ number: "1", title: "动态", articles: articles.filter((_, index) => index % 2 === 0) }),
    section({ number: "2", title: "研究", articles: articles.filter((_, index) => index % 2 === 1) }),
  ]);

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
