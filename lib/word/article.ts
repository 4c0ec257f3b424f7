/** One article as a Word file: title, text, where it is from. */
import type { ArticleCopy } from "../document/issue-copy";
import { chineseDate } from "../typeset/set-article";
import type { HouseStyle } from "../typeset/style";
import { blocksXml, type HeadingsFrom } from "./blocks";
import { pageSection } from "./page-section";
import { LINE_BREAK } from "./runs";
import { STYLE_IDS } from "./style-ids";
import { wordFile } from "./word-file";
import { type Images, WordParts } from "./word-parts";
import { paragraphOf, textRun } from "./xml";

export type WordArticle = Omit<ArticleCopy, "number">;

/** @returns the bytes of a .docx; the same article gives the same */
export function writeArticle(article: WordArticle, style: HouseStyle, images: Images): Uint8Array {
  const parts = new WordParts(style, images);
  const body = articleXml(article, 1, parts);
  const folio = { footer: { ...style.footer, verso: { center: "{folio}" }, recto: { center: "{folio}" } } };
  const section = pageSection({ ...folio, values: {}, start: 1 }, parts);
  const facts = { title: article.title || article.headline.join(""), creator: article.byline ?? "" };
  return wordFile(body + section, parts, facts, false);
}

/** All of the article below its numbered title. */
export function articleXml(article: WordArticle, headingsFrom: HeadingsFrom, parts: WordParts): string {
  const { headline, subtitle, byline, source, releasedOn, blocks } = article;
  const line = (style: string, text: string | undefined) => (text ? paragraphOf(style, textRun(text)) : "");
  return [
    headline.length > 0
      ? paragraphOf(STYLE_IDS.headline, headline.map((text) => textRun(text)).join(LINE_BREAK))
      : "",
    line(STYLE_IDS.subtitle, subtitle),
    line(STYLE_IDS.byline, byline),
    blocksXml(blocks, headingsFrom, parts),
    line(STYLE_IDS.source, source && `资料来源：${source}`),
    line(STYLE_IDS.source, releasedOn && `发布日期：${chineseDate(releasedOn)}`),
  ].join("");
}
