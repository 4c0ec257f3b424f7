import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Block } from "../document/blocks";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { article, cell, heading, issueOf, paragraph, table } from "../typeset/sample-copy";
import { writeIssue } from "./issue";

const list: Block = {
  kind: "list",
  id: "l",
  format: "（一）",
  start: 3,
  items: [{ blocks: [paragraph("第三项")] }],
};
const merged = table(
  [
    [cell("类", { rowspan: 2 }), cell("人数", { colspan: 2 })],
    [cell("男"), cell("女")],
    [cell("甲"), cell("1"), cell("2")],
  ],
  { headerRows: 2, caption: "表1 人数" },
);
const noted: Block = {
  ...paragraph("注"),
  content: [
    { kind: "text", text: "有注" },
    { kind: "footnote", text: "见前" },
  ],
};
const copy = issueOf(article([heading("一、引言"), list, merged, noted]), article([], { title: "第二篇" }));

/** The parts as text, each proved to be well-formed. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const texts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    new TextDecoder().decode(part),
  ]);
  for (const [, text = ""] of texts) new SaxesParser({ xmlns: true }).write(text).close();
  return Object.fromEntries(texts);
}

const parts = partsOf(writeIssue(copy, STYLE_2024, new Map()));
const body = parts["word/document.xml"] ?? "";

test("the same issue gives the same bytes", () => {
  const write = () => Buffer.from(writeIssue(copy, STYLE_2024, new Map()));
  expect(write().equals(write())).toBe(true);
});

test("the contents are a field that Word makes anew, and hold numbered entries before it does", () => {
  expect(body).toMatch(/<w:instrText[^>]*> TOC \\o &quot;1-3&quot; \\h \\z \\u <\/w:instrText>/);
  expect(parts["word/settings.xml"]).toContain('<w:updateFields w:val="true"/>');
  for (const title of ["1　板块", "1.1　栏目", "1.1.1　短题", "1.1.2　第二篇"])
    expect(body.split(title)).toHaveLength(3);
  const anchors = [...body.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, name]) => name);
  expect(anchors).toHaveLength(4);
  for (const anchor of anchors) expect(body).toContain(`w:name="${anchor}"`);
});

test("headings of an article stand below the three levels of the contents", () => {
  expect(body).toContain('<w:pStyle w:val="Heading4"/>');
  expect(body).not.toContain('<w:pStyle w:val="Heading1"/>');
});

test("lists are counted by Word from where they start, tables merged with a repeated head, notes at the foot", () => {
  expect(parts["word/numbering.xml"]).toMatch(/<w:start w:val="3"\/>.*<w:lvlText w:val="（%1）"\/>/);
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(body).toContain('<w:gridSpan w:val="2"/>');
  expect(body).toMatch(/<w:vMerge w:val="restart"\/>.*<w:vMerge\/>/);
  expect(parts["word/footnotes.xml"]).toContain("见前");
});

test("an address holds nothing over which Word calls a file damaged", () => {
  const link = { kind: "text", text: "链", href: 'https://example.org/a b?q="甲"' } as const;
  const linked = issueOf(article([{ ...paragraph(""), content: [link] }]));
  const relations = partsOf(writeIssue(linked, STYLE_2024, new Map()))["word/_rels/document.xml.rels"];
  expect(relations).toContain('Target="https://example.org/a%20b?q=%22甲%22"');
});

test("every part and style that is named is there", () => {
  const relations = parts["word/_rels/document.xml.rels"] ?? "";
  for (const [, target] of relations.matchAll(/Target="([^"]+)"/g))
    expect(parts).toHaveProperty([`word/${target}`]);
  const used = new Set([...body.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(([, id]) => id));
  for (const id of used) expect(parts["word/styles.xml"]).toContain(`w:styleId="${id}"`);
});
