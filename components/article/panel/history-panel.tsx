"use client";

import { Button } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "../article.module.css";
import type { RevisionView } from "../article-view";

export interface HistoryPanelProps {
  readonly revisions: readonly RevisionView[];
  readonly onShow: (number: number) => void;
  /** Where the file is downloaded that the article came in as. */
  readonly original?: string;
}

/**
 * The kept revisions, newest first, and below them the original; each can be looked at, compared and taken back into the
 * draft.
 */
export function HistoryPanel({ revisions, onShow, original }: HistoryPanelProps) {
  const t = useTranslations("articles.history");
  const format = useFormatter();
  if (revisions.length === 0 && !original) return <EmptyState small title={t("empty")} />;
  return (
    <ol className={styles.revisions}>
      {revisions.map((revision) => (
        <li key={revision.number}>
          <div>
            <strong>{t("number", { number: revision.number })}</strong>
            {revision.note && <span>{revision.note}</span>}
            <small>
              {revision.by} ·{" "}
              <time dateTime={revision.at} title={revision.hash.slice(0, 12)}>
                {format.dateTime(new Date(revision.at), { dateStyle: "medium", timeStyle: "short" })}
              </time>
            </small>
          </div>
          <Button size="small" onClick={() => onShow(revision.number)}>
            {t("show")}
          </Button>
        </li>
      ))}
      {original && (
        <li>
          <div>
            <strong>{t("original")}</strong>
            <small>{t("originalHint")}</small>
          </div>
          <Button size="small" href={original}>
            {t("download")}
          </Button>
        </li>
      )}
    </ol>
  );
}
