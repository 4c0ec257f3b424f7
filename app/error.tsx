"use client";

import { Button } from "antd";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";

export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("ui");
  return (
    <EmptyState
      title={t("broken.title")}
      description={
        error.digest ? t("broken.description", { digest: error.digest }) : t("broken.descriptionPlain")
      }
    >
      <Button type="primary" onClick={reset}>
        {t("retry")}
      </Button>
    </EmptyState>
  );
}
