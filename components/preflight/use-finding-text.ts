"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { FindingShown } from "./finding-view";

export interface FindingText {
  readonly name: string;
  /** What was found, and what to do about it. */
  readonly says: string;
  readonly todo: string;
}

/** The words for a finding; of a rule that this version does not know, its name. */
export function useFindingText(): (finding: Pick<FindingShown, "rule" | "detail">) => FindingText {
  const t = useTranslations("preflight");
  return useCallback(
    ({ rule, detail }) => {
      if (!t.has(`rule.${rule}.name`)) return { name: rule, says: Object.values(detail).join(" "), todo: "" };
      const reason = `reason.${detail.reason}`;
      const values =
        detail.reason !== undefined && t.has(reason) ? { ...detail, reason: t(reason) } : { ...detail };
      return {
        name: t(`rule.${rule}.name`),
        says: t(`rule.${rule}.says`, values),
        todo: t(`rule.${rule}.todo`),
      };
    },
    [t],
  );
}
