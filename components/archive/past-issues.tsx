"use client";

import { DownloadOutlined, ImportOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateText } from "../ui/date-text";
import { useFileSize } from "../ui/file-size";
import styles from "./past-issues.module.css";

export interface PastIssueView {
  readonly issueId: string;
  readonly label: string;
  readonly serial?: number;
  readonly articles: number;
  /** Came in as a past issue. */
  readonly imported: boolean;
  /** ISO time. */
  readonly publishedAt?: string;
  readonly download?: { readonly address: string; readonly bytes: number; readonly pages: number };
}

export function PastIssues({ issues }: { issues: readonly PastIssueView[] }) {
  const t = useTranslations("archive");
  const size = useFileSize();
  return (
    <ul className={styles.list}>
      {issues.map((issue) => (
        <li key={issue.issueId}>
          <Link href={`/issues/${issue.issueId}`} className={styles.label}>
            {issue.label}
          </Link>
          <span className={styles.facts}>
            {issue.serial !== undefined && <span>{t("serial", { serial: issue.serial })}</span>}
            <span>{t("articles", { count: issue.articles })}</span>
            {issue.download && <span>{t("pages", { count: issue.download.pages })}</span>}
            {issue.imported ? (
              <Tag icon={<ImportOutlined />}>{t("imported")}</Tag>
            ) : (
              issue.publishedAt && <DateText value={issue.publishedAt} />
            )}
          </span>
          <span className={styles.acts}>
            {issue.download && (
              <a href={issue.download.address}>
                <DownloadOutlined aria-hidden /> PDF {size(issue.download.bytes)}
              </a>
            )}
            <Link href={`/read/${issue.issueId}`}>{t("read")}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
