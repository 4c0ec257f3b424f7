/** What the intake process is asked, and answers. */
import type { ErrorId } from "../../errors";
import type { ArticleIntake } from "../article-intake";
import type { IssueIntake } from "../intake-issue";

export interface IntakeAsk extends ForeignFile {
  /** What it should hold. */
  readonly as: "article" | "issue";
}

export interface ForeignFile {
  readonly bytes: Uint8Array;
  /** Of the file, to tell Markdown from text. */
  readonly name: string;
}

export type IntakeAnswer =
  | { readonly kind: "article"; readonly intake: ArticleIntake }
  | { readonly kind: "issue"; readonly intake: IssueIntake }
  | {
      readonly kind: "refused";
      readonly id: ErrorId;
      readonly values: Readonly<Record<string, string | number>>;
    }
  /** A mistake of ours, with its stack. */
  | { readonly kind: "failed"; readonly message: string };
