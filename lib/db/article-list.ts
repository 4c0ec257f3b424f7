import type { Actor } from "@/lib/workflow/actor";
import type { ArticleStatus } from "@/lib/workflow/status";

export interface ArticleFilter {
  readonly status?: ArticleStatus;
  readonly issueId?: string;
  readonly sectionId?: string;
  /** By name. */
  readonly tag?: string;
  /** In titles, source and text. */
  readonly text?: string;
  readonly assigneeId?: string;
  readonly binned?: boolean;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

export interface ArticleListRow {
  readonly id: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly source?: string;
  readonly tags: readonly string[];
  /** Label of the issue and printed number: 2024年第02期 1.2.3 */
  readonly place?: string;
  readonly words: number;
  readonly author?: string;
  readonly assignee?: string;
  readonly deadline?: string;
  readonly changedBy?: string;
  readonly changedAt: string;
  readonly deletedAt?: string;
}

export declare function listArticles(
  actor: Actor,
  filter: ArticleFilter,
): Promise<{ articles: ArticleListRow[]; total: number; pageSize: number }>;
