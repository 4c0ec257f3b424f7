import type { Role } from "./actor";
import type { ArticleAction, ArticleStatus, ReviewVerdict } from "./status";

/** `author`: whoever wrote the article or is in charge of it. */
export type Party = Role | "author";

export interface ArticleStep {
  readonly action: ArticleAction;
  readonly from: ArticleStatus;
  readonly to: ArticleStatus;
  readonly by: readonly Party[];
  /** Writes a review with this verdict. */
  readonly verdict?: ReviewVerdict;
  /** An opinion or reason has to be given. */
  readonly reason?: true;
}

/** What moves an article on: the one table of 三审. */
export const ARTICLE_STEPS: readonly ArticleStep[] = [
  { action: "submit", from: "DRAFT", to: "FIRST_REVIEW", by: ["author", "RESPONSIBLE_EDITOR"] },
  { action: "withdraw", from: "FIRST_REVIEW", to: "DRAFT", by: ["author"] },

  {
    action: "pass",
    from: "FIRST_REVIEW",
    to: "SECOND_REVIEW",
    by: ["RESPONSIBLE_EDITOR"],
    verdict: "PASS",
    reason: true,
  },
  {
    action: "recommendReject",
    from: "FIRST_REVIEW",
    to: "SECOND_REVIEW",
    by: ["RESPONSIBLE_EDITOR"],
    verdict: "REJECT",
    reason: true,
  },
  {
    action: "return",
    from: "FIRST_REVIEW",
    to: "DRAFT",
    by: ["RESPONSIBLE_EDITOR"],
    verdict: "RETURN",
    reason: true,
  },

  { action: "pass", from: "SECOND_REVIEW", to: "FINAL_REVIEW", by: ["CHIEF_EDITOR"], verdict: "PASS" },
  {
    action: "recommendReject",
    from: "SECOND_REVIEW",
    to: "FINAL_REVIEW",
    by: ["CHIEF_EDITOR"],
    verdict: "REJECT",
    reason: true,
  },
  {
    action: "return",
    from: "SECOND_REVIEW",
    to: "DRAFT",
    by: ["CHIEF_EDITOR"],
    verdict: "RETURN",
    reason: true,
  },

  { action: "accept", from: "FINAL_REVIEW", to: "ACCEPTED", by: ["EDITOR_IN_CHIEF"], verdict: "PASS" },
  {
    action: "return",
    from: "FINAL_REVIEW",
    to: "DRAFT",
    by: ["EDITOR_IN_CHIEF"],
    verdict: "RETURN",
    reason: true,
  },
  {
    action: "reject",
    from: "FINAL_REVIEW",
    to: "REJECTED",
    by: ["EDITOR_IN_CHIEF"],
    verdict: "REJECT",
    reason: true,
  },
];

/** The row for an action from a status; undefined where the table has none. */
export function articleStep(action: ArticleAction, from: ArticleStatus): ArticleStep | undefined {
  return ARTICLE_STEPS.find((step) => step.action === action && step.from === from);
}

/** Who may change the text where. 总编 judges and does not edit: he returns, or asks. */
export const MAY_EDIT: Readonly<Record<ArticleStatus, readonly Party[]>> = {
  DRAFT: ["author", "RESPONSIBLE_EDITOR"],
  FIRST_REVIEW: ["RESPONSIBLE_EDITOR"],
  SECOND_REVIEW: ["CHIEF_EDITOR"],
  FINAL_REVIEW: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"],
  ACCEPTED: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"],
  PUBLISHED: [],
  REJECTED: [],
};

/** Where an article goes when its text changes: what was accepted has to be accepted anew. */
export function statusAfterEdit(status: ArticleStatus): ArticleStatus {
  return status === "ACCEPTED" ? "FINAL_REVIEW" : status;
}
