"use client";

import { CheckCircleOutlined } from "@ant-design/icons";
import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import { Panel } from "../ui/panel";
import { ConfirmImport, type ConfirmImportProps } from "./confirm-import";
import { ImportedTree } from "./imported-tree";
import { Notes } from "./notes";
import styles from "./review.module.css";
import { Understood } from "./understood";

/** What was understood and what is doubtful, before anything is taken over. */
export function ImportReview({ view, onConfirm }: ConfirmImportProps) {
  const t = useTranslations("archive.review");
  return (
    <div className={styles.page}>
      <ConfirmImport view={view} onConfirm={onConfirm} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Panel title={t("doubtful")} count={countNotes(view.doubtful)} flush>
            {view.doubtful.length > 0 ? (
              <>
                <p className={styles.hint}>{t("doubtfulHint")}</p>
                <Notes groups={view.doubtful} open />
              </>
            ) : (
              <EmptyState small icon={<CheckCircleOutlined />} title={t("noDoubt")} />
            )}
          </Panel>
          <Panel title={t("understood")}>
            <Understood view={view} />
          </Panel>
          {view.certain.length > 0 && (
            <Panel title={t("certain")} count={countNotes(view.certain)} flush>
              <Notes groups={view.certain} open={false} />
            </Panel>
          )}
        </div>
        <Panel title={t("tree")}>
          <ImportedTree sections={view.sections} />
        </Panel>
      </div>
    </div>
  );
}

const countNotes = (groups: ConfirmImportProps["view"]["doubtful"]) =>
  groups.reduce((sum, group) => sum + group.notes.length, 0);
