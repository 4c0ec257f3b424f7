/** What web process and composer process say to each other. Few and small messages: pages only where asked for. */
import type { IssueFrame } from "../document/issue-frame";
import type { ErrorId } from "../errors";
import type { PagesWanted } from "../typeset/live-issue";

export type Ask = IssueAsk | TextsTold | FilesTold | OutlinesAsk;

/** How an issue comes out, and some of its pages. */
export interface IssueAsk {
  readonly kind: "issue";
  readonly frame: IssueFrame;
  /** Texts being typed, as JSON of `ArticleText`, by article id: they stand in for the stored ones. */
  readonly drafts?: Readonly<Record<string, string>>;
  readonly pages: PagesWanted;
}

/** Stored texts by their hash, as JSON of `ArticleText`: what `missing` asked for. */
export interface TextsTold {
  readonly kind: "texts";
  readonly texts: Readonly<Record<string, string>>;
}

/** Stored fonts by SHA-256: what `missing` asked for. */
export interface FilesTold {
  readonly kind: "files";
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Outlines of glyphs by name of their font. */
export interface OutlinesAsk {
  readonly kind: "outlines";
  readonly glyphs: Readonly<Record<string, readonly number[]>>;
}

export type Answer =
  /** UTF-8 of the JSON of `LiveIssue` or `Outlines`, to be sent on as it is. */
  | { readonly kind: "done"; readonly json: Uint8Array }
  /** Ids of articles whose texts, and hashes of stored fonts whose bytes, must be told first. */
  | { readonly kind: "missing"; readonly articles: readonly string[]; readonly files: readonly string[] }
  /** More work than one answer should wait for: so many articles of the issue are composed. Ask again. */
  | { readonly kind: "composing"; readonly done: number; readonly total: number }
  | Failed;

/** The id of an error of `lib/errors.ts` and the values of its sentence. */
export interface Failed {
  readonly kind: "failed";
  readonly id: ErrorId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What goes over the channel: an ask with its number, and the answer to it. */
export interface AskMessage {
  readonly number: number;
  readonly ask: Ask;
}

export interface AnswerMessage {
  readonly number: number;
  readonly answer: Answer;
}
