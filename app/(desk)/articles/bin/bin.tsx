"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { type BinnedArticle, BinTable } from "@/components/article/list/bin-table";
import { restoreArticle } from "../actions";

export function Bin({ articles }: { articles: readonly BinnedArticle[] }) {
  const t = useTranslations("articles.bin");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  return (
    <BinTable
      articles={articles}
      onRestore={async (id) => {
        if (await answer(restoreArticle(id))) message.success(t("restored"));
        router.refresh();
      }}
    />
  );
}
