import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MEDIA_TYPES } from "@/app/media-types";
import { orNotFound } from "@/app/or-not-found";
import { PageHeader } from "@/components/ui/page-header";
import { requireDesk } from "@/lib/auth/session";
import { readFile } from "@/lib/db/files";
import { listIncoming } from "@/lib/db/incoming";
import { findPriorUseOfBlocks } from "@/lib/db/prior-use";
import { listSources } from "@/lib/db/sources";
import { listTags } from "@/lib/db/tags";
import { readForeignFile } from "@/lib/intake/read-foreign";
import { can } from "@/lib/workflow/decide";
import { toIntakeView } from "../intake-view";
import { ReviewArticle } from "./review-article";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles.intake"))("review") };
}

export default async function ReviewArticlePage({ params }: { params: Promise<{ file: string }> }) {
  const actor = await requireDesk();
  if (!can(actor, { action: "createArticle", journalId: actor.journalId })) notFound();
  const { file } = await params;
  const [t, stored, tags, sources, incoming] = await Promise.all([
    getTranslations("articles.intake"),
    orNotFound(readFile(actor, file)),
    listTags(actor),
    listSources(actor),
    listIncoming(actor),
  ]);
  if (!Object.values(MEDIA_TYPES).includes(stored.mediaType)) notFound();
  const intake = await readForeignFile({ bytes: stored.bytes, name: stored.name ?? "" });
  const priorUse = await findPriorUseOfBlocks(actor, intake.article.blocks);
  return (
    <>
      <PageHeader
        title={t("review")}
        above={<Link href="/articles/new">{t("title")}</Link>}
        description={t("reviewHint", { file: stored.name ?? t("unnamed") })}
      />
      <ReviewArticle
        key={file}
        file={file}
        view={toIntakeView(intake)}
        knownTags={tags.map((tag) => tag.name)}
        knownSources={sources.map(({ name, aliases }) => ({ name, aliases }))}
        priorUse={priorUse}
        waiting={incoming.map(({ sha256 }) => sha256).filter((sha256) => sha256 !== file)}
      />
    </>
  );
}
