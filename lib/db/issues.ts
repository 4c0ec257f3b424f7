import type { IssueData, JournalFacts, Masthead, PrintData, Statement } from "@/lib/document/issue";
import type { Actor, Principal } from "@/lib/workflow/actor";
import type { IssueWork } from "@/lib/workflow/decide";
import type { ArticleStatus, IssueAction, IssueStatus } from "@/lib/workflow/status";

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

/** Newest first. */
export declare function listIssues(actor: Actor): Promise<IssueRow[]>;
export declare function getIssue(actor: Actor, issueId: string): Promise<IssueView>;
/** The issue that `2024-01` names, in the actor's journal; the console looks in all. @throws `not-found` */
export declare function findIssueId(actor: Principal, name: string): Promise<string>;
/**
 * The next issue with sections, masthead, statement, style and print data of the latest one (or of `from`),
 * without its articles. @throws `issue-exists`
 */
export declare function createIssue(
  actor: Actor,
  issue: { year: number; number: number; label?: string; serial?: number; from?: string },
): Promise<{ issueId: string }>;
/** Year, number, serial and label the next issue would have. */
export declare function suggestNextIssue(
  actor: Actor,
): Promise<{ year: number; number: number; label: string; serial?: number }>;
/** @throws `stale-version`. An approved issue goes back to proofing. */
export declare function saveIssueFacts(
  actor: Actor,
  save: { issueId: string; version: number; facts: IssueFacts },
): Promise<{ version: number; status: IssueStatus }>;
/** Name of a house style or a whole one; undefined for the usual. @throws `stale-version` */
export declare function saveIssueStyle(
  actor: Actor,
  save: { issueId: string; version: number; style?: unknown },
): Promise<{ version: number; status: IssueStatus }>;
/** For export and PDF: the whole issue, with its images where `files` is true. */
export declare function loadIssueData(
  actor: Principal,
  issueId: string,
  options?: { files?: boolean },
): Promise<IssueData>;
