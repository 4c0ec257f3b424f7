/** The issue as the composer and the checks take it: documents turned into blocks, printed numbers filled in. */
import type { Block } from "./blocks";
import { toBlocks } from "./convert";
import type { ArticleData, IssueData, JournalFacts, MastheadEntry, PrintData, SectionData } from "./issue";

export interface IssueCopy {
  readonly journal: JournalFacts;
  readonly label: string;
  readonly year?: number;
  readonly number?: number;
  readonly serial?: number;
  readonly coverLines: readonly string[];
  readonly print: PrintData;
  readonly statement: { readonly title: string; readonly blocks: readonly Block[] };
  readonly masthead: { readonly title: string; readonly entries: readonly MastheadEntry[] };
  readonly contentsTitle: string;
  readonly sections: readonly SectionCopy[];
}

export interface SectionCopy {
  readonly number: string;
  readonly title: string;
  readonly sections: readonly SectionCopy[];
  readonly articles: readonly ArticleCopy[];
}

export interface ArticleCopy {
  readonly number: string;
  readonly title: string;
  readonly headline: readonly string[];
  readonly subtitle?: string;
  readonly byline?: string;
  readonly source?: string;
  readonly releasedOn?: string;
  readonly blocks: readonly Block[];
}

export function toIssueCopy(issue: IssueData): IssueCopy {
  return {
    ...copyFacts(issue),
    sections: issue.sections.map((section, index) => copySection(section, String(index + 1))),
  };
}

/** What stands around the articles. */
export function copyFacts(issue: Omit<IssueData, "sections" | "files">): Omit<IssueCopy, "sections"> {
  const { journal, label, year, number, serial, coverLines, print, masthead, contentsTitle, statement } =
    issue;
  return {
    journal,
    label,
    year,
    number,
    serial,
    coverLines,
    print,
    statement: { title: statement.title, blocks: toBlocks(statement.document) },
    masthead,
    contentsTitle,
  };
}

function copySection(section: SectionData, path: string): SectionCopy {
  const number = section.number ?? path;
  return {
    number,
    title: section.title,
    sections: section.sections.map((child, index) => copySection(child, childNumber(number, index))),
    // A 板块 that holds columns and articles numbers the articles after its columns.
    articles: section.articles.map((article, index) =>
      copyArticle(article, childNumber(number, section.sections.length + index)),
    ),
  };
}

export function copyArticle(article: ArticleData, number: string): ArticleCopy {
  return {
    number: article.number ?? number,
    title: article.title,
    headline: article.headline,
    subtitle: article.subtitle,
    byline: article.byline,
    source: article.source,
    releasedOn: article.releasedOn,
    blocks: toBlocks(article.document),
  };
}

/** Number of the child at `index` (from 0) under `parent`: 1.1 and 0 give 1.1.1. */
export function childNumber(parent: string, index: number): string {
  return `${parent}.${index + 1}`;
}
