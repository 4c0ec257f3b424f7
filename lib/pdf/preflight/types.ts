/** What preflight looks at, and what it says. */
import type { IssueCopy } from "../../document/issue-copy";
import type { HouseStyle } from "../../typeset/style";
import type { ComposedIssue } from "../../typeset/types";
import type { PdfFacts } from "./pdf-facts";
import type { Rule } from "./rules";

export interface PreflightInput {
  readonly copy: IssueCopy;
  readonly style: HouseStyle;
  readonly composed: ComposedIssue;
  /** Of each image that the copy names, by SHA-256; absent where there are no such bytes. */
  readonly images: ReadonlyMap<string, ImageFacts>;
  readonly fonts?: readonly FontFacts[];
  /** Of the print edition, where one was made. */
  readonly print?: PdfFacts;
  /** 页数预算 by printed number. */
  readonly budgets?: ReadonlyMap<string, number>;
  /** What proofreading tells of the articles, by printed number. */
  readonly proofreading?: ReadonlyMap<string, Proofread>;
  /** What stands in print elsewhere or twice in the issue, by printed number. */
  readonly priorUse?: ReadonlyMap<string, PrintedBefore>;
  /** Lasting names of the articles by printed number; without them the number is the name. */
  readonly articleIds?: ReadonlyMap<string, string>;
  /** Short digest of a text, for the findings' keys. */
  readonly digest: (text: string) => string;
}

/** Findings of proofreading in an article that nobody has dealt with. */
export interface Proofread {
  readonly count: number;
  /** Block or field in which the first of them stands. */
  readonly block: string;
}

/** The article that shares the most with another. */
export interface PrintedBefore {
  readonly title: string;
  /** Label of its issue and its printed number. */
  readonly place: string;
  /** Part of this text that stands in it, percent. */
  readonly share: number;
  /** Articles that share passages with this one. */
  readonly count: number;
}

export type ImageFacts =
  | {
      readonly kind: "image";
      /** Pixels, as shown: turned where the file says so. */
      readonly width: number;
      readonly height: number;
      readonly colour: "grey" | "rgb" | "cmyk";
    }
  | { readonly kind: "damaged" };

export interface FontFacts {
  readonly name: string;
  /** False where the font file itself forbids embedding (OS/2 fsType). */
  readonly embeddable: boolean;
}

/** Values for the finding's sentence: text that was found, counts, limits. */
export type Detail = Readonly<Record<string, string | number>>;

/** One breach of a rule, before the style has said how bad it is. */
export interface Found {
  readonly rule: Rule;
  /** Printed number of the article or section; absent where the issue itself is meant. */
  readonly article?: string;
  readonly block?: string;
  /** Page of the body. */
  readonly page?: number;
  /** Page of the whole issue from 1, where it is no page of the body. */
  readonly sheet?: number;
  readonly detail: Detail;
}

/** A finding as it is listed, stored and reported. The shape is stable. */
export interface PreflightFinding {
  readonly rule: Rule;
  readonly severity: "error" | "warning";
  /** Printed number of the article or section it stands in; absent where the issue itself is meant. */
  readonly article?: string;
  /** That article's title, as in the contents. */
  readonly title?: string;
  /** Block of the article, or `headline`, `subtitle`, `byline`, `notes`, `source`, `releasedOn`. */
  readonly block?: string;
  /** Printed page number. */
  readonly page?: string;
  /** Page of the whole issue, cover included, from 1. */
  readonly sheet?: number;
  readonly detail: Detail;
  /** The article's lasting name, where it is known. */
  readonly articleId?: string;
  /**
   * Rule, place and a digest of the content it is about: with any change of that the finding is another one. A
   * waiver holds for a key.
   */
  readonly key: string;
}
