"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { Fonts, type FontsProps } from "@/components/settings/fonts";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { removeFont, uploadFont } from "./actions";

export function OwnFonts({ fonts, limit }: Pick<FontsProps, "fonts" | "limit">) {
  const t = useTranslations("settings.fonts");
  const { message } = App.useApp();
  const answer = useAnswer();
  const sentence = useErrorSentence();
  const router = useRouter();
  return (
    <Fonts
      fonts={fonts}
      limit={limit}
      onUpload={async (file) => {
        const form = new FormData();
        form.set("font", file);
        const stored = await uploadFont(form).catch(() => UNREACHABLE);
        if (!stored.ok) return sentence(stored);
        message.success(t("stored", { name: stored.value.family }));
        router.refresh();
        return undefined;
      }}
      onRemove={async (sha256) => {
        const removed = await answer(removeFont(sha256));
        if (removed) message.success(t("removed"));
        router.refresh();
        return removed === true;
      }}
    />
  );
}

const UNREACHABLE = { ok: false, id: "unreachable", values: {} } as const;
