"use client";

import { Pagination, Tag } from "antd";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import type { ArticleStatus } from "@/lib/workflow/status";
import { ArticleStatusTag } from "../status-tag";
import { type ArticleQuery, writeArticleQuery } from "./article-query";
import styles from "./list.module.css";

export interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly source?: string;
  readonly tags: readonly string[];
  /** 2024年第02期 1.2.3 */
  readonly place?: string;
  readonly words: number;
  readonly changedBy?: string;
  /** ISO time of the last change. */
  readonly changedAt: string;
}

export interface ArticleTableProps {
  readonly articles: readonly ListedArticle[];
  readonly total: number;
  readonly pageSize: number;
  readonly query: ArticleQuery;
  readonly empty: ReactNode;
}

/** The articles: a table, which on a narrow screen turns into cards. */
export function ArticleTable({ articles, total, pageSize, query, empty }: ArticleTableProps) {
  const t = useTranslations("articles");
  const format = useFormatter();
  const router = useRouter();
  if (articles.length === 0) return empty;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t("columns.title")}</th>
            <th>{t("columns.status")}</th>
            <th>{t("columns.place")}</th>
            <th className={styles.numeric}>{t("columns.words")}</th>
            <th>{t("columns.changed")}</th>
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.id}>
              <td className={styles.title}>
                <Link href={`/articles/${article.id}`}>{article.title || t("untitled")}</Link>
                <div className={styles.under}>
                  {article.source && <span>{article.source}</span>}
                  {article.tags.map((tag) => (
                    <Tag key={tag}>{tag}</Tag>
                  ))}
                </div>
              </td>
              <td>
                <ArticleStatusTag status={article.status} />
              </td>
              <td>{article.place ?? <span className={styles.quiet}>{t("unplaced")}</span>}</td>
              <td className={styles.numeric}>
                {format.number(article.words)}
                <span className={styles.unit}>{t("wordUnit")}</span>
              </td>
              <td className={styles.changed}>
                {article.changedBy && <span>{article.changedBy} · </span>}
                <DateText value={article.changedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pagination
        hideOnSinglePage
        align="end"
        current={query.page}
        total={total}
        pageSize={pageSize}
        showSizeChanger={false}
        onChange={(page) => router.push(`/articles${writeArticleQuery({ ...query, page })}`)}
      />
    </>
  );
}
