/** An article as items of the flow: headings of its departments where it opens them, title, copy, notes, source. */
import type { ArticleCopy } from "../document/issue-copy";
import { listMarker } from "../document/list-marker";
import type { Entry } from "./entries";
import type { FlowItem, LineItem } from "./flow";
import { Notes } from "./foot-notes";
import { unbroken } from "./line-pieces";
import { setBlocks } from "./set-blocks";
import { furtherLook, setText } from "./set-text";
import type { Setting } from "./setting";
import type { HouseStyle, TextStyle } from "./style";

/** Number and title stand one character apart (GB/T 7713). */
const AFTER_NUMBER = "\u3000";
/** However long a number, its title has at least this share of the line. */
const LEAST_TITLE = 2 / 3;

export const numberedTitle = ({ number, title }: Entry) =>
  number === "" ? title : `${number}${AFTER_NUMBER}${title}`;

/** How far in, in pt, the title of an entry begins behind its number: further lines stand under it. */
export function titleIndent({ number }: Entry, { face, size }: TextStyle, setting: Setting): number {
  if (number === "") return 0;
  const indent = unbroken(number, face, size, setting).line.width + size;
  return Math.min(indent, setting.area.width * (1 - LEAST_TITLE));
}

/** Title of a 板块, 栏目 or article with its number, as it stands in the body and is led to. */
export function setEntryTitle(entry: Entry, setting: Setting): LineItem[] {
  const { id, number, title, level, parent } = entry;
  const style = titleStyle(entry, setting.style);
  const anchor = { id, title, level, ...(parent !== undefined && { parent }) };
  const hang = style.align === "left" ? titleIndent(entry, style, setting) / style.size : 0;
  const placing = {
    article: number,
    block: "title",
    role: "title",
    style,
    hang,
    keepsNext: true,
    anchor,
  } as const;
  return setText([{ text: numberedTitle(entry), face: style.face }], placing, setting);
}

function titleStyle({ level, article }: Entry, style: HouseStyle): TextStyle {
  if (article) return style.articleTitle;
  return level === 1 ? style.sectionTitle : style.columnTitle;
}

/** All of the article below its numbered title. */
export function setArticle(article: ArticleCopy, setting: Setting): FlowItem[] {
  const notes = new Notes(setting.style.footnotes);
  const opening = setOpening(article, setting);
  const blocks = setBlocks(article.number, article.blocks, notes, setting);
  return [...opening, ...blocks, ...setNotes(article.number, notes, setting), ...setSource(article, setting)];
}

function setOpening({ number, headline, subtitle, byline }: ArticleCopy, setting: Setting): LineItem[] {
  const { style } = setting;
  const line = (block: string, text: string | undefined, look: TextStyle) =>
    text
      ? setText(
          [{ text, face: look.face }],
          { article: number, block, role: "title", style: look, keepsNext: true },
          setting,
        )
      : [];
  return [
    ...headline.flatMap((text, index) =>
      line("headline", text, index === 0 ? style.headline : furtherLook(style.headline, setting)),
    ),
    ...line("subtitle", subtitle, style.subtitle),
    ...line("byline", byline, style.byline),
  ];
}

/** 注释 after the copy, where notes do not stand at the foot of their pages. */
export function setNotes(article: string, { place, texts }: Notes, setting: Setting): LineItem[] {
  if (place === "page" || texts.length === 0) return [];
  const { notesTitle, note } = setting.style;
  const common = { article, block: "notes", role: "text" } as const;
  const title = { ...common, style: notesTitle, role: "heading", keepsNext: true } as const;
  return [
    ...setText([{ text: "注释", face: notesTitle.face }], title, setting),
    ...texts.flatMap(({ text, href }, index) =>
      setText(
        [
          { text: listMarker("①", index + 1), face: note.face, added: true },
          { text, face: note.face, ...(href !== undefined && { href }) },
        ],
        { ...common, style: note, indent: 2, facts: { note: index } },
        setting,
      ),
    ),
  ];
}

function setSource({ number, source, releasedOn }: ArticleCopy, setting: Setting): LineItem[] {
  const style = setting.style.source;
  const line = (block: string, text: string) =>
    setText([{ text, face: style.face }], { article: number, block, role: "source", style }, setting);
  return [
    ...(source ? line("source", `资料来源：${source}`) : []),
    ...(releasedOn ? line("releasedOn", `发布日期：${chineseDate(releasedOn)}`) : []),
  ];
}

/** 2024-01-03 gives 2024年1月3日; anything else stays as it is. */
export function chineseDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : date;
}
