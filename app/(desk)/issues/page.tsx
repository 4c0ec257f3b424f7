import { Button } from "antd";
import { getTranslations } from "next-intl/server";
import { IssueList } from "@/components/issue/list/issue-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireDesk } from "@/lib/auth/session";
import { listIssues } from "@/lib/db/issues";
import { suggestNextIssue } from "@/lib/db/next-issue";
import { can } from "@/lib/workflow/decide";
import { NewIssueButton } from "./new-issue-button";

export default async function IssuesPage() {
  const actor = await requireDesk();
  const t = await getTranslations("issues");
  const { journalId } = actor;
  const mayCreate = can(actor, { action: "createIssue", journalId });
  const [issues, proposal] = await Promise.all([
    listIssues(actor),
    mayCreate ? suggestNextIssue(actor) : undefined,
  ]);
  return (
    <>
      <PageHeader title={t("title")}>
        {can(actor, { action: "importIssue", journalId }) && (
          <Button href="/archive">{t("importPast")}</Button>
        )}
        {proposal && <NewIssueButton proposal={proposal} model={issues[0]?.label} />}
      </PageHeader>
      <IssueList
        issues={issues.map(({ issueId, progress, ...issue }) => ({
          ...issue,
          id: issueId,
          counts: progress,
        }))}
      />
    </>
  );
}
