"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { fileAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import type { ArticleReviewProps } from "@/components/article/intake/article-review";
import { ArticleReview } from "@/components/article/intake/article-review";
import type { ArticleIntakeView } from "@/components/article/intake/intake-view";
import { makeArticle } from "../actions";

export interface ReviewArticleProps extends Pick<ArticleReviewProps, "knownSources" | "priorUse"> {
  readonly file: string;
  readonly view: ArticleIntakeView;
  readonly knownTags: readonly string[];
}

export function ReviewArticle({ file, view, knownTags, knownSources, priorUse }: ReviewArticleProps) {
  const t = useTranslations("articles.intake");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  return (
    <ArticleReview
      view={view}
      knownTags={knownTags}
      knownSources={knownSources}
      priorUse={priorUse}
      fileAddress={fileAddress}
      original={fileAddress(file)}
      onConfirm={async (fields, tags) => {
        const made = await answer(makeArticle(file, { ...fields, headline: [...fields.headline] }, tags));
        if (!made) return false;
        message.success(t("done"));
        router.push(`/articles/${made.articleId}`);
        return true;
      }}
    />
  );
}
