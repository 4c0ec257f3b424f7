/** 期: the list, one issue, the next one cloned from the last, what is printed around the articles. */
import { z } from "zod";
import { issueSchema } from "../document/interchange";
import type { JournalFacts, Masthead, PrintData, Statement } from "../document/issue";
import { parseDocument } from "../document/validate";
import { FascicleError } from "../errors";
import type { Actor, Principal } from "../workflow/actor";
import { allowedIssueActions, type IssueWork } from "../workflow/decide";
import type { ArticleStatus, IssueAction, IssueStatus } from "../workflow/status";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { changeIssue } from "./issue-state";
import { requireStyleFiles, wholeStyle } from "./issue-style";
import { given, readJournalFacts, readMasthead, readPrint, toJson } from "./json";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export interface IssueRow {
  readonly issueId: string;
  readonly year: number;
  readonly number: number;
  /** 2024年第01期 */
  readonly label: string;
  readonly serial?: number;
  readonly status: IssueStatus;
  readonly imported: boolean;
  readonly publishedAt?: string;
  /** How many placed articles stand at each status. */
  readonly progress: Readonly<Partial<Record<ArticleStatus, number>>>;
}

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

export interface IssueView extends IssueRow {
  readonly version: number;
  readonly journal: JournalFacts;
  readonly facts: IssueFacts;
  readonly style?: unknown;
  readonly originalFile?: string;
  readonly intakeReport?: unknown;
  /** What this person may do with it now. */
  readonly may: readonly (IssueAction | IssueWork)[];
}

const NEWEST_FIRST = [
  { year: "desc" },
  { number: "desc" },
] as const satisfies Prisma.IssueOrderByWithRelationInput[];

/** Of the actor's journal, newest first. */
export async function listIssues(actor: Actor): Promise<IssueRow[]> {
  requireAllowed(actor, { action: "readDesk", journalId: actor.journalId });
  const rows = await db().issue.findMany({
    where: { journalId: actor.journalId },
    orderBy: [...NEWEST_FIRST],
  });
  const progress = await loadProgress(rows.map((row) => row.id));
  return rows.map((row) => showIssue(row, progress));
}

export async function getIssue(actor: Actor, issueId: string): Promise<IssueView> {
  const row = requireFound(await db().issue.findFirst({ where: { id: issueId, ...atDesk(actor) } }));
  return {
    ...showIssue(row, await loadProgress([issueId])),
    version: row.version,
    journal: readJournalFacts(row.journalFacts),
    facts: {
      label: row.label,
      ...given("serial", row.serial),
      coverLines: row.coverLines,
      contentsTitle: row.contentsTitle,
      print: readPrint(row.print),
      masthead: { title: row.mastheadTitle, entries: readMasthead(row.masthead) },
      statement: { title: row.statementTitle, document: parseDocument(row.statement) },
    },
    ...given("style", row.style),
    ...given("originalFile", row.originalSha),
    ...given("intakeReport", row.intakeReport),
    may: allowedIssueActions(actor, row),
  };
}

function showIssue(
  row: Prisma.IssueModel,
  progress: ReadonlyMap<string, Partial<Record<ArticleStatus, number>>>,
): IssueRow {
  return {
    issueId: row.id,
    year: row.year,
    number: row.number,
    label: row.label,
    ...given("serial", row.serial),
    status: row.status,
    imported: row.imported,
    ...given("publishedAt", row.publishedAt?.toISOString()),
    progress: progress.get(row.id) ?? {},
  };
}

export async function loadProgress(
  issueIds: readonly string[],
): Promise<Map<string, Partial<Record<ArticleStatus, number>>>> {
  const progress = new Map<string, Partial<Record<ArticleStatus, number>>>();
  const rows = await db().placement.findMany({
    where: { section: { issueId: { in: [...issueIds] } } },
    select: { article: { select: { status: true } }, section: { select: { issueId: true } } },
  });
  for (const { article, section } of rows) {
    const counts = progress.get(section.issueId) ?? {};
    counts[article.status] = (counts[article.status] ?? 0) + 1;
    progress.set(section.issueId, counts);
  }
  return progress;
}

/** The issue that `2024-01` names, in the actor's journal; the console looks in all. @throws FascicleError `not-found` */
export async function findIssueId(actor: Principal, name: string): Promise<string> {
  const match = /^(\d{4})-(\d{1,3})$/.exec(name.trim());
  if (!match) throw new FascicleError("not-found");
  const row = await db().issue.findFirst({
    where: {
      year: Number(match[1]),
      number: Number(match[2]),
      AND: [atDesk(actor), actor.kind === "person" ? { journalId: actor.journalId } : {}],
    },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return requireFound(row).id;
}

/** 2024年第01期 */
export function issueLabel(year: number, number: number): string {
  return `${year}年第${String(number).padStart(2, "0")}期`;
}

/** Year, number, serial and label the next issue would have; a year has as many as the year before. */
export async function suggestNextIssue(
  actor: Actor,
): Promise<{ year: number; number: number; label: string; serial?: number }> {
  requireAllowed(actor, { action: "readDesk", journalId: actor.journalId });
  const latest = await findLatest(db(), actor.journalId);
  if (!latest) {
    const year = new Date().getFullYear();
    return { year, number: 1, label: issueLabel(year, 1) };
  }
  const lastOfYearBefore = await db().issue.aggregate({
    where: { journalId: actor.journalId, year: latest.year - 1 },
    _max: { number: true },
  });
  const isYearFull = lastOfYearBefore._max.number === latest.number;
  const year = isYearFull ? latest.year + 1 : latest.year;
  const number = isYearFull ? 1 : latest.number + 1;
  const serial = latest.serial === null ? undefined : latest.serial + 1;
  return { year, number, label: issueLabel(year, number), ...given("serial", serial) };
}

function findLatest(client: Transaction, journalId: string) {
  return client.issue.findFirst({ where: { journalId }, orderBy: [...NEWEST_FIRST] });
}

const FIRST_ISSUE = {
  contentsTitle: "目 录",
  coverLines: [],
  print: {},
  mastheadTitle: "",
  masthead: ["总编", "主编", "责编"].map((role) => ({ role, names: [] })),
  statementTitle: "",
  statement: { type: "doc", content: [{ type: "paragraph" }] },
} as const;

/**
 * The next issue with sections, masthead, statement, style and print data of the latest one (or of `from`),
 * without its articles. @throws FascicleError `issue-exists`
 */
export async function createIssue(
  actor: Actor,
  issue: { year: number; number: number; label?: string; serial?: number; from?: string },
): Promise<{ issueId: string }> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "createIssue", journalId });
  const wanted = z
    .object({
      year: issueSchema.shape.year,
      number: issueSchema.shape.number,
      serial: issueSchema.shape.serial,
    })
    .safeParse(issue);
  if (!wanted.success) throw new FascicleError("invalid-input", { reason: "number", place: "issue" });
  const { year, number, serial } = wanted.data;
  const label = issue.label?.trim() || issueLabel(year, number);
  return write(actor, async (tx, record) => {
    const journal = await tx.journal.findUniqueOrThrow({ where: { id: journalId } });
    const before = issue.from
      ? requireFound(await tx.issue.findFirst({ where: { id: issue.from, journalId } }))
      : await findLatest(tx, journalId);
    const { id: _id, createdAt: _createdAt, ...facts } = journal;
    const [made] = await tx.issue.createManyAndReturn({
      data: [
        {
          journalId,
          year,
          number,
          label,
          serial: serial ?? null,
          journalFacts: toJson(withoutNulls(facts)),
          coverLines: before ? before.coverLines.map((line) => line.replaceAll(before.label, label)) : [],
          print: before ? toJson({ ...readPrint(before.print), printedOn: undefined }) : FIRST_ISSUE.print,
          mastheadTitle: before?.mastheadTitle ?? FIRST_ISSUE.mastheadTitle,
          masthead: toJson(before?.masthead ?? FIRST_ISSUE.masthead),
          statementTitle: before?.statementTitle ?? FIRST_ISSUE.statementTitle,
          statement: toJson(before?.statement ?? FIRST_ISSUE.statement),
          contentsTitle: before?.contentsTitle ?? FIRST_ISSUE.contentsTitle,
          style: toJson(before?.style ?? wholeStyle(undefined)),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) throw new FascicleError("issue-exists", { label });
    if (before) await cloneSections(tx, before.id, made.id);
    record({
      action: "issue.create",
      subjectType: "issue",
      subjectId: made.id,
      journalId,
      detail: { label, ...(before ? { from: before.label } : {}) },
    });
    return { issueId: made.id };
  });
}

function withoutNulls(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

async function cloneSections(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx.section.findMany({ where: { issueId: from } });
  const copies = new Map<string, string>();
  // 板块 before the 栏目 that stand under them.
  for (const row of [...rows].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
    const { id } = await tx.section.create({
      data: {
        issueId: to,
        parentId: row.parentId === null ? null : requireFound(copies.get(row.parentId)),
        position: row.position,
        title: row.title,
      },
      select: { id: true },
    });
    copies.set(row.id, id);
  }
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
  const style = wholeStyle(save.style);
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
