import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editorDocument } from "../document/arbitrary";
import { type Block, inlineText } from "../document/blocks";
import { toBlocks } from "../document/convert";
import type { ArticleCopy } from "../document/issue-copy";
import { parseDocument } from "../document/validate";
import { articleText, bodyPages, notesText, pageFaults } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, han, heading, issueOf, paragraph, table } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const set = (...articles: readonly ArticleCopy[]) => typesetIssue(issueOf(...articles), STYLE_2024, FACES);

describe("nothing of the copy is lost, doubled or moved", () => {
  test("blocks of each kind", () => {
    const note = { kind: "footnote", text: "注文" } as const;
    const blocks: Block[] = [
      { kind: "salutation", id: "s", content: [{ kind: "text", text: "各校：" }] },
      heading("一、小题"),
      {
        kind: "paragraph",
        id: "p",
        content: [
          { kind: "text", text: "（一）导语。", marks: ["lead"] },
          { kind: "text", text: "正文" },
          note,
          { kind: "lineBreak" },
          { kind: "lineBreak" },
          { kind: "text", text: "续行", href: "https://example.org/" },
        ],
      },
      {
        kind: "list",
        id: "l",
        format: "（一）",
        start: 9,
        items: [
          { blocks: [paragraph("第九", "l1")] },
          {
            blocks: [
              paragraph("第十", "l2"),
              {
                kind: "list",
                id: "m",
                format: "bullet",
                start: 1,
                items: [{ blocks: [paragraph("其下", "m1")] }],
              },
            ],
          },
        ],
      },
      {
        kind: "quotation",
        id: "q",
        paragraphs: [[{ kind: "text", text: "引文一" }], [{ kind: "text", text: "引文二" }]],
      },
      { kind: "attachmentLabel", id: "al", content: [{ kind: "text", text: "附件 1" }] },
      { kind: "attachmentTitle", id: "at", content: [{ kind: "text", text: "附件题" }] },
      { kind: "figure", id: "f", file: "0".repeat(64), width: 3000, height: 900, caption: "图 1" },
      { kind: "signature", id: "g", content: [{ kind: "text", text: "编辑部" }] },
    ];
    const composed = set(article(blocks, { source: "本刊" }));
    expect(articleText(composed, "1.1.1")).toBe(
      "1.1.1短题文章的原题各校：一、小题（一）导语。正文①续行（九）第九（十）第十•其下引文一引文二附件1附件题图1编辑部资料来源：本刊",
    );
    expect(notesText(composed, "1.1.1")).toBe("①注文");
    expect(composed.pages.flatMap(({ links }) => links)).toContainEqual(
      expect.objectContaining({ to: { href: "https://example.org/" } }),
    );
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("whatever an editor can write", () => {
    fc.assert(
      fc.property(editorDocument, (document) => {
        const blocks = toBlocks(parseDocument(document));
        const composed = set(article(blocks, { source: "本刊" }));
        const shown = new Map<string, number>();
        for (const letter of articleText(composed, "1.1.1")) shown.set(letter, (shown.get(letter) ?? 0) + 1);
        const wanted = blocks.map(copyText).join("").replaceAll(/\s/g, "");
        for (const letter of wanted) shown.set(letter, (shown.get(letter) ?? 0) - 1);
        expect([...shown].filter(([, count]) => count < 0)).toEqual([]);
        expect(pageFaults(composed, STYLE_2024)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("a figure keeps its caption and fits the column", () => {
    for (const [width, height] of [
      [6000, 100],
      [100, 9000],
      [0, Number.NaN],
    ] as const) {
      const figure: Block = { kind: "figure", id: "f", file: "0".repeat(64), width, height, caption: "图注" };
      const composed = set(article([paragraph(han(500)), figure, paragraph(han(500), "q")]));
      const page = bodyPages(composed).find(({ images }) => images.length > 0)!;
      const [image] = page.images;
      expect(image!.width).toBeLessThanOrEqual(408.01);
      expect(image!.y + image!.height).toBeLessThanOrEqual(page.lines.find(({ text }) => text === "图注")!.y);
      expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    }
  });
});

test("any measures of a style are set, whole", () => {
  const measures = fc.record({
    characters: fc.integer({ min: 1, max: 60 }),
    lines: fc.integer({ min: 1, max: 60 }),
    leading: fc.integer({ min: 1, max: 100 }),
  });
  const figure: Block = {
    kind: "figure",
    id: "f",
    file: "0".repeat(64),
    width: 900,
    height: 600,
    caption: "图",
  };
  const blocks = [
    paragraph(han(70)),
    heading("小题"),
    figure,
    table([[cell("甲"), cell(han(30), { rowspan: 2 })], [cell("乙")]]),
    paragraph(han(9)),
  ];
  const wanted = articleText(set(article(blocks)), "1.1.1");
  fc.assert(
    fc.property(measures, ({ characters, lines, leading }) => {
      const style: HouseStyle = {
        ...STYLE_2024,
        typeArea: { ...STYLE_2024.typeArea, characters, lines },
        body: { ...STYLE_2024.body, leading },
      };
      const composed = typesetIssue(issueOf(article(blocks)), style, FACES);
      // Where a row breaks inside, its cells share the pages, and so the order.
      const letters = (text: string) => Array.from(text).sort().join("");
      expect(letters(articleText(composed, "1.1.1"))).toBe(letters(wanted));
    }),
    { numRuns: 60 },
  );
});

test("the same copy gives the same pages", () => {
  const copy = issueOf(article([paragraph(han(3000))]), article([paragraph(han(500))]));
  expect(typesetIssue(copy, STYLE_2024, FACES)).toEqual(typesetIssue(copy, STYLE_2024, FACES));
});

/** All that a block says, markers of lists aside. */
function copyText(block: Block): string {
  switch (block.kind) {
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.map(copyText)).join("");
    case "table": {
      const cells = block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs.map(inlineText)));
      return [block.caption, ...cells, block.note].join("");
    }
    case "figure":
      return block.caption ?? "";
    case "quotation":
      return block.paragraphs.map(inlineText).join("");
    default:
      return inlineText(block.content);
  }
}
