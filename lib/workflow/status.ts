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
export const REVIEW_VERDICTS = ["PASS", "RETURN", "REJECT"] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

export const ISSUE_STATUSES = ["PLANNING", "PROOFING", "APPROVED", "PUBLISHED"] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

export function isReviewStage(status: ArticleStatus): status is ReviewStage {
  return REVIEW_STAGES.some((stage) => stage === status);
}

/** What people do to an article that moves it on or back: 送审 取回 通过 建议退稿 退修 定稿 退稿. */
export const ARTICLE_ACTIONS = [
  "submit",
  "withdraw",
  "pass",
  "recommendReject",
  "return",
  "accept",
  "reject",
] as const;
export type ArticleAction = (typeof ARTICLE_ACTIONS)[number];

/** What people do to an issue: 开始校对 退回组稿 签发 付印. */
export const ISSUE_ACTIONS = ["startProofing", "resumePlanning", "approve", "publish"] as const;
export type IssueAction = (typeof ISSUE_ACTIONS)[number];
