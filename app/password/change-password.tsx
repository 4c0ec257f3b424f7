"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { PasswordForm } from "@/components/account/password-form";
import { changePassword } from "./actions";

export function ChangePassword({ next }: { next?: string }) {
  const t = useTranslations("password");
  const answer = useAnswer();
  const { message } = App.useApp();
  return (
    <PasswordForm
      alone={next !== undefined}
      onChange={async (current, password) => {
        if (!(await answer(changePassword(current, password)))) return false;
        message.success(t("done"));
        // Drawn anew: the page knew that the password had to be changed.
        if (next) window.location.assign(next);
        return true;
      }}
    />
  );
}
