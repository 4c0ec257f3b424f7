"use client";

import { Tooltip } from "antd";
import { useTranslations } from "next-intl";
import styles from "./progress.module.css";

export interface StripArticle {
  readonly number: string;
  readonly title: string;
  /** 0-based index of the 板块, which gives the colour. */
  readonly department: number;
  readonly first: number;
  readonly count: number;
}

export interface PageStripProps {
  readonly articles: readonly StripArticle[];
  /** Whether the issue is still as this edition shows it. */
  readonly current: boolean;
}

/** The body of the latest edition as a strip, one cell a page, coloured by department. */
export function PageStrip({ articles, current }: PageStripProps) {
  const t = useTranslations("issues.strip");
  const pages = Math.max(0, ...articles.map(({ first, count }) => first + count - 1));
  const owner = new Map<number, StripArticle>();
  for (const article of articles)
    for (let page = article.first; page < article.first + article.count; page++)
      if (!owner.has(page)) owner.set(page, article);
  return (
    <figure className={styles.strip}>
      <div>
        {Array.from({ length: pages }, (_, index) => {
          const page = index + 1;
          const article = owner.get(page);
          return (
            <Tooltip
              key={page}
              title={
                article ? t("page", { page, title: `${article.number} ${article.title}` }) : String(page)
              }
            >
              <span
                data-department={article ? article.department % 6 : undefined}
                data-first={article?.first === page || undefined}
              />
            </Tooltip>
          );
        })}
      </div>
      <figcaption>{t(current ? "caption" : "captionOutdated", { pages })}</figcaption>
    </figure>
  );
}
