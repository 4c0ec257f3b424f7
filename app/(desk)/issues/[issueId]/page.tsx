import { orNotFound } from "@/app/or-not-found";
import { printedArticles } from "@/components/issue/editions/issue-pages";
import { IssueHead } from "@/components/issue/issue-head";
import { ISSUE_TABS } from "@/components/issue/issue-tab";
import { IssueTabs } from "@/components/issue/issue-tabs";
import { requireDesk } from "@/lib/auth/session";
import { getBoard } from "@/lib/db/board";
import { listEditions } from "@/lib/db/editions";
import { type FontView, listFonts } from "@/lib/db/fonts";
import { getIssue, listIssues } from "@/lib/db/issues";
import { listJobs } from "@/lib/db/jobs";
import { getPreflight } from "@/lib/db/preflight";
import { latestSheet } from "@/lib/db/sheets";
import { getSignOffState } from "@/lib/db/sign-offs";
import { FascicleError } from "@/lib/errors";
import { STYLE_2024 } from "@/lib/typeset/presets/style-2024";
import { readStyle } from "@/lib/typeset/read-style";
import type { HouseStyle } from "@/lib/typeset/style";
import { allowedEditions } from "@/lib/workflow/decide";
import { ApprovalTab } from "./approval-tab";
import { BoardTab } from "./board-tab";
import { FactsTab } from "./facts-tab";
import { withoutSections } from "./pages";
import { PdfTab } from "./pdf-tab";
import { PreflightTab } from "./preflight-tab";
import { PriorUseTab } from "./prior-use-tab";
import { StyleTab } from "./style-tab";

/** A style that an earlier version stored and this one cannot read is no reason to show nothing. */
function shownStyle(stored: unknown): HouseStyle {
  try {
    return readStyle(stored);
  } catch (error) {
    if (error instanceof FascicleError) return STYLE_2024;
    throw error;
  }
}

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
  const [board, editions, preflight] = await Promise.all([
    getBoard(actor, issueId),
    listEditions(actor, issueId),
    getPreflight(actor, issueId),
  ]);
  const latest = editions.find((edition) => edition.contents.length > 0);
  const printed = withoutSections(printedArticles(latest?.contents ?? []), board);

  const content = async () => {
    switch (tab) {
      case "board":
        return <BoardTab issueId={issueId} board={board} editable={issue.may.includes("arrange")} />;
      case "facts":
        return (
          <FactsTab
            issueId={issueId}
            version={issue.version}
            facts={issue.facts}
            editable={issue.may.includes("editFacts")}
          />
        );
      case "style":
        return (
          <StyleTab
            issueId={issueId}
            label={issue.label}
            journalTitle={issue.journal.title}
            version={issue.version}
            style={shownStyle(issue.style)}
            fonts={(await listFonts(actor)).map(fontChoice)}
            editable={issue.may.includes("editFacts")}
            issues={(await listIssues(actor)).filter((other) => other.issueId !== issueId)}
          />
        );
      case "preflight": {
        const job = (await listJobs(actor, issueId)).find(({ kind }) => kind === "preflight");
        return (
          <PreflightTab
            issueId={issueId}
            preflight={preflight}
            mayWaive={issue.may.includes("waive")}
            latest={job}
          />
        );
      }
      case "prior-use":
        return <PriorUseTab issueId={issueId} />;
      case "pdf": {
        const jobs = await listJobs(actor, issueId);
        return (
          <PdfTab
            issueId={issueId}
            status={issue.status}
            editions={editions}
            allowed={allowedEditions(actor, { journalId: actor.journalId, status: issue.status })}
            latest={jobs.find(({ kind }) => kind === "pdf")}
          />
        );
      }
      case "approval":
        return (
          <ApprovalTab
            issueId={issueId}
            label={issue.label}
            status={issue.status}
            may={issue.may}
            state={await getSignOffState(actor, issueId)}
            sheet={await latestSheet(actor, issueId)}
            latestSheetJob={(await listJobs(actor, issueId)).find(({ kind }) => kind === "sheet")}
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
        // The board shows the strip as it is while one drags.
        strip={tab === "board" || !latest ? undefined : { articles: printed, current: latest.current }}
        previewAddress={`/issues/${issueId}/preview`}
      />
      <IssueTabs issueId={issueId} tab={tab} preflight={{ errors: preflight.errors }} />
      {await content()}
    </>
  );
}

const fontChoice = ({ sha256, family, style, fileName = sha256 }: FontView) => ({
  sha256,
  name: [family || fileName, style].filter(Boolean).join(" "),
});
