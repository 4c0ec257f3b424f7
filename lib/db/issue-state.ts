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
export async function loadIssueState(actor: Principal, issueId: string, client: Transaction = db()) {
  const row = await client.issue.findFirst({
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
  const issue = await stepIssue(tx, actor, issueId, work);
  const status = await reopenIssue(tx, issueId, work);
  return { ...issue, status };
}

/** Opens a step of the issue, or a change of what is not printed: decides on its state under the lock. */
export async function stepIssue(
  tx: Transaction,
  actor: Principal,
  issueId: string,
  action: IssueAction | IssueWork,
) {
  const issue = await holdIssue(tx, actor, issueId);
  requireAllowed(actor, { action, issue });
  return issue;
}

/** As `loadIssueState`, and it stays so until the transaction ends. */
export async function holdIssue(tx: Transaction, actor: Principal, issueId: string) {
  await lockIssue(tx, issueId);
  return loadIssueState(actor, issueId, tx);
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
