import { Button } from "antd";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { editionAddress } from "@/app/addresses";
import { PastIssues } from "@/components/archive/past-issues";
import { EmptyState } from "@/components/ui/empty-state";
import { InboxOutlined } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireDesk } from "@/lib/auth/session";
import { listIssues } from "@/lib/db/issues";
import { listPublishedIssues } from "@/lib/db/reading-room";
import { can } from "@/lib/workflow/decide";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("archive"))("title") };
}

export default async function ArchivePage() {
  const actor = await requireDesk();
  const [t, published, issues] = await Promise.all([
    getTranslations("archive"),
    listPublishedIssues(actor),
    listIssues(actor),
  ]);
  const rows = new Map(issues.map((issue) => [issue.issueId, issue]));
  const mayImport = can(actor, { action: "importIssue", journalId: actor.journalId });
  const importButton = mayImport && (
    <Button type="primary" href="/archive/import">
      {t("import")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("description")}>
        {importButton}
      </PageHeader>
      <Panel flush>
        {published.length > 0 ? (
          <PastIssues
            issues={published.map(({ download, ...issue }) => ({
              ...issue,
              imported: rows.get(issue.issueId)?.imported ?? false,
              publishedAt: rows.get(issue.issueId)?.publishedAt,
              download: download && {
                address: editionAddress(download.editionId),
                bytes: download.size,
                pages: download.pageCount,
              },
            }))}
          />
        ) : (
          <EmptyState icon={<InboxOutlined />} title={t("empty")} description={t("emptyHint")}>
            {importButton}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}
