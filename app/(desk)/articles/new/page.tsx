import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { requireDesk } from "@/lib/auth/session";
import { listIncoming } from "@/lib/db/incoming";
import { env } from "@/lib/env";
import { can } from "@/lib/workflow/decide";
import { TakeArticle } from "./take-article";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles.intake"))("title") };
}

export default async function TakeArticlePage() {
  const actor = await requireDesk();
  if (!can(actor, { action: "createArticle", journalId: actor.journalId })) notFound();
  const [t, copies] = await Promise.all([getTranslations("articles"), listIncoming(actor)]);
  return (
    <>
      <PageHeader
        title={t("intake.title")}
        above={<Link href="/articles">{t("title")}</Link>}
        description={t("intake.hint")}
      />
      <TakeArticle copies={copies} opensAddresses={env().INTAKE_FETCH === "on"} />
    </>
  );
}
