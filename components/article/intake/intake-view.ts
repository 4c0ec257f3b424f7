import type { Block } from "@/lib/document/blocks";
import type { NoteGroup } from "../../archive/import-view";
import type { ArticleFields } from "../article-draft";

/** What the review page of an article shows: made on the server from the stored file each time it is opened. */
export interface ArticleIntakeView {
  readonly fields: ArticleFields;
  readonly blocks: readonly Block[];
  /** Counts by name under `intake.understood`, those that are not zero. */
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  readonly doubtful: readonly NoteGroup[];
  readonly certain: readonly NoteGroup[];
  readonly original: readonly { readonly line: number; readonly text: string }[];
}
