import type { ArticleData, JournalFacts, Masthead, Statement } from "@/lib/document/issue";
import type { Actor } from "@/lib/workflow/actor";

export interface PublishedIssue {
  readonly issueId: string;
  readonly year: number;
  readonly number: number;
  readonly label: string;
  readonly serial?: number;
  readonly articles: number;
  /** What may be downloaded: the screen edition, else the original. */
  readonly download?: { readonly editionId: string; readonly size: number; readonly pageCount: number };
}

export interface PublishedSection {
  readonly number: string;
  readonly title: string;
  /** Printed page, where an edition tells it. */
  readonly page?: number;
  readonly sections: readonly PublishedSection[];
  readonly articles: readonly {
    readonly articleId: string;
    readonly number: string;
    readonly title: string;
    readonly page?: number;
  }[];
}

export interface PublishedContents extends PublishedIssue {
  readonly journal: JournalFacts;
  readonly masthead: Masthead;
  readonly statement: Statement;
  readonly sections: readonly PublishedSection[];
}

export interface PublishedArticle extends ArticleData {
  readonly articleId: string;
  readonly issueId: string;
  readonly issueLabel: string;
  readonly previous?: { readonly articleId: string; readonly title: string };
  readonly next?: { readonly articleId: string; readonly title: string };
}

/** Newest first. */
export declare function listPublishedIssues(actor: Actor): Promise<PublishedIssue[]>;
export declare function getPublishedIssue(actor: Actor, issueId: string): Promise<PublishedContents>;
export declare function getPublishedArticle(actor: Actor, articleId: string): Promise<PublishedArticle>;
