/** What is written as a Word file is read back as the same blocks. The real issue is skipped where it is absent. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { publishedIssue } from "../../prisma/demo/published-issue";
import { sharedFile } from "../../scripts/shared-file";
import { cleanImage } from "../db/images";
import { editorDocument } from "../document/arbitrary";
import type { Block, Inline, List } from "../document/blocks";
import { toBlocks } from "../document/convert";
import { type ArticleCopy, type SectionCopy, toIssueCopy } from "../document/issue-copy";
import { fromPlain } from "../document/plain";
import { parseDocument } from "../document/validate";
import { squash } from "../intake/characters";
import { readArticleFile } from "../intake/read-article";
import { readIssueFile } from "../intake/read-issue-file";
import { mergeSpans } from "../intake/rich-text";
import { toIssueData } from "../intake/to-issue-data";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { article, heading, paragraph, text } from "../typeset/sample-copy";
import { writeArticle } from "./article";
import { fitTable } from "./fit-table";
import { writeIssue } from "./issue";

const RUNS = Number(process.env.FASCICLE_RUNS ?? 60);

const raw = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#336699" } })
  .png()
  .toBuffer();
const { bytes: image } = await cleanImage(raw);
const file = createHash("sha256").update(image).digest("hex");
const images = new Map([[file, image]]);

async function outAndIn(copy: ArticleCopy) {
  const bytes = writeArticle(copy, STYLE_2024, images);
  return (await readArticleFile(bytes, "a.docx")).article;
}

/** Blocks without ids, and without what Word cannot say: the limits named in the README. */
function asWordHasIt(blocks: readonly Block[]): unknown[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "list":
        return [list(block)];
      case "quotation":
        return [{ kind: block.kind, paragraphs: block.paragraphs.map(inline) }];
      case "table": {
        const { columns, headerRows, rows } = fitTable(block);
        const { caption, note } = block;
        const cells = rows.map((row) =>
          row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(inline) })),
        );
        return [{ kind: block.kind, columns, headerRows, rows: cells, caption, note }];
      }
      case "figure": {
        const { id: _, ...figure } = block;
        return [figure];
      }
      default: {
        const { id: _, ...line } = block;
        const content = inline(block.content);
        const isSaid = content.some((item) => item.kind !== "lineBreak" && item.text.trim() !== "");
        return isSaid ? [{ ...line, content }] : [];
      }
    }
  });
}

function list({ format, start, items }: List): unknown {
  return {
    kind: "list",
    format,
    start,
    items: items.map(({ blocks }) => [
      ...(blocks[0]?.kind === "list" ? [[]] : []),
      ...blocks.map((block) => (block.kind === "list" ? list(block) : inline(block.content))),
    ]),
  };
}

function inline(content: readonly Inline[]): Inline[] {
  return mergeSpans(
    content.flatMap((item): Inline[] => {
      if (item.kind === "lineBreak") return [item];
      if (item.kind === "footnote") {
        const note = item.text.trim();
        return note === "" ? [] : [{ ...item, text: note }];
      }
      const { marks = [], ...span } = item;
      const shown = marks.filter((mark) => mark !== "subscript" || !marks.includes("superscript"));
      return [{ ...span, ...(shown.length > 0 ? { marks: shown } : {}) }];
    }),
  );
}

const withImage = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === "figure" ? { ...block, file, width: 60, height: 40 } : block));

test("whatever an editor may produce comes back as it went", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(editorDocument, async (json) => {
      const blocks = withImage(toBlocks(parseDocument(json)));
      const read = await outAndIn(article(blocks));
      expect(asWordHasIt(read.blocks)).toEqual(asWordHasIt(blocks));
    }),
    { numRuns: RUNS },
  );
});

test("characters that no XML may hold never break the file, those of all scripts survive", async () => {
  const odd = "مرحبا שלום 𠮷 é <&>\"' \u2028‏ 👩‍🏫";
  const poison = `甲\u0000乙\ud800丙\u000b丁\ufffe`;
  const copy = article([paragraph(odd), heading(poison)], {
    headline: ["题\u0001名", "<第二行>"],
    subtitle: "——副\u0000题",
    byline: "某&某",
    source: "《报》&\u0000“社”。",
    releasedOn: "2030-02-09",
  });
  const read = await outAndIn(copy);
  expect(read.blocks).toMatchObject([{ content: text(odd) }, { content: text("甲乙\ufffd丙丁") }]);
  expect(read).toMatchObject({
    headline: ["题名", "<第二行>"],
    subtitle: "——副题",
    byline: "某&某",
    source: "《报》&“社”。",
    releasedOn: "2030-02-09",
  });
});

test("the same article gives the same bytes", () => {
  const write = () => Buffer.from(writeArticle(article([paragraph("一段。")]), STYLE_2024, images));
  expect(write().equals(write())).toBe(true);
});

const seed = sharedFile("seed/2024-01.json");
const realIssue = existsSync(seed) ? fromPlain(JSON.parse(readFileSync(seed, "utf8"))) : undefined;

describe.skipIf(!realIssue)("the real issue's articles", () => {
  const articles = realIssue ? toIssueCopy(realIssue).sections.flatMap(articlesOf) : [];

  test("come back with the same head and the same blocks", { timeout: 60_000 }, async () => {
    expect(articles).toHaveLength(34);
    for (const copy of articles) {
      const read = await outAndIn(copy);
      const { headline, subtitle, byline, source, releasedOn } = copy;
      expect(read).toMatchObject({ headline });
      expect([read.subtitle, read.byline, read.source, read.releasedOn]).toEqual([
        subtitle,
        byline,
        source,
        releasedOn,
      ]);
      expect(asWordHasIt(read.blocks)).toEqual(asWordHasIt(copy.blocks));
      for (const block of copy.blocks)
        if (block.kind === "table") expect(fitTable(block).rows).toEqual(block.rows);
    }
  });
});

const squashed = (words: string | undefined) => words && squash(words);

/** An issue as it is stored, and as it comes in: what is printed of its sections and articles. */
function outline({ number, title, sections, articles }: SectionCopy): unknown {
  return {
    number,
    title: squash(title),
    sections: sections.map(outline),
    articles: articles.map((one) => ({
      number: one.number,
      title: squash(one.title),
      headline: one.headline.map(squash),
      subtitle: squashed(one.subtitle),
      source: one.source,
      releasedOn: one.releasedOn,
      blocks: asWordHasIt(one.blocks),
    })),
  };
}

describe.each([
  ["the real issue", realIssue],
  ["the demo issue", await publishedIssue()],
] as const)("%s as a whole", (_name, data) => {
  test.skipIf(!data)("comes back with its tree, heads, blocks, masthead and number", async () => {
    if (!data) return;
    const copy = toIssueCopy(data);
    const files = new Map(data.files.map(({ sha256, base64 }) => [sha256, Buffer.from(base64, "base64")]));
    const { issue } = await readIssueFile(writeIssue(copy, STYLE_2024, files), "a.docx");
    expect(toIssueCopy(toIssueData(issue)).sections.map(outline)).toEqual(copy.sections.map(outline));
    expect(issue.masthead.entries).toEqual(data.masthead.entries);
    expect([issue.year, issue.number, issue.journal.title]).toEqual([
      data.year,
      data.number,
      data.journal.title,
    ]);
  });
});

function articlesOf(section: SectionCopy): ArticleCopy[] {
  return [...section.sections.flatMap(articlesOf), ...section.articles];
}
