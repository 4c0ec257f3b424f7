/**
 * A past issue's text, as extracted from its PDF → the issue, and a report of how it was understood.
 * The way: lines → contents → outline of the body → front matter → articles. See README.md.
 */
import { readArticle } from "./article";
import { closeGaps } from "./characters";
import { findContents } from "./contents";
import { decodeText } from "./decode";
import { readFrontMatter } from "./front-matter";
import type { IntakeArticle, IntakeIssue, IssueIntake } from "./intake-issue";
import { type Layout, readLayout } from "./joining";
import { readLines, type SourceLine } from "./lines";
import { splitClosingMasthead } from "./masthead";
import { requireIssue } from "./not-an-issue";
import { findOutline, type OutlineEntry } from "./outline";
import { Notes } from "./report";
import { articleEntries, toSections, toTree } from "./sections";
import { countUnderstood } from "./understood";

/**
 * @param bytes a text file in UTF-8, UTF-16 or GB18030
 * @throws FascicleError `not-an-issue`
 */
export function readIssueBytes(bytes: Uint8Array): IssueIntake {
  const { text, encoding } = decodeText(bytes);
  const notes = new Notes();
  if (encoding !== "utf-8") notes.for()("encoding", 0, { before: encoding, after: "utf-8" });
  return read(text, notes);
}

/**
 * Takes time in proportion to the text's length, whatever it holds.
 * @throws FascicleError `not-an-issue` with `sought` and `found`
 */
export function readIssueText(text: string): IssueIntake {
  return read(text, new Notes());
}

function read(text: string, notes: Notes): IssueIntake {
  const { lines, closing } = splitClosingMasthead(readLines(text, notes.for()));
  const contents = findContents(lines, notes.for());
  const outline = findOutline(lines, contents?.end ?? 0, contents?.entries, notes);
  const tree = toTree(outline, notes);
  const entries = articleEntries(tree);
  const bodyStart = outline.find((entry) => entry.start >= 0)?.start ?? lines.length;
  const layout = readLayout(lines.slice(bodyStart));
  const front = readFrontMatter(lines.slice(0, bodyStart), contents, closing, layout, notes.for());
  const articles = readArticles(outline, entries, lines, layout, notes);
  const year = front.label?.year ?? front.year ?? latestYear([...articles.values()]);
  requireIssue({
    contents,
    articles: [...articles.values()],
    label: front.label,
    masthead: front.masthead,
    year,
  });
  if (!contents) notes.for()("contents-missing", 0, { doubtful: true });
  if (front.label?.year === undefined || front.label.number === undefined)
    notes.for()("issue-label-missing", 0, { before: front.label?.label, after: `${year}`, doubtful: true });
  const number = front.label?.number ?? front.label?.serial ?? 1;
  const issue: IntakeIssue = {
    format: "fascicle-issue/1",
    journal: front.journal,
    year: year ?? 0,
    number,
    label: front.label?.label ?? `${year}年第${number}期`,
    ...(front.label?.serial !== undefined ? { serial: front.label.serial } : {}),
    coverLines: front.coverLines,
    print: front.print,
    statement: front.statement,
    masthead: front.masthead,
    contentsTitle: closeGaps(contents?.title ?? "目录"),
    sections: toSections(tree, articles),
    files: [],
  };
  const understood = countUnderstood(issue, {
    lines: lines.length,
    contentsEntries: contents?.entries.length ?? 0,
  });
  return { issue, report: { understood, notes: notes.sorted() } };
}

/** Each article's lines reach from its title to the next entry that the body has. */
function readArticles(
  outline: readonly OutlineEntry[],
  entries: readonly OutlineEntry[],
  lines: readonly SourceLine[],
  layout: Layout,
  notes: Notes,
): Map<OutlineEntry, IntakeArticle> {
  const articles = new Map<OutlineEntry, IntakeArticle>();
  const isArticle = new Set(entries);
  let stop = lines.length;
  for (const entry of outline.toReversed()) {
    const own = entry.start < 0 ? [] : lines.slice(entry.end, stop);
    if (entry.start >= 0) stop = entry.start;
    if (isArticle.has(entry)) articles.set(entry, readArticle(entry, own, layout, notes.for(entry.number)));
    else if (own.length > 0)
      notes.for(entry.number)("text-unplaced", own[0]?.number ?? 0, { before: own[0]?.text, doubtful: true });
  }
  return articles;
}

function latestYear(articles: readonly IntakeArticle[]): number | undefined {
  const years = articles.flatMap((article) =>
    article.releasedOn ? [Number(article.releasedOn.slice(0, 4))] : [],
  );
  return years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : undefined;
}
