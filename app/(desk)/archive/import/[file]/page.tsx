import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/or-not-found";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { readFile } from "@/lib/db/files";
import { listIssues } from "@/lib/db/issues";
import { FascicleError } from "@/lib/errors";
import { readForeignIssue } from "@/lib/intake/read-foreign";
import { can } from "@/lib/workflow/decide";
import { toImportView } from "../import-view";
import { ReviewImport } from "./review-import";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("archive"))("review.title") };
}

export default async function ReviewImportPage({ params }: { params: Promise<{ file: string }> }) {
  const actor = await requireActor();
  if (!can(actor, { action: "importIssue", journalId: actor.journalId })) notFound();
  const { file } = await params;
  const [t, stored, issues] = await Promise.all([
    getTranslations("archive"),
    orNotFound(readFile(actor, file)),
    listIssues(actor),
  ]);
  const intake = await orNotFound(readStored(stored.bytes, stored.name ?? ""));
  const { year, number } = intake.issue;
  const existing = issues.find((issue) => issue.year === year && issue.number === number);
  return (
    <>
      <PageHeader
        title={t("review.titleOf", { label: intake.issue.label })}
        above={<Link href="/archive/import">{t("import")}</Link>}
        description={t("review.description", { file: stored.name ?? t("review.unnamed") })}
      />
      <ReviewImport file={file} view={{ ...toImportView(intake), fileName: stored.name, existing }} />
    </>
  );
}

/** Another file that is kept here, such as an article as received, has no page of this kind. */
async function readStored(bytes: Uint8Array, name: string) {
  try {
    return await readForeignIssue({ bytes, name });
  } catch (error) {
    if (error instanceof FascicleError) throw new FascicleError("not-found");
    throw error;
  }
}
