"use client";

import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAnswer } from "@/app/use-answer";
import { createArticle } from "./actions";

export function NewArticleButton() {
  const t = useTranslations("articles");
  const answer = useAnswer();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  async function create() {
    setBusy(true);
    const made = await answer(createArticle());
    if (made) router.push(`/articles/${made.articleId}`);
    else setBusy(false);
  }
  return (
    <Button type="primary" icon={<PlusOutlined />} loading={busy} onClick={() => void create()}>
      {t("new")}
    </Button>
  );
}
