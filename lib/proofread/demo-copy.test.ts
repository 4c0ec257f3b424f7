/** What is found in the demo articles, which are clean, and in the same with one misprint each. */
import { beforeAll, expect, test } from "vitest";
import { comingArticles } from "../../prisma/demo/coming-issue";
import { publishedIssue } from "../../prisma/demo/published-issue";
import { type ArticleCopy, copyArticle, toIssueCopy } from "../document/issue-copy";
import { passagesOf } from "./passages";
import { proofreadArticle } from "./proofread-article";
import { articlesOf, proofreadIssue } from "./proofread-issue";
import { RULES } from "./rules";
import { ERROR_KINDS, type Seeded } from "./seeded-errors";
import { STARTER_WORDS } from "./starter-words";

/** Of each kind so many are tried, spread evenly over all places. */
const SAMPLE = 40;

let articles: ArticleCopy[];

beforeAll(async () => {
  const published = articlesOf(toIssueCopy(await publishedIssue()));
  const coming = comingArticles.map(({ data }, index) => copyArticle(data, `9.${index + 1}`));
  articles = [...published, ...coming];
});

test("in clean copy there is at most one false alarm per 1,000 characters", async () => {
  const issue = toIssueCopy(await publishedIssue());
  const findings = [
    ...proofreadIssue(issue),
    ...articles
      .filter(({ number }) => number.startsWith("9."))
      .flatMap((article) => proofreadArticle(article)),
  ];
  const characters = articles.flatMap(passagesOf).reduce((sum, { text }) => sum + text.length, 0);
  console.info(
    `demo copy: ${characters} characters, ${findings.length} findings`,
    findings.map(({ article, rule, text }) => [article, rule, text]),
  );
  expect(characters).toBeGreaterThan(8000);
  expect((findings.length * 1000) / characters).toBeLessThanOrEqual(1);
});

test("the starter of the house words finds nothing in clean copy, and says of each word why", () => {
  const told = articles.flatMap((article) =>
    proofreadArticle(article, { houseWords: STARTER_WORDS }).filter(({ rule }) => RULES[rule] === "house"),
  );
  expect(told.map(({ text }) => text)).toEqual([]);
  expect(STARTER_WORDS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(STARTER_WORDS.map(({ term }) => term)).size).toBe(STARTER_WORDS.length);
  for (const { kind, term, preferred, note = "" } of STARTER_WORDS) {
    expect(note.length).toBeGreaterThan(8);
    if (kind === "preferred") expect(preferred).toBeTruthy();
    // What is put in place of a word must not be told again.
    expect(STARTER_WORDS.filter((word) => preferred?.includes(word.term)).map((word) => word.term)).toEqual(
      [],
    );
    expect(term.trim()).toBe(term);
  }
});

const recalls = new Map<string, readonly [found: number, of: number]>();

test.each(ERROR_KINDS)("of misprints of the kind “$name” nine in ten are found", ({ name, spoil }) => {
  const all = articles.flatMap((article) =>
    spoil(article)
      .filter((seeded) => JSON.stringify(seeded.article) !== JSON.stringify(article))
      .map((seeded) => ({ seeded, article })),
  );
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const tried = all.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  const found = tried.filter(({ seeded, article }) => isFound(seeded, article)).length;
  recalls.set(name, [found, tried.length]);
  console.info(`${name}: ${found} of ${tried.length}`);
  expect(tried.length).toBeGreaterThan(0);
  expect(found / tried.length).toBeGreaterThanOrEqual(0.9);
});

test("of all of them nineteen in twenty are found", () => {
  const [found, of] = [...recalls.values()].reduce(([f, o], [found, of]) => [f + found, o + of], [0, 0]);
  console.info(`recall on seeded errors: ${found} of ${of}`);
  expect(of).toBeGreaterThan(800);
  expect(found / of).toBeGreaterThanOrEqual(0.95);
});

/** There is more to find than before, and in the right place. */
function isFound({ article: spoilt, blocks }: Seeded, article: ArticleCopy): boolean {
  const count = (copy: ArticleCopy) =>
    proofreadArticle(copy).filter(({ place }) => blocks.includes(place.block)).length;
  return count(spoilt) > count(article);
}
