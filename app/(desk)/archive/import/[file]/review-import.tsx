"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { ImportReview } from "@/components/archive/import-review";
import type { ImportView } from "@/components/archive/import-view";
import { confirmImport } from "../actions";

export function ReviewImport({ file, view }: { file: string; view: ImportView }) {
  const t = useTranslations("archive.review");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  return (
    <ImportReview
      view={view}
      onConfirm={async (as) => {
        const imported = await answer(confirmImport(file, as));
        if (!imported) return false;
        message.success(t("done", { label: view.label }));
        router.push(as === "archive" ? `/read/${imported.issueId}` : `/issues/${imported.issueId}`);
        return true;
      }}
    />
  );
}
