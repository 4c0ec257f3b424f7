import type { Finding } from "@/lib/proofread/types";
import type { ArticleWork } from "@/lib/workflow/decide";
import type { ArticleAction, ArticleStatus, ReviewStage, ReviewVerdict } from "@/lib/workflow/status";
import type { UploadedImage } from "../editor/upload";
import type { ArticleDraft } from "./article-draft";
import type { ServerDraft } from "./saving/conflict-panel";
import type { SaveAnswer } from "./saving/save-queue";

/** An article as its page shows it. Times are ISO strings. */
export interface ArticleView {
  readonly id: string;
  readonly status: ArticleStatus;
  readonly version: number;
  /** Hash of the text as stored: a verdict names what was read. */
  readonly contentHash: string;
  readonly savedAt: string;
  readonly savedBy?: string;
  readonly author?: string;
  readonly draft: ArticleDraft;
  readonly tags: readonly string[];
  /** Issue and printed number: 2024年第02期 1.2.3 */
  readonly place?: { readonly issueId: string; readonly label: string };
  /** Pages it should fill. */
  readonly pageBudget?: number;
  /** Hash of the file it came in as. */
  readonly originalFile?: string;
  /** Newest first. */
  readonly reviews: readonly ReviewView[];
  /** Newest first. */
  readonly revisions: readonly RevisionView[];
  /** Oldest first. */
  readonly dismissals: readonly DismissalView[];
  /** What this person may do with it now. */
  readonly may: readonly (ArticleAction | ArticleWork)[];
  /** Steps that 总编 may take in spite of having signed another review, giving a reason. */
  readonly overridable: readonly ArticleAction[];
}

export interface ReviewView {
  readonly id: string;
  readonly stage: ReviewStage;
  readonly verdict: ReviewVerdict;
  readonly opinion: string;
  readonly reviewer: string;
  readonly at: string;
  /** 稿次 the reviewer read. */
  readonly revision: number;
  readonly overrideReason?: string;
}

export interface RevisionView {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
  readonly hash: string;
}

/** Another article that shares passages with this one. Shares are 0 to 1, of this text and of that. */
export interface PriorUse {
  readonly articleId: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly source?: string;
  readonly releasedOn?: string;
  /** Issue and printed number. */
  readonly place?: string;
  readonly issueId?: string;
  readonly shareHere: number;
  readonly shareThere: number;
  readonly passages: readonly { readonly here: string; readonly there: string }[];
}

/** A finding of proofreading that somebody left as it is. */
export interface DismissalView {
  readonly id: string;
  readonly rule: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly reason: string;
  readonly person: string;
  readonly at: string;
}

export interface StepWords {
  readonly opinion?: string;
  /** Why one person signs two reviews of the article. */
  readonly override?: string;
}

/** What the page asks of the server. Except `save`, each has told the person what went wrong before it answers undefined or false. */
export interface ArticleActions {
  readonly save: (draft: ArticleDraft, version: number) => Promise<SaveAnswer>;
  readonly load: () => Promise<ServerDraft | undefined>;
  /** Makes a revision of the draft as the server has it; its number. */
  readonly keepRevision: (version: number) => Promise<number | undefined>;
  readonly readRevision: (number: number) => Promise<ArticleDraft | undefined>;
  readonly setTags: (tags: readonly string[]) => Promise<boolean>;
  readonly takeStep: (step: ArticleAction, version: number, words: StepWords) => Promise<boolean>;
  readonly uploadImage: (image: File) => Promise<UploadedImage>;
  /** Of the text as it is stored. */
  readonly findPriorUse: () => Promise<readonly PriorUse[] | undefined>;
  readonly dismissFindings: (findings: readonly Finding[], reason: string) => Promise<boolean>;
  readonly recallFinding: (dismissalId: string) => Promise<boolean>;
  readonly bin: () => Promise<boolean>;
}
