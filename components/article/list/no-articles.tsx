"use client";

import { FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing to list: says what belongs here, or how to see more. */
export function NoArticles({ filtered, children }: { filtered: boolean; children: ReactNode }) {
  const t = useTranslations("articles.empty");
  return filtered ? (
    <EmptyState title={t("filtered")}>
      <Button href="/articles">{t("clear")}</Button>
    </EmptyState>
  ) : (
    <EmptyState icon={<FileTextOutlined />} title={t("none")} description={t("noneHint")}>
      {children}
    </EmptyState>
  );
}
