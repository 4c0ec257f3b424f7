"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { type JournalFields, JournalForm } from "@/components/settings/journal-form";
import { editJournal } from "./actions";

export function Journal({ journalId, facts }: { journalId: string; facts: JournalFields }) {
  const t = useTranslations("settings");
  const { message } = App.useApp();
  const answer = useAnswer();
  return (
    <JournalForm
      facts={facts}
      onSave={async (fields) => {
        if (await answer(editJournal(journalId, fields))) message.success(t("saved"));
      }}
    />
  );
}
