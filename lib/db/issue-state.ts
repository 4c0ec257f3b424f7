/** Loading an issue for a decision, and voiding its signatures. */
import type { Principal } from "../workflow/actor";
import type { IssueWork } from "../workflow/decide";
import { issueStatusAfterChange } from "../workflow/issue-steps";
import type { IssueAction } from "../workflow/status";
import { db, type Transaction } from "./client";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { lockIssue } from "./write";

const STATE_COLUMNS = { id: true, journalId: true, status: true, version: true, label: true } as const;

/** @throws FascicleError `not-found` also where the actor may not see it */
export async function loadIssueState(actor: Principal, issueId: string) {
  const row = await db().issue.findFirst({
    where: { id: issueId, ...atDesk(actor) },
    select: STATE_COLUMNS,
  });
  return requireFound(row);
}

/**
 * Opens a change of the issue: locks it, decides on its state under the lock, and takes an approved one back
 * to proofing.
 */
export async function changeIssue(tx: Transaction, actor: Principal, issueId: string, work: IssueWork) {
  await lockIssue(tx, issueId);
  const issue = requireFound(
    await tx.issue.findFirst({ where: { id: issueId, ...atDesk(actor) }, select: STATE_COLUMNS }),
  );
  requireAllowed(actor, { action: work, issue });
  const status = await reopenIssue(tx, issueId, work);
  return { ...issue, status };
}

/** Opens a step of the issue: locks it and decides on its state under the lock. */
export async function stepIssue(tx: Transaction, actor: Principal, issueId: string, action: IssueAction) {
  await lockIssue(tx, issueId);
  const issue = requireFound(
    await tx.issue.findFirst({ where: { id: issueId, ...atDesk(actor) }, select: STATE_COLUMNS }),
  );
  requireAllowed(actor, { action, issue });
  return issue;
}

/** The status after a change of anything printed. Voids the signatures where it falls back. */
export async function reopenIssue(tx: Transaction, issueId: string, reason: string) {
  await lockIssue(tx, issueId);
  const { status } = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { status: true } });
  const next = issueStatusAfterChange(status);
  if (next === status) return status;
  await tx.issue.update({ where: { id: issueId }, data: { status: next } });
  await tx.signOff.updateMany({
    where: { issueId, voidedAt: null },
    data: { voidedAt: new Date(), voidReason: reason },
  });
  return next;
}
