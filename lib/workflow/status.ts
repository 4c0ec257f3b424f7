/** Where an article and an issue can be. Prisma's enums are these; a type test keeps them equal. */

export const ARTICLE_STATUSES = [
  "DRAFT",
  "FIRST_REVIEW",
  "SECOND_REVIEW",
  "FINAL_REVIEW",
  "ACCEPTED",
  "PUBLISHED",
  "REJECTED",
] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const REVIEW_STAGES = [
  "FIRST_REVIEW",
  "SECOND_REVIEW",
  "FINAL_REVIEW",
] as const satisfies readonly ArticleStatus[];
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** 用, 改, 退 */
export const VERDICTS = ["PASS", "RETURN", "REJECT"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ISSUE_STATUSES = ["PLANNING", "PROOFING", "APPROVED", "PUBLISHED"] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

export function isReviewStage(status: ArticleStatus): status is ReviewStage {
  return REVIEW_STAGES.some((stage) => stage === status);
}
