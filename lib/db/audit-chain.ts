/**
 * The log's chain: each row carries SHA-256 over canonical JSON of
 * `{ seq, at, journalId, actorId, actorName, action, subjectType, subjectId, detail, previousHash }`,
 * `at` as ISO text with milliseconds. Altering, removing or inserting a row breaks every hash after it.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../document/canonical";
import type { Principal } from "../workflow/actor";
import type { Transaction } from "./client";
import { toJson } from "./json";

export interface AuditEntry {
  readonly action: string;
  readonly subjectType: "article" | "issue" | "user" | "journal" | "tag" | "file";
  readonly subjectId: string;
  readonly journalId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A row without its own hash. */
export interface ChainLink {
  readonly seq: number;
  readonly at: Date;
  readonly journalId: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly detail: unknown;
  readonly previousHash: string;
}

/** `previousHash` of the first row. */
export const CHAIN_START = "0".repeat(64);

/** Key of the advisory lock that keeps the chain in one line: "Audt" in ASCII. */
const CHAIN_LOCK = 0x41756474;

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export function linkHash(link: ChainLink): string {
  const { seq, at, journalId, actorId, actorName, action, subjectType, subjectId, detail, previousHash } =
    link;
  return sha256(
    canonicalJson({
      seq,
      at: at.toISOString(),
      journalId,
      actorId,
      actorName,
      action,
      subjectType,
      subjectId,
      detail,
      previousHash,
    }),
  );
}

/** Last statement of a transaction. */
export async function appendAudit(
  tx: Transaction,
  actor: Principal,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)`;
  const last = await tx.auditEvent.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  });
  let seq = last?.seq ?? 0;
  let previousHash = last?.hash ?? CHAIN_START;
  const at = new Date();
  const rows = entries.map((entry) => {
    const link: ChainLink = {
      seq: ++seq,
      at,
      journalId: entry.journalId ?? null,
      actorId: actor.kind === "person" ? actor.userId : null,
      actorName: actor.name,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      detail: entry.detail ?? {},
      previousHash,
    };
    previousHash = linkHash({ ...link, detail: toJson(link.detail) });
    return { ...link, detail: toJson(link.detail), hash: previousHash };
  });
  await tx.auditEvent.createMany({ data: rows });
}
