import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActor } from "@/lib/auth/session";
import { listPeople } from "@/lib/db/users";
import { can } from "@/lib/workflow/decide";
import { People } from "./people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage() {
  const actor = await requireActor();
  if (!can(actor, { action: "managePeople", journalId: actor.journalId })) notFound();
  return <People people={await listPeople(actor)} self={actor.userId} />;
}
