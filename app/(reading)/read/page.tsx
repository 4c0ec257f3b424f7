import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { editionAddress } from "@/app/addresses";
import { IssueShelf } from "@/components/reading/issue-shelf";
import { EmptyState } from "@/components/ui/empty-state";
import { BookOutlined } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { getJournal } from "@/lib/db/journals";
import { listPublishedIssues } from "@/lib/db/reading-room";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("read"))("title") };
}

export default async function ReadingRoom() {
  const actor = await requireActor();
  const [t, journal, issues] = await Promise.all([
    getTranslations("read"),
    getJournal(actor, actor.journalId),
    listPublishedIssues(actor),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description", { journal: journal.facts.title })} />
      {issues.length > 0 ? (
        <IssueShelf
          journal={journal.facts}
          issues={issues.map(({ download, ...issue }) => ({
            ...issue,
            download: download && {
              address: editionAddress(download.editionId),
              bytes: download.size,
              pages: download.pageCount,
            },
          }))}
        />
      ) : (
        <Panel>
          <EmptyState icon={<BookOutlined />} title={t("empty")} description={t("emptyHint")} />
        </Panel>
      )}
    </>
  );
}
