"use client";

import { InboxOutlined } from "@ant-design/icons";
import { Upload } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ErrorNotice } from "../ui/error-notice";
import styles from "./upload-issue.module.css";

export interface UploadIssueProps {
  /** Bytes. */
  readonly limit: number;
  /** Stores and reads the file and goes on; the sentence it answers says why not. */
  readonly onUpload: (file: File) => Promise<ReactNode>;
}

const MEGABYTE = 1024 * 1024;

/** Takes the text of a past issue. */
export function UploadIssue({ limit, onUpload }: UploadIssueProps) {
  const t = useTranslations("archive.upload");
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<{ file: string; sentence: ReactNode }>();

  async function take(file: File) {
    setRefusal(undefined);
    if (file.size > limit) {
      setRefusal({ file: file.name, sentence: t("tooLarge", { limit: Math.floor(limit / MEGABYTE) }) });
      return;
    }
    setBusy(file.name);
    const sentence = await onUpload(file);
    if (!sentence) return;
    setBusy(undefined);
    setRefusal({ file: file.name, sentence });
  }

  return (
    <div className={styles.upload}>
      {refusal && <ErrorNotice title={t("refused", { file: refusal.file })} description={refusal.sentence} />}
      <Upload.Dragger
        accept=".txt,text/plain"
        maxCount={1}
        showUploadList={false}
        disabled={busy !== undefined}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <InboxOutlined className={styles.icon} />
        <p className={styles.title}>{busy ? t("reading", { file: busy }) : t("drop")}</p>
        <p className={styles.hint}>{t("hint", { limit: Math.floor(limit / MEGABYTE) })}</p>
      </Upload.Dragger>
    </div>
  );
}
