/** 日志: reading it, and proving that nobody has altered it or a revision. */
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { CHAIN_START, linkHash, sha256 } from "./audit-chain";
import { db } from "./client";
import { deskJournals, requireAllowed } from "./visibility";

export interface AuditView {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly detail: unknown;
}

const SHOWN = {
  seq: true,
  at: true,
  actorName: true,
  action: true,
  subjectType: true,
  subjectId: true,
  detail: true,
} as const;

/** What happened to an article or an issue, newest first. */
export async function readHistory(
  actor: Actor,
  subject: { type: "article" | "issue"; id: string },
): Promise<AuditView[]> {
  const where = { id: subject.id, journalId: { in: deskJournals(actor) } };
  const visible =
    subject.type === "article" ? await db().article.count({ where }) : await db().issue.count({ where });
  if (visible === 0) throw new FascicleError("not-found");
  const rows = await db().auditEvent.findMany({
    where: { subjectType: subject.type, subjectId: subject.id },
    orderBy: { seq: "desc" },
    take: 500,
    select: SHOWN,
  });
  return rows.map(show);
}

const PAGE = 100;

/** The log of the actor's journal and of what concerns the whole installation, newest first, 100 a page. */
export async function readAuditLog(actor: Actor, page = 1): Promise<AuditView[]> {
  requireAllowed(actor, { action: "readAudit", journalId: actor.journalId });
  const rows = await db().auditEvent.findMany({
    where: { OR: [{ journalId: actor.journalId }, ...(actor.isAdmin ? [{ journalId: null }] : [])] },
    orderBy: { seq: "desc" },
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: SHOWN,
  });
  return rows.map(show);
}

function show(row: {
  seq: number;
  at: Date;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: unknown;
}): AuditView {
  const { actorName, at, ...rest } = row;
  return { ...rest, at: at.toISOString(), actor: actorName };
}

export type Verification =
  | { readonly ok: true; readonly events: number; readonly revisions: number }
  | { readonly ok: false; readonly table: string; readonly row: string; readonly reason: string };

/** Walks the chain and every revision: the first row that is not what was written, or none. */
export async function verifyHistory(): Promise<Verification> {
  const events = await verifyEvents();
  if (typeof events !== "number") return events;
  const revisions = await verifyRevisions();
  if (typeof revisions !== "number") return revisions;
  return { ok: true, events, revisions };
}

type Failure = Extract<Verification, { ok: false }>;

const BATCH = 500;

async function verifyEvents(): Promise<number | Failure> {
  let previousHash = CHAIN_START;
  let seq = 0;
  for (;;) {
    const rows = await db().auditEvent.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: "asc" },
      take: BATCH,
    });
    for (const { hash, ...link } of rows) {
      const fail = (reason: string): Failure => ({
        ok: false,
        table: "AuditEvent",
        row: String(link.seq),
        reason,
      });
      if (link.seq !== seq + 1) return fail("a row before it is missing");
      if (link.previousHash !== previousHash) return fail("it does not continue the row before it");
      if (linkHash(link) !== hash) return fail("its content is not what was written");
      seq = link.seq;
      previousHash = hash;
    }
    if (rows.length < BATCH) return seq;
  }
}

async function verifyRevisions(): Promise<number | Failure> {
  let count = 0;
  for (let cursor: string | undefined; ; ) {
    const rows = await db().revision.findMany({
      ...(cursor === undefined ? {} : { cursor: { id: cursor }, skip: 1 }),
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true, content: true, sha256: true },
    });
    for (const row of rows)
      if (sha256(row.content) !== row.sha256)
        return { ok: false, table: "Revision", row: row.id, reason: "its content is not what was hashed" };
    count += rows.length;
    cursor = rows.at(-1)?.id;
    if (rows.length < BATCH) return count;
  }
}
