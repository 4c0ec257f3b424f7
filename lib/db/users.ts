import type { Actor, Principal, Role } from "@/lib/workflow/actor";

export interface PersonRow {
  readonly userId: string;
  readonly account: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly disabled: boolean;
  readonly mustChange: boolean;
  /** In the actor's present journal. */
  readonly roles: readonly Role[];
}

export interface NewPerson {
  readonly account: string;
  readonly name: string;
  readonly password: string;
  readonly isAdmin?: boolean;
  readonly roles: readonly Role[];
  /** The actor's journal unless named; the console names one or, with a single journal, none. */
  readonly journalId?: string;
}

/** Everybody, by name. Administrators and the console. */
export declare function listPeople(actor: Principal): Promise<PersonRow[]>;
/** People at the desk of the actor's journal, for choosing who is in charge of an article. */
export declare function listColleagues(
  actor: Actor,
): Promise<{ userId: string; name: string; roles: Role[] }[]>;
/** @throws `account-taken`, `weak-password`, `invalid-input` */
export declare function createPerson(actor: Principal, person: NewPerson): Promise<{ userId: string }>;
/** Name, administration and roles; ends the person's sessions. @throws `last-admin` */
export declare function changePerson(
  actor: Principal,
  change: {
    userId: string;
    name?: string;
    isAdmin?: boolean;
    roles?: readonly Role[];
    journalId?: string;
  },
): Promise<void>;
/** A new password, which its owner has to change. Ends his sessions. */
export declare function resetPassword(actor: Principal, userId: string, password: string): Promise<void>;
/** @throws `last-admin` */
export declare function setDisabled(actor: Principal, userId: string, disabled: boolean): Promise<void>;
/** Ends all other sessions; the session version for the caller's own. @throws `wrong-password`, `weak-password`, `too-many-attempts` */
export declare function changeOwnPassword(
  actor: Actor,
  change: { current: string; next: string },
): Promise<{ sessionVersion: number }>;
/** By account name, for the command line. @throws `not-found` */
export declare function findUserId(actor: Principal, account: string): Promise<string>;
