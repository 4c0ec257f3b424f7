"use client";

import { DeleteOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "./list.module.css";

export interface BinnedArticle {
  readonly id: string;
  readonly title: string;
  readonly words: number;
  /** ISO time. */
  readonly deletedAt: string;
}

/** Articles put in the bin; each can come back. */
export function BinTable({
  articles,
  onRestore,
}: {
  articles: readonly BinnedArticle[];
  onRestore: (id: string) => Promise<void>;
}) {
  const t = useTranslations("articles");
  const format = useFormatter();
  const [restoring, setRestoring] = useState<string>();
  if (articles.length === 0) return <EmptyState icon={<DeleteOutlined />} title={t("bin.empty")} />;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t("columns.title")}</th>
          <th className={styles.numeric}>{t("columns.words")}</th>
          <th>{t("bin.deleted")}</th>
          <th>
            <span className={styles.hidden}>{t("bin.restore")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.id}>
            <td className={styles.title}>{article.title || t("untitled")}</td>
            <td className={styles.numeric}>
              {format.number(article.words)}
              <span className={styles.unit}>{t("wordUnit")}</span>
            </td>
            <td className={styles.changed}>
              <DateText value={article.deletedAt} />
            </td>
            <td>
              <Button
                size="small"
                icon={<UndoOutlined />}
                loading={restoring === article.id}
                onClick={() => {
                  setRestoring(article.id);
                  void onRestore(article.id).finally(() => setRestoring(undefined));
                }}
              >
                {t("bin.restore")}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
