/** 期: the list, and one issue as its desk sees it. */
import type { JournalFacts } from "../document/issue";
import { FascicleError } from "../errors";
import type { Actor, Principal } from "../workflow/actor";
import { allowedIssueActions, type IssueWork } from "../workflow/decide";
import type { ArticleStatus, IssueAction, IssueStatus } from "../workflow/status";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { type IssueFacts, readFacts } from "./issue-facts";
import { styleOf } from "./issue-style";
import { given, readJournalFacts } from "./json";
import { atDesk, requireAllowed, requireFound } from "./visibility";

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

export interface IssueView extends IssueRow {
  readonly version: number;
  readonly journal: JournalFacts;
  readonly facts: IssueFacts;
  readonly style: unknown;
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
    facts: readFacts(row),
    style: styleOf(row.style),
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

/** Of the journal, published or not. */
export function findLatest(client: Transaction, journalId: string) {
  return client.issue.findFirst({ where: { journalId }, orderBy: [...NEWEST_FIRST] });
}
