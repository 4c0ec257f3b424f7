/**
 * The obvious way with @react-pdf/renderer: Text in Views, its own line breaking and paging, and a second
 * pass because a contents page needs the numbers that the first pass finds.
 * node naive-run.mjs COPY.json OUT.pdf
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Document, type DocumentProps, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import type { Block, TableCell } from "../../lib/document/blocks";
import { inlineText } from "../../lib/document/blocks";
import type { ArticleCopy, IssueCopy, SectionCopy } from "../../lib/document/issue-copy";
import { listMarker } from "../../lib/document/list-marker";
import { STYLE_2024 } from "../../lib/typeset/presets/style-2024";
import type { HouseStyle } from "../../lib/typeset/style";

const [copyFile, out] = process.argv.slice(2);
if (!copyFile || !out) throw new Error("naive-run.mjs COPY.json OUT.pdf");
const issue: IssueCopy = JSON.parse(readFileSync(copyFile, "utf8"));

const fonts = (pack: string, file: string) => path.join("node_modules/@expo-google-fonts", pack, file);
Font.register({
  family: "Song",
  fonts: [
    { src: fonts("noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf"), fontWeight: 400 },
    { src: fonts("noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"), fontWeight: 700 },
  ],
});
Font.register({ family: "Hei", src: fonts("noto-sans-sc", "700Bold/NotoSansSC_700Bold.ttf") });
// The common recipe for Chinese: a break is allowed anywhere, and no hyphen shows.
Font.registerHyphenationCallback((word) => Array.from(word).flatMap((character) => [character, ""]));

/** Entry number → page, filled while a pass is laid out. */
const numbers = new Map<string, number>();
const style = STYLE_2024;
await renderToBuffer(issueElement(issue, style));
writeFileSync(out, await renderToBuffer(issueElement(issue, style)));
console.log(JSON.stringify({ peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }));

/**
 * One Page an article, and one a table: the paginator fails on a Page that holds the whole issue, and on a
 * long table that does not start its Page.
 */
function issueElement(copy: IssueCopy, house: HouseStyle): ReactElement<DocumentProps> {
  const { body, paper, typeArea } = house;
  const page = {
    fontFamily: "Song",
    fontSize: body.size,
    lineHeight: body.leading / body.size,
    paddingTop: typeArea.top,
    paddingBottom: typeArea.top,
    paddingLeft: typeArea.inner,
    paddingRight: typeArea.outer,
  };
  const sheet = (key: string, children: ReactElement[]) =>
    h(
      Page,
      { key, size: [paper.width, paper.height], style: page },
      h(
        Text,
        {
          key: "header",
          fixed: true,
          style: { position: "absolute", top: 36, left: 0, right: 0, textAlign: "center", fontSize: 9 },
        },
        `${copy.journal.title}　${copy.label}`,
      ),
      ...children,
      h(Text, {
        key: "footer",
        fixed: true,
        style: { position: "absolute", bottom: 36, left: 0, right: 0, textAlign: "center", fontSize: 9 },
        render: ({ pageNumber }) => String(pageNumber),
      }),
    );
  const articles = copy.sections.flatMap((section) => sectionArticles(section, []));
  return h(
    Document,
    { title: copy.journal.title },
    sheet("cover", [
      h(
        Text,
        { key: "title", style: { fontSize: 48, marginTop: 200, textAlign: "center" } },
        copy.journal.title,
      ),
    ]),
    sheet(
      "contents",
      copy.sections.flatMap((section) => contentsLines(section, 0)),
    ),
    sheet("statement", [
      ...copy.statement.blocks.map((block, index) => blockElement(block, `${block.kind}-${index}`, house)),
      ...copy.masthead.entries.map((entry) =>
        h(Text, { key: `masthead-${entry.role}` }, `${entry.role}：${entry.names.join("　")}`),
      ),
    ]),
    ...articles.flatMap(({ article, above }) =>
      chunks(articleElements(article, above, house)).map((chunk, index) =>
        sheet(`${article.number}-${index}`, chunk),
      ),
    ),
  );
}

interface PlacedArticle {
  readonly article: ArticleCopy;
  /** Headings of sections that begin with this article. */
  readonly above: readonly SectionCopy[];
}

function sectionArticles(section: SectionCopy, above: readonly SectionCopy[]): PlacedArticle[] {
  const headings = [...above, section];
  const nested = section.sections.flatMap((child, index) =>
    sectionArticles(child, index === 0 ? headings : []),
  );
  const own = section.articles.map((article, index) => ({
    article,
    above: nested.length === 0 && index === 0 ? headings : [],
  }));
  return [...nested, ...own];
}

function contentsLines(section: SectionCopy, depth: number): ReactElement[] {
  const line = (entry: { number: string; title: string }, level: number) =>
    h(
      View,
      {
        key: entry.number,
        style: { flexDirection: "row", paddingLeft: level * 14, fontSize: 11, lineHeight: 1.7 },
      },
      h(Text, { style: { flex: 1 } }, `${entry.number} ${entry.title}`),
      h(Text, { style: { width: 40, textAlign: "right" } }, String(numbers.get(entry.number) ?? "")),
    );
  return [
    line(section, depth),
    ...section.sections.flatMap((child) => contentsLines(child, depth + 1)),
    ...section.articles.map((article) => line(article, depth + 1)),
  ];
}

function articleElements(
  article: ArticleCopy,
  above: readonly SectionCopy[],
  house: HouseStyle,
): ReactElement[] {
  const heading = (entry: { number: string; title: string }, size: number) =>
    h(
      View,
      { key: entry.number, minPresenceAhead: 50 },
      h(Text, { style: { fontFamily: "Hei", fontSize: size } }, `${entry.number} ${entry.title}`),
      h(Text, {
        render: ({ pageNumber }) => {
          numbers.set(entry.number, pageNumber);
          return "";
        },
      }),
    );
  const right = (key: string, text: string) => h(Text, { key, style: { textAlign: "right" } }, text);
  return [
    ...above.map((section, index) =>
      heading(section, index === 0 ? house.sectionTitle.size : house.columnTitle.size),
    ),
    heading(article, house.articleTitle.size),
    ...article.headline.map((line, index) =>
      h(Text, { key: `headline-${index}`, style: { textAlign: "center", fontWeight: 700 } }, line),
    ),
    ...article.blocks.map((block, index) => blockElement(block, `${block.kind}-${index}`, house)),
    ...(article.source ? [right("source", `资料来源：${article.source}`)] : []),
    ...(article.releasedOn ? [right("date", `发布日期：${article.releasedOn}`)] : []),
  ];
}

function blockElement(block: Block, key: string, house: HouseStyle): ReactElement {
  const indent = house.body.size * house.body.indentEm;
  const paragraph = (text: string, place: string = key) =>
    h(Text, { key: place, style: { textAlign: "justify", textIndent: indent } }, text);
  switch (block.kind) {
    case "heading":
    case "attachmentLabel":
      return h(
        Text,
        { key, minPresenceAhead: 50, style: { fontWeight: 700, textIndent: indent } },
        inlineText(block.content),
      );
    case "attachmentTitle":
      return h(Text, { key, style: { fontWeight: 700, textAlign: "center" } }, inlineText(block.content));
    case "signature":
      return h(Text, { key, style: { textAlign: "right" } }, inlineText(block.content));
    case "salutation":
      return h(Text, { key }, inlineText(block.content));
    case "paragraph":
      return paragraph(inlineText(block.content));
    case "quotation":
      return h(
        View,
        { key },
        ...block.paragraphs.map((text, index) => paragraph(inlineText(text), String(index))),
      );
    case "list":
      return h(
        View,
        { key },
        ...block.items.flatMap((item, index) =>
          item.blocks.map((part, place) =>
            part.kind === "paragraph"
              ? paragraph(
                  listMarker(block.format, block.start + index) + inlineText(part.content),
                  `${index}-${place}`,
                )
              : blockElement(part, `${index}-${place}`, house),
          ),
        ),
      );
    case "table":
      return h(
        View,
        { key },
        ...block.rows.map((row, index) =>
          h(
            View,
            { key: `row-${index}`, wrap: false, style: { flexDirection: "row" } },
            ...row.map(cellElement),
          ),
        ),
      );
    case "figure":
      return h(Text, { key }, block.caption ?? "");
    default:
      return block satisfies never;
  }
}

/** Tables, told by their key, each for itself; what stands between them together. */
function chunks(elements: readonly ReactElement[]): ReactElement[][] {
  const parts: ReactElement[][] = [[]];
  for (const element of elements) {
    const alone = element.key?.startsWith("table") === true;
    if (alone) parts.push([element], []);
    else parts.at(-1)!.push(element);
  }
  return parts.filter((part) => part.length > 0);
}

/** react-pdf knows no rowspan: cells stand in their own row only. */
function cellElement(cell: TableCell, index: number): ReactElement {
  return h(
    View,
    { key: String(index), style: { flex: cell.colspan, borderWidth: 0.5, padding: 3 } },
    h(Text, { style: { textAlign: "center" } }, cell.paragraphs.map(inlineText).join(" ")),
  );
}
