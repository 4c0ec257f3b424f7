import { orNotFound } from "@/app/or-not-found";
import { printedArticles } from "@/components/issue/editions/issue-pages";
import { IssueHead } from "@/components/issue/issue-head";
import { ISSUE_TABS } from "@/components/issue/issue-tab";
import { IssueTabs } from "@/components/issue/issue-tabs";
import { requireDesk } from "@/lib/auth/session";
import { getBoard } from "@/lib/db/board";
import { listEditions } from "@/lib/db/editions";
import { getIssue } from "@/lib/db/issues";
import { listJobs } from "@/lib/db/jobs";
import { getSignOffState } from "@/lib/db/sign-offs";
import { ApprovalTab } from "./approval-tab";
import { BoardTab } from "./board-tab";
import { FactsTab } from "./facts-tab";
import { withoutSections, withPages } from "./pages";
import { PdfTab } from "./pdf-tab";

interface IssuePageProps {
  readonly params: Promise<{ issueId: string }>;
  readonly searchParams: Promise<{ tab?: string | string[] }>;
}

export default async function IssuePage({ params, searchParams }: IssuePageProps) {
  const actor = await requireDesk();
  const { issueId } = await params;
  const { tab: wanted } = await searchParams;
  const tab = ISSUE_TABS.find((known) => known === wanted) ?? "board";
  const issue = await orNotFound(getIssue(actor, issueId));
  const [board, editions] = await Promise.all([getBoard(actor, issueId), listEditions(actor, issueId)]);
  const latest = editions.find((edition) => edition.contents.length > 0);
  const printed = withoutSections(printedArticles(latest?.contents ?? []), board);

  const content = async () => {
    switch (tab) {
      case "board":
        return (
          <BoardTab
            issueId={issueId}
            board={withPages(board, printed)}
            editable={issue.may.includes("arrange")}
          />
        );
      case "facts":
        return (
          <FactsTab
            issueId={issueId}
            version={issue.version}
            facts={issue.facts}
            editable={issue.may.includes("editFacts")}
          />
        );
      case "pdf": {
        const [job] = await listJobs(actor, issueId);
        return <PdfTab issueId={issueId} status={issue.status} editions={editions} latest={job} />;
      }
      case "approval":
        return (
          <ApprovalTab
            issueId={issueId}
            label={issue.label}
            status={issue.status}
            may={issue.may}
            state={await getSignOffState(actor, issueId)}
          />
        );
      default:
        return tab satisfies never;
    }
  };

  return (
    <>
      <IssueHead
        label={issue.label}
        serial={issue.serial}
        status={issue.status}
        progress={issue.progress}
        strip={latest && { articles: printed, current: latest.current }}
      />
      <IssueTabs issueId={issueId} tab={tab} />
      {await content()}
    </>
  );
}
