"use client";

import { Button } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useErrorSentence } from "@/components/ui/error-sentence";
import type { Live } from "./use-live";

/** Why no newer pages have come, and the way to ask again. */
export function LiveError({
  live: { error, retry },
  safe,
}: {
  live: Pick<Live, "error" | "retry">;
  safe?: ReactNode;
}) {
  const t = useTranslations("ui");
  const sentence = useErrorSentence();
  if (!error) return null;
  return (
    <ErrorNotice
      title={sentence(error)}
      description={safe}
      action={
        <Button size="small" onClick={retry}>
          {t("retry")}
        </Button>
      }
    />
  );
}
