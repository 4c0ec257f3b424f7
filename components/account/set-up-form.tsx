"use client";

import { Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PASSWORD_LENGTH } from "./password-rules";
import styles from "./set-up-form.module.css";

export interface SetUpFields {
  readonly code: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly institution: string;
  readonly sponsor?: string;
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

export interface SetUpFormProps {
  /** Sets up and goes on; the sentence it answers says why not. */
  readonly onSetUp: (fields: SetUpFields) => Promise<ReactNode>;
}

/** First start: the journal and its first administrator, guarded by the code on the console. */
export function SetUpForm({ onSetUp }: SetUpFormProps) {
  const t = useTranslations("setUp");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>();
  const required = (label: string) => [
    { required: true, whitespace: true, message: t("missing", { label }) },
  ];

  async function submit(fields: SetUpFields) {
    setBusy(true);
    setRefusal(undefined);
    const refused = await onSetUp(fields);
    if (!refused) return;
    setRefusal(refused);
    setBusy(false);
  }

  return (
    <Form name="set-up" layout="vertical" requiredMark={false} onFinish={submit} className={styles.form}>
      <fieldset>
        <legend>{t("codeTitle")}</legend>
        <Form.Item name="code" label={t("code")} extra={t("codeWhere")} rules={required(t("code"))}>
          <Input
            autoFocus
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
          />
        </Form.Item>
      </fieldset>
      <fieldset>
        <legend>{t("journalTitle")}</legend>
        <Form.Item name="title" label={t("title")} rules={required(t("title"))}>
          <Input maxLength={60} placeholder={t("titleExample")} />
        </Form.Item>
        <Form.Item name="institution" label={t("institution")} rules={required(t("institution"))}>
          <Input maxLength={100} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="titleEn" label={t("titleEn")}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="sponsor" label={t("sponsor")}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
      </fieldset>
      <fieldset>
        <legend>{t("adminTitle")}</legend>
        <div className={styles.pair}>
          <Form.Item name="name" label={t("name")} rules={required(t("name"))}>
            <Input autoComplete="name" maxLength={60} />
          </Form.Item>
          <Form.Item name="account" label={t("account")} rules={required(t("account"))}>
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={60} />
          </Form.Item>
        </div>
        <Form.Item
          name="password"
          label={t("password")}
          extra={t("passwordRule", { length: PASSWORD_LENGTH })}
          rules={[
            { required: true, min: PASSWORD_LENGTH, message: t("passwordRule", { length: PASSWORD_LENGTH }) },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
      </fieldset>
      {refusal}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t("submit")}
      </Button>
    </Form>
  );
}
