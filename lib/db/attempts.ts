/**
 * Counters against guessing, in PostgreSQL so that they hold across processes. Three of them for each try to
 * sign in: account and address together tightly, the account loosely, the address loosely. Strangers who
 * use up an account's loose counter do not lock its owner out: addresses from which he has signed in before
 * are let past that one.
 */
import { FascicleError } from "../errors";
import { sha256 } from "./audit-chain";
import { db } from "./client";

interface Limit {
  readonly key: string;
  readonly most: number;
}

const WINDOW_SECONDS = 15 * 60;
const PAIR = 8;
const ACCOUNT = 60;
/** An office behind one address has many people. */
const ADDRESS = 200;
const SETUP = 10;

/** Counted before the password is looked at, so that parallel guesses count too. @throws FascicleError `too-many-attempts` */
export async function countSignIn(
  account: string,
  address: string,
  userId: string | undefined,
): Promise<void> {
  await spend({ key: `pair:${sha256(`${account}\n${address}`)}`, most: PAIR });
  await spend({ key: `address:${sha256(address)}`, most: ADDRESS });
  const known =
    userId === undefined
      ? 0
      : await db().knownAddress.count({ where: { userId, addressHash: sha256(address) } });
  if (known === 0) await spend({ key: `account:${sha256(account)}`, most: ACCOUNT });
}

/** After success: the guesses were his own slips, this one was none, and his address is known from now on. */
export async function forgiveSignIn(account: string, address: string, userId: string): Promise<void> {
  const addressHash = sha256(address);
  await db().signInAttempt.deleteMany({ where: { key: `pair:${sha256(`${account}\n${address}`)}` } });
  await db().signInAttempt.updateMany({
    where: { key: `address:${addressHash}`, count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
  await db().knownAddress.upsert({
    where: { userId_addressHash: { userId, addressHash } },
    create: { userId, addressHash, seenAt: new Date() },
    update: { seenAt: new Date() },
  });
  await db().signInAttempt.deleteMany({ where: { resetAt: { lt: new Date() } } });
}

/** Guesses at the set-up code. @throws FascicleError `too-many-attempts` */
export async function countSetup(address: string): Promise<void> {
  await spend({ key: `setup:${sha256(address)}`, most: SETUP });
}

/** Guesses at one's own present password. @throws FascicleError `too-many-attempts` */
export async function countPasswordChange(userId: string): Promise<void> {
  await spend({ key: `change:${userId}`, most: PAIR });
}

async function spend({ key, most }: Limit): Promise<void> {
  const [row] = await db().$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO "SignInAttempt" AS attempt ("key", "count", "resetAt")
    VALUES (${key}, 1, now() AT TIME ZONE 'UTC' + make_interval(secs => ${WINDOW_SECONDS}))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN attempt."resetAt" < now() AT TIME ZONE 'UTC' THEN 1 ELSE attempt."count" + 1 END,
      "resetAt" = CASE WHEN attempt."resetAt" < now() AT TIME ZONE 'UTC' THEN EXCLUDED."resetAt" ELSE attempt."resetAt" END
    RETURNING "count", extract(epoch FROM "resetAt" - now() AT TIME ZONE 'UTC')::int AS "seconds"`;
  // Fail closed: an answer that did not come is no permission.
  if (!row || row.count > most)
    throw new FascicleError("too-many-attempts", {
      minutes: Math.max(1, Math.ceil((row?.seconds ?? WINDOW_SECONDS) / 60)),
    });
}
