/** What stands between an article's entry and its text: headline, subtitle, byline, sometimes the source. */

import { closeGaps, squash } from "./characters";
import { endsSentence, type Layout, widthOf } from "./joining";
import type { SourceLine } from "./lines";
import { readItemNumeral } from "./numerals";
import type { TakeNote } from "./report";
import { isSalutation } from "./salutation";
import { type Origin, readOrigin } from "./source-and-date";

export interface ArticleHead {
  readonly headline: readonly string[];
  readonly subtitle?: string;
  readonly byline?: string;
  readonly origins: readonly { readonly origin: Origin; readonly line: number }[];
  /** How many lines it took. */
  readonly length: number;
}

const MOST_HEADLINE_LINES = 3;
/** 标题：… */
const NAMED_TITLE = /^(?:文章)?标题\s?[：:]\s?(?=\S)/;

export function readHead(lines: readonly SourceLine[], layout: Layout, note: TakeNote): ArticleHead {
  const headline: string[] = [];
  let subtitle: string | undefined;
  let byline: string | undefined;
  const origins: { origin: Origin; line: number }[] = [];
  let length = 0;
  for (; length < Math.min(lines.length, 10); length++) {
    const line = lines[length]!;
    const origin = readOrigin(line.text);
    const writer = readByline(line.text);
    if (origin) origins.push({ origin, line: line.number });
    else if (writer && byline === undefined) {
      byline = writer;
      note("byline-found", line.number, { before: line.text, after: writer });
    } else if (headline.length > 0 && subtitle === undefined && isSubtitle(line)) {
      subtitle = closeGaps(line.text);
      note("subtitle-found", line.number, { after: subtitle });
    } else if (
      subtitle === undefined &&
      byline === undefined &&
      headline.length < MOST_HEADLINE_LINES &&
      isHeadline(lines, length, headline.length, layout)
    ) {
      headline.push(closeGaps(line.text.replace(NAMED_TITLE, "")));
    } else break;
  }
  if (headline.length > 1)
    note("headline-lines", lines[0]?.number ?? 0, {
      after: headline.join(" / "),
      doubtful: headline.length > 2,
    });
  return {
    headline,
    ...(subtitle !== undefined ? { subtitle } : {}),
    ...(byline !== undefined ? { byline } : {}),
    origins,
    length,
  };
}

/** A line in brackets, with a dash before it, or the number of an official document. */
function isSubtitle({ text, claim }: SourceLine): boolean {
  if (claim === "subtitle") return true;
  if (claim === "title" || text.length > 60) return false;
  const flat = squash(text);
  return (
    /^[（(][^（）()]*[）)]$/.test(flat) ||
    /^(?:——|—|──|--)[^—]/.test(flat) ||
    /〔\d{4}〕\d{1,4}号$/.test(flat)
  );
}

/** Short, no clause ended by a full stop, no final mark but ？ or ！, no numeral of a heading. */
function isHeadline(lines: readonly SourceLine[], index: number, found: number, layout: Layout): boolean {
  const line = lines[index]!;
  const text = line.text;
  if (line.claim) return line.claim === "title";
  if (text.length > 60 || line.bullet || line.raw.trim().includes("\t") || readItemNumeral(text))
    return false;
  if (/[。；]/.test(text) || /^附件?\s?[\d一二三：:]/.test(text) || /^附件$/.test(squash(text))) return false;
  if (isSalutation(text)) return false;
  const next = lines[index + 1];
  if (/[，、：,:]$/.test(text))
    return found === 0 && next !== undefined && isHeadline(lines, index + 1, 1, layout);
  if (/[…;]$/.test(text)) return false;
  const width = widthOf(line);
  // The first line of a paragraph: nearly as wide as the page, and the next follows closely.
  const limit = (layout.fullLine ?? Number.POSITIVE_INFINITY) * (found > 0 ? 0.85 : 1);
  if (width >= limit && next && !next.gap) return false;
  if (layout.indents && line.indented && found > 0 && /[，、]/.test(text)) return false;
  return found === 0 || !endsSentence(text) || /[”）》？！]$/.test(text);
}

const BYLINE = /^(?:作者|撰文|文|供稿|撰稿|编译|整理|记者|通讯员|采写)\s?[：:／/]\s?(\S.{0,60})$/;
const REPORTER =
  /^[（(【]?((?:本报|本刊|本网|新华社|\S{2,8}(?:网|报|社|新闻|客户端))?(?:首席|特约|实习|见习)?(?:记者|通讯员)\s?[^，。；：]{1,40})[）)】]?$/;

/** 作者：…, 文/…, （本报记者 …） alone on a line. */
function readByline(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const named = BYLINE.exec(text)?.[1] ?? REPORTER.exec(text)?.[1];
  return named === undefined ? undefined : closeGaps(named.replace(/[）)】]$/, ""));
}
