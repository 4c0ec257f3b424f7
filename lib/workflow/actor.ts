/** Who acts. Plain data, so that a button can ask the same question as the server. */

export const ROLES = ["EDITOR", "RESPONSIBLE_EDITOR", "CHIEF_EDITOR", "EDITOR_IN_CHIEF", "READER"] as const;
export type Role = (typeof ROLES)[number];

/** Those who make the journal: everyone but its readers. */
export const DESK_ROLES = [
  "EDITOR",
  "RESPONSIBLE_EDITOR",
  "CHIEF_EDITOR",
  "EDITOR_IN_CHIEF",
] as const satisfies readonly Role[];

/** A signed-in person. */
export interface Actor {
  readonly kind: "person";
  readonly userId: string;
  readonly name: string;
  /** Administers people, journals and settings; no editorial power by it. */
  readonly isAdmin: boolean;
  /** What he is in each journal, by journal id. */
  readonly roles: Readonly<Record<string, readonly Role[]>>;
  /** The journal he works in at present. */
  readonly journalId: string;
}

/** Whoever sits at the machine's console: the command line and the background worker. */
export interface System {
  readonly kind: "system";
  readonly name: string;
}

export type Principal = Actor | System;

export const CONSOLE: System = { kind: "system", name: "控制台" };
export const WORKER: System = { kind: "system", name: "后台服务" };

/** Roles in a journal, the present one unless named. */
export function rolesOf(actor: Actor, journalId: string = actor.journalId): readonly Role[] {
  return actor.roles[journalId] ?? [];
}

export function hasRole(actor: Actor, allowed: readonly Role[], journalId?: string): boolean {
  return rolesOf(actor, journalId).some((role) => allowed.includes(role));
}

/** Whether the person works at the desk, as against only reading what is published. */
export function isAtDesk(actor: Actor, journalId?: string): boolean {
  return hasRole(actor, DESK_ROLES, journalId);
}
