/** 资料来源 as a vocabulary: one name for what is written several ways. What is printed stays as it was written. */
import { cleanText } from "../document/text";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { db } from "./client";
import { requireAllowed } from "./visibility";
import { write } from "./write";

export interface SourceRow {
  readonly name: string;
  readonly articles: number;
  /** Other ways to write it. */
  readonly aliases: readonly string[];
}

/** Sources of all articles and the names they go by, those used most first. */
export async function listSources(actor: Actor): Promise<SourceRow[]> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  const [used, aliases] = await Promise.all([
    db().article.groupBy({
      by: ["source"],
      where: { journalId, deletedAt: null, source: { not: null } },
      _count: { id: true },
    }),
    db().sourceAlias.findMany({ where: { journalId }, orderBy: { alias: "asc" } }),
  ]);
  const nameOf = new Map(aliases.map(({ alias, name }) => [alias, name]));
  const rows = new Map<string, { articles: number; aliases: string[] }>();
  const row = (name: string) => {
    const known = rows.get(name) ?? { articles: 0, aliases: [] };
    rows.set(name, known);
    return known;
  };
  for (const { alias, name } of aliases) row(name).aliases.push(alias);
  for (const { source, _count } of used)
    if (source !== null) row(nameOf.get(source) ?? source).articles += _count.id;
  return [...rows]
    .map(([name, facts]) => ({ name, ...facts }))
    .sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name, "zh-CN"));
}

/** `alias` is another way to write `name` from now on, and so is what was one of `alias`. */
export async function mergeSource(actor: Actor, alias: string, name: string): Promise<void> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "manageTags", journalId });
  const [from, into] = [cleanText(alias).trim(), cleanText(name).trim()];
  if (from === "" || into === "" || from === into)
    throw new FascicleError("invalid-input", { reason: into, place: "source" });
  await write(actor, async (tx, record) => {
    // The name itself is no alias of anything any more.
    await tx.sourceAlias.deleteMany({ where: { journalId, alias: into } });
    await tx.sourceAlias.updateMany({ where: { journalId, name: from }, data: { name: into } });
    await tx.sourceAlias.upsert({
      where: { journalId_alias: { journalId, alias: from } },
      update: { name: into },
      create: { journalId, alias: from, name: into },
    });
    record({
      action: "source.merge",
      subjectType: "journal",
      subjectId: journalId,
      journalId,
      detail: { from, into },
    });
  });
}

/** It is a source of its own again. */
export async function splitSource(actor: Actor, alias: string): Promise<void> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "manageTags", journalId });
  await write(actor, async (tx, record) => {
    const { count } = await tx.sourceAlias.deleteMany({ where: { journalId, alias } });
    if (count === 0) throw new FascicleError("not-found");
    record({
      action: "source.split",
      subjectType: "journal",
      subjectId: journalId,
      journalId,
      detail: { alias },
    });
  });
}

/** All ways to write a source, the given one among them. */
export async function waysToWrite(journalId: string, source: string): Promise<string[]> {
  const own = await db().sourceAlias.findFirst({ where: { journalId, alias: source } });
  const name = own?.name ?? source;
  const aliases = await db().sourceAlias.findMany({ where: { journalId, name }, select: { alias: true } });
  return [name, ...aliases.map(({ alias }) => alias)];
}
