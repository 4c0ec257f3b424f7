"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import { MEDIA_TYPES } from "@/app/media-types";
import type { ArticleFields } from "@/components/article/article-draft";
import * as articles from "@/lib/db/articles";
import type { StoredFile } from "@/lib/db/files";
import * as files from "@/lib/db/files";
import { dropIncoming, type IncomingCopy, queueIncoming } from "@/lib/db/incoming";
import { findPriorUseOfBlocks } from "@/lib/db/prior-use";
import { toDocument } from "@/lib/document/convert";
import { env } from "@/lib/env";
import { FascicleError } from "@/lib/errors";
import { fetchPage } from "@/lib/intake/address/fetch-page";
import type { ArticleIntake } from "@/lib/intake/article-intake";
import { readForeignFile } from "@/lib/intake/read-foreign";
import type { Actor } from "@/lib/workflow/actor";
import { factsOf } from "./intake-view";

const upload = z.instanceof(File);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(2000);
const fields = z.strictObject({
  title: text,
  headline: z.array(text).max(6),
  subtitle: text,
  byline: text,
  source: text,
  sourceUrl: text,
  releasedOn: text,
  permission: text,
});
const tagNames = z.array(z.string().max(60)).max(30);

/** Keeps the file and its images once it has been read: one that cannot be is refused here. */
export async function takeFile(form: FormData) {
  return asActor(async (actor) => {
    files.requireUploader(actor);
    const file = upload.parse(form.get("file"));
    return keep(actor, { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
  });
}

/** The page at an address is kept as a file of its own. */
export async function takeAddress(address: string) {
  return asActor(async (actor) => {
    files.requireUploader(actor);
    if (env().INTAKE_FETCH !== "on") throw new FascicleError("forbidden");
    return keep(actor, await fetchPage(text.parse(address)));
  });
}

/** What was read waits for the person's look, also when the window is closed. */
async function keep(actor: Actor, file: { readonly bytes: Uint8Array; readonly name: string }) {
  const intake = await readForeignFile(file);
  await files.storeReadImages(actor, intake.files);
  const mediaType = MEDIA_TYPES[intake.report.format];
  const { sha256 } = await files.storeOriginal(actor, { ...file, mediaType });
  await queueIncoming(actor, await toIncoming(actor, { ...file, sha256 }, intake));
  revalidatePath("/articles/new", "layout");
  return { sha256 };
}

async function toIncoming(
  actor: Actor,
  file: Pick<StoredFile, "sha256" | "name">,
  { article, report }: ArticleIntake,
): Promise<IncomingCopy> {
  return {
    sha256: file.sha256,
    name: file.name ?? "",
    title: article.title,
    doubts: report.notes.filter(({ certainty }) => certainty === "doubtful").length,
    priorUses: (await findPriorUseOfBlocks(actor, article.blocks)).length,
  };
}

export async function dropCopy(file: string) {
  return asActor(async (actor) => {
    await dropIncoming(actor, sha256.parse(file));
    revalidatePath("/articles/new", "layout");
  });
}

/** The facts are as the editor left them. */
export async function makeArticle(file: string, facts: z.input<typeof fields>, tags: readonly string[]) {
  return asActor(async (actor) => {
    const { original, intake } = await readStored(actor, file);
    return make(actor, original, intake, fields.parse(facts), tagNames.parse(tags));
  });
}

/**
 * The same where the editor has nothing to add to what was understood. What an article has used by now, perhaps one
 * made a moment ago, stays for the person's look.
 */
export async function makeArticleAsRead(file: string) {
  return asActor(async (actor) => {
    const { original, intake } = await readStored(actor, file);
    const copy = await toIncoming(actor, original, intake);
    if (copy.priorUses > 0) {
      await queueIncoming(actor, copy);
      revalidatePath("/articles/new", "layout");
      return { articleId: undefined };
    }
    return make(actor, original, intake, factsOf(intake.article));
  });
}

/** The stored file is read again: nothing of what was understood is kept in between. */
async function readStored(actor: Actor, file: string) {
  const original = await files.readFile(actor, sha256.parse(file));
  return { original, intake: await readForeignFile({ bytes: original.bytes, name: original.name ?? "" }) };
}

async function make(
  actor: Actor,
  original: StoredFile,
  { article, report }: ArticleIntake,
  facts: ArticleFields,
  tags: readonly string[] = [],
) {
  const made = await articles.createArticle(actor, {
    draft: { ...facts, document: toDocument(article.blocks) },
    tags,
    original,
    intakeReport: report,
  });
  revalidatePath("/articles", "layout");
  return made;
}
