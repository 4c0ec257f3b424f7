"use client";

import { SearchOutlined } from "@ant-design/icons";
import { Input, Select } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { ARTICLE_STATUSES } from "@/lib/workflow/status";
import { type ArticleQuery, writeArticleQuery } from "./article-query";
import styles from "./list.module.css";

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface ArticleFiltersProps {
  readonly query: ArticleQuery;
  readonly issues: readonly Choice[];
  /** Sections of the chosen issue. */
  readonly sections: readonly Choice[];
  readonly tags: readonly string[];
}

/** Narrows the list; every change is a new address. */
export function ArticleFilters({ query, issues, sections, tags }: ArticleFiltersProps) {
  const t = useTranslations("articles.filters");
  const status = useTranslations("workflow.status");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [text, setText] = useState(query.text ?? "");
  useEffect(() => setText(query.text ?? ""), [query.text]);
  const set = (change: Partial<ArticleQuery>) =>
    startTransition(() =>
      router.replace(`/articles${writeArticleQuery({ ...query, ...change, page: 1 })}`, { scroll: false }),
    );
  const options = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

  return (
    <search className={styles.filters}>
      <Input.Search
        aria-label={t("text")}
        placeholder={t("text")}
        allowClear
        loading={pending}
        searchIcon={<SearchOutlined aria-label={t("text")} />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={(value) => set({ text: value.trim() || undefined })}
      />
      <Select
        aria-label={t("status")}
        placeholder={t("status")}
        allowClear
        value={query.status}
        options={ARTICLE_STATUSES.map((value) => ({ value, label: status(value) }))}
        onChange={(value) => set({ status: value })}
      />
      <Select
        aria-label={t("issue")}
        placeholder={t("issue")}
        allowClear
        value={query.issue}
        options={[{ value: "none", label: t("noIssue") }, ...options(issues)]}
        onChange={(value) => set({ issue: value, section: undefined })}
      />
      {sections.length > 0 && (
        <Select
          aria-label={t("section")}
          placeholder={t("section")}
          allowClear
          popupMatchSelectWidth={false}
          value={query.section}
          options={options(sections)}
          onChange={(value) => set({ section: value })}
        />
      )}
      <Select
        aria-label={t("tag")}
        placeholder={t("tag")}
        allowClear
        showSearch
        value={query.tag}
        options={tags.map((tag) => ({ value: tag, label: tag }))}
        onChange={(value) => set({ tag: value })}
      />
    </search>
  );
}
