"use client";

import { Tooltip } from "antd";
import { useTranslations } from "next-intl";
import type { ArticleStatus } from "@/lib/workflow/status";
import { STATUS_TONES } from "../article/status-tag";
import styles from "./progress.module.css";

/** From done to not yet begun, as the bar fills from the left. */
const ORDER: readonly ArticleStatus[] = [
  "PUBLISHED",
  "ACCEPTED",
  "FINAL_REVIEW",
  "SECOND_REVIEW",
  "FIRST_REVIEW",
  "DRAFT",
  "REJECTED",
];

/** How far an issue's articles are, as one stacked bar with its figures below. */
export function ProgressBar({ counts }: { counts: Readonly<Partial<Record<ArticleStatus, number>>> }) {
  const t = useTranslations("workflow.status");
  const present = ORDER.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  if (present.length === 0) return null;
  return (
    <div className={styles.progress}>
      <div className={styles.progressBar} aria-hidden>
        {present.map(({ status, count }) => (
          <Tooltip key={status} title={`${t(status)} ${count}`}>
            <span style={{ flexGrow: count }} data-status={status} data-tone={STATUS_TONES[status]} />
          </Tooltip>
        ))}
      </div>
      <ul>
        {present.map(({ status, count }) => (
          <li key={status}>
            <span className={styles.dot} data-status={status} data-tone={STATUS_TONES[status]} />
            {t(status)} {count}
          </li>
        ))}
      </ul>
    </div>
  );
}
