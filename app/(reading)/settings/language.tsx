"use client";

import { Radio } from "antd";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { LOCALES } from "@/lib/i18n/locale";
import { chooseLanguage } from "./actions";

export function Language() {
  const t = useTranslations("settings");
  const locale = useLocale();
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  return (
    <Radio.Group
      value={locale}
      disabled={busy}
      aria-label={t("language")}
      options={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
      onChange={({ target }) =>
        startTransition(async () => {
          await chooseLanguage(target.value);
          router.refresh();
        })
      }
    />
  );
}
