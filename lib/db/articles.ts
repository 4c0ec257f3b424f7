import type { TiptapDocument } from "@/lib/document/tiptap";
import type { Actor } from "@/lib/workflow/actor";
import type { ArticleWork } from "@/lib/workflow/decide";
import type { RequiredField } from "@/lib/workflow/required-fields";
import type { ArticleAction, ArticleStatus, ReviewStage, ReviewVerdict } from "@/lib/workflow/status";

/** What the article page edits and saves as one; empty strings are kept as absent. */
export interface ArticleDraftInput {
  readonly title: string;
  readonly headline: readonly string[];
  readonly subtitle: string;
  readonly byline: string;
  readonly source: string;
  readonly sourceUrl: string;
  /** YYYY-MM-DD or empty. */
  readonly releasedOn: string;
  readonly permission: string;
  /** Passes `parseDocument`. */
  readonly document: unknown;
}

export type ArticleDraftView = Omit<ArticleDraftInput, "document"> & { readonly document: TiptapDocument };

export interface ReviewView {
  readonly id: string;
  readonly round: number;
  readonly stage: ReviewStage;
  readonly verdict: ReviewVerdict;
  readonly opinion: string;
  readonly reviewer: string;
  readonly at: string;
  /** 稿次 the reviewer read, and its hash. */
  readonly revision: number;
  readonly revisionHash: string;
  readonly overrideReason?: string;
}

export interface RevisionView {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
  readonly hash: string;
}

export interface ArticleView {
  readonly id: string;
  readonly status: ArticleStatus;
  readonly version: number;
  /** Hash of the present text: what a verdict names. */
  readonly contentHash: string;
  readonly savedAt: string;
  readonly savedBy?: string;
  readonly author?: string;
  readonly assignee?: { readonly userId: string; readonly name: string };
  readonly deadline?: string;
  readonly pageBudget?: number;
  readonly words: number;
  readonly draft: ArticleDraftView;
  readonly tags: readonly string[];
  readonly place?: { readonly issueId: string; readonly label: string; readonly sectionId: string };
  readonly revisions: readonly RevisionView[];
  readonly reviews: readonly ReviewView[];
  readonly missing: readonly RequiredField[];
  readonly originalFile?: string;
  readonly intakeReport?: unknown;
  readonly deleted: boolean;
  /** What this person may do with it now. `overridable` steps need 总编's reason. */
  readonly may: readonly (ArticleAction | ArticleWork)[];
  readonly overridable: readonly ArticleAction[];
}

/** @throws `not-found` also where the person may not see it */
export declare function getArticle(actor: Actor, articleId: string): Promise<ArticleView>;
/** An empty draft, or one from the intake with its original file. */
export declare function createArticle(
  actor: Actor,
  article?: {
    draft?: Partial<ArticleDraftInput>;
    tags?: readonly string[];
    original?: { bytes: Uint8Array; mediaType: string; name?: string };
    intakeReport?: unknown;
  },
): Promise<{ articleId: string }>;
export declare function assignArticle(
  actor: Actor,
  change: {
    articleId: string;
    assigneeId?: string | null;
    deadline?: string | null;
    pageBudget?: number | null;
  },
): Promise<void>;
/** Takes it out of its issue too. */
export declare function binArticle(actor: Actor, articleId: string): Promise<void>;
export declare function restoreArticle(actor: Actor, articleId: string): Promise<void>;
