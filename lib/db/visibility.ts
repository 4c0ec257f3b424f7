/** What an actor may see at all: each query starts from these conditions, whatever else it asks. */
import { FascicleError } from "../errors";
import { type Actor, isAtDesk, type Principal } from "../workflow/actor";
import { can, decide, type Question } from "../workflow/decide";

/** Journals at whose desk the person works. */
export function deskJournals(actor: Actor): string[] {
  return Object.keys(actor.roles).filter((journalId) => isAtDesk(actor, journalId));
}

/** A `where` for articles, issues and the like: those of the journals at whose desk the actor works. */
export function atDesk(actor: Principal): { journalId?: { in: string[] } } {
  return actor.kind === "system" ? {} : { journalId: { in: deskJournals(actor) } };
}

/** A `where` for issues in the reading room. */
export function published(actor: Principal): {
  status: "PUBLISHED";
  journalId?: { in: string[] };
} {
  if (actor.kind === "system" || actor.isAdmin) return { status: "PUBLISHED" };
  const journals = Object.keys(actor.roles).filter((journalId) =>
    can(actor, { action: "readPublished", journalId }),
  );
  return { status: "PUBLISHED", journalId: { in: journals } };
}

/** @throws FascicleError with the id of the refusal */
export function requireAllowed(actor: Principal, question: Question): void {
  const decision = decide(actor, question);
  if (!decision.allowed) throw new FascicleError(decision.refusal);
}

/** @throws FascicleError `not-found` */
export function requireFound<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new FascicleError("not-found");
  return row;
}
