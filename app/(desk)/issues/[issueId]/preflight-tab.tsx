"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { fixAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import type { JobView } from "@/components/issue/editions/use-job";
import type { WaiverShown } from "@/components/preflight/finding-view";
import { PreflightPanel } from "@/components/preflight/preflight-panel";
import { useErrorSentence } from "@/components/ui/error-sentence";
import type { JobView as StoredJob } from "@/lib/db/jobs";
import type { PreflightView, WaiverView } from "@/lib/db/preflight";
import * as server from "./actions";

export interface PreflightTabProps {
  readonly issueId: string;
  readonly preflight: PreflightView;
  readonly mayWaive: boolean;
  readonly latest?: StoredJob;
}

export function PreflightTab({ issueId, preflight, mayWaive, latest }: PreflightTabProps) {
  const t = useTranslations("preflight");
  const { message } = App.useApp();
  const sentence = useErrorSentence();
  const answer = useAnswer();
  const router = useRouter();
  const view = ({ jobId, error, ...job }: StoredJob): JobView => ({
    ...job,
    id: jobId,
    reason: error && sentence(error),
  });
  async function told(done: Promise<boolean | undefined>, said: string): Promise<boolean> {
    if (!(await done)) return false;
    message.success(said);
    router.refresh();
    return true;
  }
  return (
    <PreflightPanel
      checked={preflight.checked}
      findings={preflight.findings.map(({ waiver, voided, ...finding }) => ({
        ...finding,
        fix: fixAddress(issueId, finding),
        ...(waiver && { waiver: showWaiver(waiver) }),
        ...(voided && { voided: showWaiver(voided) }),
      }))}
      voided={preflight.voided.map((waiver) => ({ ...showWaiver(waiver), finding: waiver.finding }))}
      actions={
        mayWaive
          ? {
              waive: (key, reason) =>
                told(answer(server.waiveFinding(issueId, key, reason)), t("waive.done")),
              withdraw: (waiverId) =>
                told(answer(server.withdrawWaiver(issueId, waiverId)), t("waive.withdrawn")),
            }
          : {}
      }
      latest={latest && view(latest)}
      onRun={async () => (await answer(server.requestPreflight(issueId)))?.jobId}
      onCancel={(jobId) => answer(server.cancelJob(jobId))}
      readJob={async (jobId) => {
        const result = await server.readJob(jobId);
        return result.ok ? view(result.value) : undefined;
      }}
      onEnded={() => router.refresh()}
    />
  );
}

const showWaiver = ({ waiverId, reason, person, at }: WaiverView): WaiverShown => ({
  id: waiverId,
  reason,
  person,
  at,
});
