/** What the intake process is asked, and answers. */
import type { ErrorId } from "../../errors";
import type { ArticleIntake } from "../article-intake";

export interface IntakeAsk {
  readonly bytes: Uint8Array;
  /** Of the file, to tell Markdown from text. */
  readonly name: string;
}

export type IntakeAnswer =
  | { readonly kind: "read"; readonly intake: ArticleIntake }
  | {
      readonly kind: "refused";
      readonly id: ErrorId;
      readonly values: Readonly<Record<string, string | number>>;
    }
  /** A mistake of ours, with its stack. */
  | { readonly kind: "failed"; readonly message: string };
