/**
 * The articles of a real issue, each written as a Word file, a page and Markdown in ways of their own, read back alike.
 * Skipped where the issue is absent; its text belongs to its publishers.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { type Block, inlineText } from "../document/blocks";
import type { ArticleIntake } from "./article-intake";
import { pageWriters, wordWriters } from "./article-writers";
import { squash } from "./characters";
import { readArticleFile } from "./read-article";
import {
  compare,
  type ReferenceArticle,
  type ReferenceBlock,
  referenceIssue,
  referenceSignatures,
  signatures,
  sum,
} from "./reference-comparison";

const seed = sharedFile("seed/2024-01.json");
const KINDS = ["heading", "list", "label", "paragraph", "lead", "salutation"] as const;

describe.skipIf(!existsSync(seed))("the real issue's articles", () => {
  const articles = existsSync(seed)
    ? referenceIssue
        .parse(JSON.parse(readFileSync(seed, "utf8")))
        .sections.flatMap((section) => [
          ...section.columns.flatMap((column) => column.articles),
          ...section.articles,
        ])
    : [];

  test.each(Object.entries({ ...wordWriters, ...pageWriters }))("%s", async (_way, write) => {
    const read: [ReferenceArticle, ArticleIntake][] = [];
    for (const article of articles) {
      const { bytes, name } = await write(article);
      read.push([article, await readArticleFile(bytes, name)]);
    }
    for (const [expected, { article }] of read) {
      expect(squash(article.headline.join(""))).toBe(squash(expected.fullTitle.join("")));
      expect(squash(article.subtitle ?? "")).toBe(squash(expected.subtitle ?? ""));
      expect([article.source, article.releasedOn]).toEqual([squash(expected.source), expected.publishedOn]);
      expect(article.blocks.filter(({ kind }) => kind === "table").map(tableOf)).toEqual(
        expected.blocks.filter(({ type }) => type === "table").map(referenceTableOf),
      );
    }
    const agreements = KINDS.map((kind) => {
      const { missing, extra } = sum(
        read.map(([expected, { article }]) =>
          compare(referenceSignatures(kind, expected.blocks), signatures(kind, article.blocks)),
        ),
      );
      return { kind, missing, extra };
    });
    expect(agreements).toEqual(KINDS.map((kind) => ({ kind, missing: [], extra: [] })));
  });
});

const tableOf = (block: Block) =>
  block.kind === "table" && {
    caption: squash(block.caption ?? ""),
    header: block.headerRows,
    rows: block.rows.map((row) =>
      row.map((cell) => [squash(cell.paragraphs.map(inlineText).join("")), cell.rowspan, cell.colspan]),
    ),
  };

const referenceTableOf = (block: ReferenceBlock) => ({
  caption: squash(block.caption ?? ""),
  header: 1,
  rows: block.rows?.map((row) => row.map((cell) => [squash(cell.text), cell.rowspan, cell.colspan])),
});
