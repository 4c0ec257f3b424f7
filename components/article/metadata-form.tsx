"use client";

import { PlusOutlined } from "@ant-design/icons";
import { AutoComplete, Button, DatePicker, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { safeAddress } from "@/lib/document/text";
import { REQUIRED_FIELDS } from "@/lib/workflow/required-fields";
import styles from "./article.module.css";
import type { ArticleFields, FieldName } from "./article-draft";

export interface KnownSource {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface MetadataFormProps {
  readonly fields: ArticleFields;
  /** Names of the article's tags, and all there are to choose from; a new name makes a new tag. */
  readonly tags: readonly string[];
  readonly knownTags: readonly string[];
  /** Tags that would fit the text. */
  readonly suggestedTags: readonly string[];
  /** Sources by the name they go by, with other ways to write them. */
  readonly knownSources: readonly KnownSource[];
  readonly onChange: (fields: ArticleFields) => void;
  readonly onTags: (tags: string[]) => void;
}

/** Title, headline lines, source, date and the rest of what is printed around the text. */
export function MetadataForm(props: MetadataFormProps) {
  const { fields, tags, knownTags, suggestedTags, knownSources, onChange, onTags } = props;
  const t = useTranslations("articles");
  const set = (change: Partial<ArticleFields>) => onChange({ ...fields, ...change });

  const item = (name: FieldName | "tags", control: ReactNode, wide = false, help?: ReactNode) => (
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
  const usual = knownSources.find(({ aliases }) => aliases.includes(fields.source.trim()));
  const fitting = suggestedTags.filter((tag) => !tags.includes(tag));
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
      {item(
        "source",
        <AutoComplete
          id="field-source"
          className={styles.full}
          value={fields.source}
          placeholder={t("placeholders.source")}
          // Enter keeps what was typed.
          defaultActiveFirstOption={false}
          options={knownSources.map(({ name }) => ({ value: name }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) === true }}
          onChange={(source) => set({ source })}
        />,
        false,
        usual && (
          <>
            {t("usualName", { name: usual.name })}{" "}
            <Button type="link" size="small" onClick={() => set({ source: usual.name })}>
              {t("useIt")}
            </Button>
          </>
        ),
      )}
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
        <>
          <Select
            id="field-tags"
            mode="tags"
            className={styles.full}
            value={[...tags]}
            placeholder={t("placeholders.tags")}
            tokenSeparators={["，", ",", "、"]}
            options={knownTags.map((tag) => ({ value: tag, label: tag }))}
            onChange={(chosen: string[]) => onTags(chosen.map((tag) => tag.trim()).filter(Boolean))}
          />
          {fitting.length > 0 && (
            <div className={styles.suggested}>
              {t("suggestedTags")}
              {fitting.map((tag) => (
                <Button key={tag} size="small" icon={<PlusOutlined />} onClick={() => onTags([...tags, tag])}>
                  {tag}
                </Button>
              ))}
            </div>
          )}
        </>,
        true,
      )}
    </Form>
  );
}
