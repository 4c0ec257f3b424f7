"use client";

import { Alert, Button, Skeleton, Space } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ArticleDraft } from "../article-draft";
import { DifferenceView } from "../difference/difference-view";

/** The text somebody else saved meanwhile. */
export interface ServerDraft {
  readonly draft: ArticleDraft;
  readonly version: number;
  /** Name of who saved it. */
  readonly savedBy?: string;
}

export interface ConflictPanelProps {
  readonly mine: ArticleDraft;
  /** Undefined while it is being fetched. */
  readonly theirs?: ServerDraft;
  readonly onKeepMine: (theirs: ServerDraft) => void;
  readonly onTakeTheirs: (theirs: ServerDraft) => void;
}

/** Two texts of one article: shows the difference and leaves the choice; neither is lost. */
export function ConflictPanel({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictPanelProps) {
  const t = useTranslations("articles.conflict");
  const panel = useRef<HTMLDivElement>(null);
  // Whoever is writing further down has to see it. Newer browsers answer with a promise, which is no clean-up.
  useEffect(() => {
    void panel.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={panel}>
      <Alert
        type="error"
        showIcon
        title={theirs?.savedBy ? t("titleBy", { name: theirs.savedBy }) : t("title")}
        description={
          theirs ? (
            <>
              <p>{t("explain")}</p>
              <DifferenceView before={theirs.draft} after={mine} />
              <Space wrap>
                <Button type="primary" onClick={() => onKeepMine(theirs)}>
                  {t("keepMine")}
                </Button>
                <Button onClick={() => onTakeTheirs(theirs)}>{t("takeTheirs")}</Button>
              </Space>
            </>
          ) : (
            <Skeleton active paragraph={{ rows: 3 }} title={false} />
          )
        }
      />
    </div>
  );
}
