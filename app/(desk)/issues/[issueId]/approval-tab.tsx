"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { ApprovalPanel } from "@/components/issue/approval/approval-panel";
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
}

export function ApprovalTab({ issueId, label, status, may, state }: ApprovalTabProps) {
  const t = useTranslations("issues.approval");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
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
    />
  );
}
