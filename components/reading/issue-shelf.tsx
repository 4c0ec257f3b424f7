"use client";

import { DownloadOutlined } from "@ant-design/icons";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFileSize } from "../ui/file-size";
import { CoverBlock } from "./cover-block";
import styles from "./reading.module.css";
import type { JournalName, ShelvedIssue } from "./reading-view";

/** Published issues as they stand on a shelf, newest first. */
export function IssueShelf({ journal, issues }: { journal: JournalName; issues: readonly ShelvedIssue[] }) {
  const t = useTranslations("read");
  const size = useFileSize();
  return (
    <ul className={styles.shelf}>
      {issues.map((issue) => (
        <li key={issue.issueId}>
          <Link href={`/read/${issue.issueId}`} className={styles.book}>
            <CoverBlock
              journal={journal}
              label={issue.label}
              serial={issue.serial === undefined ? undefined : t("serial", { serial: issue.serial })}
            />
            <span className={styles.bookLabel}>{issue.label}</span>
          </Link>
          <span className={styles.bookFacts}>{t("articles", { count: issue.articles })}</span>
          {issue.download && (
            <a href={issue.download.address} className={styles.bookDownload}>
              <DownloadOutlined aria-hidden /> PDF {size(issue.download.bytes)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
