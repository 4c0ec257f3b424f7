"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** A place of a style in words: `header.verso.center` is 页眉 · 左页 · 居中. */
export function usePlaceLabel(): (place: string) => string {
  const t = useTranslations("issues.style.parts");
  return useCallback(
    (place) => {
      const segments = place.split(".");
      return segments
        .map((segment, at) => {
          if (/^\d+$/.test(segment)) return t("level", { level: Number(segment) + 1 });
          const inContext = `${segments[at - 1]}-${segment}`;
          return t.has(inContext) ? t(inContext) : t.has(segment) ? t(segment) : segment;
        })
        .join(" · ");
    },
    [t],
  );
}
