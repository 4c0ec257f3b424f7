/** The list of articles, filtered and paged. */
import type { Actor } from "../workflow/actor";
import type { ArticleStatus } from "../workflow/status";
import { db, literally } from "./client";
import type { Prisma } from "./generated/client";
import { fromDay, given } from "./json";
import { printedNumbers } from "./section-tree";
import { requireAllowed } from "./visibility";

export interface ArticleFilter {
  readonly status?: ArticleStatus;
  readonly issueId?: string;
  readonly sectionId?: string;
  /** By name. */
  readonly tag?: string;
  /** In titles, source and text. */
  readonly text?: string;
  readonly assigneeId?: string;
  readonly binned?: boolean;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

export interface ArticleListRow {
  readonly id: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly source?: string;
  readonly tags: readonly string[];
  /** Label of the issue and printed number: 2024年第02期 1.2.3 */
  readonly place?: string;
  readonly words: number;
  readonly author?: string;
  readonly assignee?: string;
  readonly deadline?: string;
  readonly changedBy?: string;
  readonly changedAt: string;
  readonly deletedAt?: string;
}

/** Of the actor's journal, last changed first. */
export async function listArticles(
  actor: Actor,
  filter: ArticleFilter,
): Promise<{ articles: ArticleListRow[]; total: number; pageSize: number }> {
  requireAllowed(actor, { action: "readDesk", journalId: actor.journalId });
  const pageSize = Math.min(Math.max(filter.pageSize ?? 30, 1), 200);
  const page = Math.max(filter.page ?? 1, 1);
  const where = whereOf(actor.journalId, filter);
  const [rows, total] = await Promise.all([
    db().article.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        title: true,
        status: true,
        source: true,
        words: true,
        deadline: true,
        updatedAt: true,
        updatedBy: true,
        deletedAt: true,
        author: { select: { name: true } },
        assignee: { select: { name: true } },
        tags: { orderBy: { position: "asc" }, select: { tag: { select: { name: true } } } },
        placement: { select: { section: { select: { issue: { select: { id: true, label: true } } } } } },
      },
    }),
    db().article.count({ where }),
  ]);
  const issues = new Set(rows.flatMap((row) => row.placement?.section.issue.id ?? []));
  const numbers = await printedNumbers([...issues]);
  const articles = rows.map((row): ArticleListRow => {
    const label = row.placement?.section.issue.label;
    return {
      id: row.id,
      title: row.title,
      status: row.status,
      ...given("source", row.source),
      tags: row.tags.map(({ tag }) => tag.name),
      ...given("place", label && `${label} ${numbers.get(row.id) ?? ""}`.trim()),
      words: row.words,
      ...given("author", row.author?.name),
      ...given("assignee", row.assignee?.name),
      ...given("deadline", row.deadline && fromDay(row.deadline)),
      ...given("changedBy", row.updatedBy),
      changedAt: row.updatedAt.toISOString(),
      ...given("deletedAt", row.deletedAt?.toISOString()),
    };
  });
  return { articles, total, pageSize };
}

function whereOf(journalId: string, filter: ArticleFilter): Prisma.ArticleWhereInput {
  const { status, issueId, sectionId, tag, assigneeId } = filter;
  const text = filter.text?.trim();
  const contains = { contains: text && literally(text), mode: "insensitive" } as const;
  return {
    journalId,
    deletedAt: filter.binned ? { not: null } : null,
    ...(status ? { status } : {}),
    ...(assigneeId ? { assigneeId } : {}),
    ...(tag ? { tags: { some: { tag: { name: tag } } } } : {}),
    ...(issueId || sectionId
      ? {
          placement: {
            section: {
              ...(issueId ? { issueId } : {}),
              // A 板块 stands for its 栏目 too.
              ...(sectionId ? { OR: [{ id: sectionId }, { parentId: sectionId }] } : {}),
            },
          },
        }
      : {}),
    ...(text ? { OR: [{ title: contains }, { source: contains }, { text: contains }] } : {}),
  };
}
