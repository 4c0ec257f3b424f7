"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as issues from "@/lib/db/next-issue";

const newIssue = z.strictObject({
  year: z.number().int().min(1900).max(2999),
  number: z.number().int().min(1).max(999),
});

export async function createIssue(issue: z.input<typeof newIssue>) {
  return asActor(async (actor) => {
    const made = await issues.createIssue(actor, newIssue.parse(issue));
    revalidatePath("/issues");
    return made;
  });
}
