/** Loading an article for a decision, and what follows for its issue when its text changes. */
import type { Actor } from "../workflow/actor";
import type { ArticleState } from "../workflow/decide";
import { db, type Transaction } from "./client";
import { atDesk, requireFound } from "./visibility";

/** Columns a decision needs. */
export const STATE_COLUMNS = {
  id: true,
  journalId: true,
  status: true,
  version: true,
  round: true,
  authorId: true,
  assigneeId: true,
  deletedAt: true,
  contentHash: true,
  title: true,
  reviews: { select: { stage: true, round: true, reviewerId: true } },
} as const;

export function toState<Row extends Omit<ArticleState, "deleted"> & { deletedAt: Date | null }>(
  row: Row,
): Row & ArticleState {
  return { ...row, deleted: row.deletedAt !== null };
}

/** @throws FascicleError `not-found` also where the actor may not see it */
export async function loadArticleState(actor: Actor, articleId: string) {
  const row = await db().article.findFirst({
    where: { id: articleId, ...atDesk(actor) },
    select: STATE_COLUMNS,
  });
  return toState(requireFound(row));
}

/** The issue the article is placed in. */
export async function issueOf(tx: Transaction, articleId: string): Promise<string | undefined> {
  const placement = await tx.placement.findUnique({
    where: { articleId },
    select: { section: { select: { issueId: true } } },
  });
  return placement?.section.issueId;
}
