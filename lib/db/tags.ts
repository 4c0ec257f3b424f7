import type { Actor } from "@/lib/workflow/actor";

export interface TagRow {
  readonly tagId: string;
  readonly name: string;
  readonly articles: number;
}

export declare function listTags(actor: Actor): Promise<TagRow[]>;
/** Replaces an article's tags, in this order; new names become tags. Whoever may edit the article. */
export declare function setTags(actor: Actor, articleId: string, names: readonly string[]): Promise<void>;
/** @throws `tag-exists` */
export declare function renameTag(actor: Actor, tagId: string, name: string): Promise<void>;
export declare function deleteTag(actor: Actor, tagId: string): Promise<void>;
