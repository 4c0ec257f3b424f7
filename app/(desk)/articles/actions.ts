"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { asActor } from "@/app/action-result";
import * as articles from "@/lib/db/articles";

const articleId = z.string().min(1).max(64);

export async function createArticle() {
  return asActor((actor) => articles.createArticle(actor));
}

export async function binArticle(id: string) {
  return asActor(async (actor) => {
    await articles.binArticle(actor, articleId.parse(id));
    revalidatePath("/articles", "layout");
    return true;
  });
}

export async function restoreArticle(id: string) {
  return asActor(async (actor) => {
    await articles.restoreArticle(actor, articleId.parse(id));
    revalidatePath("/articles", "layout");
    return true;
  });
}
