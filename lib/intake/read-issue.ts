/**
 * The lines of a past issue, whatever they come from → the issue, and a report of how it was understood.
 * The way: contents → outline of the body → front matter → articles. See README.md.
 */
import type { Block } from "../document/blocks";
import type { FileData } from "../document/issue";
import { closeGaps } from "./characters";
import { findContents } from "./contents";
import { readFrontMatter } from "./front-matter";
import type { IntakeArticle, IntakeIssue, IssueIntake } from "./intake-issue";
import { type Layout, readLayout } from "./joining";
import type { SourceLine } from "./lines";
import { splitClosingMasthead } from "./masthead";
import { requireIssue } from "./not-an-issue";
import { findOutline, type OutlineEntry } from "./outline";
import type { Notes, TakeNote } from "./report";
import { articleEntries, toSections, toTree } from "./sections";
import { countUnderstood } from "./understood";

/** What an issue is read from: lines, and how what stands behind them becomes text and articles. */
export interface IssueSource {
  readonly lines: readonly SourceLine[];
  /** The outline where the source's styles tell it; else contents and numbers do. */
  readonly outline?: readonly OutlineEntry[];
  /** Lines of the front matter as facts, one a line. */
  readonly frontLines: (lines: readonly SourceLine[]) => readonly SourceLine[];
  readonly readText: (lines: readonly SourceLine[], layout: Layout, note: TakeNote) => readonly Block[];
  readonly readArticle: (
    entry: OutlineEntry,
    lines: readonly SourceLine[],
    layout: Layout,
    note: TakeNote,
  ) => IntakeArticle;
  readonly files: readonly FileData[];
}

/** @throws FascicleError `not-an-issue` */
export function readIssue(source: IssueSource, notes: Notes): IssueIntake {
  const { lines, closing } = splitClosingMasthead(source.lines);
  const contents = findContents(lines, notes.for());
  const outline = source.outline ?? findOutline(lines, contents?.end ?? 0, contents?.entries, notes);
  const tree = toTree(outline, notes);
  const entries = articleEntries(tree);
  const bodyStart = outline.find((entry) => entry.start >= 0)?.start ?? lines.length;
  const layout = readLayout(lines.slice(bodyStart));
  const outside = lines
    .slice(0, bodyStart)
    .filter((_, index) => !contents || index < contents.start || index >= contents.end);
  const front = readFrontMatter(
    source.frontLines(outside),
    contents && lines[contents.start]?.number,
    closing,
    (text) => source.readText(text, layout, notes.for()),
    notes.for(),
  );
  const articles = readArticles(source, outline, entries, lines, layout, notes);
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
    files: source.files,
  };
  const understood = countUnderstood(issue, {
    lines: lines.length,
    contentsEntries: contents?.entries.length ?? 0,
  });
  return { issue, report: { understood, notes: notes.sorted() } };
}

/** Each article's lines reach from its title to the next entry that the body has. */
function readArticles(
  source: IssueSource,
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
    if (isArticle.has(entry))
      articles.set(entry, source.readArticle(entry, own, layout, notes.for(entry.number)));
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
