"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileDrop } from "../../ui/file-drop";
import { Panel } from "../../ui/panel";
import styles from "./intake.module.css";
import { PasteBox } from "./paste-box";

export interface WaysInProps {
  /** Stores and reads the file and goes on; the sentence it answers says why not. */
  readonly onTake: (file: File) => Promise<ReactNode>;
}

/** Bytes; the server takes no more in one request. */
const LARGEST = 30 * 1024 * 1024;

/** An article comes in as a file or by the clipboard. */
export function WaysIn({ onTake }: WaysInProps) {
  const t = useTranslations("articles.intake");
  return (
    <div className={styles.ways}>
      <Panel title={t("file")}>
        <FileDrop
          accept=".docx,.html,.htm,.md,.markdown,.txt"
          limit={LARGEST}
          words={{
            drop: t("drop"),
            hint: t("dropHint"),
            tooLarge: t("tooLarge"),
            busy: (file) => t("reading", { file }),
            refused: (file) => t("refused", { file }),
          }}
          onTake={onTake}
          leaves
        />
      </Panel>
      <Panel title={t("paste")}>
        <PasteBox onTake={onTake} />
      </Panel>
    </div>
  );
}
