/** An intake's issue with its blocks in the stored form. */
import { toDocument } from "../document/convert";
import type { IssueData, SectionData } from "../document/issue";
import type { IntakeIssue, IntakeSection } from "./intake-issue";

export function toIssueData(issue: IntakeIssue): IssueData {
  const { statement, sections, ...rest } = issue;
  return {
    ...rest,
    statement: { title: statement.title, document: toDocument(statement.blocks) },
    sections: sections.map(toSectionData),
  };
}

function toSectionData({ sections, articles, ...rest }: IntakeSection): SectionData {
  return {
    ...rest,
    sections: sections.map(toSectionData),
    articles: articles.map(({ blocks, ...article }) => ({ ...article, document: toDocument(blocks) })),
  };
}
