/** The refusal: what makes a text an issue of a journal. */

import type { IssueData } from "../document/issue";
import { FascicleError } from "../errors";
import type { Contents } from "./contents";
import type { IntakeArticle } from "./intake-issue";
import type { IssueLabel } from "./issue-label";

interface Evidence {
  readonly contents?: Contents;
  readonly articles: readonly IntakeArticle[];
  readonly label?: IssueLabel;
  readonly masthead: IssueData["masthead"];
  readonly year?: number;
}

/** Said to people as part of the sentence for `not-an-issue`. */
const SOUGHT = "期号（如2024年第1期）、目录、带编号的板块与至少两篇文章、资料来源与发布日期、总编主编责编";

/** `not-an-issue` */
export class NotAnIssue extends FascicleError {
  constructor(
    found: string,
    /** Neither contents nor two articles: it may be a single one. */
    readonly single: boolean,
  ) {
    super("not-an-issue", { sought: SOUGHT, found });
  }
}

/**
 * An issue has two articles with text, a year, and two at least of: an issue label, contents, a masthead,
 * sources under half of the articles. A thesis has contents and numbers, too, but nothing else of it.
 *
 * @throws NotAnIssue
 */
export function requireIssue({ contents, articles, label, masthead, year }: Evidence): void {
  const withText = articles.filter((article) => article.blocks.length > 0).length;
  const sourced = articles.filter(
    (article) => article.source !== undefined || article.releasedOn !== undefined,
  ).length;
  const hasSources = sourced > 0 && sourced * 2 >= articles.length;
  const signs = [label !== undefined, contents !== undefined, masthead.entries.length > 0, hasSources];
  if (withText >= 2 && year !== undefined && signs.filter(Boolean).length >= 2) return;
  const found = [
    `期号${label ? "1" : "0"}处`,
    `目录条目${contents?.entries.length ?? 0}条`,
    `文章${withText}篇`,
    `来源或日期${sourced}处`,
    `编者${masthead.entries.length}项`,
  ].join("、");
  throw new NotAnIssue(found, withText < 2 && !contents);
}
