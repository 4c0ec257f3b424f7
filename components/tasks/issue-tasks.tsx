"use client";

import { RightOutlined } from "@ant-design/icons";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { IssueStatusTag } from "../issue/status-tag";
import type { IssueTaskView } from "./task-view";
import styles from "./tasks.module.css";

/** Issues that wait for the person's signature or for proofing. */
export function IssueTasks({ tasks }: { tasks: readonly IssueTaskView[] }) {
  const t = useTranslations("tasks");
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <li key={task.issueId} className={styles.issueTask}>
          <Link
            href={`/issues/${task.issueId}?tab=${task.action === "startProofing" ? "board" : "approval"}`}
          >
            <strong>{task.label}</strong>
            <IssueStatusTag status={task.status} />
            <span>{t(`issueWaits.${task.action}`)}</span>
            <RightOutlined aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
