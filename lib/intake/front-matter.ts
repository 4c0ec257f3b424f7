/** What stands before the first entry of the body, contents apart: cover, statement page and masthead. */
import type { IssueData, JournalFacts } from "../document/issue";
import { readBody } from "./body";
import { closeGaps, squash } from "./characters";
import type { Contents } from "./contents";
import { readCover } from "./cover";
import type { IntakeStatement } from "./intake-issue";
import type { IssueLabel } from "./issue-label";
import type { Layout } from "./joining";
import type { SourceLine } from "./lines";
import { findMasthead } from "./masthead";
import type { TakeNote } from "./report";

export interface FrontMatter {
  readonly journal: JournalFacts;
  readonly label?: IssueLabel;
  readonly year?: number;
  readonly coverLines: readonly string[];
  readonly print: IssueData["print"];
  readonly statement: IntakeStatement;
  readonly masthead: IssueData["masthead"];
}

const STATEMENT_TITLE =
  /^(?:《[^《》]{1,30}》|本刊|编者|刊物|出版|办刊)?(?:说明|简介|声明|发刊词|创刊词|卷首语|寄语|编者按|编者的话|刊首语|致读者)$/;

/**
 * @param lines those before the first entry; `contents` counts in them
 * @param closing the masthead of the last page, where there is one
 */
export function readFrontMatter(
  lines: readonly SourceLine[],
  contents: Contents | undefined,
  closing: IssueData["masthead"] | undefined,
  layout: Layout,
  note: TakeNote,
): FrontMatter {
  const outside = lines.filter((_, index) => !contents || index < contents.start || index >= contents.end);
  const { masthead: opening, taken } = findMasthead(outside);
  const masthead = opening.entries.length > 0 || !closing ? opening : closing;
  const rest = outside.filter((_, index) => !taken.has(index));
  const coverEnd = findCoverEnd(rest, contents ? lines[contents.start]?.number : undefined);
  const cover = readCover(rest.slice(0, coverEnd), note);
  const statement = readStatement(rest.slice(coverEnd), layout, note);
  if (masthead.entries.length === 0) note("masthead-missing", 0, { doubtful: true });
  if (statement.blocks.length === 0) note("statement-missing", 0, { doubtful: true });
  const title = cover.facts.title ?? quotedTitle([masthead.title, statement.title]);
  if (title === undefined) note("title-missing", 0, { doubtful: true });
  if (cover.facts.institution === undefined) note("institution-missing", 0, { doubtful: true });
  return {
    journal: { ...cover.facts, title: title ?? "", institution: cover.facts.institution ?? "" },
    label: cover.label,
    year: cover.year,
    coverLines: cover.lines,
    print: cover.print,
    statement,
    masthead,
  };
}

/** The cover ends where the contents or the statement begin, or where a line runs on like a text. */
function findCoverEnd(lines: readonly SourceLine[], contentsLine: number | undefined): number {
  const end = lines.findIndex(
    (line) =>
      (contentsLine !== undefined && line.number >= contentsLine) ||
      STATEMENT_TITLE.test(squash(line.text.slice(0, 60))) ||
      line.text.length > 60,
  );
  return end < 0 ? lines.length : end;
}

function readStatement(lines: readonly SourceLine[], layout: Layout, note: TakeNote): IntakeStatement {
  const first = lines[0];
  if (!first) return { title: "", blocks: [] };
  const titled = first.text.length <= 30 && !/[。；]/.test(first.text);
  return {
    title: titled ? closeGaps(first.text) : "",
    blocks: readBody(titled ? lines.slice(1) : lines, layout, note),
  };
}

/** 《职教通讯》说明 names the journal where no cover does. */
function quotedTitle(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const quoted = /《([^《》]{1,30})》/.exec(text)?.[1];
    if (quoted) return quoted;
  }
  return undefined;
}
