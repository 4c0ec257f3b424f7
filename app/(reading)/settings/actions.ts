"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as journals from "@/lib/db/journals";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locale";

const line = z.string().trim().min(1).max(200);
const optional = z
  .string()
  .trim()
  .max(200)
  .optional()
  .transform((text) => text || undefined);
const facts = z.strictObject({
  title: line,
  titleEn: optional,
  institution: line,
  institutionNote: optional,
  institutionEn: optional,
  sponsor: optional,
  classification: optional,
});

export async function editJournal(journalId: string, given: z.input<typeof facts>) {
  return asActor(async (actor) => {
    await journals.editJournal(actor, z.string().max(64).parse(journalId), facts.parse(given));
    revalidatePath("/", "layout");
    return true;
  });
}

const YEAR = 365 * 24 * 3600;

export async function chooseLanguage(locale: string) {
  return asActor(async () => {
    const store = await cookies();
    store.set(LOCALE_COOKIE, z.enum(LOCALES).parse(locale), { maxAge: YEAR, sameSite: "lax", path: "/" });
    return true;
  });
}
