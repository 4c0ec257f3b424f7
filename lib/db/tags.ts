/** Tags of a journal. */
import { cleanText } from "../document/text";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { loadArticleState } from "./article-state";
import { db, type Transaction } from "./client";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export interface TagRow {
  readonly tagId: string;
  readonly name: string;
  readonly articles: number;
}

/** By name. */
export async function listTags(actor: Actor): Promise<TagRow[]> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  const rows = await db().tag.findMany({
    where: { journalId },
    select: { id: true, name: true, _count: { select: { articles: true } } },
  });
  return rows
    .map((row) => ({ tagId: row.id, name: row.name, articles: row._count.articles }))
    .sort((a, b) => a.name.localeCompare(b.name, "zh-CN"));
}

/** Replaces an article's tags, in this order; new names become tags. Whoever may edit the article. */
export async function setTags(actor: Actor, articleId: string, names: readonly string[]): Promise<void> {
  const article = await loadArticleState(actor, articleId);
  requireAllowed(actor, { action: "edit", article });
  await write(actor, async (tx, record) => {
    const tags = await putTags(tx, article, names);
    record({
      action: "article.tag",
      subjectType: "article",
      subjectId: articleId,
      journalId: article.journalId,
      detail: { tags },
    });
  });
}

/** The names as kept: clean, each once, in this order. */
export async function putTags(
  tx: Transaction,
  article: { id: string; journalId: string },
  names: readonly string[],
): Promise<string[]> {
  const { journalId } = article;
  const wanted = [...new Set(names.map(cleanName))].filter((name) => name !== "");
  await tx.tag.createMany({ data: wanted.map((name) => ({ journalId, name })), skipDuplicates: true });
  const rows = await tx.tag.findMany({ where: { journalId, name: { in: wanted } } });
  const idOf = new Map(rows.map((row) => [row.name, row.id]));
  await tx.articleTag.deleteMany({ where: { articleId: article.id } });
  await tx.articleTag.createMany({
    data: wanted.flatMap((name, position) => {
      const tagId = idOf.get(name);
      return tagId === undefined ? [] : [{ articleId: article.id, tagId, position }];
    }),
  });
  return wanted;
}

const cleanName = (name: string) => cleanText(name).trim();

/** @throws FascicleError `tag-exists` */
export async function renameTag(actor: Actor, tagId: string, name: string): Promise<void> {
  const tag = await loadTag(actor, tagId);
  const next = cleanName(name);
  if (next === "") throw new FascicleError("invalid-input", { reason: "empty", place: "name" });
  await write(actor, async (tx, record) => {
    const same = await tx.tag.count({ where: { journalId: tag.journalId, name: next, NOT: { id: tagId } } });
    if (same > 0) throw new FascicleError("tag-exists", { name: next });
    await tx.tag.update({ where: { id: tagId }, data: { name: next } });
    record({
      action: "tag.rename",
      subjectType: "tag",
      subjectId: tagId,
      journalId: tag.journalId,
      detail: { from: tag.name, to: next },
    });
  });
}

export async function deleteTag(actor: Actor, tagId: string): Promise<void> {
  const tag = await loadTag(actor, tagId);
  await write(actor, async (tx, record) => {
    await tx.articleTag.deleteMany({ where: { tagId } });
    await tx.tag.delete({ where: { id: tagId } });
    record({
      action: "tag.delete",
      subjectType: "tag",
      subjectId: tagId,
      journalId: tag.journalId,
      detail: { name: tag.name },
    });
  });
}

async function loadTag(actor: Actor, tagId: string) {
  const tag = requireFound(await db().tag.findFirst({ where: { id: tagId, ...atDesk(actor) } }));
  requireAllowed(actor, { action: "manageTags", journalId: tag.journalId });
  return tag;
}
