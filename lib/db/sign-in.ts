import type { Actor } from "@/lib/workflow/actor";

/** What a session is made of. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly sessionVersion: number;
}

/**
 * @param address where the request comes from, as far as known
 * @returns undefined for a wrong account or password, or a disabled person
 * @throws FascicleError `too-many-attempts` with `minutes`
 */
export declare function signIn(
  account: string,
  password: string,
  address: string,
): Promise<SignedIn | undefined>;
/** The person as he is now; undefined where the session must end. */
export declare function loadActor(
  userId: string,
  sessionVersion: number,
  journalId?: string,
): Promise<(Actor & { mustChange: boolean; account: string }) | undefined>;
