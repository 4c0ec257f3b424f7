/** 文章: one article as its page shows it; making, assigning, binning. */
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { type ArticleWork, allowedArticleActions, decide } from "../workflow/decide";
import { missingFields, type RequiredField } from "../workflow/required-fields";
import {
  ARTICLE_ACTIONS,
  type ArticleAction,
  type ArticleStatus,
  type ReviewStage,
  type ReviewVerdict,
} from "../workflow/status";
import {
  type ArticleDraftInput,
  type ArticleDraftView,
  EMPTY_DRAFT,
  linkImages,
  parseDraft,
  readText,
  TEXT_COLUMNS,
  textColumns,
  toDraftView,
} from "./article-content";
import { issueOf, loadArticleState, STATE_COLUMNS, toState } from "./article-state";
import { db } from "./client";
import { keepFile, type OriginalUpload } from "./files";
import { takeOffQueue } from "./incoming";
import { fromDay, given, toDay, toJson } from "./json";
import { removePlacement } from "./placements";
import { putTags } from "./tags";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { lockIssue, write } from "./write";

export type { ArticleDraftInput, ArticleDraftView } from "./article-content";

export interface ReviewView {
  readonly id: string;
  readonly round: number;
  readonly stage: ReviewStage;
  readonly verdict: ReviewVerdict;
  readonly opinion: string;
  readonly reviewer: string;
  readonly at: string;
  /** 稿次 the reviewer read, and its hash. */
  readonly revision: number;
  readonly revisionHash: string;
  readonly overrideReason?: string;
}

export interface RevisionView {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
  readonly hash: string;
}

export interface ArticleView {
  readonly id: string;
  readonly status: ArticleStatus;
  readonly version: number;
  /** Hash of the present text: what a verdict names. */
  readonly contentHash: string;
  readonly savedAt: string;
  readonly savedBy?: string;
  readonly author?: string;
  readonly assignee?: { readonly userId: string; readonly name: string };
  readonly deadline?: string;
  readonly pageBudget?: number;
  readonly words: number;
  readonly draft: ArticleDraftView;
  readonly tags: readonly string[];
  readonly place?: { readonly issueId: string; readonly label: string; readonly sectionId: string };
  /** Newest first. */
  readonly revisions: readonly RevisionView[];
  /** Newest first. */
  readonly reviews: readonly ReviewView[];
  readonly missing: readonly RequiredField[];
  readonly originalFile?: string;
  readonly intakeReport?: unknown;
  readonly deleted: boolean;
  /** What this person may do with it now. */
  readonly may: readonly (ArticleAction | ArticleWork)[];
  /** Steps he may take only with 总编's reason for signing twice. */
  readonly overridable: readonly ArticleAction[];
}

/** @throws FascicleError `not-found` also where the person may not see it */
export async function getArticle(actor: Actor, articleId: string): Promise<ArticleView> {
  const found = await db().article.findFirst({
    where: { id: articleId, ...atDesk(actor) },
    select: {
      ...STATE_COLUMNS,
      ...TEXT_COLUMNS,
      updatedAt: true,
      updatedBy: true,
      words: true,
      deadline: true,
      pageBudget: true,
      originalSha: true,
      intakeReport: true,
      author: { select: { name: true } },
      assignee: { select: { id: true, name: true } },
      tags: { orderBy: { position: "asc" }, select: { tag: { select: { name: true } } } },
      placement: {
        select: { section: { select: { id: true, issue: { select: { id: true, label: true } } } } },
      },
      revisions: {
        orderBy: { number: "desc" },
        select: { number: true, createdByName: true, createdAt: true, note: true, sha256: true },
      },
      reviews: {
        orderBy: { createdAt: "desc" },
        include: { revision: { select: { number: true } } },
      },
    },
  });
  const row = toState(requireFound(found));
  const text = readText(row);
  const section = row.placement?.section;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    contentHash: row.contentHash,
    savedAt: row.updatedAt.toISOString(),
    ...given("savedBy", row.updatedBy),
    ...given("author", row.author?.name),
    ...given("assignee", row.assignee && { userId: row.assignee.id, name: row.assignee.name }),
    ...given("deadline", row.deadline && fromDay(row.deadline)),
    ...given("pageBudget", row.pageBudget),
    words: row.words,
    draft: toDraftView(text),
    tags: row.tags.map(({ tag }) => tag.name),
    ...given(
      "place",
      section && { issueId: section.issue.id, label: section.issue.label, sectionId: section.id },
    ),
    revisions: row.revisions.map((revision) => ({
      number: revision.number,
      by: revision.createdByName,
      at: revision.createdAt.toISOString(),
      ...given("note", revision.note),
      hash: revision.sha256,
    })),
    reviews: row.reviews.map((review) => ({
      id: review.id,
      round: review.round,
      stage: review.stage,
      verdict: review.verdict,
      opinion: review.opinion,
      reviewer: review.reviewerName,
      at: review.createdAt.toISOString(),
      revision: review.revision.number,
      revisionHash: review.revisionHash,
      ...given("overrideReason", review.overrideReason),
    })),
    missing: missingFields({ ...text, words: row.words }),
    ...given("originalFile", row.originalSha),
    ...given("intakeReport", row.intakeReport),
    deleted: row.deleted,
    may: allowedArticleActions(actor, row),
    overridable: ARTICLE_ACTIONS.filter(
      (action) =>
        !decide(actor, { action, article: row }).allowed &&
        decide(actor, { action, article: row, override: true }).allowed,
    ),
  };
}

/** An empty draft, or one from the intake with its original file. */
export async function createArticle(
  actor: Actor,
  article: {
    draft?: Partial<ArticleDraftInput>;
    tags?: readonly string[];
    original?: OriginalUpload;
    intakeReport?: unknown;
  } = {},
): Promise<{ articleId: string }> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "createArticle", journalId });
  const text = parseDraft({ ...EMPTY_DRAFT, ...article.draft });
  return write(actor, async (tx, record) => {
    const originalSha = article.original && (await keepFile(tx, actor, journalId, article.original));
    const { id } = await tx.article.create({
      data: {
        journalId,
        ...textColumns(text),
        authorId: actor.userId,
        updatedBy: actor.name,
        ...given("originalSha", originalSha),
        ...(article.intakeReport === undefined ? {} : { intakeReport: toJson(article.intakeReport) }),
      },
      select: { id: true },
    });
    await linkImages(tx, { id, journalId }, text.document);
    await putTags(tx, { id, journalId }, article.tags ?? []);
    if (originalSha) await takeOffQueue(tx, actor, originalSha);
    record({
      action: "article.create",
      subjectType: "article",
      subjectId: id,
      journalId,
      detail: { title: text.title },
    });
    return { articleId: id };
  });
}

/** Who is in charge, by when, on how many pages; null takes away, undefined leaves. */
export async function assignArticle(
  actor: Actor,
  change: {
    articleId: string;
    assigneeId?: string | null;
    deadline?: string | null;
    pageBudget?: number | null;
  },
): Promise<void> {
  const { articleId, assigneeId, deadline, pageBudget } = change;
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "assignArticle", journalId: article.journalId });
  await write(actor, async (tx, record) => {
    if (assigneeId) {
      const member = await tx.membership.count({
        where: { userId: assigneeId, journalId: article.journalId, user: { disabledAt: null } },
      });
      if (member === 0) throw new FascicleError("not-found");
    }
    await tx.article.update({
      where: { id: articleId },
      data: {
        ...(assigneeId === undefined ? {} : { assigneeId }),
        ...(deadline === undefined ? {} : { deadline: toDay(deadline) }),
        ...(pageBudget === undefined ? {} : { pageBudget }),
      },
    });
    record({
      action: "article.assign",
      subjectType: "article",
      subjectId: articleId,
      journalId: article.journalId,
      detail: { assigneeId, deadline, pageBudget },
    });
  });
}

/** Takes it out of its issue too. */
export async function binArticle(actor: Actor, articleId: string): Promise<void> {
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "bin", article });
  await write(actor, async (tx, record) => {
    const issueId = await issueOf(tx, articleId);
    if (issueId !== undefined) await lockIssue(tx, issueId);
    const { count } = await tx.article.updateMany({
      where: { id: articleId, status: article.status, deletedAt: null },
      data: { deletedAt: new Date() },
    });
    if (count === 0) throw new FascicleError("wrong-status");
    await removePlacement(tx, articleId);
    record({
      action: "article.bin",
      subjectType: "article",
      subjectId: articleId,
      journalId: article.journalId,
      detail: { title: article.title },
    });
  });
}

export async function restoreArticle(actor: Actor, articleId: string): Promise<void> {
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "restore", article });
  await write(actor, async (tx, record) => {
    await tx.article.updateMany({
      where: { id: articleId, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    record({
      action: "article.restore",
      subjectType: "article",
      subjectId: articleId,
      journalId: article.journalId,
      detail: { title: article.title },
    });
  });
}
