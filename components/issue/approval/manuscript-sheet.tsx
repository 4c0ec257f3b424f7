"use client";

import { FilePdfOutlined } from "@ant-design/icons";
import { Alert, Button, Tag } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { type JobView, useJob } from "@/components/issue/editions/use-job";
import styles from "./approval.module.css";

export interface ManuscriptSheetProps {
  /** The newest sheet. */
  readonly sheet?: { readonly address: string; readonly at: string; readonly current: boolean };
  /** Its making, which may be under way. */
  readonly latest?: JobView;
  readonly onMake: () => Promise<string | undefined>;
  readonly readJob: (jobId: string) => Promise<JobView | undefined>;
  readonly onEnded: () => void;
}

/** 发稿单: made from the records when asked for, downloaded as often as wanted. */
export function ManuscriptSheet({ sheet, latest, onMake, readJob, onEnded }: ManuscriptSheetProps) {
  const t = useTranslations("sheet");
  const format = useFormatter();
  const [starting, setStarting] = useState(false);
  const { job, isRunning, follow } = useJob({ initial: latest, read: readJob, onEnded });

  async function make() {
    setStarting(true);
    const id = await onMake();
    if (id !== undefined) follow(id);
    setStarting(false);
  }

  return (
    <section className={styles.card}>
      <h2>{t("title")}</h2>
      <p className={styles.hint}>{t("hint")}</p>
      <div className={styles.approvalActions}>
        {sheet && (
          <Button icon={<FilePdfOutlined />} href={sheet.address} download>
            {t("download")}
          </Button>
        )}
        <Button loading={starting || isRunning} onClick={() => void make()}>
          {isRunning ? t("making") : t("make")}
        </Button>
      </div>
      {sheet && (
        <p className={styles.made}>
          {t("made", {
            when: format.dateTime(new Date(sheet.at), { dateStyle: "medium", timeStyle: "short" }),
          })}{" "}
          {!sheet.current && <Tag color="warning">{t("outdated")}</Tag>}
        </p>
      )}
      {job?.status === "FAILED" && (
        <Alert type="error" showIcon title={t("failed")} description={job.reason} />
      )}
    </section>
  );
}
