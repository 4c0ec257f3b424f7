import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { type Block, inlineText } from "../document/blocks";
import { type ArticleCopy, type IssueCopy, type SectionCopy, toIssueCopy } from "../document/issue-copy";
import { listMarker } from "../document/list-marker";
import { fromPlain } from "../document/plain";
import { loadFaces } from "../pdf/faces";
import { composeBody } from "./compose-body";
import { collectEntries } from "./entries";
import { noMemory } from "./memory";
import { articleText, bodyPages, pageFaults } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { settingOf } from "./setting";
import { typeArea } from "./type-area";
import type { ComposedIssue } from "./types";
import { typesetIssue } from "./typeset-issue";

const FILE = sharedFile("seed/2024-01.json");

interface Printed {
  readonly number: string;
  readonly printedPage: number;
  readonly columns?: readonly Printed[];
  readonly articles?: readonly Printed[];
}

describe.skipIf(!existsSync(FILE))("the real issue", () => {
  let copy: IssueCopy;
  let composed: ComposedIssue;
  const printed = new Map<string, number>();

  beforeAll(() => {
    const json: { sections: readonly Printed[] } = JSON.parse(readFileSync(FILE, "utf8"));
    const remember = (entry: Printed) => {
      printed.set(entry.number, entry.printedPage);
      for (const child of [...(entry.columns ?? []), ...(entry.articles ?? [])]) remember(child);
    };
    json.sections.forEach(remember);
    copy = toIssueCopy(fromPlain(json));
    composed = typesetIssue(copy, STYLE_2024, loadFaces());
  });

  test("keeps the page rules, and nothing but a loose line is found wanting", () => {
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    expect(composed.findings.filter(({ kind }) => kind !== "loose-line")).toEqual([]);
  });

  test("of 100 justified lines 99 are stretched by 0.12 em a gap at most, and each looser one is told", () => {
    const setting = settingOf(STYLE_2024, loadFaces(), typeArea(STYLE_2024), noMemory());
    const gaps = composeBody(collectEntries(copy), setting)
      .flatMap(({ items }) => items)
      .filter((item) => item.kind === "line" && item.role === "text" && item.index < item.count - 1)
      .map((item) => (item.kind === "line" && !item.line.loose ? item.line.gap : Number.POSITIVE_INFINITY));
    expect(gaps.length).toBeGreaterThan(2000);
    const loose = gaps.filter((gap) => gap > 0.12);
    expect(loose.length).toBeLessThanOrEqual(gaps.length / 100);
    expect(composed.findings.filter(({ kind }) => kind === "loose-line")).toHaveLength(loose.length);
  });

  test("has between 118 and 138 body pages", () => {
    expect(composed.bodyPages).toBeGreaterThanOrEqual(118);
    expect(composed.bodyPages).toBeLessThanOrEqual(138);
  });

  test("each of the 46 contents numbers is the page where its heading stands", () => {
    const standing = bodyPages(composed).flatMap((page) =>
      page.anchors.map(({ id }) => [id, Number(page.folio)] as const),
    );
    expect(composed.contents).toHaveLength(46);
    expect(composed.contents.map(({ number, page }) => [number, page])).toEqual(standing);
  });

  test("articles without tables are as long as printed, give or take a page", () => {
    const all = copy.sections.flatMap(articlesOf);
    const pageOf = new Map(composed.contents.map(({ number, page }) => [number, page]));
    const wrong = all.slice(0, -1).flatMap(({ number, blocks }, index) => {
      const next = all[index + 1]!.number;
      const length = pageOf.get(next)! - pageOf.get(number)!;
      const wanted = printed.get(next)! - printed.get(number)!;
      const isFree = blocks.some(({ kind }) => kind === "table");
      return isFree || Math.abs(length - wanted) <= 1 ? [] : [{ number, length, wanted }];
    });
    expect(wrong).toEqual([]);
  });

  test("every block is there in its place, verbatim", () => {
    for (const article of copy.sections.flatMap(articlesOf)) {
      const { number, title, headline, subtitle = "", byline = "", source } = article;
      const shown = articleText(composed, number);
      const opening = [number, title, ...headline, subtitle, byline].join("");
      const close = source ? `资料来源：${source}发布日期：` : "";
      const wanted = opening + article.blocks.map(blockText).join("") + close;
      expect(shown.replace(/发布日期：\d+年\d+月\d+日$/, "发布日期：")).toBe(wanted.replaceAll(/\s/g, ""));
    }
  });
});

/** In printed order: columns before articles that stand directly in their section. */
function articlesOf(section: SectionCopy): ArticleCopy[] {
  return [...section.sections.flatMap(articlesOf), ...section.articles];
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "table":
      return [
        block.caption,
        ...block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.map(inlineText))),
        block.note,
      ].join("");
    case "list":
      return block.items
        .map(
          ({ blocks }, index) =>
            listMarker(block.format, block.start + index) + blocks.map(blockText).join(""),
        )
        .join("");
    case "quotation":
      return block.paragraphs.map(inlineText).join("");
    case "figure":
      return block.caption ?? "";
    default:
      return inlineText(block.content);
  }
}
