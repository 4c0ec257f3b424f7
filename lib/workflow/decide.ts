/**
 * The one answer to "may he?". Buttons show what `can` allows; `lib/db` refuses what `decide` refuses, each
 * with the same actor and the same state. Knows no clock, no database, no framework.
 */
import { type Actor, hasRole, type Principal, rolesOf } from "./actor";
import { articleStep, MAY_EDIT, type Party } from "./article-steps";
import { EDITION_RULES, PRODUCED_EDITIONS, type ProducedEdition } from "./edition-rules";
import { issueStep } from "./issue-steps";
import { PERMISSIONS, type Permission } from "./permissions";
import {
  ARTICLE_ACTIONS,
  type ArticleAction,
  type ArticleStatus,
  ISSUE_ACTIONS,
  type IssueAction,
  type IssueStatus,
  type ReviewStage,
} from "./status";

/** Why not. `other-reviewer`: he has signed another review of it; 总编 may override that with a reason. */
export type Refusal = "forbidden" | "wrong-status" | "own-article" | "other-reviewer" | "already-reviewed";

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal };

/** What a decision about an article looks at. */
export interface ArticleState {
  readonly journalId: string;
  readonly status: ArticleStatus;
  readonly authorId: string | null;
  readonly assigneeId: string | null;
  readonly deleted: boolean;
  /** Number of the present submission. */
  readonly round: number;
  readonly reviews: readonly {
    readonly stage: ReviewStage;
    readonly round: number;
    readonly reviewerId: string;
  }[];
}

/** What a decision about an issue looks at. */
export interface IssueState {
  readonly journalId: string;
  readonly status: IssueStatus;
}

/** Acts upon an article that leave its status; `edit` may send it back to 终审. */
export const ARTICLE_WORKS = ["edit", "keepRevision", "place", "bin", "restore"] as const;
export type ArticleWork = (typeof ARTICLE_WORKS)[number];

/**
 * Acts upon an issue. `arrange`: sections and placements; `editFacts`: cover, masthead, statement, print data,
 * style; `waive`: findings of preflight, before the issue is signed.
 */
export const ISSUE_WORKS = ["arrange", "editFacts", "addOriginal", "waive"] as const;
export type IssueWork = (typeof ISSUE_WORKS)[number];

export type Question =
  | {
      readonly action: ArticleAction | ArticleWork;
      readonly article: ArticleState;
      readonly override?: boolean;
    }
  | { readonly action: IssueAction | IssueWork; readonly issue: IssueState }
  | { readonly action: "produceEdition"; readonly edition: ProducedEdition; readonly issue: IssueState }
  | { readonly action: Permission; readonly journalId: string };

export function can(actor: Principal, question: Question): boolean {
  return decide(actor, question).allowed;
}

/** Everything the actor may do now with an article: what its page shows as buttons. */
export function allowedArticleActions(actor: Actor, article: ArticleState): (ArticleAction | ArticleWork)[] {
  return [...ARTICLE_ACTIONS, ...ARTICLE_WORKS].filter((action) => can(actor, { action, article }));
}

/** Everything the actor may do now with an issue. */
export function allowedIssueActions(actor: Actor, issue: IssueState): (IssueAction | IssueWork)[] {
  return [...ISSUE_ACTIONS, ...ISSUE_WORKS].filter((action) => can(actor, { action, issue }));
}

/** The editions the actor may have produced of an issue now. */
export function allowedEditions(actor: Actor, issue: IssueState): ProducedEdition[] {
  return PRODUCED_EDITIONS.filter((edition) => can(actor, { action: "produceEdition", edition, issue }));
}

export function decide(actor: Principal, question: Question): Decision {
  if ("article" in question)
    return decideArticle(actor, question.action, question.article, question.override);
  if ("edition" in question) return decideEdition(actor, question.edition, question.issue);
  if ("issue" in question) return decideIssue(actor, question.action, question.issue);
  return decidePermission(actor, question.action, question.journalId);
}

const ALLOWED: Decision = { allowed: true };
const refuse = (refusal: Refusal): Decision => ({ allowed: false, refusal });
const allowIf = (condition: boolean): Decision => (condition ? ALLOWED : refuse("forbidden"));

function decidePermission(actor: Principal, action: Permission, journalId: string): Decision {
  // Whoever has the console has the database.
  if (actor.kind === "system") return ALLOWED;
  const { roles, ...rest } = PERMISSIONS[action];
  return allowIf(hasRole(actor, roles, journalId) || ("admin" in rest && actor.isAdmin));
}

function decideEdition(actor: Principal, edition: ProducedEdition, issue: IssueState): Decision {
  // Whoever has the console has the database.
  if (actor.kind === "system") return ALLOWED;
  const { by, from } = EDITION_RULES[edition];
  if (!hasRole(actor, by, issue.journalId)) return refuse("forbidden");
  return from.includes(issue.status) ? ALLOWED : refuse("wrong-status");
}

function decideArticle(
  actor: Principal,
  action: ArticleAction | ArticleWork,
  article: ArticleState,
  override = false,
): Decision {
  // Reviews are signed by people.
  if (actor.kind === "system") return refuse("forbidden");
  if (!can(actor, { action: "readDesk", journalId: article.journalId })) return refuse("forbidden");
  if (article.deleted && action !== "restore") return refuse("wrong-status");
  switch (action) {
    case "edit":
    case "keepRevision":
      return allowParty(actor, article, MAY_EDIT[article.status]);
    case "place":
      if (article.status === "PUBLISHED" || article.status === "REJECTED") return refuse("wrong-status");
      return allowIf(hasRole(actor, ARRANGERS, article.journalId));
    case "bin":
      if (article.status !== "DRAFT" && article.status !== "REJECTED") return refuse("wrong-status");
      return allowIf(isParty(actor, article, ["author", "RESPONSIBLE_EDITOR"]));
    case "restore":
      if (!article.deleted) return refuse("wrong-status");
      return allowIf(isParty(actor, article, ["author", "RESPONSIBLE_EDITOR"]));
    case "submit":
    case "withdraw":
    case "pass":
    case "recommendReject":
    case "return":
    case "accept":
    case "reject":
      return decideStep(actor, action, article, override);
    default:
      return action satisfies never;
  }
}

/** 组稿 is the responsible editor's; the chief editor may lend a hand. */
const ARRANGERS = ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] as const;

function decideStep(actor: Actor, action: ArticleAction, article: ArticleState, override: boolean): Decision {
  const step = articleStep(action, article.status);
  if (!step) return refuse("wrong-status");
  if (!isParty(actor, article, step.by)) return refuse("forbidden");
  if (action === "withdraw" && article.reviews.some((review) => review.round === article.round))
    return refuse("already-reviewed");
  if (!step.verdict) return ALLOWED;
  // 初审 of one's own draft is admitted for small offices; 复审 and 终审 are by others.
  if (step.from !== "FIRST_REVIEW" && article.authorId === actor.userId) return refuse("own-article");
  const signedOther = article.reviews.some(
    (review) => review.reviewerId === actor.userId && review.stage !== step.from,
  );
  if (!signedOther) return ALLOWED;
  const mayOverride = override && hasRole(actor, ["EDITOR_IN_CHIEF"], article.journalId);
  return mayOverride ? ALLOWED : refuse("other-reviewer");
}

function allowParty(actor: Actor, article: ArticleState, parties: readonly Party[]): Decision {
  if (parties.length === 0) return refuse("wrong-status");
  return allowIf(isParty(actor, article, parties));
}

function isParty(actor: Actor, article: ArticleState, parties: readonly Party[]): boolean {
  const isAuthor = article.authorId === actor.userId || article.assigneeId === actor.userId;
  const roles: readonly Party[] = rolesOf(actor, article.journalId);
  return parties.some((party) => (party === "author" ? isAuthor : roles.includes(party)));
}

function decideIssue(actor: Principal, action: IssueAction | IssueWork, issue: IssueState): Decision {
  switch (action) {
    case "addOriginal":
      if (actor.kind === "system") return ALLOWED;
      return allowIf(hasRole(actor, PERMISSIONS.importIssue.roles, issue.journalId));
    case "arrange":
    case "editFacts":
      if (issue.status === "PUBLISHED") return refuse("wrong-status");
      return allowIf(actor.kind === "person" && hasRole(actor, ARRANGERS, issue.journalId));
    case "waive":
      // What was signed, was signed with the waivers it had.
      if (issue.status === "APPROVED" || issue.status === "PUBLISHED") return refuse("wrong-status");
      return allowIf(actor.kind === "person" && hasRole(actor, ["CHIEF_EDITOR"], issue.journalId));
    case "startProofing":
    case "resumePlanning":
    case "approve":
    case "publish": {
      if (actor.kind === "system") return refuse("forbidden");
      const step = issueStep(action, issue.status);
      if (!step) return refuse("wrong-status");
      return allowIf(hasRole(actor, step.by, issue.journalId));
    }
    default:
      return action satisfies never;
  }
}
