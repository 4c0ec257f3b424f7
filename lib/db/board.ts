import type { Actor } from "@/lib/workflow/actor";
import type { ArticleStatus } from "@/lib/workflow/status";

export interface BoardArticleRow {
  /** Article id. */
  readonly id: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly words: number;
  readonly pageBudget?: number;
  readonly assignee?: string;
}

export interface BoardSectionRow {
  readonly id: string;
  readonly title: string;
  /** Printed number where an archived issue keeps one. */
  readonly number?: string;
  readonly sections: readonly BoardSectionRow[];
  readonly articles: readonly BoardArticleRow[];
}

export interface BoardRows {
  readonly sections: readonly BoardSectionRow[];
  /** Articles of the journal in no issue, neither binned nor rejected, newest first. */
  readonly unplaced: readonly BoardArticleRow[];
}

export declare function getBoard(actor: Actor, issueId: string): Promise<BoardRows>;
