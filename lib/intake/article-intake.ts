/** What the reader of a single article hands over. */
import type { FileData } from "../document/issue";
import type { IntakeArticle } from "./intake-issue";
import type { OriginalLine } from "./original-lines";
import type { IntakeNote } from "./report";
import type { BlockCount } from "./understood";

export interface ArticleIntake {
  readonly article: IntakeArticle;
  readonly report: ArticleReport;
  /** What it was made from, line by line. */
  readonly original: readonly OriginalLine[];
  /** The images of its figures, made harmless. */
  readonly files: readonly FileData[];
}

export interface ArticleReport {
  /** What it was read as. */
  readonly format: SourceFormat;
  readonly understood: Readonly<Record<BlockCount, number>>;
  /** Doubtful ones first. `line` counts the paragraphs of the source where it has no lines. */
  readonly notes: readonly IntakeNote[];
}

export type SourceFormat = "docx" | "html" | "markdown" | "text";
