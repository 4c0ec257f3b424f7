"use client";

import { Button, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { ArticleActions, PriorUse } from "../article-view";
import styles from "./prior-use.module.css";
import { PriorUseList } from "./prior-use-list";

export interface PriorUsePanelProps {
  readonly find: ArticleActions["findPriorUse"];
  /** Stores what has been typed; false where it could not. */
  readonly flush: () => Promise<boolean>;
}

type State = "looking" | "failed" | readonly PriorUse[];

/** 查重: articles that share passages with this one; compared when it is looked at, and again when asked. */
export function PriorUsePanel({ find, flush }: PriorUsePanelProps) {
  const t = useTranslations("articles.priorUse");
  const [state, setState] = useState<State>("looking");
  const look = useCallback(async () => {
    setState("looking");
    const found = (await flush()) ? await find() : undefined;
    setState(found ?? "failed");
  }, [find, flush]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is opened; typing makes new functions
  useEffect(() => void look(), []);

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
      <PriorUseList uses={state} />
    </>
  );
}
