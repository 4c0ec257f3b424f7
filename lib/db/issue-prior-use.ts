/** 重复用稿 of a whole issue: what of its articles stands elsewhere already, or twice in the issue itself. */
import { setImmediate } from "node:timers/promises";
import type { Principal } from "../workflow/actor";
import { byIndexAlone, freshenIndex } from "./article-index";
import { db } from "./client";
import { loadIssueState } from "./issue-state";
import {
  compareWith,
  LEAST_PRINTS,
  MOST_COMPARED,
  mostAlikeFirst,
  type PriorUse,
  readOthers,
} from "./prior-use";
import { loadTree, numberTree } from "./section-tree";

export interface ArticlePriorUse {
  readonly articleId: string;
  /** Printed number. */
  readonly number: string;
  readonly title: string;
  /** The most alike first. */
  readonly uses: readonly PriorUse[];
}

export interface IssuePriorUse {
  /** Articles of the issue. */
  readonly compared: number;
  /** Those of which something is found, in printed order. */
  readonly articles: readonly ArticlePriorUse[];
}

/**
 * Of the texts as they are now. Two articles of the issue that share passages are told once, with the later one.
 * @throws FascicleError `not-found`
 */
export async function findIssuePriorUse(actor: Principal, issueId: string): Promise<IssuePriorUse> {
  const { journalId } = await loadIssueState(actor, issueId);
  const numbers = numberTree(await loadTree(db(), issueId));
  const rows = await db().article.findMany({
    where: { id: { in: [...numbers.keys()] } },
    select: { id: true, title: true, text: true, placement: { select: { title: true } } },
  });
  const articleIds = rows.map(({ id }) => id);
  await freshenIndex(journalId, articleIds);
  const alike = await findAlike(journalId, articleIds);
  const others = new Map(
    (await readOthers([...new Set(alike.map(({ other }) => other))])).map((row) => [row.id, row]),
  );
  // As they are printed: that is how they are numbered.
  const order = [...numbers.keys()];
  const articles: ArticlePriorUse[] = [];
  for (const row of rows.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))) {
    const isLater = (id: string) => order.indexOf(id) > order.indexOf(row.id);
    const candidates = alike.flatMap(({ own, other }) =>
      own === row.id && !isLater(other) ? (others.get(other) ?? []) : [],
    );
    const uses = mostAlikeFirst(compareWith(row.text, candidates));
    const title = row.placement?.title ?? row.title;
    if (uses.length > 0) articles.push({ articleId: row.id, number: numbers.get(row.id) ?? "", title, uses });
    // Others have their turn between two articles.
    await setImmediate();
  }
  return { compared: rows.length, articles };
}

/** What has been printed, or is to be: an unplaced copy of a text is no second use of it. */
export const isPlaced = ({ place }: PriorUse): boolean => place !== undefined;

interface Alike {
  readonly own: string;
  readonly other: string;
}

/** Articles looked up by one query. Queries run side by side, each on a connection of its own. */
const AT_A_TIME = 12;

/** For each of the articles those with the most fingerprints in common. */
async function findAlike(journalId: string, articleIds: readonly string[]): Promise<Alike[]> {
  const parts = Array.from({ length: Math.ceil(articleIds.length / AT_A_TIME) }, (_, part) =>
    articleIds.slice(part * AT_A_TIME, (part + 1) * AT_A_TIME),
  );
  return (await Promise.all(parts.map((part) => findAlikeAtOnce(journalId, part)))).flat();
}

/** By index look-ups alone. */
async function findAlikeAtOnce(journalId: string, articleIds: readonly string[]): Promise<Alike[]> {
  return byIndexAlone(
    (tx) => tx.$queryRaw<Alike[]>`
      WITH alike AS MATERIALIZED (
        SELECT own."articleId" AS own, other."articleId" AS other, count(*) AS shared
        FROM "ArticleIndex" own CROSS JOIN LATERAL unnest(own.prints) AS print
        JOIN "ArticleIndex" other ON other.prints @> ARRAY[print]
        WHERE own."articleId" = ANY(${[...articleIds]}) AND other."articleId" <> own."articleId"
        GROUP BY 1, 2
        HAVING count(*) >= greatest(2, ceil(min(cardinality(own.prints)) * ${LEAST_PRINTS}::float8))),
      ranked AS (
        SELECT own, other, row_number() OVER (PARTITION BY own ORDER BY shared DESC, other) AS place
        FROM alike JOIN "Article" a ON a.id = other
        WHERE a."journalId" = ${journalId} AND a."deletedAt" IS NULL)
      SELECT own, other FROM ranked WHERE place <= ${MOST_COMPARED} ORDER BY own, place`,
  );
}
