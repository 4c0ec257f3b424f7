"use client";

import { Tag } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "../ui/date-text";
import styles from "./published-article.module.css";

export interface PublishedArticleProps {
  readonly issueId: string;
  readonly number?: string;
  readonly title: string;
  readonly headline: readonly string[];
  readonly subtitle?: string;
  readonly byline?: string;
  readonly source?: string;
  readonly sourceUrl?: string;
  readonly releasedOn?: string;
  readonly tags: readonly string[];
  readonly previous?: { readonly articleId: string; readonly title: string };
  readonly next?: { readonly articleId: string; readonly title: string };
  /** The text. */
  readonly children: ReactNode;
}

/** One published article on a page of its own. */
export function PublishedArticle(props: PublishedArticleProps) {
  const { issueId, number, title, headline, subtitle, byline, source, sourceUrl, releasedOn, tags } = props;
  const t = useTranslations("read");
  const lines = headline.length > 0 ? headline : [title];
  return (
    <article className={styles.article}>
      <header>
        {number && <p className={styles.number}>{number}</p>}
        <h1>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h1>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        {byline && <p className={styles.byline}>{byline}</p>}
      </header>
      {props.children}
      <footer className={styles.foot}>
        {source && (
          <p>
            {t("source")}：{source}
            {sourceUrl && (
              <a href={sourceUrl} target="_blank" rel="noreferrer noopener">
                {t("original")}
              </a>
            )}
          </p>
        )}
        {releasedOn && (
          <p>
            {t("released")}：<DateText value={releasedOn} weekday={false} />
          </p>
        )}
        {tags.length > 0 && (
          <p>
            {tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </p>
        )}
      </footer>
      <nav className={styles.neighbours}>
        {(["previous", "next"] as const).map((which) => {
          const article = props[which];
          return article ? (
            <Link key={which} href={`/read/${issueId}/${article.articleId}`} data-which={which}>
              <span>{t(which)}</span>
              {article.title}
            </Link>
          ) : (
            <span key={which} />
          );
        })}
      </nav>
    </article>
  );
}
