"use client";

import { PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HOUSE_WORD_KINDS, type HouseWord, type HouseWordKind } from "@/lib/proofread/house-words";
import styles from "./house-words.module.css";

interface Fields {
  readonly kind: HouseWordKind;
  readonly term: string;
  readonly preferred?: string;
  readonly note?: string;
}

/** One word by hand. What the second field asks for depends on the kind. */
export function HouseWordForm({ onAdd }: { onAdd: (word: HouseWord) => Promise<boolean> }) {
  const t = useTranslations("settings.houseWords");
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch("kind", form) ?? "preferred";
  const [busy, setBusy] = useState(false);
  async function add(word: Fields) {
    setBusy(true);
    if (await onAdd(word)) form.resetFields(["term", "preferred", "note"]);
    setBusy(false);
  }
  return (
    <Form
      form={form}
      name="house-word"
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      initialValues={{ kind: "preferred" }}
      onFinish={add}
    >
      <Form.Item name="kind" label={t("kindLabel")}>
        <Select options={HOUSE_WORD_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="term"
        label={t(`term.${kind}`)}
        rules={[{ required: true, whitespace: true, message: t("missing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="preferred"
        label={t(`preferred.${kind}`)}
        rules={[{ required: kind !== "sensitive", whitespace: true, message: t("missing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="note" label={t("note")}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit" icon={<PlusOutlined />} loading={busy} className={styles.add}>
        {t("add")}
      </Button>
    </Form>
  );
}
