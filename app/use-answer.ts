"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useErrorSentence } from "@/components/ui/error-sentence";
import type { ActionResult } from "./action-result";

/** Reads what an action answered: its value, or undefined after the person has been told what went wrong. */
export function useAnswer(): <T>(result: Promise<ActionResult<T>>) => Promise<T | undefined> {
  const { message } = App.useApp();
  const t = useTranslations("errors");
  const sentence = useErrorSentence();
  return useCallback(
    async (result) => {
      try {
        const answer = await result;
        if (answer.ok) return answer.value;
        message.error(sentence(answer));
      } catch {
        message.error(t("unreachable"));
      }
      return undefined;
    },
    [message, sentence, t],
  );
}
