/** 我的任务: what waits for this person, by role. */
import type { Actor } from "../workflow/actor";
import { can } from "../workflow/decide";
import {
  ARTICLE_ACTIONS,
  type ArticleStatus,
  ISSUE_ACTIONS,
  type IssueAction,
  type IssueStatus,
  isReviewStage,
} from "../workflow/status";
import { STATE_COLUMNS, toState } from "./article-state";
import { db } from "./client";
import type { Prisma } from "./generated/client";
import { loadProgress } from "./issues";
import { fromDay, given } from "./json";
import { requireAllowed } from "./visibility";

export interface ArticleTask {
  readonly articleId: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly version: number;
  readonly contentHash: string;
  readonly source?: string;
  /** The first words of the text. */
  readonly summary: string;
  readonly words: number;
  readonly author?: string;
  readonly deadline?: string;
  /** When it was last changed or moved. */
  readonly since: string;
  /** The last review of it. */
  readonly lastReview?: { readonly reviewer: string; readonly opinion: string; readonly verdict: string };
}

export interface IssueTask {
  readonly issueId: string;
  readonly label: string;
  readonly status: IssueStatus;
  readonly action: IssueAction;
}

export interface MyTasks {
  /** 待我审 */
  readonly review: readonly ArticleTask[];
  /** 退修 to me, to be mended. */
  readonly returned: readonly ArticleTask[];
  /** My drafts not yet submitted. */
  readonly drafts: readonly ArticleTask[];
  /** Mine, under way elsewhere. */
  readonly underWay: readonly ArticleTask[];
  /** Issues waiting for 校对, 签发, 付印 by me. */
  readonly issues: readonly IssueTask[];
  /** The issue in the making and how far its articles are. */
  readonly current?: {
    readonly issueId: string;
    readonly label: string;
    readonly status: IssueStatus;
    readonly progress: Readonly<Partial<Record<ArticleStatus, number>>>;
  };
}

const COLUMNS = {
  ...STATE_COLUMNS,
  source: true,
  text: true,
  words: true,
  deadline: true,
  updatedAt: true,
  author: { select: { name: true } },
  reviews: {
    orderBy: { createdAt: "desc" },
    select: {
      stage: true,
      round: true,
      reviewerId: true,
      reviewerName: true,
      opinion: true,
      verdict: true,
      createdAt: true,
    },
  },
} as const satisfies Prisma.ArticleSelect;

type TaskRow = Prisma.ArticleGetPayload<{ select: typeof COLUMNS }>;

export async function getMyTasks(actor: Actor): Promise<MyTasks> {
  const { journalId, userId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  const rows = await db().article.findMany({
    where: { journalId, deletedAt: null, status: { notIn: ["PUBLISHED", "REJECTED"] } },
    orderBy: [{ deadline: { sort: "asc", nulls: "last" } }, { updatedAt: "asc" }],
    select: COLUMNS,
  });
  const isMine = (row: TaskRow) => row.authorId === userId || row.assigneeId === userId;
  const mine = rows.filter(isMine);
  const wasReturned = (row: TaskRow) => row.status === "DRAFT" && row.reviews[0]?.verdict === "RETURN";
  return {
    review: rows.filter((row) => waitsFor(actor, row)).map(show),
    returned: mine.filter(wasReturned).map(show),
    drafts: mine.filter((row) => row.status === "DRAFT" && !wasReturned(row)).map(show),
    underWay: mine.filter((row) => row.status !== "DRAFT" && !waitsFor(actor, row)).map(show),
    ...(await issueTasks(actor)),
  };
}

/** At a review stage, with a verdict open to him. */
function waitsFor(actor: Actor, row: TaskRow): boolean {
  if (!isReviewStage(row.status)) return false;
  const article = toState(row);
  return ARTICLE_ACTIONS.some((action) => action !== "withdraw" && can(actor, { action, article }));
}

function show(row: TaskRow): ArticleTask {
  const [last] = row.reviews;
  return {
    articleId: row.id,
    title: row.title,
    status: row.status,
    version: row.version,
    contentHash: row.contentHash,
    ...given("source", row.source),
    // The text begins with the headline's lines, which the title stands for.
    summary: row.text.split("\n").slice(1).join(" ").trim().slice(0, 120),
    words: row.words,
    ...given("author", row.author?.name),
    ...given("deadline", row.deadline && fromDay(row.deadline)),
    since: (last && last.createdAt > row.updatedAt ? last.createdAt : row.updatedAt).toISOString(),
    ...given(
      "lastReview",
      last && { reviewer: last.reviewerName, opinion: last.opinion, verdict: last.verdict },
    ),
  };
}

async function issueTasks(actor: Actor): Promise<Pick<MyTasks, "issues" | "current">> {
  const rows = await db().issue.findMany({
    where: { journalId: actor.journalId, status: { not: "PUBLISHED" } },
    orderBy: [{ year: "asc" }, { number: "asc" }],
    select: { id: true, journalId: true, label: true, status: true },
  });
  const issues = rows.flatMap((issue) =>
    // Going back to planning is nothing that waits for anybody.
    ISSUE_ACTIONS.filter((action) => action !== "resumePlanning" && can(actor, { action, issue })).map(
      (action) => ({ issueId: issue.id, label: issue.label, status: issue.status, action }),
    ),
  );
  const [first] = rows;
  if (!first) return { issues };
  const progress = (await loadProgress([first.id])).get(first.id) ?? {};
  return { issues, current: { issueId: first.id, label: first.label, status: first.status, progress } };
}
