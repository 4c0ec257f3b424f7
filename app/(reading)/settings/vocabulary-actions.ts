"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as sources from "@/lib/db/sources";
import * as tags from "@/lib/db/tags";
import type { Actor } from "@/lib/workflow/actor";

const id = z.string().min(1).max(64);
const tagName = z.string().max(40);
const sourceName = z.string().min(1).max(2000);

const change = (work: (actor: Actor) => Promise<void>) =>
  asActor(async (actor) => {
    await work(actor);
    revalidatePath("/settings");
    return true;
  });

export async function renameTag(tagId: string, name: string) {
  return change((actor) => tags.renameTag(actor, id.parse(tagId), tagName.parse(name)));
}

export async function mergeTag(tagId: string, intoId: string) {
  return change((actor) => tags.mergeTag(actor, id.parse(tagId), id.parse(intoId)));
}

export async function colorTag(tagId: string, color: string | undefined) {
  return change((actor) =>
    tags.colorTag(actor, id.parse(tagId), z.enum(tags.TAG_COLORS).optional().parse(color)),
  );
}

export async function deleteTag(tagId: string) {
  return change((actor) => tags.deleteTag(actor, id.parse(tagId)));
}

export async function mergeSource(alias: string, name: string) {
  return change((actor) => sources.mergeSource(actor, sourceName.parse(alias), sourceName.parse(name)));
}

export async function splitSource(alias: string) {
  return change((actor) => sources.splitSource(actor, sourceName.parse(alias)));
}
