/** For tests: one article of a reference, written as editors, sites and programs write theirs. */
import { listMarker, readListMarker } from "../document/list-marker";
import { type Cell, docx, escapeXml, numbering, paragraph, run, styles, table } from "./docx/docx-builder";
import { readItemNumeral } from "./numerals";
import type { ReferenceArticle, ReferenceBlock } from "./reference-comparison";

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Writer = (article: ReferenceArticle) => Promise<WrittenFile>;

const STYLES = styles({
  Normal: ["Normal"],
  T: ["Title", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>'],
  S: ["Subtitle", '<w:pPr><w:jc w:val="center"/></w:pPr>'],
  "1": ["heading 1", "<w:rPr><w:b/></w:rPr>"],
  "2": ["heading 2", '<w:basedOn w:val="1"/>'],
  "3": ["heading 3", '<w:basedOn w:val="1"/>'],
});

const chineseDay = (day: string) => {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

type Ways = {
  readonly title: (line: string) => string;
  readonly subtitle: (text: string) => string;
  readonly heading: (text: string, level: number) => string;
  readonly text: (text: string, lead: string | undefined) => string;
  readonly items: (items: readonly { marker: string; text: string }[]) => string[];
  readonly caption: (text: string) => readonly string[];
  readonly table: (block: ReferenceBlock) => string;
};

function blocksOf(article: ReferenceArticle, ways: Ways): string[] {
  return article.blocks.flatMap((block): string[] => {
    if (block.type === "heading")
      return [ways.heading(block.text ?? "", block.role ? 0 : (block.level ?? 1))];
    if (block.type === "list") return ways.items(block.items ?? []);
    if (block.type === "table")
      return [...(block.caption ? ways.caption(block.caption) : []), ways.table(block)];
    return [ways.text(block.text ?? "", block.lead)];
  });
}

const headOf = (article: ReferenceArticle, ways: Ways) => [
  ...article.fullTitle.map(ways.title),
  ...(article.subtitle ? [ways.subtitle(article.subtitle)] : []),
];

/** Merged cells as Word keeps them: a continued cell in each row it reaches. */
function wordRows({ rows = [], columns = 1 }: ReferenceBlock): (Cell | string)[][] {
  const open = new Map<number, { left: number; across: number }>();
  return rows.map((row) => {
    const cells: (Cell | string)[] = [];
    const own = [...row];
    for (let column = 0; column < columns; ) {
      const above = open.get(column);
      if (above && above.left > 0) {
        cells.push({ text: "", across: above.across, down: "continue" });
        above.left--;
        column += above.across;
        continue;
      }
      const next = own.shift();
      if (!next) break;
      open.set(column, { left: next.rowspan - 1, across: next.colspan });
      cells.push({
        text: next.text,
        across: next.colspan,
        ...(next.rowspan > 1 ? { down: "restart" as const } : {}),
      });
      column += next.colspan;
    }
    return cells;
  });
}

const typedItems = (items: readonly { marker: string; text: string }[]) =>
  items.map(({ marker, text }) => paragraph(`${marker}${text}`));

const styled: Ways = {
  title: (line) => paragraph(line, { style: "T" }),
  subtitle: (text) => paragraph(text, { style: "S" }),
  heading: (text, level) =>
    paragraph(text, level === 0 ? { align: "center", bold: true } : { style: String(level) }),
  text: (text, lead) => paragraph(lead ? `${run(lead, "<w:b/>")}${run(text.slice(lead.length))}` : text),
  items: (items) => items.map(({ text }) => paragraph(text, { list: [1, 0] })),
  caption: (text) => [paragraph(text, { align: "center", bold: true })],
  table: (block) => table(wordRows(block), 1),
};

const bold: Ways = {
  ...styled,
  title: (line) => paragraph(line, { align: "center", bold: true, size: 36 }),
  subtitle: (text) => paragraph(text, { align: "center" }),
  heading: (text) => paragraph(text, { bold: true }),
  text: (text) => paragraph(`　　${text}`),
  items: typedItems,
  table: (block) => table(wordRows(block)),
};

const plain: Ways = {
  ...bold,
  title: (line) => paragraph(line),
  subtitle: (text) => paragraph(text),
  heading: (text) => paragraph(text),
  text: (text) => paragraph(text),
  caption: (text) => [paragraph(text)],
};

/** Numerals that Word counts by itself, as far as it can. */
const counted: Ways = {
  ...bold,
  heading: (text) => withoutNumeral(text, (rest, list) => paragraph(rest, { bold: true, list })),
  caption: () => [],
  table: (block) =>
    table([
      ...(block.caption ? [[{ text: block.caption, across: block.columns ?? 1 }]] : []),
      ...wordRows(block),
    ]),
};

function withoutNumeral(
  text: string,
  write: (rest: string, list: readonly [number, number]) => string,
): string {
  const numeral = readItemNumeral(text);
  if (numeral?.format === "一、") return write(numeral.rest, [2, 0]);
  if (numeral?.format === "（一）") return write(numeral.rest, [2, 1]);
  return paragraph(text, { bold: true });
}

const NUMBERING = numbering([
  [{ format: "decimal", text: "%1." }],
  [
    { format: "chineseCountingThousand", text: "%1、" },
    { format: "chineseCountingThousand", text: "（%2）" },
  ],
]);

const atEnd = ({ source, publishedOn }: ReferenceArticle) => ({
  end: [
    paragraph(`资料来源：${source}`, { align: "right" }),
    paragraph(`发布日期：${chineseDay(publishedOn)}`, { align: "right" }),
  ],
});
const underTitle = ({ source, publishedOn }: ReferenceArticle) => ({
  under: [paragraph(`来源：${source}　发布时间：${publishedOn}`, { align: "center" })],
});

/** An article's paragraphs and tables as a Word file has them. */
export const wordArticles = {
  styles: (article: ReferenceArticle) => wordBlocks(article, styled, atEnd(article)),
  bold: (article: ReferenceArticle) => wordBlocks(article, bold, underTitle(article)),
  plain: (article: ReferenceArticle) => wordBlocks(article, plain, atEnd(article)),
  counted: (article: ReferenceArticle) => wordBlocks(article, counted, atEnd(article)),
};

function wordBlocks(
  article: ReferenceArticle,
  ways: Ways,
  { under = [], end = [] }: { under?: string[]; end?: string[] },
): string[] {
  return [...headOf(article, ways), ...under, ...blocksOf(article, ways), ...end];
}

/** Beside those paragraphs in the same file. */
export const WORD_PARTS = { "word/styles.xml": STYLES, "word/numbering.xml": NUMBERING };

const word =
  (write: (article: ReferenceArticle) => string[]): Writer =>
  async (article) => ({ name: `${article.number}.docx`, bytes: await docx(write(article), WORD_PARTS) });

export const wordWriters: Readonly<Record<string, Writer>> = {
  "Word with styles": word(wordArticles.styles),
  "Word with bold alone": word(wordArticles.bold),
  "Word without looks": word(wordArticles.plain),
  "Word that counts": word(wordArticles.counted),
};

const tag = (name: string, text: string, attributes = "") =>
  `<${name}${attributes}>${escapeXml(text)}</${name}>`;

const htmlTable = ({ rows = [] }: ReferenceBlock) =>
  `<table border="1">${rows
    .map(
      (row) =>
        `<tr>${row.map((c) => tag("td", c.text, ` rowspan="${c.rowspan}" colspan="${c.colspan}"`)).join("")}</tr>`,
    )
    .join("")}</table>`;

const portal: Ways = {
  title: (line) => line,
  subtitle: (text) => `<p align="center">${escapeXml(text)}</p>`,
  heading: (text, level) =>
    level === 0 ? tag("p", text, ' align="center"') : `<p>　　${tag("strong", text)}</p>`,
  text: (text) => tag("p", `　　${text}`, ' style="text-indent:2em"'),
  items: (items) => items.map(({ marker, text }) => tag("p", `${marker}${text}`)),
  caption: (text) => [tag("p", text, ' style="text-align:center"')],
  table: htmlTable,
};

const official: Writer = async (article) => {
  const title = article.fullTitle.map(escapeXml).join("<br>");
  const html = `<!doctype html><html><head><title>${article.fullTitle.join("")}_通知公告_某厅</title>
<meta name="PubDate" content="${article.publishedOn} 10:20"><meta name="ContentSource" content="${escapeXml(article.source)}"></head>
<body><div class="top"><a href="/">首页</a><a href="/a">政务公开</a></div><h1>${title}</h1>
<div class="info">发布时间：${article.publishedOn}　来源：${escapeXml(article.source)}　浏览次数：88</div>
${article.subtitle ? portal.subtitle(article.subtitle) : ""}
<div class="TRS_Editor">${blocksOf(article, portal).join("\n")}</div>
<div class="share">分享到：<a href="#">微信</a></div><div class="footer">主办单位：某厅 <a href="#">网站地图</a></div></body></html>`;
  return { name: `${article.number}.html`, bytes: Buffer.from(html) };
};

const wechatBlock: Ways = {
  ...portal,
  heading: (text, level) =>
    `<section style="text-align:center"><section>${level === 0 ? tag("span", text) : `<strong>${tag("span", text)}</strong>`}</section></section>`,
  text: (text, lead) =>
    `<section style="margin:8px"><p><span style="font-size:15px">${lead ? tag("strong", lead) : ""}${escapeXml(text.slice(lead?.length ?? 0))}</span></p></section><p><br></p>`,
  items: (items) => {
    const { format = "1.", value = 1 } = readListMarker(items[0]?.marker ?? "") ?? {};
    const isPlain =
      format === "1." && items.every((item, index) => item.marker === listMarker("1.", value + index));
    return isPlain
      ? [
          `<ol start="${value}">${items.map(({ text }) => `<li><p>${tag("span", text)}</p></li>`).join("")}</ol>`,
        ]
      : portal.items(items);
  },
};

const wechat: Writer = async (article) => {
  const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="${escapeXml(article.fullTitle.join(""))}"></head><body>
<div id="js_article"><h1 id="activity-name">
 ${escapeXml(article.fullTitle.join(""))}
</h1><div id="meta_content"><a id="js_name">${escapeXml(article.source)}</a><em id="publish_time">${article.publishedOn} 08:00</em></div>
<div id="js_content" style="visibility: hidden;">${article.subtitle ? portal.subtitle(article.subtitle) : ""}${blocksOf(article, wechatBlock).join("\n")}</div></div></body></html>`;
  return { name: `${article.number}.html`, bytes: Buffer.from(html) };
};

const markdownBlock: Ways = {
  title: (line) => `# ${line}`,
  subtitle: (text) => text,
  heading: (text, level) => (level === 0 ? text : `${"#".repeat(level + 1)} ${text}`),
  text: (text, lead) => (lead ? `**${lead}**${text.slice(lead.length)}` : text),
  items: (items) => items.map(({ marker, text }) => `${marker} ${text}`),
  caption: (text) => [text],
  table: htmlTable,
};

const markdown: Writer = async (article) => ({
  name: `${article.number}.md`,
  bytes: Buffer.from(
    `---\nsource: ${article.source}\ndate: ${article.publishedOn}\n---\n\n${[...headOf(article, markdownBlock), ...blocksOf(article, markdownBlock)].join("\n\n")}\n`,
  ),
});

export const pageWriters: Readonly<Record<string, Writer>> = {
  "a government page": official,
  "a WeChat article": wechat,
  Markdown: markdown,
};
