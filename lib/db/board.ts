/** The issue's board: its tree with the articles in it, and those that are still in no issue. */
import type { Actor } from "../workflow/actor";
import type { ArticleStatus } from "../workflow/status";
import { db } from "./client";
import { given } from "./json";
import { IN_ORDER, type SectionNode, toTree } from "./section-tree";
import { atDesk, requireFound } from "./visibility";

export interface BoardArticleRow {
  /** Article id. */
  readonly id: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly words: number;
  readonly pageBudget?: number;
  readonly assignee?: string;
}

export interface BoardSectionRow {
  readonly id: string;
  readonly title: string;
  /** Printed number where an archived issue keeps one. */
  readonly number?: string;
  readonly pageBudget?: number;
  readonly sections: readonly BoardSectionRow[];
  readonly articles: readonly BoardArticleRow[];
}

export interface BoardRows {
  readonly sections: readonly BoardSectionRow[];
  /** Articles of the journal in no issue, neither binned nor rejected, last changed first. */
  readonly unplaced: readonly BoardArticleRow[];
}

const ARTICLE = {
  id: true,
  title: true,
  status: true,
  words: true,
  pageBudget: true,
  assignee: { select: { name: true } },
} as const;

interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly words: number;
  readonly pageBudget: number | null;
  readonly assignee: { readonly name: string } | null;
}

interface Placed {
  readonly title: string | null;
  readonly pageBudget: number | null;
  readonly article: ArticleRow;
}

export async function getBoard(actor: Actor, issueId: string): Promise<BoardRows> {
  const issue = requireFound(
    await db().issue.findFirst({
      where: { id: issueId, ...atDesk(actor) },
      select: {
        journalId: true,
        status: true,
        sections: {
          orderBy: IN_ORDER,
          select: {
            id: true,
            parentId: true,
            title: true,
            number: true,
            pageBudget: true,
            placements: {
              orderBy: IN_ORDER,
              select: { title: true, pageBudget: true, article: { select: ARTICLE } },
            },
          },
        },
      },
    }),
  );
  const unplaced =
    issue.status === "PUBLISHED"
      ? []
      : await db().article.findMany({
          where: {
            journalId: issue.journalId,
            deletedAt: null,
            placement: null,
            status: { notIn: ["REJECTED", "PUBLISHED"] },
          },
          orderBy: { updatedAt: "desc" },
          take: 500,
          select: ARTICLE,
        });
  const budgets = new Map(issue.sections.map(({ id, pageBudget }) => [id, pageBudget]));
  return {
    sections: toTree(issue.sections).map((node) => showSection(node, budgets)),
    unplaced: unplaced.map(showArticle),
  };
}

function showSection(
  node: SectionNode<Placed>,
  budgets: ReadonlyMap<string, number | null>,
): BoardSectionRow {
  return {
    id: node.id,
    title: node.title,
    ...given("number", node.number),
    ...given("pageBudget", budgets.get(node.id)),
    sections: node.sections.map((child) => showSection(child, budgets)),
    articles: node.placements.map(({ title, pageBudget, article }) =>
      showArticle({
        ...article,
        title: title ?? article.title,
        pageBudget: pageBudget ?? article.pageBudget,
      }),
    ),
  };
}

function showArticle({ assignee, pageBudget, ...row }: ArticleRow): BoardArticleRow {
  return { ...row, ...given("pageBudget", pageBudget), ...given("assignee", assignee?.name) };
}
