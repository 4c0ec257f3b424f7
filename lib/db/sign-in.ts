/** Signing in, and who is behind a session now. */
import { FascicleError } from "../errors";
import type { Actor, Role } from "../workflow/actor";
import { countSignIn, forgiveSignIn } from "./attempts";
import { db } from "./client";
import { checkPassword } from "./passwords";

/** What a session is made of. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly sessionVersion: number;
}

/** A signed-in person; `mustChange` as long as somebody else chose the password. */
export type SessionActor = Actor & { readonly account: string; readonly mustChange: boolean };

/** As stored and compared: without case, width and surrounding space. */
export function cleanAccount(account: string): string {
  return account.normalize("NFKC").trim().toLowerCase();
}

/**
 * @param address where the request comes from, as far as known
 * @returns undefined for a wrong account or password, or a disabled person
 * @throws FascicleError `too-many-attempts` with `minutes`
 */
export async function signIn(
  account: string,
  password: string,
  address: string,
): Promise<SignedIn | undefined> {
  const name = cleanAccount(account);
  if (name.length > 100 || password.length > 1000) return undefined;
  const user = await db().user.findUnique({
    where: { account: name },
    select: { id: true, name: true, passwordHash: true, sessionVersion: true, disabledAt: true },
  });
  await countSignIn(name, address, user?.id);
  const matches = await checkPassword(user?.passwordHash, password);
  if (!user || !matches || user.disabledAt !== null) return undefined;
  await forgiveSignIn(name, address, user.id);
  return { userId: user.id, name: user.name, sessionVersion: user.sessionVersion };
}

/** The person as he is now; undefined where the session must end. */
export async function loadActor(
  userId: string,
  sessionVersion: number,
  journalId?: string,
): Promise<SessionActor | undefined> {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      account: true,
      isAdmin: true,
      mustChange: true,
      disabledAt: true,
      sessionVersion: true,
      memberships: { select: { journalId: true, roles: true }, orderBy: { journalId: "asc" } },
    },
  });
  if (!user || user.disabledAt !== null || user.sessionVersion !== sessionVersion) return undefined;
  const roles: Record<string, readonly Role[]> = Object.fromEntries(
    user.memberships.filter((one) => one.roles.length > 0).map((one) => [one.journalId, one.roles]),
  );
  return {
    kind: "person",
    userId,
    name: user.name,
    account: user.account,
    isAdmin: user.isAdmin,
    mustChange: user.mustChange,
    roles,
    journalId: await presentJournal(roles, journalId),
  };
}

/** The wanted one where he has a role in it, else his first, else (an administrator) the installation's first. */
async function presentJournal(
  roles: Readonly<Record<string, readonly Role[]>>,
  wanted: string | undefined,
): Promise<string> {
  if (wanted !== undefined && wanted in roles) return wanted;
  const [own] = Object.keys(roles);
  if (own !== undefined) return own;
  const first = await db().journal.findFirst({ orderBy: { createdAt: "asc" }, select: { id: true } });
  if (!first) throw new FascicleError("not-found");
  return first.id;
}
