"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as drafts from "@/lib/db/article-drafts";
import * as steps from "@/lib/db/article-steps";
import { getArticle } from "@/lib/db/articles";
import * as dismissals from "@/lib/db/dismissals";
import { storeImage } from "@/lib/db/files";
import * as priorUse from "@/lib/db/prior-use";
import * as tagRows from "@/lib/db/tags";
import { FascicleError } from "@/lib/errors";
import { ARTICLE_ACTIONS, type ArticleAction } from "@/lib/workflow/status";

const id = z.string().min(1).max(64);
const version = z.number().int().positive();
const line = z.string().max(2000);
const draftShape = z.strictObject({
  title: line,
  headline: z.array(line).max(6),
  subtitle: line,
  byline: line,
  source: line,
  sourceUrl: line,
  releasedOn: z.union([z.iso.date(), z.literal("")]),
  permission: line,
  document: z.unknown(),
});
const words = z.strictObject({
  contentHash: z.string().max(64),
  opinion: z.string().max(4000).optional(),
  override: z.string().max(1000).optional(),
});

/** The draft comes as text: as an object its attributes would lose their prototype on the way. */
export async function saveDraft(articleId: string, builtOn: number, draft: string) {
  return asActor((actor) =>
    drafts.saveDraft(actor, {
      articleId: id.parse(articleId),
      version: version.parse(builtOn),
      draft: draftShape.parse(parseJson(draft)),
    }),
  );
}

export async function loadDraft(articleId: string) {
  return asActor(async (actor) => {
    const { version, savedBy, draft } = await getArticle(actor, id.parse(articleId));
    return { version, savedBy, draft: JSON.stringify(draft) };
  });
}

export async function keepRevision(articleId: string, builtOn: number) {
  return asActor(async (actor) => {
    const kept = await drafts.keepRevision(actor, {
      articleId: id.parse(articleId),
      version: version.parse(builtOn),
    });
    revalidatePath(`/articles/${articleId}`);
    return kept.number;
  });
}

export async function readRevision(articleId: string, number: number) {
  return asActor(async (actor) =>
    JSON.stringify(await drafts.readRevision(actor, id.parse(articleId), version.parse(number))),
  );
}

export async function setTags(articleId: string, names: readonly string[]) {
  return asActor(async (actor) => {
    await tagRows.setTags(actor, id.parse(articleId), z.array(z.string().max(40)).max(20).parse(names));
    return true;
  });
}

const dismissed = z.strictObject({
  rule: z.string().min(1).max(60),
  before: z.string().max(20),
  // A whole paragraph may stand twice.
  text: z.string().max(20_000),
  after: z.string().max(20),
  reason: z.string().max(500),
});

export async function dismissFindings(articleId: string, findings: z.input<typeof dismissed>[]) {
  return asActor(async (actor) => {
    for (const finding of z.array(dismissed).max(1000).parse(findings))
      await dismissals.dismissFinding(actor, id.parse(articleId), finding);
    revalidatePath(`/articles/${articleId}`);
    return true;
  });
}

export async function recallFinding(articleId: string, dismissalId: string) {
  return asActor(async (actor) => {
    await dismissals.recallFinding(actor, id.parse(articleId), id.parse(dismissalId));
    revalidatePath(`/articles/${articleId}`);
    return true;
  });
}

export async function takeStep(
  articleId: string,
  action: ArticleAction,
  builtOn: number,
  given: z.input<typeof words>,
) {
  return asActor(async (actor) => {
    const step = await steps.takeStep(actor, {
      articleId: id.parse(articleId),
      action: z.enum(ARTICLE_ACTIONS).parse(action),
      version: version.parse(builtOn),
      ...words.parse(given),
    });
    revalidatePath("/", "layout");
    return step;
  });
}

export async function findPriorUse(articleId: string) {
  return asActor((actor) => priorUse.findPriorUse(actor, id.parse(articleId)));
}

export async function uploadImage(form: FormData) {
  return asActor(async (actor) => {
    const image = form.get("image");
    if (!(image instanceof File)) throw new FascicleError("not-an-image");
    return storeImage(actor, { bytes: new Uint8Array(await image.arrayBuffer()), name: image.name });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FascicleError("invalid-input", { reason: "not JSON", place: "draft" });
  }
}
