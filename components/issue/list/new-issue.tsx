"use client";

import { PlusOutlined } from "@ant-design/icons";
import { Button, Form, InputNumber, Modal } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./list.module.css";

export interface NewIssueProps {
  /** The number that follows the last issue's. */
  readonly proposal: { readonly year: number; readonly number: number };
  /** Label of the issue whose sections, masthead and statement are taken over. */
  readonly model?: string;
  /** False when it was not made (the person has been told why). */
  readonly onCreate: (year: number, number: number) => Promise<boolean>;
}

/** Begins the next issue as a copy of the last one, without its articles. */
export function NewIssue({ proposal, model, onCreate }: NewIssueProps) {
  const t = useTranslations("issues.create");
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  async function create(values: { year: number; number: number }) {
    setBusy(true);
    if (await onCreate(values.year, values.number)) setOpen(false);
    setBusy(false);
  }
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Modal open={open} title={t("title")} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <p className={styles.hint}>{model ? t("explain", { model }) : t("explainFirst")}</p>
        <Form layout="vertical" initialValues={proposal} onFinish={create} className={styles.createForm}>
          <Form.Item name="year" label={t("year")} rules={[{ required: true }]}>
            <InputNumber min={1900} max={2999} precision={0} />
          </Form.Item>
          <Form.Item name="number" label={t("number")} rules={[{ required: true }]}>
            <InputNumber min={1} max={999} precision={0} autoFocus />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t("confirm")}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
