/** Passwords: argon2id, which reads them to the end (bcrypt stops after 24 Chinese characters). */
import { hash, verify } from "@node-rs/argon2";
import { FascicleError } from "../errors";

export const MIN_PASSWORD = 10;
const MAX_PASSWORD = 200;

/** OWASP's second choice for argon2id: 19 MiB, 2 passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** @throws FascicleError `weak-password` */
export function requireGoodPassword(password: string, account: string): void {
  const length = [...password].length;
  if (length < MIN_PASSWORD || length > MAX_PASSWORD || password.toLowerCase() === account)
    throw new FascicleError("weak-password", { length: MIN_PASSWORD });
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

let nobody: Promise<string> | undefined;

/** Takes as long for a person who does not exist: the answer must not tell which accounts there are. */
export async function checkPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword("the password of nobody");
  const matches = await verify(passwordHash ?? (await nobody), password.normalize("NFC"));
  return matches && passwordHash !== undefined;
}
