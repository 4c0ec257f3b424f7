import fc from "fast-check";
import { expect, test } from "vitest";
import { editorDocument } from "../document/arbitrary";
import { type Block, inlineText, type List } from "../document/blocks";
import { toBlocks } from "../document/convert";
import { parseDocument } from "../document/validate";
import { pageData, type RunData } from "./page-data";
import { STYLE_2024 } from "./presets/style-2024";
import { article, issueOf, paragraph } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import type { Page } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const pagesOf = (blocks: readonly Block[]) =>
  typesetIssue(issueOf(article(blocks)), STYLE_2024, FACES).pages.filter(({ kind }) => kind === "body");

/** Places of a run's glyphs in the copy. */
function offsets({ from, glyphs, skips = [] }: RunData): number[] {
  if (from === undefined) return [];
  return glyphs.map((_, index) => from + index + skips.filter((skip) => skip <= index).length);
}

/** Text of every paragraph that has an id of its own. */
function copyOf(blocks: readonly (Block | List)[]): [string, string][] {
  return blocks.flatMap((block): [string, string][] => {
    if (block.kind === "list") return block.items.flatMap((item) => copyOf(item.blocks));
    return "content" in block ? [[block.id, inlineText(block.content)]] : [];
  });
}

const runsOf = (page: Page) => page.runs.filter(({ run }) => run.glyphs.length > 0);

test("each glyph stands where its character stands in the copy", () => {
  fc.assert(
    fc.property(editorDocument, (document) => {
      const blocks = toBlocks(parseDocument(document));
      const copies = new Map(copyOf(blocks).map(([id, text]) => [id, Array.from(text)]));
      for (const page of pagesOf(blocks)) {
        const data = pageData(page);
        data.runs.forEach((run, index) => {
          const line = run.line === undefined ? undefined : data.lines[run.line];
          const copy = line && copies.get(line.block);
          if (!line || !copy || line.role === "furniture") return;
          const { codePoints } = runsOf(page)[index]!.run;
          offsets(run).forEach((offset, glyph) => {
            if (offset < line.start!) return; // a marker
            const [shown, written] = [String.fromCodePoint(codePoints[glyph]!), copy[offset]];
            if (shown.trim() !== "") expect(written).toBe(shown);
          });
        });
      }
    }),
    { numRuns: 100 },
  );
});

test("white space that is not set has no glyph but keeps its place in the copy", () => {
  const [page] = pagesOf([paragraph("共 34 页，见 CLREQ 第 3 节")]);
  const data = pageData(page!);
  const line = data.lines.findIndex(({ block }) => block === "p");
  const runs = data.runs.filter((run) => run.line === line);
  expect(runs.flatMap(offsets)).toEqual([0, 2, 3, 5, 6, 7, 9, 10, 11, 12, 13, 15, 17, 19]);
});

test("places are whole hundredths of a point, and steps lead exactly from each glyph to the next", () => {
  const [page] = pagesOf([paragraph("编".repeat(300))]);
  const data = pageData(page!);
  data.runs.forEach((run, index) => {
    const { run: source, x } = runsOf(page!)[index]!;
    let at = run.x;
    run.steps.forEach((step, glyph) => {
      expect(at).toBe(Math.round((x + source.xs[glyph]!) * 100));
      at += step;
    });
    expect(at).toBe(Math.round((x + source.end) * 100));
  });
});

test("what is sent is plain data", () => {
  const [page] = pagesOf([paragraph("正文")]);
  const data = pageData(page!);
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});
