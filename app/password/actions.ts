"use server";

import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as users from "@/lib/db/users";

const password = z.string().min(1).max(200);

export async function changePassword(current: string, next: string) {
  return asActor(async (actor) => {
    await users.changeOwnPassword(actor, { current: password.parse(current), next: password.parse(next) });
    return true;
  });
}
