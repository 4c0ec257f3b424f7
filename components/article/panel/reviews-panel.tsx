"use client";

import { Tag } from "antd";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "../article.module.css";
import type { ReviewView } from "../article-view";

const VERDICT_TONES = { PASS: "success", RETURN: "warning", REJECT: "error" } as const;

/** The opinions, newest first; one that was written for an earlier 稿次 says so. */
export function ReviewsPanel({
  reviews,
  revision,
  onShowChanges,
}: {
  reviews: readonly ReviewView[];
  revision?: number;
  onShowChanges: (since: number) => void;
}) {
  const t = useTranslations("articles.reviews");
  const w = useTranslations("workflow");
  if (reviews.length === 0) return <EmptyState small title={t("empty")} />;
  return (
    <ol className={styles.reviews}>
      {reviews.map((review) => (
        <li key={review.id}>
          <header>
            <strong>{w(`status.${review.stage}`)}</strong>
            <Tag color={VERDICT_TONES[review.verdict]}>{w(`verdict.${review.verdict}`)}</Tag>
            <span>{review.reviewer}</span>
            <DateText value={review.at} />
          </header>
          {review.opinion && <p>{review.opinion}</p>}
          <footer>
            {t("ofRevision", { number: review.revision })}
            {revision !== undefined && review.revision < revision && (
              <button type="button" onClick={() => onShowChanges(review.revision)}>
                {t("changedSince")}
              </button>
            )}
          </footer>
        </li>
      ))}
    </ol>
  );
}
