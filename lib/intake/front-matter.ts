/** What stands before the first entry of the body, contents apart: cover, statement page and masthead. */

import type { Block } from "../document/blocks";
import type { IssueData, JournalFacts } from "../document/issue";
import { closeGaps, squash } from "./characters";
import { readCover } from "./cover";
import type { IntakeStatement } from "./intake-issue";
import type { IssueLabel } from "./issue-label";
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
 * @param outside the lines before the first entry, contents apart
 * @param contentsLine where those begin
 * @param closing the masthead of the last page, where there is one
 * @param readText makes blocks of the statement's lines
 */
export function readFrontMatter(
  outside: readonly SourceLine[],
  contentsLine: number | undefined,
  closing: IssueData["masthead"] | undefined,
  readText: (lines: readonly SourceLine[]) => readonly Block[],
  note: TakeNote,
): FrontMatter {
  const { masthead: opening, taken } = findMasthead(outside);
  const masthead = opening.entries.length > 0 || !closing ? opening : closing;
  const rest = outside.filter((_, index) => !taken.has(index));
  const { front, text } = splitCover(rest, contentsLine);
  const cover = readCover(front, note);
  const statement = readStatement(text, readText);
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

/** By the house's own styles where they stand. */
function splitCover(lines: readonly SourceLine[], contentsLine: number | undefined) {
  const isCover = ({ role }: SourceLine) => role === "cover" || role === "coverTitle" || role === "print";
  if (lines.some(isCover))
    return { front: lines.filter(isCover), text: lines.filter((line) => !isCover(line)) };
  const end = findCoverEnd(lines, contentsLine);
  return { front: lines.slice(0, end), text: lines.slice(end) };
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

function readStatement(
  lines: readonly SourceLine[],
  readText: (lines: readonly SourceLine[]) => readonly Block[],
): IntakeStatement {
  const first = lines[0];
  if (!first) return { title: "", blocks: [] };
  const titled = first.text.length <= 30 && !/[。；]/.test(first.text);
  return {
    title: titled ? closeGaps(first.text) : "",
    blocks: readText(titled ? lines.slice(1) : lines),
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
