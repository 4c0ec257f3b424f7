/** What stands around the articles of an issue: read from its row, and saved as one; its style beside it. */
import { z } from "zod";
import { issueSchema } from "../document/interchange";
import type { IssueData, Masthead, PrintData, Statement } from "../document/issue";
import { parseDocument } from "../document/validate";
import { FascicleError } from "../errors";
import { readStyle } from "../typeset/read-style";
import type { Actor } from "../workflow/actor";
import type { IssueStatus } from "../workflow/status";
import type { Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { changeIssue } from "./issue-state";
import { requireStyleFiles, styleOf } from "./issue-style";
import { given, readJournalFacts, readMasthead, readPrint, toJson } from "./json";
import { write } from "./write";

/** Everything printed around the articles. Saved as one. */
export interface IssueFacts {
  readonly label: string;
  readonly serial?: number;
  readonly coverLines: readonly string[];
  readonly contentsTitle: string;
  readonly print: PrintData;
  readonly masthead: Masthead;
  readonly statement: Statement;
}

export function readFacts(row: Prisma.IssueModel): IssueFacts {
  return {
    label: row.label,
    ...given("serial", row.serial),
    coverLines: row.coverLines,
    contentsTitle: row.contentsTitle,
    print: readPrint(row.print),
    masthead: { title: row.mastheadTitle, entries: readMasthead(row.masthead) },
    statement: { title: row.statementTitle, document: parseDocument(row.statement) },
  };
}

/** The issue as data, but for its articles and files. */
export function issueFacts(row: Prisma.IssueModel): Omit<IssueData, "sections" | "files"> {
  return {
    format: "fascicle-issue/1",
    journal: readJournalFacts(row.journalFacts),
    year: row.year,
    number: row.number,
    ...readFacts(row),
    style: styleOf(row.style),
  };
}

const { label, serial, coverLines, contentsTitle, print, masthead, statement } = issueSchema.shape;
const factsSchema = z.object({ label, serial, coverLines, contentsTitle, print, masthead, statement });

/** @throws FascicleError `stale-version`, `invalid-input`. An approved issue goes back to proofing. */
export async function saveIssueFacts(
  actor: Actor,
  save: { issueId: string; version: number; facts: IssueFacts },
): Promise<{ version: number; status: IssueStatus }> {
  const parsed = factsSchema.safeParse(save.facts);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new FascicleError("invalid-input", {
      reason: first?.message ?? "",
      place: first?.path.join(".") ?? "",
    });
  }
  const facts = parsed.data;
  return saveColumns(actor, save, "issue.editFacts", {
    label: facts.label,
    serial: facts.serial ?? null,
    coverLines: facts.coverLines,
    contentsTitle: facts.contentsTitle,
    print: toJson(facts.print),
    mastheadTitle: facts.masthead.title,
    masthead: toJson(facts.masthead.entries),
    statementTitle: facts.statement.title,
    statement: toJson(facts.statement.document),
  });
}

/**
 * A whole style, the name of a preset, or what differs from one; stored whole.
 * @throws FascicleError `stale-version`, as `readStyle`, `style-file-missing`. An approved issue goes back to proofing.
 */
export async function saveIssueStyle(
  actor: Actor,
  save: { issueId: string; version: number; style: unknown },
): Promise<{ version: number; status: IssueStatus }> {
  const style = readStyle(save.style);
  return saveColumns(actor, save, "issue.editStyle", { style: toJson(style) }, (tx, journalId) =>
    requireStyleFiles(tx, journalId, style),
  );
}

async function saveColumns(
  actor: Actor,
  save: { issueId: string; version: number },
  action: string,
  data: Prisma.IssueUpdateInput,
  check: (tx: Transaction, journalId: string) => Promise<void> = async () => {},
): Promise<{ version: number; status: IssueStatus }> {
  const { issueId, version } = save;
  return write(actor, async (tx, record) => {
    const issue = await changeIssue(tx, actor, issueId, "editFacts");
    if (issue.version !== version) throw new FascicleError("stale-version");
    await check(tx, issue.journalId);
    await tx.issue.update({ where: { id: issueId, version }, data: { ...data, version: { increment: 1 } } });
    record({
      action,
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { version: version + 1 },
    });
    return { version: version + 1, status: issue.status };
  });
}
