"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { sheetAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import { ApprovalPanel } from "@/components/issue/approval/approval-panel";
import { ManuscriptSheet } from "@/components/issue/approval/manuscript-sheet";
import type { JobView } from "@/components/issue/editions/use-job";
import { useErrorSentence } from "@/components/ui/error-sentence";
import type { JobView as StoredJob } from "@/lib/db/jobs";
import type { SheetView } from "@/lib/db/sheets";
import type { SignOffState } from "@/lib/db/sign-offs";
import type { IssueWork } from "@/lib/workflow/decide";
import type { IssueAction, IssueStatus } from "@/lib/workflow/status";
import * as server from "./actions";

export interface ApprovalTabProps {
  readonly issueId: string;
  readonly label: string;
  readonly status: IssueStatus;
  readonly may: readonly (IssueAction | IssueWork)[];
  readonly state: SignOffState;
  readonly sheet?: SheetView;
  readonly latestSheetJob?: StoredJob;
}

export function ApprovalTab({ issueId, label, status, may, state, sheet, latestSheetJob }: ApprovalTabProps) {
  const t = useTranslations("issues.approval");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  const sentence = useErrorSentence();
  const view = ({ jobId, error, ...job }: StoredJob): JobView => ({
    ...job,
    id: jobId,
    reason: error && sentence(error),
  });
  const act: Record<IssueAction, () => ReturnType<typeof server.approveIssue>> = {
    startProofing: () => server.startProofing(issueId),
    resumePlanning: () => server.resumePlanning(issueId),
    approve: () => server.approveIssue(issueId, state.manifestHash),
    publish: () => server.publishIssue(issueId, state.manifestHash),
  };
  return (
    <ApprovalPanel
      label={label}
      status={status}
      may={may}
      articles={state.articles}
      notAccepted={state.notAccepted.map(({ articleId, title }) => ({
        title,
        address: `/articles/${articleId}`,
      }))}
      preflightErrors={state.preflightErrors}
      preflightAddress={`/issues/${issueId}?tab=preflight`}
      signOffs={state.signOffs}
      onAct={async (action) => {
        if (await answer(act[action]())) message.success(t(`done.${action}`));
        if (action === "publish") router.push(`/issues/${issueId}?tab=pdf`);
        router.refresh();
      }}
    >
      <ManuscriptSheet
        sheet={sheet && { ...sheet, address: sheetAddress(sheet.sheetId) }}
        latest={latestSheetJob && view(latestSheetJob)}
        onMake={async () => (await answer(server.requestSheet(issueId)))?.jobId}
        readJob={async (jobId) => {
          const result = await server.readJob(jobId);
          return result.ok ? view(result.value) : undefined;
        }}
        onEnded={() => router.refresh()}
      />
    </ApprovalPanel>
  );
}
