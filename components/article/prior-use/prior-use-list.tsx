"use client";

import { Button, Tag } from "antd";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { PriorUse } from "../article-view";
import { ArticleStatusTag } from "../status-tag";
import { PassagesModal } from "./passages-modal";
import styles from "./prior-use.module.css";

export interface PriorUseListProps {
  readonly uses: readonly PriorUse[];
  /** The issue that is looked at: what stands in it, too, is said to. */
  readonly issueId?: string;
}

/** Articles that share passages with a text; each is shown beside it when asked. */
export function PriorUseList({ uses, issueId }: PriorUseListProps) {
  const t = useTranslations("articles.priorUse");
  const format = useFormatter();
  const [shown, setShown] = useState<PriorUse>();
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <>
      <ol className={styles.uses}>
        {uses.map((use) => (
          <li key={use.articleId}>
            <Link href={`/articles/${use.articleId}`}>{use.title || t("untitled")}</Link>
            <p className={styles.facts}>
              <ArticleStatusTag status={use.status} />
              {issueId !== undefined && use.issueId === issueId && (
                <Tag color="warning" variant="filled">
                  {t("issue.twice")}
                </Tag>
              )}
              {issueId !== undefined && use.place === undefined && <span>{t("issue.unplaced")}</span>}
              {[use.place, use.source, use.releasedOn].filter(Boolean).join(" · ")}
            </p>
            <p className={styles.shares}>
              <strong>{t("here", { share: percent(use.shareHere) })}</strong>
              <span>{t("there", { share: percent(use.shareThere) })}</span>
              <Button size="small" onClick={() => setShown(use)}>
                {t("compare")}
              </Button>
            </p>
          </li>
        ))}
      </ol>
      {shown && <PassagesModal use={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
