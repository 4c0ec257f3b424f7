"use client";

import { ArrowLeftOutlined, ReadOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ArticleStatus, IssueStatus } from "@/lib/workflow/status";
import { PageStrip, type PageStripProps } from "./page-strip";
import styles from "./progress.module.css";
import { ProgressBar } from "./progress-bar";
import { IssueStatusTag } from "./status-tag";

export interface IssueHeadProps {
  readonly label: string;
  readonly serial?: number;
  readonly status: IssueStatus;
  readonly progress: Readonly<Partial<Record<ArticleStatus, number>>>;
  /** Of the latest edition, if there is one. */
  readonly strip?: PageStripProps;
  /** Where the whole issue is leafed through. */
  readonly previewAddress: string;
}

/** What an issue is and how far it is: name, status, progress, the strip of its pages. */
export function IssueHead({ label, serial, status, progress, strip, previewAddress }: IssueHeadProps) {
  const t = useTranslations("issues");
  const preview = useTranslations("preview");
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <Link href="/issues" aria-label={t("back")} className={styles.back}>
          <ArrowLeftOutlined />
        </Link>
        <h1>{label}</h1>
        {serial !== undefined && <Tag>{t("serialNumber", { serial })}</Tag>}
        <IssueStatusTag status={status} />
        <Link href={previewAddress} className={styles.preview}>
          <Button icon={<ReadOutlined />} tabIndex={-1}>
            {preview("open")}
          </Button>
        </Link>
      </div>
      <ProgressBar counts={progress} />
      {strip && <PageStrip {...strip} />}
    </header>
  );
}
