/** Findings of proofreading that somebody looked at and left as they are, with the reason. */
import { createHash } from "node:crypto";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { loadArticleState } from "./article-state";
import { db } from "./client";
import { requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

/** What a finding is known by: its rule, its words, and the characters on both sides of them. */
export interface DismissedFinding {
  readonly rule: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface DismissalView extends DismissedFinding {
  readonly dismissalId: string;
  readonly reason: string;
  readonly person: string;
  readonly at: string;
}

/** Oldest first. */
export async function listDismissals(actor: Actor, articleId: string): Promise<DismissalView[]> {
  await loadArticleState(actor, articleId);
  return (await readDismissals([articleId])).get(articleId) ?? [];
}

/** For the worker: those of several articles by their id. */
export async function readDismissals(articleIds: readonly string[]): Promise<Map<string, DismissalView[]>> {
  const rows = await db().findingDismissal.findMany({
    where: { articleId: { in: [...articleIds] } },
    orderBy: { createdAt: "asc" },
  });
  const byArticle = new Map<string, DismissalView[]>(articleIds.map((id) => [id, []]));
  for (const { id, articleId, rule, before, text, after, reason, personName, createdAt } of rows)
    byArticle.get(articleId)?.push({
      dismissalId: id,
      rule,
      before,
      text,
      after,
      reason,
      person: personName,
      at: createdAt.toISOString(),
    });
  return byArticle;
}

const MAX_REASON = 500;

/**
 * Whoever may edit the article. One that is dismissed already takes over the reason.
 * @throws FascicleError `reason-required`
 */
export async function dismissFinding(
  actor: Actor,
  articleId: string,
  { rule, before, text, after, reason }: DismissedFinding & { readonly reason: string },
): Promise<{ dismissalId: string }> {
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "edit", article });
  const said = reason.trim().slice(0, MAX_REASON);
  if (said === "") throw new FascicleError("reason-required");
  const contextHash = createHash("sha256")
    .update(JSON.stringify([before, text, after]))
    .digest("hex");
  return write(actor, async (tx, record) => {
    const given = { reason: said, personId: actor.userId, personName: actor.name, createdAt: new Date() };
    const { id } = await tx.findingDismissal.upsert({
      where: { articleId_rule_contextHash: { articleId, rule, contextHash } },
      create: { articleId, rule, contextHash, before, text, after, ...given },
      update: given,
      select: { id: true },
    });
    record({
      action: "article.dismissFinding",
      subjectType: "article",
      subjectId: articleId,
      journalId: article.journalId,
      detail: { rule, text: before + text + after, reason: said },
    });
    return { dismissalId: id };
  });
}

/** The finding counts again. */
export async function recallFinding(actor: Actor, articleId: string, dismissalId: string): Promise<void> {
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "edit", article });
  await write(actor, async (tx, record) => {
    const row = requireFound(await tx.findingDismissal.findFirst({ where: { id: dismissalId, articleId } }));
    await tx.findingDismissal.delete({ where: { id: dismissalId } });
    record({
      action: "article.recallFinding",
      subjectType: "article",
      subjectId: articleId,
      journalId: article.journalId,
      detail: { rule: row.rule, text: row.before + row.text + row.after, reason: row.reason },
    });
  });
}
