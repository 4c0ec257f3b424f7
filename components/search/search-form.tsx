"use client";

import { SearchOutlined } from "@ant-design/icons";
import { AutoComplete, Button, Input, Select } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { ARTICLE_STATUSES } from "@/lib/workflow/status";
import styles from "./search.module.css";
import { type SearchRequest, searchAddress } from "./search-query";

export interface SearchChoices {
  readonly issues: readonly { readonly issueId: string; readonly label: string }[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  readonly years: readonly number[];
}

export interface SearchFormProps {
  readonly request: SearchRequest;
  readonly choices: SearchChoices;
  /** Readers see published articles alone, whose status says nothing. */
  readonly withStatus: boolean;
  readonly onSuggest: (text: string) => Promise<readonly string[]>;
}

/** After the last key, ms. */
const PAUSE = 150;

/** Words, and what narrows them; every change is a new address. */
export function SearchForm({ request, choices, withStatus, onSuggest }: SearchFormProps) {
  const t = useTranslations("search");
  const status = useTranslations("workflow.status");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [text, setText] = useState(request.q);
  useEffect(() => setText(request.q), [request.q]);
  const [offered, suggest] = useSuggestions(onSuggest);
  const set = (change: Partial<SearchRequest>) =>
    startTransition(() => router.push(searchAddress({ ...request, q: text.trim(), page: 1, ...change })));
  const only = (name: "section" | "tag" | "source", values: readonly string[]) => (
    <Select
      aria-label={t(name)}
      placeholder={t(name)}
      allowClear
      showSearch
      popupMatchSelectWidth={false}
      value={request[name]}
      options={values.map((value) => ({ value, label: value }))}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <search className={styles.form}>
      <div className={styles.words}>
        <AutoComplete
          className={styles.field}
          value={text}
          // Enter looks for what was typed.
          defaultActiveFirstOption={false}
          options={offered.map((value) => ({ value }))}
          onChange={(value) => {
            setText(value);
            suggest(value);
          }}
          onSelect={(value) => set({ q: value })}
        >
          <Input
            aria-label={t("words")}
            placeholder={t("words")}
            prefix={<SearchOutlined aria-hidden />}
            size="large"
            maxLength={200}
            autoFocus={request.q === ""}
            allowClear
            onPressEnter={() => set({})}
          />
        </AutoComplete>
        <Button type="primary" size="large" loading={pending} onClick={() => set({})}>
          {t("search")}
        </Button>
      </div>
      <div className={styles.filters}>
        <Select
          aria-label={t("issue")}
          placeholder={t("issue")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
          value={request.issue}
          options={choices.issues.map(({ issueId, label }) => ({ value: issueId, label }))}
          onChange={(value) => set({ issue: value })}
        />
        {only("section", choices.sections)}
        {only("tag", choices.tags)}
        {only("source", choices.sources)}
        <Select
          aria-label={t("year")}
          placeholder={t("year")}
          allowClear
          value={request.year}
          options={choices.years.map((value) => ({ value, label: t("ofYear", { year: String(value) }) }))}
          onChange={(value) => set({ year: value })}
        />
        {withStatus && (
          <Select
            aria-label={t("status")}
            placeholder={t("status")}
            allowClear
            value={request.status}
            options={ARTICLE_STATUSES.map((value) => ({ value, label: status(value) }))}
            onChange={(value) => set({ status: value })}
          />
        )}
      </div>
    </search>
  );
}

/** What is offered for the text typed last; an answer to an earlier one is nobody's. */
function useSuggestions(onSuggest: SearchFormProps["onSuggest"]) {
  const [offered, setOffered] = useState<readonly string[]>([]);
  const latest = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function suggest(text: string) {
    latest.current = text;
    clearTimeout(timer.current);
    if (text.trim() === "") return setOffered([]);
    timer.current = setTimeout(() => {
      onSuggest(text).then(
        (found) => latest.current === text && setOffered(found),
        () => setOffered([]), // one can search without
      );
    }, PAUSE);
  }
  return [offered, suggest] as const;
}
