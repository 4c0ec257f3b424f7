"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { HouseWords, type HouseWordsProps } from "@/components/settings/house-words";
import { putHouseWords, removeHouseWord } from "./actions";

export function OwnWords({ words }: Pick<HouseWordsProps, "words">) {
  const t = useTranslations("settings.houseWords");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  return (
    <HouseWords
      words={words}
      onPut={async (given) => {
        const stored = await answer(putHouseWords(given.map((word) => ({ ...word }))));
        if (!stored) return undefined;
        message.success(t("stored", { count: stored.count }));
        router.refresh();
        return stored.count;
      }}
      onRemove={async (wordId) => {
        const removed = await answer(removeHouseWord(wordId));
        if (removed) message.success(t("removed"));
        router.refresh();
        return removed === true;
      }}
    />
  );
}
