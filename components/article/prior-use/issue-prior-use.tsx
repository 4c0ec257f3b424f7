"use client";

import { CheckCircleOutlined, CopyOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { PriorUse } from "../article-view";
import styles from "./prior-use.module.css";
import { PriorUseList } from "./prior-use-list";

interface Found {
  /** Articles of the issue. */
  readonly compared: number;
  readonly articles: readonly {
    readonly articleId: string;
    readonly number: string;
    readonly title: string;
    readonly uses: readonly PriorUse[];
  }[];
}

export interface IssuePriorUseProps {
  readonly issueId: string;
  /** Undefined where it failed and the person has been told. */
  readonly find: () => Promise<Found | undefined>;
}

/** 查重 of an issue: its articles of which something stands elsewhere or twice in it; compared when it is opened. */
export function IssuePriorUse({ issueId, find }: IssuePriorUseProps) {
  const t = useTranslations("articles.priorUse");
  const [state, setState] = useState<"looking" | "failed" | Found>("looking");
  const look = useCallback(async () => {
    setState("looking");
    setState((await find()) ?? "failed");
  }, [find]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is opened; the page makes new functions
  useEffect(() => void look(), []);

  if (state === "looking")
    return (
      <div role="status" className={styles.issue}>
        <p className={styles.count}>{t("issue.looking")}</p>
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      </div>
    );
  const again = <Button onClick={() => void look()}>{t("issue.again")}</Button>;
  if (state === "failed")
    return (
      <EmptyState title={t("issue.failed")} description={t("issue.failedHint")}>
        {again}
      </EmptyState>
    );
  const { compared, articles } = state;
  if (compared === 0)
    return (
      <EmptyState
        icon={<CopyOutlined />}
        title={t("issue.noArticles")}
        description={t("issue.noArticlesHint")}
      />
    );
  if (articles.length === 0)
    return (
      <EmptyState
        icon={<CheckCircleOutlined />}
        title={t("issue.none")}
        description={t("issue.noneHint", { count: compared })}
      >
        {again}
      </EmptyState>
    );
  return (
    <div className={styles.issue}>
      <p className={styles.count}>
        {t("issue.found", { compared, count: articles.length })} {again}
      </p>
      {articles.map(({ articleId, number, title, uses }) => (
        <Panel
          key={articleId}
          title={
            <Link href={`/articles/${articleId}`}>
              {number} {title || t("untitled")}
            </Link>
          }
          count={uses.length}
        >
          <PriorUseList uses={uses} issueId={issueId} />
        </Panel>
      ))}
    </div>
  );
}
