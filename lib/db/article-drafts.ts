import type { Actor } from "@/lib/workflow/actor";
import type { ArticleStatus } from "@/lib/workflow/status";
import type { ArticleDraftInput, ArticleDraftView } from "./articles";

/** What became of a save; a conflict carries what the server holds, so that both texts can be shown. */
export type SaveOutcome =
  | {
      readonly kind: "saved";
      readonly version: number;
      readonly contentHash: string;
      readonly at: string;
      /** An accepted article goes back to 终审 (and its issue to proofing). */
      readonly status: ArticleStatus;
    }
  | {
      readonly kind: "conflict";
      readonly version: number;
      readonly savedBy?: string;
      readonly at: string;
      readonly draft: ArticleDraftView;
    };

/** Version compare-and-set of the working draft. @throws `forbidden`, `wrong-status`, `invalid-input` */
export declare function saveDraft(
  actor: Actor,
  save: { articleId: string; version: number; draft: ArticleDraftInput },
): Promise<SaveOutcome>;
/** A named save: makes a 稿次 of the draft as stored. @throws `stale-version` */
export declare function keepRevision(
  actor: Actor,
  keep: { articleId: string; version: number; note?: string },
): Promise<{ number: number; hash: string }>;
/** Text of 稿次 n. sourceUrl and permission are not part of it and come empty. */
export declare function readRevision(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<ArticleDraftView>;
