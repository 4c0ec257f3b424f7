"use client";

import { Tag } from "antd";
import { useTranslations } from "next-intl";
import { safeAddress } from "@/lib/document/text";
import styles from "./article.module.css";
import { type ArticleFields, FIELD_NAMES, fieldText } from "./article-draft";

/** The fields of an article that may only be read; what is empty is left out. */
export function MetadataFacts({ fields, tags }: { fields: ArticleFields; tags: readonly string[] }) {
  const t = useTranslations("articles.fields");
  const address = safeAddress(fields.sourceUrl);
  return (
    <dl className={styles.facts}>
      {FIELD_NAMES.filter((name) => fieldText(fields, name) !== "").map((name) => (
        <div key={name} className={name === "title" || name === "headline" ? styles.wide : undefined}>
          <dt>{t(name)}</dt>
          <dd>
            {name === "sourceUrl" && address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {address}
              </a>
            ) : (
              fieldText(fields, name)
            )}
          </dd>
        </div>
      ))}
      {tags.length > 0 && (
        <div className={styles.wide}>
          <dt>{t("tags")}</dt>
          <dd>
            {tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
