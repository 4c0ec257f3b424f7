"use client";

import { useTranslations } from "next-intl";
import { DateText } from "../ui/date-text";
import type { ImportedArticle, ImportedSection } from "./import-view";
import styles from "./review.module.css";

/** Sections and articles as understood, with what each article holds. */
export function ImportedTree({ sections }: { sections: readonly ImportedSection[] }) {
  return (
    <div className={styles.tree}>
      {sections.map((section) => (
        <SectionPart key={`${section.number} ${section.title}`} section={section} level={1} />
      ))}
    </div>
  );
}

function SectionPart({ section, level }: { section: ImportedSection; level: number }) {
  const t = useTranslations("archive.review");
  const Heading = level === 1 ? "h3" : "h4";
  return (
    <section>
      <Heading>
        {section.number} {section.title}
        {level === 1 && <span>{t("articles", { count: countArticles(section) })}</span>}
      </Heading>
      {section.sections.map((child) => (
        <SectionPart key={`${child.number} ${child.title}`} section={child} level={level + 1} />
      ))}
      {section.articles.length > 0 && (
        <ul>
          {section.articles.map((article) => (
            <ArticleRow key={`${article.number} ${article.title}`} article={article} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ArticleRow({ article }: { article: ImportedArticle }) {
  const t = useTranslations("archive.review");
  return (
    <li>
      <span className={styles.number}>{article.number}</span>
      <span className={styles.articleTitle}>{article.title}</span>
      <span className={styles.articleFacts}>
        {article.source ?? <em>{t("noSource")}</em>}
        {" · "}
        {article.releasedOn ? (
          <DateText value={article.releasedOn} weekday={false} />
        ) : (
          <em>{t("noDate")}</em>
        )}
        {" · "}
        {t("paragraphs", { count: article.paragraphs })}
        {article.tables > 0 && ` · ${t("tables", { count: article.tables })}`}
      </span>
    </li>
  );
}

function countArticles(section: ImportedSection): number {
  return section.sections.reduce((sum, child) => sum + countArticles(child), section.articles.length);
}
