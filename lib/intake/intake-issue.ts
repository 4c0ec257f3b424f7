/** What the reader of a past issue hands over: the issue with typed blocks, and the report on how it was read. */
import type { Block } from "../document/blocks";
import type { ArticleData, IssueData, SectionData, Statement } from "../document/issue";
import type { IntakeReport } from "./report";

export interface IntakeArticle extends Omit<ArticleData, "document"> {
  readonly blocks: readonly Block[];
}

export interface IntakeSection extends Omit<SectionData, "sections" | "articles"> {
  readonly sections: readonly IntakeSection[];
  readonly articles: readonly IntakeArticle[];
}

export interface IntakeStatement extends Omit<Statement, "document"> {
  readonly blocks: readonly Block[];
}

export interface IntakeIssue extends Omit<IssueData, "statement" | "sections"> {
  readonly statement: IntakeStatement;
  readonly sections: readonly IntakeSection[];
}

export interface IssueIntake {
  readonly issue: IntakeIssue;
  readonly report: IntakeReport;
}
