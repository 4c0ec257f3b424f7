"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import { line, optionalLine } from "@/app/form-fields";
import * as fonts from "@/lib/db/fonts";
import * as words from "@/lib/db/house-words";
import * as journals from "@/lib/db/journals";
import { FascicleError } from "@/lib/errors";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locale";
import { HOUSE_WORD_KINDS } from "@/lib/proofread/house-words";

const facts = z.strictObject({
  title: line,
  titleEn: optionalLine,
  institution: line,
  institutionNote: optionalLine,
  institutionEn: optionalLine,
  sponsor: optionalLine,
  classification: optionalLine,
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

export async function uploadFont(form: FormData) {
  return asActor(async (actor) => {
    const font = form.get("font");
    if (!(font instanceof File)) throw new FascicleError("not-a-font");
    const stored = await fonts.storeFont(actor, {
      bytes: new Uint8Array(await font.arrayBuffer()),
      name: font.name,
    });
    revalidatePath("/settings");
    return stored;
  });
}

export async function removeFont(sha256: string) {
  return asActor(async (actor) => {
    await fonts.removeFont(actor, z.string().max(64).parse(sha256));
    revalidatePath("/settings");
    return true;
  });
}

const houseWord = z.strictObject({
  kind: z.enum(HOUSE_WORD_KINDS),
  term: z.string().max(200),
  preferred: z.string().max(200).optional(),
  note: z.string().max(200).optional(),
});

export async function putHouseWords(given: readonly z.input<typeof houseWord>[]) {
  return asActor(async (actor) => {
    const stored = await words.putHouseWords(actor, z.array(houseWord).min(1).max(5000).parse(given));
    revalidatePath("/settings");
    return stored;
  });
}

export async function removeHouseWord(wordId: string) {
  return asActor(async (actor) => {
    await words.removeHouseWord(actor, z.string().max(64).parse(wordId));
    revalidatePath("/settings");
    return true;
  });
}
