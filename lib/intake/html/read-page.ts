/** A saved web page → the pieces of its article, with what the page says of it. */
import { inlineText } from "../../document/blocks";
import type { LocatedOrigin } from "../article";
import { squash } from "../characters";
import type { TextPiece } from "../pieces";
import type { TakeNote } from "../report";
import { isSimilar } from "../similar";
import { type Origin, readDate, readOrigin } from "../source-and-date";
import { countActive } from "./elements";
import { findBody } from "./find-body";
import { readPageFacts } from "./page-facts";
import { dropFurniture, isFurnitureText } from "./page-furniture";
import { type PagePiece, readElement } from "./read-element";

export interface PageArticle {
  /** Headline first, then what stands under it, then the text. */
  readonly pieces: readonly PagePiece[];
  readonly origins: readonly LocatedOrigin[];
}

/** Fetches nothing, runs nothing. @throws FascicleError as `readElement` */
export function readPage(document: Document, note: TakeNote): PageArticle {
  const root = document.body ?? document.documentElement;
  const active = countActive(document.documentElement);
  if (active > 0) note("active-content-dropped", 0, { before: String(active) });
  const facts = readPageFacts(document);
  const { body, isFurniture } = findBody(root);
  const runUp =
    body === root ? [] : readElement(root, { note: () => undefined, skip: isFurniture, until: body });
  const text = dropFurniture(
    readElement(body, { note, skip: (element) => element !== body && isFurniture(element) }),
    note,
  );
  const { head, origins } = readRunUp(runUp, facts.titles, text, note);
  return {
    pieces: [...head, ...text],
    origins: [...facts.origins, ...origins].map((origin) => ({ origin, line: 0 })),
  };
}

/** The headline and what belongs to it among the lines before the text; without any, the page's own title. */
function readRunUp(
  runUp: readonly PagePiece[],
  titles: readonly string[],
  text: readonly PagePiece[],
  note: TakeNote,
): { head: TextPiece[]; origins: Origin[] } {
  const lines = runUp.filter((piece): piece is TextPiece => piece.kind === "text");
  const exact = lines.findLastIndex((piece) => isTitle(piece, titles));
  const named = exact >= 0 ? exact : lines.findLastIndex((piece) => isLikeTitle(piece, titles));
  const firstTexts = text.slice(0, 3).filter((piece): piece is TextPiece => piece.kind === "text");
  const inText = named < 0 && firstTexts.some((piece) => isTitle(piece, titles));
  const highest = named < 0 && !inText ? lines.findLastIndex(isHighest) : named;
  const at = highest < 0 && !inText && !firstTexts.some(isHighest) ? lines.findIndex(isShown) : highest;
  const origins: Origin[] = [];
  const head: TextPiece[] = at < 0 ? [] : [asTitle(lines[at]!)];
  // Without a headline to stand under, a line is only looked at for its facts.
  for (const piece of lines.slice(at + 1)) {
    const line = textOf(piece);
    const origin = readWebOrigin(line);
    if (origin) origins.push(origin);
    else if (at >= 0 && belongsToHead(piece) && !isFurnitureText(line)) head.push(piece);
    else if (at >= 0) note("page-part-dropped", 0, { before: line });
  }
  const [title] = titles;
  if (at < 0 && !inText && !firstTexts.some(isHighest) && title !== undefined) {
    const content = [{ kind: "text" as const, text: withoutSite(title) }];
    return { head: [{ kind: "text", content, look: { style: "title" }, line: 0 }], origins };
  }
  return { head, origins };
}

const textOf = (piece: TextPiece) => inlineText(piece.content).replace(/\s+/g, " ").trim();

const asTitle = (piece: TextPiece): TextPiece => ({ ...piece, look: { ...piece.look, style: "title" } });

/** Where the page's own title is found nowhere: its highest heading, or what stands centred, large or bold. */
const isHighest = ({ look }: TextPiece) => look.heading === 1;

function isShown(piece: TextPiece): boolean {
  const text = textOf(piece);
  const isLarge = piece.look.bold === true || (piece.look.size ?? 0) >= 14;
  return (
    piece.look.align === "center" && isLarge && text.length >= 4 && text.length <= 60 && !readWebOrigin(text)
  );
}

/** <title> goes on with the site's name. */
function isTitle(piece: TextPiece, titles: readonly string[]): boolean {
  const line = squash(textOf(piece));
  return (
    line.length >= 4 &&
    titles
      .map(squash)
      .some((title) => title.startsWith(line) || (title.length >= 4 && line.startsWith(title)))
  );
}

/** Sites shorten their titles, or mistype them. */
function isLikeTitle(piece: TextPiece, titles: readonly string[]): boolean {
  const line = squash(textOf(piece));
  if (line.length < 8 || readWebOrigin(textOf(piece))) return false;
  return titles.some((title) => isSimilar(line, squash(withoutSite(title))));
}

/** 关于…的通知_政策文件_某部网站 */
function withoutSite(title: string): string {
  const first =
    title.split(
      /\s*(?:[_|｜]|(?<=\s)[-–—]+(?=\s)|-(?=[^-]{2,12}(?:网|网站|门户|频道|日报|新闻|客户端)$))\s*/,
    )[0] ?? "";
  return first.length >= 4 ? first : title;
}

function belongsToHead({ look, content }: TextPiece): boolean {
  const text = inlineText(content).trim();
  if (text.length > 80) return false;
  return (
    look.align === "center" ||
    look.heading !== undefined ||
    look.style !== undefined ||
    /^[（(].*[）)]$|^——|^(?:作者|记者|文|撰文)\s?[：:／/]/.test(text)
  );
}

const SOURCE = /(?:来\s*源|稿源|信息来源)\s*[：:]\s*(\S{2,30})/;
const DATED = /(?:发布时间|发布日期|时间|日期)\s*[：:]?\s*(\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2})/;
const DAY = /(?:^|[^\d])(20\d{2}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2})(?!\d)/;

/** Source and day somewhere in a line that says nothing else of weight. */
function readWebOrigin(line: string): Origin | undefined {
  if (line.length > 200) return undefined;
  const whole = readOrigin(line);
  const source = whole?.source ?? SOURCE.exec(line)?.[1]?.replace(/[|｜;；,，]+$/, "");
  const written =
    whole?.releasedOn ?? DATED.exec(line)?.[1] ?? (line.length <= 60 ? DAY.exec(line)?.[1] : undefined);
  const releasedOn = written && readDate(written.replace(/月(\d{1,2})$/, "月$1日"));
  if (source === undefined && releasedOn === undefined) return whole;
  return { ...whole, ...(source ? { source } : {}), ...(releasedOn ? { releasedOn } : {}) };
}
