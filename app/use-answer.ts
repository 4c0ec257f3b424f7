"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ActionResult } from "./action-result";

/** Reads what an action answered: its value, or undefined after the person has been told what went wrong. */
export function useAnswer(): <T>(result: Promise<ActionResult<T>>) => Promise<T | undefined> {
  const { message } = App.useApp();
  const t = useTranslations("errors");
  return useCallback(
    async (result) => {
      try {
        const answer = await result;
        if (answer.ok) return answer.value;
        message.error(t.has(answer.id) ? t(answer.id, { ...answer.values }) : t("unexpected"));
      } catch {
        message.error(t("unreachable"));
      }
      return undefined;
    },
    [message, t],
  );
}
