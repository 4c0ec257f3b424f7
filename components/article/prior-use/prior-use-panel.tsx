"use client";

import { Button, Skeleton } from "antd";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { ArticleActions, PriorUse } from "../article-view";
import { ArticleStatusTag } from "../status-tag";
import { PassagesModal } from "./passages-modal";
import styles from "./prior-use.module.css";

export interface PriorUsePanelProps {
  readonly find: ArticleActions["findPriorUse"];
  /** Stores what has been typed; false where it could not. */
  readonly flush: () => Promise<boolean>;
}

type State = "looking" | "failed" | readonly PriorUse[];

/** 查重: articles that share passages with this one; compared when it is looked at, and again when asked. */
export function PriorUsePanel({ find, flush }: PriorUsePanelProps) {
  const t = useTranslations("articles.priorUse");
  const format = useFormatter();
  const [state, setState] = useState<State>("looking");
  const [shown, setShown] = useState<PriorUse>();
  const look = useCallback(async () => {
    setState("looking");
    const found = (await flush()) ? await find() : undefined;
    setState(found ?? "failed");
  }, [find, flush]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is opened; typing makes new functions
  useEffect(() => void look(), []);
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });

  if (state === "looking")
    return (
      <div role="status">
        <p className={styles.count}>{t("looking")}</p>
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      </div>
    );
  const again = (
    <Button size="small" onClick={() => void look()}>
      {t("again")}
    </Button>
  );
  if (state === "failed")
    return (
      <EmptyState small title={t("failed")}>
        {again}
      </EmptyState>
    );
  if (state.length === 0)
    return (
      <EmptyState small title={t("none")} description={t("noneHint")}>
        {again}
      </EmptyState>
    );
  return (
    <>
      <p className={styles.count}>
        {t("found", { count: state.length })} {again}
      </p>
      <ol className={styles.uses}>
        {state.map((use) => (
          <li key={use.articleId}>
            <Link href={`/articles/${use.articleId}`}>{use.title || t("untitled")}</Link>
            <p className={styles.facts}>
              <ArticleStatusTag status={use.status} />
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
