/**
 * The finished PDF of the real 2024-01 issue, judged by other tools than those that made it. Skipped where
 * the shared folder (FASCICLE_SHARED, default ../shared) does not hold that issue.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import type { Block } from "../document/blocks";
import { inlineText } from "../document/blocks";
import { type ArticleCopy, type IssueCopy, type SectionCopy, toIssueCopy } from "../document/issue-copy";
import { listMarker } from "../document/list-marker";
import { fromPlain } from "../document/plain";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { inkCoverage, judge, lacks, type OutlineItem, outlineOf, structureOf } from "./pdf-tools";
import { pdfUaFaults } from "./pdf-ua";
import { type ProducedEdition, produceEdition } from "./produce";

const FILE = sharedFile("seed/2024-01.json");
const here = existsSync(FILE);
const reference = here ? JSON.parse(readFileSync(FILE, "utf8")) : undefined;
const printedContents: { number: string; title: string; page: number; kind: string }[] = reference?.toc ?? [];
const copy = here ? toIssueCopy(fromPlain(reference)) : undefined;
const produced = copy ? await produceEdition(copy, STYLE_2024, "screen", new Map()) : undefined;

// A skipped suite's body runs all the same, hence the plain condition.
if (!copy || !produced) test.skip("the real issue (FASCICLE_SHARED)", () => {});
else describe("the real issue", () => judgeIssue(copy, produced));

function judgeIssue(copy: IssueCopy, { bytes, composed }: ProducedEdition): void {
  const front = composed.pages.length - composed.bodyPages;
  const entries = composed.contents;

  test("has between 118 and 138 body pages", () => {
    expect(composed.bodyPages).toBeGreaterThanOrEqual(118);
    expect(composed.bodyPages).toBeLessThanOrEqual(138);
  });

  test("each article without tables is as long as the printed contents say, give or take a page", () => {
    const articles = new Map(articlesOf(copy.sections).map((article) => [article.number, article]));
    const wrong: string[] = [];
    for (const [index, { number, page }] of printedContents.entries()) {
      const article = articles.get(number);
      const printedEnd = printedContents.slice(index + 1).find((entry) => entry.page > page)?.page;
      if (!article || printedEnd === undefined || article.blocks.some((block) => block.kind === "table"))
        continue;
      const start = pageOf(number);
      const end =
        entries.slice(index + 1).find((entry) => entry.page > start)?.page ?? composed.bodyPages + 1;
      if (Math.abs(end - start - (printedEnd - page)) > 1)
        wrong.push(`${number}: ${end - start} pages, printed ${printedEnd - page}`);
    }
    expect(wrong).toEqual([]);
  });

  if (lacks("pdftotext")) test.skip("as text (pdftotext)", () => {});
  else describe("as text (pdftotext)", judgeText);

  function judgeText(): void {
    const pages = judge("pdftotext", ["-raw", "-enc", "UTF-8", "FILE", "-"], bytes).split("\f");
    const text = pages.map((page) => page.replace(/\s/g, ""));

    test("each of the 46 contents numbers is the page where its heading stands", () => {
      expect(entries).toHaveLength(46);
      expect(entries.map(({ number }) => number)).toEqual(printedContents.map(({ number }) => number));
      let contents = composed.pages
        .flatMap(({ kind, folio = "" }, index) =>
          kind === "contents" ? [text[index]!.slice(0, -folio.length)] : [],
        )
        .join("");
      contents = take(contents, copy.contentsTitle);
      for (const { number, title, page } of entries) {
        const heading = squeeze(number + title);
        expect(text[front + page - 1]).toContain(heading);
        contents = take(take(contents, heading).replace(/^…+/, ""), String(page));
      }
      expect(contents).toBe("");
    });

    test("every block comes back verbatim and in order, nothing between them", () => {
      const furniture = squeeze(copy.journal.title + copy.label);
      const body = text.slice(front, composed.pages.length).map((page, index) => {
        const foot = `${furniture}${index + 1}`;
        expect(page.endsWith(foot), `page ${index + 1} ends with ${page.slice(-30)}`).toBe(true);
        return page.slice(0, -foot.length);
      });
      const rest = copy.sections.reduce(takeSection, body.join(""));
      expect(rest).toBe("");
    });

    test("statement and masthead come back", () => {
      const matter = text.slice(0, front).join("");
      for (const block of copy.statement.blocks)
        for (const part of parts(block)) expect(matter).toContain(squeeze(part));
      for (const { names } of copy.masthead.entries)
        for (const name of names) expect(matter).toContain(squeeze(name));
    });
  }

  test.skipIf(lacks("pdffonts"))("fonts are embedded, subset, searchable (pdffonts)", () => {
    const fonts = judge("pdffonts", ["FILE"], bytes).trim().split("\n").slice(2);
    expect(fonts).toHaveLength(4);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+(Noto|LXGW)\S+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test.skipIf(lacks("qpdf"))("outline and links lead to all 46 entries (qpdf)", () => {
    const pdf = structureOf(bytes);
    const flat = (items: readonly OutlineItem[]): OutlineItem[] =>
      items.flatMap((item) => [item, ...flat(item.kids)]);
    const outline = flat(outlineOf(pdf));
    expect(outline.map(({ page }) => page)).toEqual(entries.map(({ page }) => front + page));
    for (const [index, { title }] of outline.entries()) expect(title).toContain(entries[index]!.title);
    const links = pdf.objects.filter((object) => object["/Subtype"] === "/Link");
    expect(links.length).toBeGreaterThanOrEqual(46);
  });

  test.skipIf(lacks("qpdf"))("all that a program can check of PDF/UA-1 is right (qpdf)", () => {
    expect(pdfUaFaults(bytes)).toEqual([]);
  });

  test.skipIf(lacks("qpdf"))("qpdf finds no fault", () => {
    expect(judge("qpdf", ["--check", "FILE"], bytes)).toContain("No syntax or stream encoding errors");
  });

  test.skipIf(lacks("gs"))("black is K only, on every page (gs)", () => {
    const coverage = inkCoverage(bytes);
    expect(coverage).toHaveLength(composed.pages.length);
    expect(coverage.filter(([c, m, y]) => Number(c) + Number(m) + Number(y) > 0)).toEqual([]);
  });

  function pageOf(number: string): number {
    return entries.find((entry) => entry.number === number)!.page;
  }
}

const squeeze = (text: string) => text.replace(/\s/g, "");

function articlesOf(sections: readonly SectionCopy[]): ArticleCopy[] {
  return sections.flatMap((section) => [...articlesOf(section.sections), ...section.articles]);
}

/** What follows the section in `text`. @throws where anything of it is missing, moved or doubled. */
function takeSection(text: string, section: SectionCopy): string {
  const below = section.sections.reduce(takeSection, take(text, section.number + section.title));
  return section.articles.reduce(takeArticle, below);
}

function takeArticle(text: string, article: ArticleCopy): string {
  let rest = take(text, article.number + article.title);
  for (const line of [...article.headline, article.subtitle, article.byline])
    if (line) rest = take(rest, line);
  for (const block of article.blocks)
    rest = block.kind === "table" ? takeTable(rest, block) : parts(block).reduce(take, rest);
  if (article.source) rest = take(rest, `资料来源：${article.source}`);
  if (article.releasedOn) {
    const [year, month, day] = article.releasedOn.split("-").map(Number);
    rest = take(rest, `发布日期：${year}年${month}月${day}日`);
  }
  return rest;
}

function take(text: string, wanted: string): string {
  const expected = squeeze(wanted);
  expect(text.slice(0, expected.length)).toBe(expected);
  return text.slice(expected.length);
}

/** Row by row; between cells only headers and merged cells that a new page repeats. */
function takeTable(text: string, table: Extract<Block, { kind: "table" }>): string {
  let rest = take(text, table.caption ?? "");
  const cellText = (paragraphs: readonly Parameters<typeof inlineText>[0][]) =>
    squeeze(paragraphs.map(inlineText).join(""));
  const header = table.rows
    .slice(0, table.headerRows)
    .flat()
    .map((cell) => cellText(cell.paragraphs))
    .join("");
  const merged: string[] = [];
  for (const cell of table.rows.flat()) {
    const wanted = cellText(cell.paragraphs);
    for (let repeated = ""; !rest.startsWith(wanted); rest = rest.slice(repeated.length)) {
      const candidates = [header, ...merged].filter((above) => rest.startsWith(above));
      repeated = candidates.reduce((longest, above) => (above.length > longest.length ? above : longest), "");
      if (repeated === "") break;
    }
    rest = take(rest, wanted);
    if (cell.rowspan > 1 && wanted) merged.push(wanted);
  }
  return take(rest, table.note ?? "");
}

/** The texts of a block in printed order. */
function parts(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "salutation":
    case "attachmentLabel":
    case "attachmentTitle":
    case "signature":
      return [inlineText(block.content)];
    case "quotation":
      return block.paragraphs.map(inlineText);
    case "list":
      return block.items.flatMap((item, index) => {
        const [first, ...more] = item.blocks.flatMap(parts);
        return [listMarker(block.format, block.start + index) + first, ...more];
      });
    case "table":
      return [];
    case "figure":
      return block.caption ? [block.caption] : [];
    default:
      return block satisfies never;
  }
}
