import type { Actor } from "@/lib/workflow/actor";

/** Puts an article into a section, from wherever it stands; the index counts without it and is clamped. */
export declare function placeArticle(
  actor: Actor,
  place: { articleId: string; sectionId: string; index: number },
): Promise<void>;
export declare function unplaceArticle(actor: Actor, articleId: string): Promise<void>;
/** Title in this contents where it differs, and page budget; undefined removes. */
export declare function editPlacement(
  actor: Actor,
  edit: { articleId: string; title?: string; pageBudget?: number },
): Promise<void>;
