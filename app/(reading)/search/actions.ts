"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { requireOwnOrigin } from "@/lib/auth/origin";
import { requireActor } from "@/lib/auth/session";
import { suggestSearch } from "@/lib/db/search";

/** While somebody types. */
export async function suggest(text: string): Promise<string[]> {
  requireOwnOrigin(await headers());
  const actor = await requireActor();
  return suggestSearch(actor, z.string().max(200).parse(text));
}
