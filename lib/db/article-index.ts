/**
 * What search and the check for prior use find articles by. Kept beside the articles and made when it is wanted:
 * saving a draft every few seconds must not wait for it. Derived from the text, so nobody's change of it is a change.
 */
import { fingerprints } from "../search/prints";
import { documentTerms } from "../search/terms";
import { db, type Transaction } from "./client";
import { Prisma } from "./generated/client";

/** Goes up where terms or fingerprints are made another way. */
const WAY = "1";
/** Articles made at a time: some ten milliseconds of this process. */
const AT_A_TIME = 8;
/** Made on the way to an answer; of more the worker takes care. */
const ON_THE_WAY = 40;

/** What of an article is searched, in its row. */
export const SEARCHED_COLUMNS = {
  title: true,
  headline: true,
  subtitle: true,
  byline: true,
  source: true,
  text: true,
} as const;
type SearchedText = Prisma.ArticleGetPayload<{ select: typeof SEARCHED_COLUMNS }>;

/** All of an article that is searched besides its title and its headline, with which `text` begins. */
export function searchedText({ headline, subtitle, byline, source, text }: SearchedText): string {
  const head = headline.map((line) => `${line}\n`).join("");
  const body = text.startsWith(head) ? text.slice(head.length) : text;
  return [body, subtitle, byline, source].filter((part) => part !== null).join("\n");
}

/** Before somebody looks for something: what was written last is found, too, and these articles in any case. */
export async function freshenIndex(journalId: string, articleIds: readonly string[] = []): Promise<void> {
  if (articleIds.length > 0)
    await makeStale(Prisma.sql`AND a.id = ANY(${[...articleIds]})`, articleIds.length);
  await refreshIndex(journalId, ON_THE_WAY);
}

/**
 * Makes the index of articles whose text is another than it was made of, last changed first, `most` at most.
 * @returns how many were made
 */
export function refreshIndex(journalId: string | undefined, most: number): Promise<number> {
  return makeStale(
    journalId === undefined ? Prisma.empty : Prisma.sql`AND a."journalId" = ${journalId}`,
    most,
  );
}

async function makeStale(which: Prisma.Sql, most: number): Promise<number> {
  const stale = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a LEFT JOIN "ArticleIndex" i ON i."articleId" = a.id
    WHERE i."madeOf" IS DISTINCT FROM ${`${WAY}:`} || a."contentHash" ${which}
    ORDER BY a."updatedAt" DESC LIMIT ${most}`;
  for (let at = 0; at < stale.length; at += AT_A_TIME)
    await indexArticles(stale.slice(at, at + AT_A_TIME).map(({ id }) => id));
  return stale.length;
}

async function indexArticles(ids: readonly string[]): Promise<void> {
  const rows = await db().article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, contentHash: true, ...SEARCHED_COLUMNS },
  });
  // Past Prisma's own writing, which takes three times as long over three thousand numbers.
  await db().$transaction(
    rows.map((row) => {
      const madeOf = `${WAY}:${row.contentHash}`;
      const terms = documentTerms([row.title, ...row.headline, searchedText(row)].join("\n"));
      return db().$executeRaw`
        INSERT INTO "ArticleIndex" ("articleId", "madeOf", terms, prints, keywords)
        VALUES (${row.id}, ${madeOf}, ${list(terms)}::int[], ${list(fingerprints(row.text))}::int[], '{}')
        ON CONFLICT ("articleId") DO UPDATE
        SET "madeOf" = EXCLUDED."madeOf", terms = EXCLUDED.terms, prints = EXCLUDED.prints`;
    }),
  );
}

/** As PostgreSQL writes an array. */
const list = (numbers: readonly number[]) => `{${numbers.join(",")}}`;

/**
 * Reads through the indexes over terms and fingerprints and no other way. The planner takes it for cheap to look
 * through all rows instead, but these lists are long, lie apart from their row and would be unpacked each time.
 */
export function byIndexAlone<Result>(read: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`;
    return read(tx);
  });
}

export interface KeywordText {
  readonly title: string;
  readonly text: string;
}

/**
 * Finds words for articles whose text is another than they were found in, last changed first.
 * @returns how many articles were looked at
 */
export async function refreshKeywords(
  keywords: (text: KeywordText) => Promise<readonly string[]>,
  most: number,
): Promise<number> {
  const stale = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a JOIN "ArticleIndex" i ON i."articleId" = a.id
    WHERE i."keywordsOf" IS DISTINCT FROM i."madeOf" ORDER BY a."updatedAt" DESC LIMIT ${most}`;
  for (const { id } of stale) {
    const { madeOf, article } = await db().articleIndex.findUniqueOrThrow({
      where: { articleId: id },
      select: { madeOf: true, article: { select: { title: true, text: true } } },
    });
    await db().articleIndex.updateMany({
      where: { articleId: id, madeOf },
      data: { keywords: [...(await keywords(article))], keywordsOf: madeOf },
    });
  }
  return stale.length;
}
