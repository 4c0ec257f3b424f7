"use client";

import { BookOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { ArticleStatus, IssueStatus } from "@/lib/workflow/status";
import { ProgressBar } from "../progress-bar";
import { IssueStatusTag } from "../status-tag";
import styles from "./list.module.css";

export interface ListedIssue {
  readonly id: string;
  readonly label: string;
  readonly serial?: number;
  readonly status: IssueStatus;
  readonly counts: Readonly<Partial<Record<ArticleStatus, number>>>;
  /** ISO time. */
  readonly publishedAt?: string;
  /** Pages of the latest edition. */
  readonly pages?: number;
}

/** Issues in the making large, published ones as rows below. */
export function IssueList({ issues }: { issues: readonly ListedIssue[] }) {
  const t = useTranslations("issues");
  const making = issues.filter((issue) => issue.status !== "PUBLISHED");
  const published = issues.filter((issue) => issue.status === "PUBLISHED");
  if (issues.length === 0)
    return <EmptyState icon={<BookOutlined />} title={t("empty")} description={t("emptyHint")} />;
  return (
    <div className={styles.issueList}>
      {making.map((issue) => (
        <Link key={issue.id} href={`/issues/${issue.id}`} className={styles.issueCard}>
          <header>
            <h2>{issue.label}</h2>
            <IssueStatusTag status={issue.status} />
          </header>
          <p>
            {t("articleCount", { count: total(issue.counts) })}
            {issue.pages !== undefined && ` · ${t("pageCount", { count: issue.pages })}`}
          </p>
          <ProgressBar counts={issue.counts} />
        </Link>
      ))}
      {published.length > 0 && (
        <section>
          <h2 className={styles.listHeading}>{t("published")}</h2>
          <ul className={styles.issueRows}>
            {published.map((issue) => (
              <li key={issue.id}>
                <Link href={`/issues/${issue.id}`}>{issue.label}</Link>
                {issue.serial !== undefined && <Tag>{t("serialNumber", { serial: issue.serial })}</Tag>}
                <span>{t("articleCount", { count: total(issue.counts) })}</span>
                {issue.pages !== undefined && <span>{t("pageCount", { count: issue.pages })}</span>}
                {issue.publishedAt && <DateText value={issue.publishedAt} weekday={false} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const total = (counts: ListedIssue["counts"]) => Object.values(counts).reduce((sum, count) => sum + count, 0);
