"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileDrop } from "../ui/file-drop";
import styles from "./upload-issue.module.css";

export interface UploadIssueProps {
  /** Bytes. */
  readonly limit: number;
  /** Stores and reads the file and goes on; the sentence it answers says why not. */
  readonly onUpload: (file: File) => Promise<ReactNode>;
}

const MEGABYTE = 1024 * 1024;

/** Takes a past issue as Word file or text. */
export function UploadIssue({ limit, onUpload }: UploadIssueProps) {
  const t = useTranslations("archive.upload");
  const megabytes = Math.floor(limit / MEGABYTE);
  return (
    <div className={styles.upload}>
      <FileDrop
        accept=".docx,.txt,text/plain"
        limit={limit}
        words={{
          drop: t("drop"),
          hint: t("hint", { limit: megabytes }),
          tooLarge: t("tooLarge", { limit: megabytes }),
          busy: (file) => t("reading", { file }),
          refused: (file) => t("refused", { file }),
        }}
        onTake={onUpload}
        leaves
      />
    </div>
  );
}
