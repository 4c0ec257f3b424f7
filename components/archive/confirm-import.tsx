"use client";

import { Alert, Button, Radio } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "../ui/panel";
import type { ImportView } from "./import-view";
import styles from "./review.module.css";

export type ImportAs = "archive" | "draft";

export interface ConfirmImportProps {
  readonly view: ImportView;
  /** Imports and goes on; false when it was not (the person has been told why). */
  readonly onConfirm: (as: ImportAs) => Promise<boolean>;
}

/** As what the issue comes in, and the last word. */
export function ConfirmImport({ view, onConfirm }: ConfirmImportProps) {
  const t = useTranslations("archive.review");
  const [as, setAs] = useState<ImportAs>("archive");
  const [busy, setBusy] = useState(false);
  async function confirm() {
    setBusy(true);
    if (!(await onConfirm(as))) setBusy(false);
  }
  if (view.existing)
    return (
      <Alert
        type="warning"
        showIcon
        title={t("exists", { label: view.existing.label })}
        description={t("existsHint")}
        action={<Link href={`/issues/${view.existing.issueId}`}>{t("existsOpen")}</Link>}
      />
    );
  return (
    <Panel>
      <div className={styles.confirm}>
        <Radio.Group
          value={as}
          onChange={({ target }) => setAs(target.value)}
          aria-label={t("as")}
          className={styles.choices}
          options={(["archive", "draft"] as const).map((value) => ({
            value,
            label: (
              <span className={styles.choice}>
                <strong>{t(`choices.${value}`)}</strong>
                <span>{t(`explain.${value}`)}</span>
              </span>
            ),
          }))}
        />
        <div className={styles.confirmButtons}>
          <Button type="primary" size="large" loading={busy} onClick={confirm}>
            {t("confirm")}
          </Button>
          <Button size="large" href="/archive/import" disabled={busy}>
            {t("other")}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
