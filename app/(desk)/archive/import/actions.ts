"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import { MEDIA_TYPES } from "@/app/media-types";
import * as files from "@/lib/db/files";
import * as imports from "@/lib/db/import-issue";
import { readForeignIssue } from "@/lib/intake/read-foreign";
import { formatOf } from "@/lib/intake/source-format";
import { toIssueData } from "@/lib/intake/to-issue-data";

const upload = z.instanceof(File);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const importAs = z.enum(["archive", "draft"]);

/** Keeps the file and reads it once, so that one which is no issue is refused here. */
export async function uploadIssue(form: FormData) {
  return asActor(async (actor) => {
    files.requireUploader(actor);
    const file = upload.parse(form.get("issue"));
    const bytes = new Uint8Array(await file.arrayBuffer());
    await readForeignIssue({ bytes, name: file.name });
    const mediaType = MEDIA_TYPES[formatOf(bytes, file.name)];
    return files.storeOriginal(actor, { bytes, mediaType, name: file.name });
  });
}

/** Reads the stored file again: nothing is kept in between but the file. */
export async function confirmImport(file: string, as: z.input<typeof importAs>) {
  return asActor(async (actor) => {
    const { bytes, mediaType, name } = await files.readFile(actor, sha256.parse(file));
    const { issue, report } = await readForeignIssue({ bytes, name: name ?? "" });
    const imported = await imports.importIssue(actor, {
      issue: toIssueData(issue),
      as: importAs.parse(as),
      original: { bytes, mediaType, name },
      report,
    });
    revalidatePath("/", "layout");
    return imported;
  });
}
