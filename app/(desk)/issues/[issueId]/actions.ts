"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import { storeEmblem } from "@/lib/db/files";
import * as facts from "@/lib/db/issue-facts";
import { findIssuePriorUse } from "@/lib/db/issue-prior-use";
import { getIssue } from "@/lib/db/issues";
import * as jobs from "@/lib/db/jobs";
import * as budgets from "@/lib/db/page-budgets";
import * as placements from "@/lib/db/placements";
import * as preflight from "@/lib/db/preflight";
import { storeProfile } from "@/lib/db/profiles";
import * as sections from "@/lib/db/sections";
import * as signOffs from "@/lib/db/sign-offs";
import { FascicleError } from "@/lib/errors";
import { readStyle } from "@/lib/typeset/read-style";
import { PRODUCED_EDITIONS } from "@/lib/workflow/edition-rules";

const id = z.string().min(1).max(64);
const index = z.number().int().min(0).max(10_000);
const title = z.string().trim().min(1).max(60);
const line = z.string().max(500);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const shown = () => revalidatePath("/issues", "layout");

export async function placeArticle(articleId: string, sectionId: string, at: number) {
  return asActor(async (actor) => {
    const place = { articleId: id.parse(articleId), sectionId: id.parse(sectionId), index: index.parse(at) };
    await placements.placeArticle(actor, place);
    shown();
    return true;
  });
}

export async function unplaceArticle(articleId: string) {
  return asActor(async (actor) => {
    await placements.unplaceArticle(actor, id.parse(articleId));
    shown();
    return true;
  });
}

export async function setArticleBudget(articleId: string, pages: number | undefined) {
  return asActor(async (actor) => {
    await budgets.setArticleBudget(actor, {
      articleId: id.parse(articleId),
      pages: z.number().optional().parse(pages),
    });
    shown();
    return true;
  });
}

export async function setSectionBudget(sectionId: string, pages: number | undefined) {
  return asActor(async (actor) => {
    await budgets.setSectionBudget(actor, {
      sectionId: id.parse(sectionId),
      pages: z.number().optional().parse(pages),
    });
    shown();
    return true;
  });
}

export async function addSection(issueId: string, parentId: string | undefined, name: string) {
  return asActor(async (actor) => {
    const section = {
      issueId: id.parse(issueId),
      parentId: id.optional().parse(parentId),
      title: title.parse(name),
    };
    await sections.addSection(actor, section);
    shown();
    return true;
  });
}

export async function renameSection(sectionId: string, name: string) {
  return asActor(async (actor) => {
    await sections.renameSection(actor, id.parse(sectionId), title.parse(name));
    shown();
    return true;
  });
}

export async function moveSection(sectionId: string, parentId: string | undefined, at: number) {
  return asActor(async (actor) => {
    const move = {
      sectionId: id.parse(sectionId),
      parentId: id.optional().parse(parentId),
      index: index.parse(at),
    };
    await sections.moveSection(actor, move);
    shown();
    return true;
  });
}

export async function deleteSection(sectionId: string) {
  return asActor(async (actor) => {
    await sections.deleteSection(actor, id.parse(sectionId));
    shown();
    return true;
  });
}

const factsShape = z.strictObject({
  label: line.min(1),
  serial: z.number().int().min(1).max(99_999).optional(),
  coverLines: z.array(line).max(30),
  contentsTitle: line,
  print: z.strictObject({
    permit: line.optional(),
    compiler: line.optional(),
    printer: line.optional(),
    printedOn: z.iso.date().optional(),
    copies: z.number().int().min(0).max(10_000_000).optional(),
    recipients: line.optional(),
  }),
  masthead: z.strictObject({
    title: line,
    entries: z.array(z.strictObject({ role: line, names: z.array(line).max(50) })).max(50),
  }),
  statement: z.strictObject({
    title: line,
    // lib/db passes it through the document's own gate.
    document: z.looseObject({
      type: z.literal("doc"),
      content: z.array(z.looseObject({ type: z.string() })),
    }),
  }),
});

/** The facts come as text, for the document in them. */
export async function saveFacts(issueId: string, version: number, changed: string) {
  return asActor(async (actor) => {
    const saved = await facts.saveIssueFacts(actor, {
      issueId: id.parse(issueId),
      version: z.number().int().positive().parse(version),
      facts: factsShape.parse(parseJson(changed, "facts")),
    });
    shown();
    return saved;
  });
}

/** The style comes as text, as it may hold anything; lib/db stores none that makes no page. */
export async function saveStyle(issueId: string, version: number, style: string) {
  return asActor(async (actor) => {
    const saved = await facts.saveIssueStyle(actor, {
      issueId: id.parse(issueId),
      version: z.number().int().positive().parse(version),
      style: parseJson(style, "style"),
    });
    shown();
    return saved;
  });
}

/** The whole style of another issue, to be taken over. */
export async function loadStyle(issueId: string) {
  return asActor(async (actor) => readStyle((await getIssue(actor, id.parse(issueId))).style));
}

export async function uploadEmblem(form: FormData) {
  return asActor(async (actor) => {
    const image = form.get("image");
    if (!(image instanceof File)) throw new FascicleError("not-an-image");
    return storeEmblem(actor, { bytes: new Uint8Array(await image.arrayBuffer()), name: image.name });
  });
}

export async function uploadProfile(form: FormData) {
  return asActor(async (actor) => {
    const profile = form.get("profile");
    if (!(profile instanceof File)) throw new FascicleError("bad-profile", { problem: "signature" });
    return storeProfile(actor, { bytes: new Uint8Array(await profile.arrayBuffer()), name: profile.name });
  });
}

const editionWish = z.strictObject({
  edition: z.enum(PRODUCED_EDITIONS),
  binding: z.enum(["saddle", "stack"]).optional(),
  sheet: z.enum(["full", "A4"]).optional(),
  creep: z.literal("yes").optional(),
});

export async function requestPdf(issueId: string, wish: z.infer<typeof editionWish>) {
  return asActor((actor) => jobs.requestPdf(actor, id.parse(issueId), editionWish.parse(wish)));
}

export async function readJob(jobId: string) {
  return asActor((actor) => jobs.getJob(actor, id.parse(jobId)));
}

export async function cancelJob(jobId: string) {
  return asActor(async (actor) => {
    await jobs.cancelJob(actor, id.parse(jobId));
    return true;
  });
}

export async function findPriorUse(issueId: string) {
  return asActor((actor) => findIssuePriorUse(actor, id.parse(issueId)));
}

export async function requestPreflight(issueId: string) {
  return asActor((actor) => jobs.requestPreflight(actor, id.parse(issueId)));
}

export async function requestSheet(issueId: string) {
  return asActor((actor) => jobs.requestSheet(actor, id.parse(issueId)));
}

export async function waiveFinding(issueId: string, key: string, reason: string) {
  return asActor(async (actor) => {
    const waiver = { issueId: id.parse(issueId), key: line.parse(key), reason: line.parse(reason) };
    await preflight.waiveFinding(actor, waiver);
    shown();
    return true;
  });
}

export async function withdrawWaiver(issueId: string, waiverId: string) {
  return asActor(async (actor) => {
    await preflight.withdrawWaiver(actor, { issueId: id.parse(issueId), waiverId: id.parse(waiverId) });
    shown();
    return true;
  });
}

export async function startProofing(issueId: string) {
  return asActor(async (actor) => {
    const done = await signOffs.startProofing(actor, id.parse(issueId));
    shown();
    return done;
  });
}

export async function resumePlanning(issueId: string) {
  return asActor(async (actor) => {
    const done = await signOffs.resumePlanning(actor, id.parse(issueId));
    shown();
    return done;
  });
}

export async function approveIssue(issueId: string, manifestHash: string) {
  return asActor(async (actor) => {
    const signOff = { issueId: id.parse(issueId), manifestHash: hash.parse(manifestHash) };
    const done = await signOffs.approveIssue(actor, signOff);
    revalidatePath("/", "layout");
    return done;
  });
}

export async function publishIssue(issueId: string, manifestHash: string) {
  return asActor(async (actor) => {
    const signOff = { issueId: id.parse(issueId), manifestHash: hash.parse(manifestHash) };
    const done = await signOffs.publishIssue(actor, signOff);
    revalidatePath("/", "layout");
    return done;
  });
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FascicleError("invalid-input", { reason: "not JSON", place });
  }
}
