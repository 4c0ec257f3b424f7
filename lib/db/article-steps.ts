import type { Actor } from "@/lib/workflow/actor";
import type { ArticleAction, ArticleStatus } from "@/lib/workflow/status";

export interface StepRequest {
  readonly articleId: string;
  readonly action: ArticleAction;
  /** Version the person saw; the text he read is what the review is bound to. */
  readonly version: number;
  /** Hash the person read; 终审 must name it, for the others it is checked where given. */
  readonly contentHash?: string;
  /** Opinion or reason; which steps need one says `articleStep(…).reason`. */
  readonly opinion?: string;
  /** 总编's reason for signing a second review of the same article. */
  readonly override?: string;
}

/**
 * Submits, withdraws or reviews: one row of lib/workflow's table.
 * @throws `forbidden`, `wrong-status`, `stale-version`, `missing-fields`, `reason-required`, `own-article`,
 * `other-reviewer`, `already-reviewed`
 */
export declare function takeStep(actor: Actor, step: StepRequest): Promise<{ status: ArticleStatus }>;
