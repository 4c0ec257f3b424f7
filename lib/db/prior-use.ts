/** 重复用稿: articles ever taken in that share passages with a text. For people at the desk: readers have no use for it. */
import type { Block } from "../document/blocks";
import { toDocument } from "../document/convert";
import { fingerprints } from "../search/prints";
import { findSharedPassages, readyText, type SharedPassage } from "../search/shared-passages";
import type { Actor } from "../workflow/actor";
import type { ArticleStatus } from "../workflow/status";
import { plainText } from "./article-content";
import { byIndexAlone, freshenIndex } from "./article-index";
import { db } from "./client";
import { fromDay, given } from "./json";
import { printedNumbers } from "./section-tree";
import { atDesk, requireAllowed, requireFound } from "./visibility";

export interface PriorUse {
  readonly articleId: string;
  readonly title: string;
  readonly status: ArticleStatus;
  readonly source?: string;
  readonly releasedOn?: string;
  /** Label of its issue and printed number: 2024年第01期 1.2.3 */
  readonly place?: string;
  /** That issue. */
  readonly issueId?: string;
  /** Of this text, and of that one, what both have word for word: 0 to 1. */
  readonly shareHere: number;
  readonly shareThere: number;
  readonly passages: readonly { readonly here: string; readonly there: string }[];
}

/** Compared letter by letter: those with the most fingerprints in common. */
export const MOST_COMPARED = 12;
/** Fingerprints in common below this part of a text's are phrases of the trade. */
export const LEAST_PRINTS = 0.03;
/** What is told: as much of either text, or a passage of so many characters. */
const LEAST_SHARE = 0.08;
const LEAST_PASSAGE = 80;

/** Of an article's text as it is now, the most alike first. @throws FascicleError `not-found` */
export async function findPriorUse(actor: Actor, articleId: string): Promise<PriorUse[]> {
  const { text } = requireFound(
    await db().article.findFirst({ where: { id: articleId, ...atDesk(actor) }, select: { text: true } }),
  );
  return findPriorUseOfText(actor, text, articleId);
}

/** Of what has been read from a file. */
export function findPriorUseOfBlocks(actor: Actor, blocks: readonly Block[]): Promise<PriorUse[]> {
  return findPriorUseOfText(actor, plainText(toDocument(blocks)));
}

/** Of a text that is no article yet: of the journal the person works in. */
export async function findPriorUseOfText(actor: Actor, text: string, except = ""): Promise<PriorUse[]> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  await freshenIndex(journalId);
  const prints = fingerprints(text);
  const least = Math.max(2, Math.ceil(prints.length * LEAST_PRINTS));
  const alike = await findAlike(journalId, prints, least, except);
  return mostAlikeFirst(compareWith(text, await readOthers(alike)));
}

export type Other = Awaited<ReturnType<typeof readOthers>>[number];

/** Articles to compare with, where they stand. */
export async function readOthers(ids: readonly string[]) {
  const rows = await db().article.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      title: true,
      status: true,
      source: true,
      releasedOn: true,
      text: true,
      placement: { select: { section: { select: { issue: { select: { id: true, label: true } } } } } },
    },
  });
  const issueOf = (row: (typeof rows)[number]) => row.placement?.section.issue;
  const numbers = await printedNumbers([...new Set(rows.flatMap((row) => issueOf(row)?.id ?? []))]);
  return rows.map((row) => {
    const issue = issueOf(row);
    const place = issue && `${issue.label} ${numbers.get(row.id) ?? ""}`.trim();
    return { ...row, place, issueId: issue?.id };
  });
}

/** What of the text stands in the other, word for word; nothing where that is not worth telling. */
export function compareWith(text: string, others: readonly Other[]): PriorUse[] {
  if (others.length === 0) return [];
  const here = readyText(text);
  return others.flatMap((row) => {
    const { passages, shareHere, shareThere } = findSharedPassages(here, row.text);
    if (!isWorthTelling(passages, shareHere, shareThere)) return [];
    return [
      {
        articleId: row.id,
        title: row.title,
        status: row.status,
        ...given("source", row.source),
        ...given("releasedOn", row.releasedOn && fromDay(row.releasedOn)),
        ...given("place", row.place),
        ...given("issueId", row.issueId),
        shareHere,
        shareThere,
        passages: passages.map(({ here, there }) => ({
          here: text.slice(...here),
          there: row.text.slice(...there),
        })),
      },
    ];
  });
}

export const mostAlikeFirst = (uses: readonly PriorUse[]): PriorUse[] =>
  uses.toSorted((a, b) => Math.max(b.shareHere, b.shareThere) - Math.max(a.shareHere, a.shareThere));

/**
 * Ids of the articles with the most fingerprints in common, `least` at least. Each fingerprint is looked up by
 * itself.
 */
async function findAlike(
  journalId: string,
  prints: number[],
  least: number,
  except: string,
): Promise<string[]> {
  return byIndexAlone(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      WITH alike AS MATERIALIZED (
        SELECT i."articleId", count(*) AS shared FROM unnest(${prints}::int[]) AS print
        JOIN "ArticleIndex" i ON i.prints @> ARRAY[print] GROUP BY 1 HAVING count(*) >= ${least})
      SELECT a.id FROM alike JOIN "Article" a ON a.id = alike."articleId"
      WHERE a."journalId" = ${journalId} AND a."deletedAt" IS NULL AND a.id <> ${except}
      ORDER BY alike.shared DESC, a.id LIMIT ${MOST_COMPARED}`;
    return rows.map(({ id }) => id);
  });
}

function isWorthTelling(passages: readonly SharedPassage[], here: number, there: number): boolean {
  const longest = Math.max(0, ...passages.map((passage) => passage.here[1] - passage.here[0]));
  return Math.max(here, there) >= LEAST_SHARE || longest >= LEAST_PASSAGE;
}
