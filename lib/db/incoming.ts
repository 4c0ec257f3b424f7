/** Articles' files that were read and wait to be looked at by whoever brought them. */
import type { Actor } from "../workflow/actor";
import { db, type Transaction } from "./client";
import { requireAllowed } from "./visibility";

export interface IncomingCopy {
  readonly sha256: string;
  readonly name: string;
  readonly title: string;
  /** Notes that want a look. */
  readonly doubts: number;
  /** Articles that share passages with it. */
  readonly priorUses: number;
}

/** The person's own, in the order in which they came. */
export async function listIncoming(actor: Actor): Promise<IncomingCopy[]> {
  return db().incomingCopy.findMany({
    where: whose(actor),
    orderBy: [{ takenAt: "asc" }, { sha256: "asc" }],
    select: { sha256: true, name: true, title: true, doubts: true, priorUses: true },
  });
}

/** The file is stored already. Brought once more it keeps its place, and what was understood of it is put right. */
export async function queueIncoming(actor: Actor, { sha256, ...copy }: IncomingCopy): Promise<void> {
  const { journalId, userId } = actor;
  requireAllowed(actor, { action: "createArticle", journalId });
  await db().incomingCopy.upsert({
    where: { journalId_takenById_sha256: { journalId, takenById: userId, sha256 } },
    create: { journalId, takenById: userId, sha256, ...copy },
    update: copy,
  });
}

/** What is not wanted after all. Its file stays, as an upload like any other. */
export async function dropIncoming(actor: Actor, sha256: string): Promise<void> {
  await takeOffQueue(db(), actor, sha256);
}

/** With the draft that is made of it. */
export async function takeOffQueue(
  client: Pick<Transaction, "incomingCopy">,
  actor: Actor,
  sha256: string,
): Promise<void> {
  await client.incomingCopy.deleteMany({ where: { ...whose(actor), sha256 } });
}

const whose = ({ journalId, userId }: Actor) => ({ journalId, takenById: userId });
