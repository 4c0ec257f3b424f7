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
  /** Other files that wait to be looked at. */
  readonly waiting: readonly string[];
}

export function ReviewArticle({ file, waiting, ...review }: ReviewArticleProps) {
  const t = useTranslations("articles.intake");
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  const [next] = waiting;
  return (
    <ArticleReview
      {...review}
      fileAddress={fileAddress}
      original={fileAddress(file)}
      hasNext={next !== undefined}
      onConfirm={async (fields, tags, goOn) => {
        const made = await answer(makeArticle(file, { ...fields, headline: [...fields.headline] }, tags));
        if (!made) return false;
        message.success(goOn ? t("doneNext", { count: waiting.length }) : t("done"));
        router.push(goOn && next ? `/articles/new/${next}` : `/articles/${made.articleId}`);
        return true;
      }}
    />
  );
}
