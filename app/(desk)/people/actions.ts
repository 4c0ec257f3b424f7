"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as users from "@/lib/db/users";
import { ROLES } from "@/lib/workflow/actor";

const userId = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(60);
const password = z.string().min(1).max(200);
const roles = z.array(z.enum(ROLES)).max(ROLES.length);
const newPerson = z.strictObject({ account: name, name, password, roles, isAdmin: z.boolean() });
const change = z.strictObject({ userId, name, roles, isAdmin: z.boolean() });

export async function addPerson(person: z.input<typeof newPerson>) {
  return asActor(async (actor) => {
    await users.createPerson(actor, newPerson.parse(person));
    revalidatePath("/people");
    return true as const;
  });
}

export async function changePerson(person: z.input<typeof change>) {
  return asActor(async (actor) => {
    await users.changePerson(actor, change.parse(person));
    revalidatePath("/people");
    return true as const;
  });
}

export async function resetPassword(id: string, next: string) {
  return asActor(async (actor) => {
    await users.resetPassword(actor, userId.parse(id), password.parse(next));
    revalidatePath("/people");
    return true as const;
  });
}

export async function setDisabled(id: string, disabled: boolean) {
  return asActor(async (actor) => {
    await users.setDisabled(actor, userId.parse(id), z.boolean().parse(disabled));
    revalidatePath("/people");
    return true as const;
  });
}
