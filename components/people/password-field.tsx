"use client";

import { ReloadOutlined } from "@ant-design/icons";
import { Button, Form, Input, Space } from "antd";
import { useTranslations } from "next-intl";
import { PASSWORD_LENGTH } from "../account/password-rules";

// Without what is mistaken for another: 0 O 1 l I.
const LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const SUGGESTED_LENGTH = 14;

/** Field `password`: shown, since it has to be handed on; its owner changes it at the first sign-in. */
export function InitialPasswordField() {
  const t = useTranslations("people");
  const form = Form.useFormInstance();
  const rule = t("passwordRule", { length: PASSWORD_LENGTH });
  return (
    <Form.Item label={t("password")} extra={t("passwordHint")} required>
      <Space.Compact block>
        <Form.Item name="password" noStyle rules={[{ required: true, min: PASSWORD_LENGTH, message: rule }]}>
          <Input autoComplete="off" spellCheck={false} maxLength={200} aria-label={t("password")} />
        </Form.Item>
        <Button icon={<ReloadOutlined />} onClick={() => form.setFieldValue("password", suggestPassword())}>
          {t("suggest")}
        </Button>
      </Space.Compact>
    </Form.Item>
  );
}

function suggestPassword(): string {
  const random = crypto.getRandomValues(new Uint32Array(SUGGESTED_LENGTH));
  return [...random].map((number) => LETTERS[number % LETTERS.length]).join("");
}
