"use client";

import { Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorNotice } from "../ui/error-notice";

/** Why signing in did not work. */
export type SignInRefusal =
  | { readonly reason: "wrong" }
  | { readonly reason: "limited"; readonly minutes: number }
  | { readonly reason: "unreachable" };

export interface SignInFormProps {
  /** Signs in and goes on; what it answers is why not. */
  readonly onSignIn: (account: string, password: string) => Promise<SignInRefusal | undefined>;
}

export function SignInForm({ onSignIn }: SignInFormProps) {
  const t = useTranslations("signIn");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const [form] = Form.useForm<{ account: string; password: string }>();

  async function submit({ account, password }: { account: string; password: string }) {
    setBusy(true);
    setRefusal(undefined);
    const refused = await onSignIn(account.trim(), password);
    // Signed in, the page goes away: the button stays busy until it has.
    if (!refused) return;
    setBusy(false);
    setRefusal(refused);
    form.resetFields(["password"]);
    form.focusField("password");
  }

  return (
    <Form name="sign-in" form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      {refusal && (
        <Form.Item>
          <ErrorNotice
            title={t(`refusals.${refusal.reason}`)}
            description={
              refusal.reason === "limited" ? t("limitedFor", { minutes: refusal.minutes }) : t("whatToDo")
            }
          />
        </Form.Item>
      )}
      <Form.Item
        name="account"
        label={t("account")}
        rules={[{ required: true, message: t("accountMissing") }]}
      >
        <Input
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          size="large"
          maxLength={100}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("password")}
        rules={[{ required: true, message: t("passwordMissing") }]}
      >
        <Input.Password autoComplete="current-password" size="large" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t("submit")}
      </Button>
    </Form>
  );
}
