/** The lines under one entry → an article. */
import { type Block, inlineText } from "../document/blocks";
import { type ArticleHead, readHead } from "./article-head";
import { readBody } from "./body";
import { squash } from "./characters";
import { readClosingByline } from "./closing-byline";
import type { IntakeArticle } from "./intake-issue";
import type { Layout } from "./joining";
import type { SourceLine } from "./lines";
import type { OutlineEntry } from "./outline";
import type { TakeNote } from "./report";
import { type Origin, readOrigin } from "./source-and-date";

export function readArticle(
  entry: OutlineEntry,
  lines: readonly SourceLine[],
  layout: Layout,
  note: TakeNote,
): IntakeArticle {
  const head = readHead(lines, layout, note);
  const { body, origins } = splitOrigins(lines.slice(head.length));
  return assembleArticle(
    {
      ...(entry.number ? { number: entry.number } : {}),
      title: entry.title,
      head,
      origins: [...head.origins, ...origins],
      blocks: readBody(body, layout, note),
      first: entry.line,
      last: lines.at(-1)?.number ?? entry.line,
    },
    // An entry that the body has not is told once, elsewhere.
    entry.start >= 0 ? note : () => undefined,
  );
}

export interface ArticleParts {
  readonly number?: string;
  /** From the contents; without one the headline is cut to it. */
  readonly title?: string;
  readonly head: ArticleHead;
  /** Those that count most first. */
  readonly origins: readonly LocatedOrigin[];
  readonly blocks: readonly Block[];
  /** Lines of the source, for what is missing. */
  readonly first: number;
  readonly last: number;
}

/** What an issue knows of its article before it is read. */
export type ArticleEntry = Pick<ArticleParts, "number" | "title">;

export interface LocatedOrigin {
  readonly origin: Origin;
  readonly line: number;
}

/** Puts together what was found, and says what was not. */
export function assembleArticle(parts: ArticleParts, note: TakeNote): IntakeArticle {
  const { number, head, blocks, first, last } = parts;
  const origin = mergeOrigins(parts.origins, note);
  const title = parts.title ?? contentsTitle(head.headline);
  if (head.headline.length === 0)
    note("headline-missing", first, { ...(title ? { after: title } : {}), doubtful: true });
  if (origin.source === undefined) note("source-missing", last, { doubtful: true });
  if (origin.releasedOn === undefined)
    note(origin.unreadableDate ? "date-unreadable" : "date-missing", last, {
      ...(origin.unreadableDate ? { before: origin.unreadableDate } : {}),
      doubtful: true,
    });
  const { unreadableDate, ...facts } = origin;
  return {
    ...(number ? { number } : {}),
    title,
    headline: head.headline.length > 0 || title === "" ? head.headline : [title],
    ...(head.subtitle !== undefined ? { subtitle: head.subtitle } : {}),
    ...facts,
    ...bylineOf(head.byline ?? facts.byline, blocks, last, note),
    tags: [],
    blocks,
  };
}

/** What official documents call themselves: their title is one sentence, however many lines it takes. */
const OFFICIAL =
  /(?:通知|意见|方案|办法|规定|决定|公告|通报|批复|函|细则|条例|规划|要点|指南|名单|通告|请示|纪要)(?:[（(].*[）)])?$/;

/** A title in the contents: the whole of an official document's, else the first line, which the others explain. */
function contentsTitle(headline: readonly string[]): string {
  const [first = ""] = headline;
  const whole = headline.join("");
  const opens = /[，、：,:的和与及]$/.test(first);
  return opens || (OFFICIAL.test(whole) && !OFFICIAL.test(first)) ? whole : first;
}

/** Where from and when stands in the last lines; what follows them is the article's still. */
const LAST_LINES = 8;

export function splitOrigins<Line extends { readonly text: string; readonly number: number }>(
  lines: readonly Line[],
): { body: Line[]; origins: LocatedOrigin[] } {
  const from = Math.max(0, lines.length - LAST_LINES);
  const body = lines.slice(0, from);
  const origins: LocatedOrigin[] = [];
  for (const line of lines.slice(from)) {
    const origin = readOrigin(line.text);
    if (origin) origins.push({ origin, line: line.number });
    else body.push(line);
  }
  return { body, origins };
}

/** The first of each fact counts; a second, different one is reported. */
function mergeOrigins(origins: readonly LocatedOrigin[], note: TakeNote): Origin {
  let merged: Origin = {};
  for (const { origin, line } of origins) {
    for (const key of ["source", "releasedOn"] as const) {
      const [first, second] = [merged[key], origin[key]];
      if (first !== undefined && second !== undefined && squash(first) !== squash(second))
        note("source-twice", line, { before: second, after: first, doubtful: true });
    }
    merged = { ...origin, ...merged };
  }
  return merged;
}

function bylineOf(
  printed: string | undefined,
  blocks: IntakeArticle["blocks"],
  line: number,
  note: TakeNote,
): { byline?: string } {
  if (printed !== undefined) return { byline: printed };
  // Alone on the last line, or behind the last sentence.
  const texts = blocks
    .slice(-2)
    .map((block) => (block.kind === "paragraph" ? inlineText(block.content) : ""));
  const text = /^[（(]/.test(texts.at(-1) ?? "") ? texts.join("") : (texts.at(-1) ?? "");
  const closing = readClosingByline(text);
  if (!closing) return {};
  note("byline-found", line, { after: closing.byline, doubtful: !closing.certain });
  return { byline: closing.byline };
}
