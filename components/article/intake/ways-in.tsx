"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileDrop } from "../../ui/file-drop";
import { Panel } from "../../ui/panel";
import { AddressForm } from "./address-form";
import styles from "./intake.module.css";
import { PasteBox } from "./paste-box";

export interface WaysInProps {
  /** Stores and reads the file and goes on; the sentence it answers says why not. */
  readonly onTake: (file: File) => Promise<ReactNode>;
  /** The same for the page at an address. Absent where the server opens none. */
  readonly onTakeAddress?: (address: string) => Promise<ReactNode>;
}

/** Bytes; the server takes no more in one request. */
const LARGEST = 30 * 1024 * 1024;

/** An article comes in as a file, by the clipboard, or by its address. */
export function WaysIn({ onTake, onTakeAddress }: WaysInProps) {
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
      {onTakeAddress && (
        <Panel title={t("address")}>
          <AddressForm onTake={onTakeAddress} />
        </Panel>
      )}
    </div>
  );
}
