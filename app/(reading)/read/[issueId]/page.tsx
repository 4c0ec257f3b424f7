import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { editionAddress, issueWordAddress } from "@/app/addresses";
import { orNotFound } from "@/app/or-not-found";
import { PublishedIssue } from "@/components/reading/published-issue";
import { BackLink } from "@/components/ui/back-link";
import { requireActor } from "@/lib/auth/session";
import { getPublishedIssue } from "@/lib/db/reading-room";

interface Props {
  readonly params: Promise<{ issueId: string }>;
}

const load = cache(async (issueId: string) => orNotFound(getPublishedIssue(await requireActor(), issueId)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).issueId)).label };
}

export default async function PublishedIssuePage({ params }: Props) {
  const issue = await load((await params).issueId);
  const t = await getTranslations("read");
  const { download, journal, masthead, label, serial, sections, issueId } = issue;
  return (
    <>
      <BackLink href="/read">{t("allIssues")}</BackLink>
      <PublishedIssue
        issueId={issueId}
        label={label}
        serial={serial}
        journal={journal}
        masthead={masthead.entries}
        sections={sections}
        wordAddress={issueWordAddress(issueId)}
        download={
          download && {
            address: editionAddress(download.editionId),
            bytes: download.size,
            pages: download.pageCount,
          }
        }
      />
    </>
  );
}
