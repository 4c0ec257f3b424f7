/** Tags of a journal. */
import { cleanText } from "../document/text";
import { FascicleError } from "../errors";
import { occurrences } from "../search/rank";
import type { Actor } from "../workflow/actor";
import { loadArticleState } from "./article-state";
import { db, type Transaction } from "./client";
import { given } from "./json";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export interface TagRow {
  readonly tagId: string;
  readonly name: string;
  readonly color?: TagColor;
  readonly articles: number;
}

/** Names of the interface's palette, whose shades differ by theme. */
export const TAG_COLORS = ["red", "orange", "gold", "green", "cyan", "blue", "purple", "magenta"] as const;
export type TagColor = (typeof TAG_COLORS)[number];

/** By name. */
export async function listTags(actor: Actor): Promise<TagRow[]> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  const rows = await db().tag.findMany({
    where: { journalId },
    select: { id: true, name: true, color: true, _count: { select: { articles: true } } },
  });
  return rows
    .map((row) => ({
      tagId: row.id,
      name: row.name,
      ...given(
        "color",
        TAG_COLORS.find((color) => color === row.color),
      ),
      articles: row._count.articles,
    }))
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

/** Undefined takes the colour away. */
export async function colorTag(actor: Actor, tagId: string, color: TagColor | undefined): Promise<void> {
  const tag = await loadTag(actor, tagId);
  await write(actor, async (tx, record) => {
    await tx.tag.update({ where: { id: tagId }, data: { color: color ?? null } });
    record({
      action: "tag.color",
      subjectType: "tag",
      subjectId: tagId,
      journalId: tag.journalId,
      detail: { name: tag.name, color },
    });
  });
}

/** Articles of one tag get the other, in its place; the one is gone. */
export async function mergeTag(actor: Actor, tagId: string, intoId: string): Promise<void> {
  const [tag, into] = [await loadTag(actor, tagId), await loadTag(actor, intoId)];
  if (tag.id === into.id || tag.journalId !== into.journalId) throw new FascicleError("not-found");
  await write(actor, async (tx, record) => {
    const both = await tx.articleTag.findMany({ where: { tagId: intoId }, select: { articleId: true } });
    await tx.articleTag.updateMany({
      where: { tagId, articleId: { notIn: both.map(({ articleId }) => articleId) } },
      data: { tagId: intoId },
    });
    await tx.articleTag.deleteMany({ where: { tagId } });
    await tx.tag.delete({ where: { id: tagId } });
    record({
      action: "tag.merge",
      subjectType: "tag",
      subjectId: intoId,
      journalId: tag.journalId,
      detail: { from: tag.name, into: into.name },
    });
  });
}

/** More would be no suggestion. */
const MOST_SUGGESTED = 8;

/** Tags for an article: those in use that its text names, by how often; then words that say what it is about. */
export async function suggestTags(actor: Actor, articleId: string): Promise<string[]> {
  const article = requireFound(
    await db().article.findFirst({
      where: { id: articleId, ...atDesk(actor) },
      select: {
        journalId: true,
        title: true,
        text: true,
        tags: { select: { tag: { select: { name: true } } } },
        index: { select: { keywords: true } },
      },
    }),
  );
  const { journalId } = article;
  const has = new Set(article.tags.map(({ tag }) => tag.name));
  const text = `${article.title}\n${article.text}`;
  const known = await db().tag.findMany({ where: { journalId }, select: { name: true } });
  const named = known
    .map(({ name }) => ({ name, count: occurrences(text, name) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.name.length - a.name.length)
    .map(({ name }) => name);
  const all = new Set([...named, ...(article.index?.keywords ?? [])]);
  return [...all].filter((name) => !has.has(name)).slice(0, MOST_SUGGESTED);
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
