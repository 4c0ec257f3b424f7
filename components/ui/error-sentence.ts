"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** Something refused: the id of a sentence under `errors`, with the values it names. */
export interface Refused {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The sentence for a refusal; one nobody foresaw says so. */
export function useErrorSentence(): (refused: Refused) => string {
  const t = useTranslations("errors");
  return useCallback(({ id, values }) => (t.has(id) ? t(id, { ...values }) : t("unexpected")), [t]);
}
