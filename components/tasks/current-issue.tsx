"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ArticleStatus, IssueStatus } from "@/lib/workflow/status";
import { ProgressBar } from "../issue/progress-bar";
import { IssueStatusTag } from "../issue/status-tag";
import { Panel } from "../ui/panel";
import styles from "./tasks.module.css";

export interface CurrentIssueView {
  readonly issueId: string;
  readonly label: string;
  readonly status: IssueStatus;
  readonly progress: Readonly<Partial<Record<ArticleStatus, number>>>;
}

/** How far the issue in the making is. */
export function CurrentIssue({ issue }: { issue: CurrentIssueView }) {
  const t = useTranslations("tasks");
  const total = Object.values(issue.progress).reduce((sum, count) => sum + count, 0);
  return (
    <Panel title={t("current")} extra={<IssueStatusTag status={issue.status} />}>
      <div className={styles.progress}>
        <div className={styles.progressHead}>
          <Link href={`/issues/${issue.issueId}`}>{issue.label}</Link>
        </div>
        {total > 0 ? <ProgressBar counts={issue.progress} /> : <span>{t("currentEmpty")}</span>}
      </div>
    </Panel>
  );
}
