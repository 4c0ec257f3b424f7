/** What proofreading looks at, and what it says. */
import type { ArticleCopy } from "../document/issue-copy";
import type { Reason, Rule } from "./rules";

/** The fields above the text that are proofread; a finding in one has the field's name in place of a block. */
export const FIELDS = ["title", "headline", "subtitle", "byline", "source"] as const;
export type Field = (typeof FIELDS)[number];

/** Which text of a block is meant. */
export interface Spot {
  /** Block id as in the document (a paragraph in a list has its own), or the name of a field. */
  readonly block: string;
  /** Cell of a table, counted from 0 with merged cells unfolded. */
  readonly cell?: { readonly row: number; readonly column: number };
  /** Paragraph of a cell or quotation, line of the headline, footnote of a block: from 0; absent, there is one. */
  readonly paragraph?: number;
  /** What belongs to a block without being its text. */
  readonly part?: "caption" | "note" | "footnote";
}

export interface Place extends Spot {
  /** UTF-16 offsets in the spot's text as `inlineText` gives it: a line break is one, a footnote nothing. */
  readonly from: number;
  readonly to: number;
}

export type PassageKind =
  | "title"
  | "byline"
  | "heading"
  | "text"
  | "item"
  | "cell"
  | "caption"
  | "note"
  | "salutation"
  | "signature"
  | "label";

/** One run of text of an article. */
export interface Passage {
  readonly spot: Spot;
  readonly kind: PassageKind;
  readonly text: string;
}

/** Values for the reason's sentence. */
export type Detail = Readonly<Record<string, string | number>>;

/** One breach of a rule in a passage. */
export interface Found {
  readonly rule: Rule;
  readonly reason: Reason;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** What to put in place of the text; absent where only a person can know, empty where it goes. */
  readonly suggestion?: string;
  readonly detail?: Detail;
}

/** A finding as it is listed and reported. The shape is stable. */
export interface Finding {
  readonly rule: Rule;
  /** Printed number of the article. */
  readonly article: string;
  readonly place: Place;
  /** The words it is about; empty where something is missing. */
  readonly text: string;
  /** Some characters on both sides: with the text, what a dismissal holds for. */
  readonly context: { readonly before: string; readonly after: string };
  /** Names the sentence in the messages, `proofread.reason.<id>`. */
  readonly reason: Reason;
  readonly suggestion?: string;
  readonly detail: Detail;
}

/** An article as the rules see it. */
export interface Copy {
  readonly article: ArticleCopy;
  readonly passages: readonly Passage[];
}

/** What one rule, or a family of rules that share a reading of the text, finds in one passage. */
export type PassageCheck = (passage: Passage) => readonly Found[];
/** The same for what no passage alone can tell. */
export type ArticleCheck = (copy: Copy) => readonly Found[];
