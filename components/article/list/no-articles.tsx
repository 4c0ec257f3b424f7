"use client";

import { Button, Empty } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Nothing to list: says what belongs here, or how to see more. */
export function NoArticles({ filtered, children }: { filtered: boolean; children: ReactNode }) {
  const t = useTranslations("articles.empty");
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={filtered ? t("filtered") : t("none")}>
      {filtered ? (
        <Button href="/articles">{t("clear")}</Button>
      ) : (
        <>
          <p>{t("noneHint")}</p>
          {children}
        </>
      )}
    </Empty>
  );
}
