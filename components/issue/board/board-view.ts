import type { ArticleStatus } from "@/lib/workflow/status";
import type { BoardArticle, BoardPlace, BoardSection, BoardTree } from "./tree";

/** An article as a row of the board. */
export interface ArticleRow extends BoardArticle {
  readonly title: string;
  readonly status: ArticleStatus;
  readonly words: number;
  /** Pages it should fill. */
  readonly pageBudget?: number;
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
  /** Undefined takes the budget away. */
  readonly setArticleBudget: (articleId: string, pages: number | undefined) => Promise<boolean>;
  readonly setSectionBudget: (sectionId: string, pages: number | undefined) => Promise<boolean>;
}
