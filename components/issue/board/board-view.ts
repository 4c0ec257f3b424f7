import type { ArticleStatus } from "@/lib/workflow/status";
import type { BoardArticle, BoardPlace, BoardSection, BoardTree } from "./tree";

/** An article as a row of the board. */
export interface ArticleRow extends BoardArticle {
  readonly title: string;
  readonly status: ArticleStatus;
  readonly words: number;
  /** First page and number of pages in the latest proof, if it was in one. */
  readonly pages?: { readonly first: number; readonly count: number };
}

export type SectionRow = BoardSection<ArticleRow>;
export type Board = BoardTree<ArticleRow>;

/** What the board asks of the server; each answers whether it was done (and has already told the person if not). */
export interface BoardActions {
  readonly place: (articleId: string, place: BoardPlace) => Promise<boolean>;
  readonly addSection: (parentId: string | undefined, title: string) => Promise<boolean>;
  readonly renameSection: (sectionId: string, title: string) => Promise<boolean>;
  readonly moveSection: (sectionId: string, parentId: string | undefined, index: number) => Promise<boolean>;
  readonly deleteSection: (sectionId: string) => Promise<boolean>;
}
