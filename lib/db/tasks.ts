import type { Actor } from "@/lib/workflow/actor";
import type { ArticleStatus, IssueAction, IssueStatus } from "@/lib/workflow/status";

export interface ArticleTask {
  readonly articleId: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly version: number;
  readonly contentHash: string;
  readonly source?: string;
  /** The first words of the text. */
  readonly summary: string;
  readonly words: number;
  readonly author?: string;
  readonly deadline?: string;
  readonly since: string;
  /** The last review, where it was returned or comes from another stage. */
  readonly lastOpinion?: { readonly reviewer: string; readonly opinion: string; readonly verdict: string };
}

export interface IssueTask {
  readonly issueId: string;
  readonly label: string;
  readonly status: IssueStatus;
  readonly action: IssueAction;
}

export interface MyTasks {
  /** 待我审 */
  readonly review: readonly ArticleTask[];
  /** 退修 to me, to be mended. */
  readonly returned: readonly ArticleTask[];
  /** My drafts not yet submitted. */
  readonly drafts: readonly ArticleTask[];
  /** Mine, under way elsewhere. */
  readonly underWay: readonly ArticleTask[];
  /** Issues waiting for 校对, 签发, 付印 by me. */
  readonly issues: readonly IssueTask[];
  /** The issue in the making and how far its articles are. */
  readonly current?: {
    readonly issueId: string;
    readonly label: string;
    readonly status: IssueStatus;
    readonly progress: Readonly<Partial<Record<ArticleStatus, number>>>;
  };
}

export declare function getMyTasks(actor: Actor): Promise<MyTasks>;
