import { describe, expect, test } from "vitest";
import type { ArticleCopy } from "../document/issue-copy";
import { STYLE_2024 } from "./presets/style-2024";
import { proofRecord } from "./proof-changes";
import type { ProofDetails } from "./proof-notes";
import { article, issueOf, lines, paragraph } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import type { Page } from "./types";
import { typesetIssue } from "./typeset-issue";

const paragraphs = (...texts: string[]) => texts.map((content, i) => paragraph(content, `p${i}`));
const first = article(paragraphs(...Array.from({ length: 40 }, (_, i) => `第${i}段的文字。`)), {
  title: "甲文",
});
const second = article(paragraphs(lines(3), "乙文的结尾。"), { title: "乙文" });

const proof = (articles: readonly ArticleCopy[], details: ProofDetails = {}) =>
  typesetIssue(issueOf(...articles), STYLE_2024, syntheticFaces(), { proof: details }).pages;
const recorded = (...articles: ArticleCopy[]) => proofRecord(proof(articles));
const notes = (page: Page) => page.lines.filter(({ block }) => block === "proof").map(({ text }) => text);
const body = (pages: readonly Page[]) => pages.filter(({ kind }) => kind === "body");
const listed = (pages: readonly Page[]) => pages.filter(({ kind }) => kind === "changes").flatMap(notes);
const changed = (content: string) => ({
  ...first,
  blocks: first.blocks.map((block, i) => (i === 33 ? paragraph(content, "p33") : block)),
});

test("each line of copy on a page has its number, from 1", () => {
  const [page] = body(proof([first, second]));
  const numbers = notes(page!)
    .filter((text) => /^\d+$/.test(text))
    .map(Number);
  const copy = page!.lines.filter(({ role }) => role !== "furniture");
  expect(numbers).toEqual(copy.map((_, index) => index + 1));
});

test("the foot names the page's articles, with 稿次 where it is known", () => {
  const pages = body(proof([first, second], { revisions: new Map([["1.1.2", 3]]) }));
  expect(notes(pages[0]!)).toContain("1.1.1　甲文");
  expect(notes(pages.at(-1)!)).toContain("1.1.2　乙文（稿次 3）");
});

test("without a proof before nothing is compared", () => {
  expect(proof([first]).some(({ kind }) => kind === "changes")).toBe(false);
});

describe("since the proof before", () => {
  test("nothing changed is said", () => {
    expect(listed(proof([first, second], { earlier: recorded(first, second) })).join()).toContain("没有改动");
  });

  test("a changed line is barred, its page flagged and listed with article and line", () => {
    const pages = proof([changed("改过的一段。"), second], { earlier: recorded(first, second) });
    const flagged = body(pages).filter((page) => notes(page).includes("改"));
    expect(flagged).toHaveLength(1);
    const [page] = flagged;
    const line = page!.lines.find(({ text }) => text === "改过的一段。")!;
    const bars = page!.rules.filter(({ x1, x2, width }) => x1 === x2 && width > 1);
    expect(bars).toHaveLength(1);
    expect(bars[0]!.y1).toBeLessThan(line.y);
    expect(bars[0]!.y2).toBeGreaterThan(line.y);
    const list = listed(pages);
    expect(list).toContainEqual(expect.stringContaining("1 页有改动"));
    expect(list).toContainEqual(expect.stringMatching(/^第 2 页\u30001\.1\.1\u3000行 \d+$/));
  });

  test("a line taken out is flagged where it stood", () => {
    const without = { ...first, blocks: first.blocks.filter((_, i) => i !== 33) };
    const pages = proof([without, second], { earlier: recorded(first, second) });
    expect(body(pages).filter((page) => notes(page).includes("改"))).toHaveLength(1);
  });

  test("articles that change places keep their text: their titles alone, or where those stood, are flagged", () => {
    const pages = proof([second, first], { earlier: recorded(first, second) });
    const barred = pages.flatMap(({ rules }) => rules.filter(({ x1, x2, width }) => x1 === x2 && width > 1));
    // 1.1.1 甲文 has become 1.1.2 甲文, and the other way round.
    expect(barred.length).toBeGreaterThanOrEqual(2);
    expect(barred.length).toBeLessThanOrEqual(4);
  });
});
