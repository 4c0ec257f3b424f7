/** 三审: one row of lib/workflow's table taken, with its review bound to what was read. */
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { articleStep } from "../workflow/article-steps";
import { decide } from "../workflow/decide";
import { missingFields } from "../workflow/required-fields";
import { type ArticleAction, type ArticleStatus, isReviewStage } from "../workflow/status";
import { readText, TEXT_COLUMNS } from "./article-content";
import { loadArticleState } from "./article-state";
import { makeRevision } from "./revisions";
import { requireAllowed } from "./visibility";
import { write } from "./write";

export interface StepRequest {
  readonly articleId: string;
  readonly action: ArticleAction;
  /** Version the person saw; the text he read is what the review is bound to. */
  readonly version: number;
  /** Hash the person read; 终审 must name it, for the others it is checked where given. */
  readonly contentHash?: string;
  /** Opinion or reason; which steps need one says `articleStep(…).reason`. */
  readonly opinion?: string;
  /** 总编's reason for signing a second review of the same article. */
  readonly override?: string;
}

/**
 * Submits, withdraws or reviews.
 * @throws FascicleError `forbidden`, `wrong-status`, `stale-version`, `missing-fields`, `reason-required`,
 * `own-article`, `other-reviewer`, `already-reviewed`
 */
export async function takeStep(actor: Actor, request: StepRequest): Promise<{ status: ArticleStatus }> {
  const { articleId, action, version } = request;
  const article = await loadArticleState(actor, articleId);
  const overrideReason = request.override?.trim() || undefined;
  // A reason nobody needed is not written down.
  const isOverride = !decide(actor, { action, article }).allowed && overrideReason !== undefined;
  requireAllowed(actor, { action, article, override: isOverride });
  const step = articleStep(action, article.status);
  if (!step) throw new FascicleError("wrong-status");
  const opinion = request.opinion?.trim() ?? "";
  if (step.reason && opinion === "") throw new FascicleError("reason-required");
  const namesText = request.contentHash !== undefined || step.from === "FINAL_REVIEW";
  if (article.version !== version || (namesText && request.contentHash !== article.contentHash))
    throw new FascicleError("stale-version");

  return write(actor, async (tx, record) => {
    const { count } = await tx.article.updateMany({
      where: { id: articleId, version, status: step.from, round: article.round, deletedAt: null },
      data: {
        status: step.to,
        ...(action === "submit" ? { round: { increment: 1 } } : {}),
        ...(action === "accept" ? { acceptedHash: article.contentHash } : {}),
      },
    });
    if (count === 0) throw new FascicleError("stale-version");
    const row = await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { ...TEXT_COLUMNS, words: true },
    });
    const text = readText(row);
    if (action === "submit") requireComplete({ ...text, words: row.words });
    const revision =
      action === "withdraw"
        ? undefined
        : await makeRevision(tx, actor, articleId, text, action === "submit" ? "SUBMISSION" : "REVIEW");
    if (step.verdict && revision && isReviewStage(step.from))
      await tx.review.create({
        data: {
          articleId,
          round: article.round,
          stage: step.from,
          verdict: step.verdict,
          opinion,
          revisionId: revision.id,
          revisionHash: revision.sha256,
          reviewerId: actor.userId,
          reviewerName: actor.name,
          overrideReason: isOverride ? overrideReason : null,
        },
      });
    record({
      action: `article.${action}`,
      subjectType: "article",
      subjectId: articleId,
      journalId: article.journalId,
      detail: {
        title: text.title,
        from: step.from,
        to: step.to,
        ...(revision ? { revision: revision.number, hash: revision.sha256 } : {}),
        ...(opinion === "" ? {} : { opinion }),
        ...(isOverride ? { override: overrideReason } : {}),
      },
    });
    return { status: step.to };
  });
}

function requireComplete(facts: Parameters<typeof missingFields>[0]): void {
  const missing = missingFields(facts);
  if (missing.length > 0) throw new FascicleError("missing-fields", { fields: missing.join(", ") });
}
