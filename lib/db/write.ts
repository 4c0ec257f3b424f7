/**
 * Every change goes through `write`: one transaction in which the change and its audit rows stand or fall
 * together. The log is written last, so that its lock is held for the shortest time and never waited for
 * while another row is still to be locked.
 */
import type { Principal } from "../workflow/actor";
import { type AuditEntry, appendAudit } from "./audit-chain";
import { db, type Transaction } from "./client";

export type Record = (entry: AuditEntry) => void;

export async function write<Result>(
  actor: Principal,
  work: (tx: Transaction, record: Record) => Promise<Result>,
): Promise<Result> {
  return db().$transaction(async (tx) => {
    const entries: AuditEntry[] = [];
    const result = await work(tx, (entry) => entries.push(entry));
    await appendAudit(tx, actor, entries);
    return result;
  });
}

/** A writer waits here until the transaction that holds the issue ends: placements and sections are renumbered. */
export async function lockIssue(tx: Transaction, issueId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Issue" WHERE "id" = ${issueId} FOR UPDATE`;
}
