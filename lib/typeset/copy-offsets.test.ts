import fc from "fast-check";
import { expect, test } from "vitest";
import { editorDocument } from "../document/arbitrary";
import { type Block, type Inline, inlineText } from "../document/blocks";
import { toBlocks } from "../document/convert";
import { parseDocument } from "../document/validate";
import { bodyPages, copyLines } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, issueOf } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import type { PageLine } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();

const linesOf = (blocks: readonly Block[]) =>
  bodyPages(typesetIssue(issueOf(article(blocks)), STYLE_2024, FACES)).flatMap(copyLines);

const paragraph = (content: readonly Inline[]): Block => ({ kind: "paragraph", id: "p", content });
const ranges = (lines: readonly PageLine[]) =>
  lines.filter(({ block }) => block === "p").map(({ start, end }) => [start, end]);

test("a note's mark has no width in the copy, a line break has one", () => {
  const note: Inline = { kind: "footnote", text: "注" };
  const lineBreak: Inline = { kind: "lineBreak" };
  const text = (content: string): Inline => ({ kind: "text", text: content });
  const lines = linesOf([
    paragraph([note, text("一二"), note, lineBreak, lineBreak, text("𠂇四"), note, text("五")]),
  ]);
  expect(ranges(lines)).toEqual([
    [0, 3],
    [3, 4],
    [4, 7],
  ]);
});

test("the marker of a list has none", () => {
  const list: Block = {
    kind: "list",
    id: "l",
    format: "（一）",
    start: 1,
    items: [{ blocks: [{ kind: "paragraph", id: "p", content: [{ kind: "text", text: "甲乙" }] }] }],
  };
  const [line] = linesOf([list]).filter(({ block }) => block === "p");
  expect(line).toMatchObject({ start: 0, end: 2, item: { list: "l", depth: 1, index: 0, marker: 3 } });
});

test("the lines of each paragraph cover its copy from end to end", () => {
  fc.assert(
    fc.property(editorDocument, (document) => {
      const blocks = toBlocks(parseDocument(document));
      const lines = linesOf(blocks).filter(({ start }) => start !== undefined);
      lines.forEach(({ start, index, block, cell }, at) => {
        // Cells of a row share its bands, so their lines may stand between each other, and plates between any.
        const before = lines.slice(0, at).findLast((line) => line.block === block);
        if (!cell) expect(start, block).toBe(index === 0 ? 0 : before!.end);
      });
      for (const block of blocks) {
        if (!("content" in block)) continue;
        const own = lines.filter((line) => line.block === block.id);
        if (own.length > 0) expect(own.at(-1)!.end).toBe(Array.from(inlineText(block.content)).length);
      }
    }),
    { numRuns: 100 },
  );
});
