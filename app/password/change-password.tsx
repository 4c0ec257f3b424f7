"use client";

import { App } from "antd";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { PasswordForm } from "@/components/account/password-form";
import { changePassword } from "./actions";

/** Changes one's password, which ends all sessions, and signs this one in again. */
export function ChangePassword({ account, next }: { account: string; next?: string }) {
  const t = useTranslations("password");
  const answer = useAnswer();
  const { message } = App.useApp();
  return (
    <PasswordForm
      onChange={async (current, password) => {
        if ((await answer(changePassword(current, password))) === undefined) return false;
        const again = await signIn("credentials", { account, password, redirect: false });
        if (!again?.ok) window.location.assign("/signin");
        else if (next) window.location.assign(next);
        else message.success(t("done"));
        return true;
      }}
    />
  );
}
