import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { can } from "@/lib/workflow/decide";
import { UploadPastIssue } from "./upload-past-issue";

/** A past issue as Word file or text, bytes; `next.config.mjs` lets as much through. */
const LARGEST = 20 * 1024 * 1024;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("archive"))("import") };
}

export default async function ImportPage({ searchParams }: { searchParams: Promise<{ first?: string }> }) {
  const actor = await requireActor();
  if (!can(actor, { action: "importIssue", journalId: actor.journalId })) notFound();
  const t = await getTranslations("archive");
  const first = (await searchParams).first === "1";
  return (
    <>
      <PageHeader
        title={t("import")}
        above={<Link href="/archive">{t("title")}</Link>}
        description={t(first ? "importFirst" : "importHint")}
      >
        {first && <Link href="/">{t("later")}</Link>}
      </PageHeader>
      <UploadPastIssue limit={LARGEST} />
    </>
  );
}
