/**
 * The files an editor meets, with what each must be read as, white space aside; skipped where they are absent. Their text
 * belongs to its publishers and stays outside.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { type Block, inlineText } from "../document/blocks";
import { toDocument } from "../document/convert";
import { parseDocument } from "../document/validate";
import { FascicleError } from "../errors";
import type { ArticleIntake } from "./article-intake";
import { squash } from "./characters";
import { readArticleFile } from "./read-article";

const FIXTURES = sharedFile("fixtures");
const folder = (name: string) => path.join(FIXTURES, name);
const filesOf = (name: string) =>
  existsSync(folder(name)) ? readdirSync(folder(name)).filter((file) => file !== "expected.json") : [];
const read = (kind: string, file: string) =>
  readArticleFile(readFileSync(path.join(folder(kind), file)), file);
const expectedOf = (kind: string, file: string) =>
  JSON.parse(readFileSync(path.join(folder(kind), "expected.json"), "utf8"))[file];
const absent = !existsSync(FIXTURES);

const textOf = (block: Block) => ("content" in block ? squash(inlineText(block.content)) : "");
const ofKind = (blocks: readonly Block[], ...kinds: Block["kind"][]) =>
  blocks.filter(({ kind }) => kinds.includes(kind));
const squashed = (texts: readonly string[]) => texts.map(squash);

function summary({ article }: ArticleIntake) {
  const { blocks } = article;
  const paragraphs = ofKind(blocks, "paragraph", "salutation").map(textOf);
  const items = ofKind(blocks, "list").flatMap((list) =>
    list.kind === "list"
      ? list.items.map(({ blocks: [first] }) =>
          first?.kind === "paragraph" ? squash(inlineText(first.content)) : "",
        )
      : [],
  );
  return {
    headings: ofKind(blocks, "heading").map((block) => [
      block.kind === "heading" && block.level,
      textOf(block),
    ]),
    leads: blocks.filter(
      (block) =>
        block.kind === "paragraph" &&
        block.content.some((i) => i.kind === "text" && i.marks?.includes("lead")),
    ).length,
    paragraphs: paragraphs.length,
    firstParagraph: paragraphs[0],
    lastParagraph: paragraphs.at(-1),
    items,
    tables: blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      const cells = block.rows.flat().filter((cell) => cell.rowspan * cell.colspan > 1).length;
      return [
        {
          caption: squash(block.caption ?? ""),
          rows: block.rows.length,
          columns: block.columns,
          merged: cells,
        },
      ];
    }),
  };
}

test.skipIf(absent)("the files an editor meets are there", () => {
  for (const kind of ["docx", "html", "paste", "hard"]) expect(filesOf(kind).length).toBeGreaterThan(1);
});

test.skipIf(absent).each(filesOf("docx"))("Word: %s", async (file) => {
  const expected = expectedOf("docx", file);
  const intake = await read("docx", file);
  const { article } = intake;
  const found = summary(intake);
  expect(squashed(article.headline)).toEqual(squashed(expected.titleLines));
  expect(article.subtitle && squash(article.subtitle)).toBe(
    expected.subtitle ? squash(expected.subtitle) : undefined,
  );
  expect([article.source, article.releasedOn]).toEqual([expected.source, expected.date]);
  expect(found.headings).toEqual(
    expected.headings.map((h: { level: number; text: string }) => [h.level, squash(h.text)]),
  );
  expect(found.leads).toBe(expected.leads);
  expect(found.paragraphs).toBe(expected.paragraphs);
  expect(found.firstParagraph).toBe(squash(expected.firstParagraph));
  expect(found.lastParagraph).toBe(squash(expected.lastParagraph));
  expect(found.items).toEqual(squashed(expected.listItems));
  // A title in the first row, merged over all columns, is the table's caption.
  expect(found.tables).toEqual(
    expected.tables.map(
      (t: {
        caption: string;
        rows: number;
        columns: number;
        mergedCells: number;
        captionInFirstRow?: boolean;
      }) => ({
        caption: squash(t.caption),
        rows: t.rows - (t.captionInFirstRow ? 1 : 0),
        columns: t.columns,
        merged: t.mergedCells - (t.captionInFirstRow ? 1 : 0),
      }),
    ),
  );
});

test.skipIf(absent).each(filesOf("html"))("web page: %s", async (file) => {
  const expected = expectedOf("html", file);
  const intake = await read("html", file);
  const { article } = intake;
  const found = summary(intake);
  expect(squash(article.title)).toBe(squash(expected.title));
  expect(squashed(article.headline)).toEqual(squashed(expected.titleLines ?? [expected.title]));
  expect([article.source, article.releasedOn]).toEqual([expected.source, expected.date]);
  expect(found.headings.map(([, text]) => text)).toEqual(squashed(expected.headings));
  expect(found.paragraphs).toBe(expected.paragraphs);
  expect(found.firstParagraph).toBe(squash(expected.firstParagraph));
  expect(found.lastParagraph).toBe(squash(expected.lastParagraph));
  expect(found.items).toEqual(squashed(expected.listItems));
  expect(found.tables).toHaveLength(expected.tables.length);
  for (const words of expected.mustNotContain) expect(JSON.stringify(article)).not.toContain(words);
});

test.skipIf(absent).each(filesOf("paste"))("pasted as an article: %s", async (file) => {
  const expected = expectedOf("paste", file);
  const intake = await read("paste", file);
  const { article } = intake;
  const found = summary(intake);
  expect(squash(article.headline[0] ?? "")).toBe(squash(expected.heading1 ?? expected.title));
  expect(found.headings.map(([, text]) => text)).toEqual(squashed(expected.heading2 ?? []));
  const texts = [
    ...(article.subtitle ? [article.subtitle] : []),
    ...ofKind(article.blocks, "paragraph").map(textOf),
  ];
  expect(squashed(texts)).toEqual(squashed(expected.paragraphs));
});

const ACTIVE = /javascript:|vbscript:|data:text|onerror|__pwned/i;

test.skipIf(absent).each(filesOf("hard"))("hostile or odd, refused or made harmless: %s", async (file) => {
  const intake = await read("hard", file).catch((error: unknown) => {
    expect(error).toBeInstanceOf(FascicleError);
    return undefined;
  });
  expect(intake === undefined).toBe(/\.docx$|\.json$/.test(file));
  if (!intake) return;
  const document = toDocument(intake.article.blocks);
  expect(parseDocument(document)).toEqual(document);
  expect(JSON.stringify(document)).not.toMatch(ACTIVE);
});
