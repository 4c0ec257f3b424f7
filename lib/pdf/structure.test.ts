/** The structure that a screen edition carries, read back from the finished file. */
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../document/blocks";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { article, cell, heading, issueOf, lines, paragraph, table, text } from "../typeset/sample-copy";
import type { Edition } from "./editions";
import { judge, lacks } from "./pdf-tools";
import { pdfUaFaults } from "./pdf-ua";
import type { EditionDetails } from "./produce";
import { produceEdition } from "./produce";
import { type StructureElement, structureOf } from "./structure";

const IMAGE = "a".repeat(64);
const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#808080" } })
  .png()
  .toBuffer();
const files = new Map([[IMAGE, picture]]);

const linked: Inline = { kind: "text", text: "示例网站", href: "https://example.org/%E4%B8%AD" };
const noted: Inline = { kind: "footnote", text: "注释的文字。" };

const blocks: Block[] = [
  heading("一、大标题", "h1", 1),
  heading("小标题", "h3", 3),
  paragraph(lines(40), "long"),
  { kind: "paragraph", id: "rich", content: [...text("见"), linked, ...text("与注"), noted, ...text("。")] },
  {
    kind: "list",
    id: "list",
    format: "1.",
    start: 1,
    items: [
      {
        blocks: [
          paragraph("第一项", "i1"),
          {
            kind: "list",
            id: "inner",
            format: "(1)",
            start: 1,
            items: [{ blocks: [paragraph("细目", "i11")] }],
          },
        ],
      },
      { blocks: [paragraph("第二项", "i2")] },
    ],
  },
  { kind: "quotation", id: "q", paragraphs: [text("引文的第一段。"), text("引文的第二段。")] },
  {
    kind: "figure",
    id: "f",
    file: IMAGE,
    width: 60,
    height: 40,
    alt: "一幅灰色的图",
    caption: "图 1　灰色",
    footnote: "图的出处。",
  },
  table(
    [
      [cell("序号"), cell("单位"), cell("")],
      ...Array.from({ length: 60 }, (_, row) => [
        cell(String(row + 1)),
        ...(row % 3 === 0 ? [cell("某某学院", { rowspan: 3 })] : []),
        cell(row % 2 === 0 ? "" : "备注"),
      ]),
    ],
    { id: "t", columns: 3, caption: "表 1　单位" },
  ),
  { kind: "signature", id: "s", content: text("编辑部") },
];
const copy = issueOf(
  article(blocks, { headline: ["原题"], subtitle: "副题", source: "某报", releasedOn: "2024-03-05" }),
  article([paragraph("短文。")], { title: "又一篇" }),
);
const produce = (edition: Edition, details: EditionDetails = {}) =>
  produceEdition(copy, STYLE_2024, edition, files, undefined, details);
const screen = await produce("screen");

/** Types of an element's elements. */
const typesIn = (element: StructureElement): string[] =>
  element.kids.flatMap((kid) => ("type" in kid ? [kid.type] : []));

describe("what stands where", () => {
  const { root, pages } = structureOf(screen.composed.pages);
  const all = (type: string, from: StructureElement = root): StructureElement[] =>
    from.kids.flatMap((kid) =>
      "type" in kid ? [...(kid.type === type ? [kid] : []), ...all(type, kid)] : [],
    );
  const pagesOf = (element: StructureElement) =>
    new Set(element.kids.flatMap((kid) => ("mark" in kid ? [kid.page] : [])));

  test("a paragraph over two pages is one element", () => {
    expect(all("P").filter((paragraph) => pagesOf(paragraph).size === 2)).toHaveLength(1);
  });

  test("every line of the contents is an item with a link", () => {
    const items = all("TOCI");
    expect(items).toHaveLength(screen.composed.contents.length);
    for (const item of items) {
      const [link] = all("Link", item);
      expect(link!.kids.some((kid) => "link" in kid)).toBe(true);
      expect(link!.kids.some((kid) => "mark" in kid)).toBe(true);
    }
  });

  test("headings go down level by level, whatever the copy leaves out", () => {
    const levels = all("Sect")
      .flatMap(typesIn)
      .filter((type) => /^H\d$/.test(type));
    expect(levels.slice(-6)).toEqual(["H1", "H2", "H3", "H4", "H5", "H3"]);
  });

  test("a nested list stands in its item", () => {
    const [outer] = all("L");
    expect(typesIn(outer!)).toEqual(["LI", "LI"]);
    const [body] = all("LBody", outer!);
    expect(typesIn(body!)).toEqual(["L"]);
  });

  test("a quotation holds its paragraphs, a figure its caption and description", () => {
    expect(typesIn(all("BlockQuote")[0]!)).toEqual(["P", "P"]);
    const [figure] = all("Figure");
    expect(figure!.alt).toBe("一幅灰色的图");
    expect(typesIn(figure!)).toEqual(["Caption"]);
    expect(typesIn(all("Caption", figure!)[0]!)).toEqual(["Reference"]);
  });

  test("a table over pages is one table, merged and empty cells included, its heads told once", () => {
    const [table, ...others] = all("Table");
    expect(others).toEqual([]);
    expect(typesIn(table!)).toEqual(["Caption", ...Array<string>(61).fill("TR")]);
    expect(all("TH", table!)).toHaveLength(3);
    expect(all("TD", table!)).toHaveLength(60 * 2 + 20);
    expect(all("TD", table!).filter(({ attributes }) => attributes?.includes("/RowSpan 3"))).toHaveLength(20);
  });

  test("a note's call and a link are elements inside their paragraph; the note has an ID", () => {
    const rich = all("P").find((paragraph) => typesIn(paragraph).includes("Reference"));
    expect(typesIn(rich!)).toEqual(["Link", "Reference"]);
    expect(all("Note").map(({ id }) => id)).toEqual(["note-00001", "note-00002"]);
  });

  test("headers, page numbers and repeated heads are artifacts", () => {
    for (const [index, page] of screen.composed.pages.entries())
      for (const [place, { line }] of page.runs.entries()) {
        const { role, block } = page.lines[line!]!;
        const isCopy = role !== "furniture" || block === "cover" || block === "contents";
        if (!isCopy) expect(pages[index]!.runs[place]).toBeUndefined();
      }
  });
});

describe.skipIf(lacks("qpdf"))("in the file (qpdf)", () => {
  test("nothing of PDF/UA-1 that a program can check is amiss", () => {
    expect(pdfUaFaults(screen.bytes)).toEqual([]);
  });

  test("an edition that is not tagged is found out", async () => {
    expect(pdfUaFaults((await produce("proof")).bytes)).toEqual(
      expect.arrayContaining(["not marked as tagged", "no structure", "no identification as PDF/UA"]),
    );
  });

  test("the structure is packed, and qpdf reads it without complaint", () => {
    expect(judge("qpdf", ["--check", "FILE"], screen.bytes)).toContain("No syntax or stream encoding errors");
    expect(judge("qpdf", ["--show-xref", "FILE"], screen.bytes)).toMatch(
      /compressed; stream = \d+, index = \d+/,
    );
  });

  test.skipIf(lacks("pdfinfo"))("another reader finds the same structure (pdfinfo)", () => {
    const found = judge("pdfinfo", ["-struct-text", "FILE"], screen.bytes);
    expect(found).toMatch(/H3 \(block\)\s+"1.1.1　短题"/);
    expect(found).toMatch(/Note.*\n\s+"①?.*注释的文字。"/);
  });
});
