"use client";

import { Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";

export interface JournalFields {
  readonly title: string;
  readonly titleEn?: string;
  readonly institution: string;
  readonly institutionNote?: string;
  readonly institutionEn?: string;
  readonly sponsor?: string;
  readonly classification?: string;
}

const FIELDS = [
  "title",
  "titleEn",
  "institution",
  "institutionNote",
  "institutionEn",
  "sponsor",
  "classification",
] as const satisfies readonly (keyof JournalFields)[];
const REQUIRED: readonly string[] = ["title", "institution"];

/** What the next issue begins with. */
export function JournalForm(props: {
  facts: JournalFields;
  onSave: (facts: JournalFields) => Promise<void>;
}) {
  const { facts, onSave } = props;
  const t = useTranslations("settings");
  const [busy, setBusy] = useState(false);
  async function save(fields: JournalFields) {
    setBusy(true);
    await onSave(fields);
    setBusy(false);
  }
  return (
    <Form name="journal" layout="vertical" requiredMark={false} initialValues={facts} onFinish={save}>
      {FIELDS.map((field) => (
        <Form.Item
          key={field}
          name={field}
          label={t(`facts.${field}`)}
          rules={
            REQUIRED.includes(field)
              ? [{ required: true, whitespace: true, message: t("missing", { label: t(`facts.${field}`) }) }]
              : []
          }
        >
          <Input maxLength={200} />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t("save")}
      </Button>
    </Form>
  );
}
