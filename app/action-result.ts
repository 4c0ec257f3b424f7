import { headers } from "next/headers";
import { ZodError } from "zod";
import { requireOwnOrigin } from "@/lib/auth/origin";
import { requireActor, type SessionActor } from "@/lib/auth/session";
import { FascicleError } from "@/lib/errors";

/** What a server action answers: its value, or the id of a sentence under `errors` with its values. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly id: string;
      readonly values: Readonly<Record<string, string | number>>;
    };

/**
 * Runs a server action for the signed-in person, on requests from our own pages only. What a person did wrong
 * becomes an answer; anything else (and Next's redirects) goes on as thrown.
 */
export function asActor<T>(run: (actor: SessionActor) => Promise<T>): Promise<ActionResult<T>> {
  return asAnybody(async () => run(await requireActor()));
}

/** The same for what is done before anybody is signed in: the set-up. */
export async function asAnybody<T>(run: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    requireOwnOrigin(await headers());
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof FascicleError) return { ok: false, id: error.id, values: error.values };
    if (error instanceof ZodError) return { ok: false, id: "invalid-input", values: firstFault(error) };
    throw error;
  }
}

function firstFault({ issues: [fault] }: ZodError): Record<string, string> {
  return { reason: fault?.message ?? "", place: fault?.path.join(".") ?? "" };
}
