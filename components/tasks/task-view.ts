import type { ArticleAction, ArticleStatus, IssueAction, IssueStatus } from "@/lib/workflow/status";

/** An article that waits for the person or is his. */
export interface TaskView {
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
  /** Day. */
  readonly deadline?: string;
  /** ISO time since which it has been where it is. */
  readonly since: string;
  readonly lastOpinion?: { readonly reviewer: string; readonly opinion: string; readonly verdict: string };
}

export interface IssueTaskView {
  readonly issueId: string;
  readonly label: string;
  readonly status: IssueStatus;
  readonly action: IssueAction;
}

/** A review given from the list. True when done; false when not (the person has been told why). */
export type Judge = (task: TaskView, action: ArticleAction, opinion: string) => Promise<boolean>;
