"use server";

import { z } from "zod";
import { asActor } from "@/app/action-result";
import { renewSession } from "@/lib/auth/session";
import * as users from "@/lib/db/users";

const password = z.string().min(1).max(200);

/** Ends all sessions of the person but this one. */
export async function changePassword(current: string, next: string) {
  return asActor(async (actor) => {
    const change = { current: password.parse(current), next: password.parse(next) };
    const { sessionVersion } = await users.changeOwnPassword(actor, change);
    await renewSession(actor, sessionVersion);
    return true;
  });
}
