"use client";

import { DatePicker, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { safeAddress } from "@/lib/document/text";
import { REQUIRED_FIELDS } from "@/lib/workflow/required-fields";
import styles from "./article.module.css";
import type { ArticleFields, FieldName } from "./article-draft";

export interface MetadataFormProps {
  readonly fields: ArticleFields;
  /** Names of the article's tags, and all there are to choose from; a new name makes a new tag. */
  readonly tags: readonly string[];
  readonly knownTags: readonly string[];
  readonly onChange: (fields: ArticleFields) => void;
  readonly onTags: (tags: string[]) => void;
}

/** Title, headline lines, source, date and the rest of what is printed around the text. */
export function MetadataForm(props: MetadataFormProps) {
  const { fields, tags, knownTags, onChange, onTags } = props;
  const t = useTranslations("articles");
  const set = (change: Partial<ArticleFields>) => onChange({ ...fields, ...change });

  const item = (name: FieldName | "tags", control: ReactNode, wide = false, help?: string) => (
    <Form.Item
      label={t(`fields.${name}`)}
      htmlFor={`field-${name}`}
      className={wide ? styles.wide : undefined}
      required={REQUIRED_FIELDS.some((required) => required === name)}
      validateStatus={help ? "warning" : undefined}
      help={help}
    >
      {control}
    </Form.Item>
  );
  const text = (name: Exclude<FieldName, "headline" | "releasedOn">) => (
    <Input
      id={`field-${name}`}
      value={fields[name]}
      placeholder={t(`placeholders.${name}`)}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  // Three lines are the rule; an import may have brought more, and those are not cut off.
  const mostLines = Math.max(3, fields.headline.length);
  const badAddress = fields.sourceUrl !== "" && !safeAddress(fields.sourceUrl);

  return (
    <Form layout="vertical" component="div" className={styles.fields}>
      {item("title", text("title"), true)}
      {item(
        "headline",
        <Input.TextArea
          id="field-headline"
          value={fields.headline.join("\n")}
          autoSize={{ minRows: 1, maxRows: 3 }}
          placeholder={t("placeholders.headline")}
          onChange={(event) => set({ headline: event.target.value.split("\n").slice(0, mostLines) })}
        />,
        true,
      )}
      {item("source", text("source"))}
      {item(
        "releasedOn",
        <DatePicker
          id="field-releasedOn"
          className={styles.full}
          value={fields.releasedOn ? dayjs(fields.releasedOn) : null}
          placeholder={t("placeholders.releasedOn")}
          onChange={(date) => set({ releasedOn: date ? date.format("YYYY-MM-DD") : "" })}
        />,
      )}
      {item("sourceUrl", text("sourceUrl"), false, badAddress ? t("badAddress") : undefined)}
      {item("subtitle", text("subtitle"))}
      {item("byline", text("byline"))}
      {item("permission", text("permission"))}
      {item(
        "tags",
        <Select
          id="field-tags"
          mode="tags"
          className={styles.full}
          value={[...tags]}
          placeholder={t("placeholders.tags")}
          tokenSeparators={["，", ",", "、"]}
          options={knownTags.map((tag) => ({ value: tag, label: tag }))}
          onChange={(chosen: string[]) => onTags(chosen.map((tag) => tag.trim()).filter(Boolean))}
        />,
        true,
      )}
    </Form>
  );
}
