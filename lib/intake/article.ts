/** The lines under one entry → an article. */
import { inlineText } from "../document/blocks";
import { readHead } from "./article-head";
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
  const origin = mergeOrigins([...head.origins, ...origins], note);
  const blocks = readBody(body, layout, note);
  const last = lines.at(-1)?.number ?? entry.line;
  if (entry.start >= 0) {
    if (head.headline.length === 0)
      note("headline-missing", entry.line, { after: entry.title, doubtful: true });
    if (origin.source === undefined) note("source-missing", last, { doubtful: true });
    if (origin.releasedOn === undefined)
      note(origin.unreadableDate ? "date-unreadable" : "date-missing", last, {
        before: origin.unreadableDate,
        doubtful: true,
      });
  }
  const { unreadableDate, ...facts } = origin;
  return {
    ...(entry.number ? { number: entry.number } : {}),
    title: entry.title,
    headline: head.headline.length > 0 ? head.headline : [entry.title],
    ...(head.subtitle !== undefined ? { subtitle: head.subtitle } : {}),
    ...bylineOf(head.byline, blocks, last, note),
    ...facts,
    tags: [],
    blocks,
  };
}

/** Where from and when stands in the last lines; what follows them is the article's still. */
const LAST_LINES = 8;

function splitOrigins(lines: readonly SourceLine[]) {
  const from = Math.max(0, lines.length - LAST_LINES);
  const body: SourceLine[] = lines.slice(0, from);
  const origins: { origin: Origin; line: number }[] = [];
  for (const line of lines.slice(from)) {
    const origin = readOrigin(line.text);
    if (origin) origins.push({ origin, line: line.number });
    else body.push(line);
  }
  return { body, origins };
}

/** The first of each fact counts; a second, different one is reported. */
function mergeOrigins(origins: readonly { origin: Origin; line: number }[], note: TakeNote): Origin {
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
  const last = blocks.at(-1);
  const closing = last?.kind === "paragraph" ? readClosingByline(inlineText(last.content)) : undefined;
  if (!closing) return {};
  note("byline-found", line, { after: closing.byline, doubtful: !closing.certain });
  return { byline: closing.byline };
}
