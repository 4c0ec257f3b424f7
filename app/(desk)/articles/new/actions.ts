"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as articles from "@/lib/db/articles";
import * as files from "@/lib/db/files";
import { toDocument } from "@/lib/document/convert";
import { readForeignFile } from "@/lib/intake/read-foreign";
import { MEDIA_TYPES } from "./media-types";

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
    const bytes = new Uint8Array(await file.arrayBuffer());
    const intake = await readForeignFile({ bytes, name: file.name });
    await files.storeReadImages(actor, intake.files);
    return files.storeOriginal(actor, {
      bytes,
      mediaType: MEDIA_TYPES[intake.report.format],
      name: file.name,
    });
  });
}

/** Reads the stored file again: nothing is kept in between but the file. The facts are as the editor left them. */
export async function makeArticle(file: string, facts: z.input<typeof fields>, tags: readonly string[]) {
  return asActor(async (actor) => {
    const original = await files.readFile(actor, sha256.parse(file));
    const { article, report } = await readForeignFile({ bytes: original.bytes, name: original.name ?? "" });
    const made = await articles.createArticle(actor, {
      draft: { ...fields.parse(facts), document: toDocument(article.blocks) },
      tags: tagNames.parse(tags),
      original,
      intakeReport: report,
    });
    revalidatePath("/articles", "layout");
    return made;
  });
}
