"use client";

import { Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PASSWORD_LENGTH } from "./password-rules";

export interface PasswordFormProps {
  /** The page is about nothing else. */
  readonly alone: boolean;
  /** True when the password is changed; false when not (the person has been told why). */
  readonly onChange: (current: string, next: string) => Promise<boolean>;
}

interface Fields {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** A new password of one's own. */
export function PasswordForm({ alone, onChange }: PasswordFormProps) {
  const t = useTranslations("password");
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Fields>();
  async function submit({ current, next }: Fields) {
    setBusy(true);
    if (await onChange(current, next)) form.resetFields();
    setBusy(false);
  }
  return (
    <Form name="password" form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item
        name="current"
        label={t("current")}
        rules={[{ required: true, message: t("currentMissing") }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="next"
        label={t("next")}
        extra={t("rule", { length: PASSWORD_LENGTH })}
        rules={[{ required: true, min: PASSWORD_LENGTH, message: t("rule", { length: PASSWORD_LENGTH }) }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("again")}
        dependencies={["next"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value !== getFieldValue("next")) throw new Error(t("different"));
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type={alone ? "primary" : "default"} htmlType="submit" loading={busy}>
        {t("submit")}
      </Button>
    </Form>
  );
}
