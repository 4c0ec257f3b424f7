/** People: administrators and the console add, change, disable; everybody changes his own password. */
import { cleanText } from "../document/text";
import { FascicleError } from "../errors";
import { type Actor, DESK_ROLES, type Principal, type Role } from "../workflow/actor";
import { countPasswordChange } from "./attempts";
import { db, type Transaction } from "./client";
import { checkPassword, hashPassword, requireGoodPassword } from "./passwords";
import { cleanAccount } from "./sign-in";
import { requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export interface PersonRow {
  readonly userId: string;
  readonly account: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly disabled: boolean;
  readonly mustChange: boolean;
  /** In the actor's present journal; to the console, in all. */
  readonly roles: readonly Role[];
}

export interface NewPerson {
  readonly account: string;
  readonly name: string;
  readonly password: string;
  readonly isAdmin?: boolean;
  readonly roles: readonly Role[];
  /** The actor's journal unless named; to the console, the installation's first. */
  readonly journalId?: string;
  /** False where its owner chose the password himself. */
  readonly mustChange?: boolean;
}

/** Everybody, by account. Administrators and the console. */
export async function listPeople(actor: Principal): Promise<PersonRow[]> {
  requirePeople(actor);
  const rows = await db().user.findMany({
    orderBy: { account: "asc" },
    include: { memberships: actor.kind === "person" ? { where: { journalId: actor.journalId } } : true },
  });
  return rows.map((row) => ({
    userId: row.id,
    account: row.account,
    name: row.name,
    isAdmin: row.isAdmin,
    disabled: row.disabledAt !== null,
    mustChange: row.mustChange,
    roles: [...new Set(row.memberships.flatMap((membership) => membership.roles))],
  }));
}

/** People at the desk of the actor's journal, for choosing who is in charge of an article. */
export async function listColleagues(
  actor: Actor,
): Promise<{ userId: string; name: string; roles: Role[] }[]> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  const rows = await db().membership.findMany({
    where: { journalId, roles: { hasSome: [...DESK_ROLES] }, user: { disabledAt: null } },
    select: { roles: true, user: { select: { id: true, name: true } } },
  });
  return rows.map(({ user, roles }) => ({ userId: user.id, name: user.name, roles }));
}

/** @throws FascicleError `account-taken`, `weak-password`, `invalid-input` */
export async function createPerson(actor: Principal, person: NewPerson): Promise<{ userId: string }> {
  requirePeople(actor);
  return write(actor, async (tx, record) => {
    const journalId = await journalOf(tx, actor, person.journalId);
    const userId = await insertPerson(tx, { ...person, journalId });
    record({
      action: "user.create",
      subjectType: "user",
      subjectId: userId,
      detail: {
        account: cleanAccount(person.account),
        isAdmin: person.isAdmin ?? false,
        roles: person.roles,
      },
    });
    return { userId };
  });
}

export async function insertPerson(
  tx: Transaction,
  person: NewPerson & { readonly journalId: string },
): Promise<string> {
  const account = cleanAccount(person.account);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u.test(account))
    throw new FascicleError("invalid-input", { reason: "characters", place: "account" });
  const name = requireName(person.name);
  requireGoodPassword(person.password, account);
  const [made] = await tx.user.createManyAndReturn({
    data: [
      {
        account,
        name,
        passwordHash: await hashPassword(person.password),
        isAdmin: person.isAdmin ?? false,
        mustChange: person.mustChange ?? true,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) throw new FascicleError("account-taken", { account });
  await tx.membership.create({
    data: { userId: made.id, journalId: person.journalId, roles: [...new Set(person.roles)] },
  });
  return made.id;
}

/** Name, administration and roles; ends the person's sessions. @throws FascicleError `last-admin` */
export async function changePerson(
  actor: Principal,
  change: {
    userId: string;
    name?: string;
    isAdmin?: boolean;
    roles?: readonly Role[];
    journalId?: string;
  },
): Promise<void> {
  requirePeople(actor);
  const { userId, isAdmin, roles } = change;
  const name = change.name === undefined ? undefined : requireName(change.name);
  await write(actor, async (tx, record) => {
    const before = await lockPeople(tx, userId);
    await tx.user.update({
      where: { id: userId },
      data: { name, isAdmin, sessionVersion: { increment: 1 } },
    });
    if (roles !== undefined) {
      const journalId = await journalOf(tx, actor, change.journalId);
      const given = [...new Set(roles)];
      await tx.membership.upsert({
        where: { userId_journalId: { userId, journalId } },
        create: { userId, journalId, roles: given },
        update: { roles: given },
      });
    }
    await requireAdminLeft(tx, before);
    record({
      action: "user.change",
      subjectType: "user",
      subjectId: userId,
      detail: { account: before.account, name, isAdmin, roles },
    });
  });
}

/** A new password, which its owner has to change. Ends his sessions. @throws FascicleError `weak-password` */
export async function resetPassword(actor: Principal, userId: string, password: string): Promise<void> {
  requirePeople(actor);
  await write(actor, async (tx, record) => {
    const { account } = await lockPeople(tx, userId);
    requireGoodPassword(password, account);
    await tx.user.update({
      where: { id: userId },
      data: {
        passwordHash: await hashPassword(password),
        mustChange: true,
        sessionVersion: { increment: 1 },
      },
    });
    record({ action: "user.resetPassword", subjectType: "user", subjectId: userId, detail: { account } });
  });
}

/** Ends the person's sessions. @throws FascicleError `last-admin` */
export async function setDisabled(actor: Principal, userId: string, disabled: boolean): Promise<void> {
  requirePeople(actor);
  await write(actor, async (tx, record) => {
    const before = await lockPeople(tx, userId);
    const { account } = before;
    await tx.user.update({
      where: { id: userId },
      data: { disabledAt: disabled ? new Date() : null, sessionVersion: { increment: 1 } },
    });
    await requireAdminLeft(tx, before);
    record({
      action: disabled ? "user.disable" : "user.enable",
      subjectType: "user",
      subjectId: userId,
      detail: { account },
    });
  });
}

/**
 * Ends all sessions of before; the session version for the caller's own.
 * @throws FascicleError `wrong-password`, `weak-password`, `too-many-attempts`
 */
export async function changeOwnPassword(
  actor: Actor,
  change: { current: string; next: string },
): Promise<{ sessionVersion: number }> {
  const { userId } = actor;
  await countPasswordChange(userId);
  const user = requireFound(await db().user.findUnique({ where: { id: userId } }));
  if (!(await checkPassword(user.passwordHash, change.current))) throw new FascicleError("wrong-password");
  requireGoodPassword(change.next, user.account);
  const passwordHash = await hashPassword(change.next);
  return write(actor, async (tx, record) => {
    const [changed] = await tx.user.updateManyAndReturn({
      where: { id: userId, passwordHash: user.passwordHash },
      data: { passwordHash, mustChange: false, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    if (!changed) throw new FascicleError("wrong-password");
    record({ action: "user.changePassword", subjectType: "user", subjectId: userId });
    return changed;
  });
}

/** By account name, for the command line. @throws FascicleError `not-found` */
export async function findUserId(actor: Principal, account: string): Promise<string> {
  requirePeople(actor);
  const user = await db().user.findUnique({
    where: { account: cleanAccount(account) },
    select: { id: true },
  });
  return requireFound(user).id;
}

function requirePeople(actor: Principal): void {
  const journalId = actor.kind === "person" ? actor.journalId : "";
  requireAllowed(actor, { action: "managePeople", journalId });
}

function requireName(name: string): string {
  const clean = cleanText(name).trim();
  if (clean === "" || clean.length > 100)
    throw new FascicleError("invalid-input", { reason: "length", place: "name" });
  return clean;
}

/** Locks administrators together with the person, so that two of them cannot remove each other at once. */
async function lockPeople(tx: Transaction, userId: string): Promise<{ account: string; hadAdmin: boolean }> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "isAdmin" OR "id" = ${userId} ORDER BY "id" FOR UPDATE`;
  const user = await tx.user.findUnique({ where: { id: userId }, select: { account: true } });
  return { ...requireFound(user), hadAdmin: (await countAdmins(tx)) > 0 };
}

function countAdmins(tx: Transaction): Promise<number> {
  return tx.user.count({ where: { isAdmin: true, disabledAt: null } });
}

async function requireAdminLeft(tx: Transaction, before: { hadAdmin: boolean }): Promise<void> {
  if (before.hadAdmin && (await countAdmins(tx)) === 0) throw new FascicleError("last-admin");
}

async function journalOf(tx: Transaction, actor: Principal, journalId: string | undefined): Promise<string> {
  if (actor.kind === "person" && journalId === undefined) return actor.journalId;
  const journal = await tx.journal.findFirst({
    where: journalId === undefined ? {} : { id: journalId },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return requireFound(journal).id;
}
