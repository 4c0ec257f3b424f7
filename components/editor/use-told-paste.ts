"use client";

import { App } from "antd";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { TellLeftBehind } from "./paste";

/** Says once what a paste could not bring along. */
export function useToldPaste(): TellLeftBehind {
  const { message } = App.useApp();
  const t = useTranslations();
  return useCallback(
    (kinds) => {
      const names = kinds.map((kind) => (t.has(`intake.kinds.${kind}`) ? t(`intake.kinds.${kind}`) : kind));
      message.warning(t("editor.leftBehind", { what: names.join("、") }));
    },
    [message, t],
  );
}
