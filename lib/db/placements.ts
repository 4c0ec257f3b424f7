/** 编排: which article stands where. Places are renumbered under the lock of their issue. */
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { issueOf, loadArticleState } from "./article-state";
import { db, type Transaction } from "./client";
import { changeIssue } from "./issue-state";
import { IN_ORDER } from "./section-tree";
import { insertAt } from "./sections";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { lockIssue, write } from "./write";

/** Puts an article into a section, from wherever it stands; the index counts without it and is clamped. */
export async function placeArticle(
  actor: Actor,
  place: { articleId: string; sectionId: string; index: number },
): Promise<void> {
  const { articleId, sectionId, index } = place;
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "place", article });
  const target = requireFound(
    await db().section.findFirst({
      where: { id: sectionId, issue: { AND: [atDesk(actor), { journalId: article.journalId }] } },
      select: { issueId: true },
    }),
  );
  await write(actor, async (tx, record) => {
    const source = await issueOf(tx, articleId);
    const issue = await changeBoth(tx, actor, target.issueId, source);
    // Moved by somebody else before we had the locks: what was locked is not what would be renumbered.
    if ((await issueOf(tx, articleId)) !== source) throw new FascicleError("stale-version");
    await requireUnchanged(tx, articleId, article.status);
    const section = requireFound(
      await tx.section.findUnique({ where: { id: sectionId }, select: { title: true } }),
    );
    const before = await tx.placement.findUnique({ where: { articleId }, select: { sectionId: true } });
    await tx.placement.upsert({
      where: { articleId },
      create: { articleId, sectionId, position: 0 },
      // A number printed elsewhere does not hold here.
      update: { sectionId, number: null },
    });
    await renumber(tx, insertAt(await placedIn(tx, sectionId, articleId), index, articleId));
    if (before && before.sectionId !== sectionId)
      await renumber(tx, await placedIn(tx, before.sectionId, articleId));
    record({
      action: "issue.place",
      subjectType: "issue",
      subjectId: issue.id,
      journalId: issue.journalId,
      detail: { articleId, title: article.title, section: section.title, index },
    });
  });
}

export async function unplaceArticle(actor: Actor, articleId: string): Promise<void> {
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "place", article });
  await write(actor, async (tx, record) => {
    const issueId = await issueOf(tx, articleId);
    if (issueId === undefined) return;
    const issue = await changeIssue(tx, actor, issueId, "arrange");
    await removePlacement(tx, articleId);
    record({
      action: "issue.unplace",
      subjectType: "issue",
      subjectId: issue.id,
      journalId: issue.journalId,
      detail: { articleId, title: article.title },
    });
  });
}

/** Title in this contents where it differs, and page budget; undefined removes. */
export async function editPlacement(
  actor: Actor,
  edit: { articleId: string; title?: string; pageBudget?: number },
): Promise<void> {
  const { articleId, title, pageBudget } = edit;
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "place", article });
  await write(actor, async (tx, record) => {
    const issue = await changeIssue(tx, actor, requireFound(await issueOf(tx, articleId)), "arrange");
    const data = { title: title?.trim() || null, pageBudget: pageBudget ?? null };
    await tx.placement.update({ where: { articleId }, data });
    record({
      action: "issue.editPlacement",
      subjectType: "issue",
      subjectId: issue.id,
      journalId: issue.journalId,
      detail: { articleId, ...data },
    });
  });
}

/** Takes the article out of its section and closes the gap. The issue must be locked. */
export async function removePlacement(tx: Transaction, articleId: string): Promise<void> {
  const placement = await tx.placement.findUnique({ where: { articleId }, select: { sectionId: true } });
  if (!placement) return;
  await tx.placement.delete({ where: { articleId } });
  await renumber(tx, await placedIn(tx, placement.sectionId, articleId));
}

/** Locks in one order, so that two movers between the same two issues do not wait for each other for ever. */
async function changeBoth(tx: Transaction, actor: Actor, target: string, source: string | undefined) {
  const others = source === undefined || source === target ? [] : [source];
  for (const issueId of [target, ...others].sort()) await lockIssue(tx, issueId);
  for (const issueId of others) await changeIssue(tx, actor, issueId, "arrange");
  return changeIssue(tx, actor, target, "arrange");
}

/** Between the decision and the lock the article may have been binned, rejected or published. */
async function requireUnchanged(tx: Transaction, articleId: string, status: string): Promise<void> {
  const now = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { status: true, deletedAt: true },
  });
  if (now.status !== status || now.deletedAt !== null) throw new FascicleError("wrong-status");
}

async function placedIn(tx: Transaction, sectionId: string, without: string): Promise<string[]> {
  const rows = await tx.placement.findMany({
    where: { sectionId, NOT: { articleId: without } },
    orderBy: IN_ORDER,
    select: { articleId: true },
  });
  return rows.map((row) => row.articleId);
}

async function renumber(tx: Transaction, order: readonly string[]): Promise<void> {
  for (const [position, articleId] of order.entries())
    await tx.placement.updateMany({ where: { articleId, NOT: { position } }, data: { position } });
}
