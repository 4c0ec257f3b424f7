"use client";

import { Steps } from "antd";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import type { ArticleStatus } from "@/lib/workflow/status";
import type { ReviewView } from "../article-view";

const WAY: readonly ArticleStatus[] = ["DRAFT", "FIRST_REVIEW", "SECOND_REVIEW", "FINAL_REVIEW", "ACCEPTED"];

/** 草稿 → 初审 → 复审 → 终审 → 定稿, each review with who wrote it. */
export function StatusSteps({ status, reviews }: { status: ArticleStatus; reviews: readonly ReviewView[] }) {
  const t = useTranslations("workflow");
  const current = status === "PUBLISHED" ? WAY.length : status === "REJECTED" ? 3 : WAY.indexOf(status);
  const reviewOf = (step: ArticleStatus) =>
    reviews.find((review) => review.stage === step && review.verdict === "PASS");
  return (
    <Steps
      orientation="vertical"
      size="small"
      current={current}
      status={status === "REJECTED" ? "error" : status === "ACCEPTED" ? "finish" : "process"}
      items={WAY.map((step, index) => {
        const review = index < current ? reviewOf(step) : undefined;
        return {
          title: t(`status.${step}`),
          content: review && (
            <small>
              {review.reviewer} · <DateText value={review.at} weekday={false} />
            </small>
          ),
        };
      })}
    />
  );
}
