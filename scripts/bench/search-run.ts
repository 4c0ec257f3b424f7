/**
 * Search and the check for prior use over articles of 3,000 characters, through lib/db on the empty database that
 * DATABASE_URL names: queries of one to a dozen characters, common and rare, with and without filters. Prints a JSON
 * of times, ms.
 * node search-run.mjs ARTICLES
 */
import { randomUUID } from "node:crypto";
import { refreshIndex } from "../../lib/db/article-index";
import { closeDatabase, db } from "../../lib/db/client";
import { buildIssue, buildOffice } from "../../lib/db/factories";
import { findIssuePriorUse } from "../../lib/db/issue-prior-use";
import { findPriorUseOfText } from "../../lib/db/prior-use";
import { searchArticles, suggestSearch } from "../../lib/db/search";
import { Sequence } from "./generated-issue";

const ARTICLES = Number(process.argv[2]);
const CHARACTERS = 3000;
const AT_A_TIME = 250;
const QUERIES = 200;
/** Articles of an issue, and how often all of them are compared. */
const ISSUE = 34;
const ISSUE_RUNS = 8;

const chance = new Sequence();
/** Words of a language: few are common, most are rare (Zipf). */
const han = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)));
const pick = <Item>(items: readonly Item[]) =>
  items[Math.min(items.length - 1, Math.floor(items.length ** (chance.below(1e6) / 1e6)) - 1)]!;
const WORDS = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 1 + chance.below(4) }, () => pick(han)).join(""),
);

function text(): string {
  let made = "";
  while (made.length < CHARACTERS)
    made += pick(WORDS) + (chance.below(6) === 0 ? "，" : "") + (chance.below(30) === 0 ? "。\n" : "");
  return made;
}

try {
  const office = await buildOffice();
  const { editor } = office;
  const texts: string[] = [];
  for (let done = 0; done < ARTICLES; done += AT_A_TIME)
    await db().article.createMany({
      data: Array.from({ length: Math.min(AT_A_TIME, ARTICLES - done) }, () => {
        const own = text();
        if (texts.length < 500) texts.push(own);
        return {
          journalId: editor.journalId,
          title: own.slice(0, 18),
          headline: [own.slice(0, 26)],
          source: `${pick(WORDS)}日报`,
          releasedOn: new Date(Date.UTC(2010 + chance.below(16), chance.below(12), 1 + chance.below(28))),
          draft: { type: "doc", content: [] },
          contentHash: randomUUID(),
          text: own,
          words: own.length,
        };
      }),
    });
  // Thirty million entries go into an index much faster when it is made of all of them at once.
  const indexes = await dropIndexes();
  const indexing = performance.now();
  while ((await refreshIndex(undefined, 1000)) > 0);
  for (const index of indexes) await db().$executeRawUnsafe(index);
  const indexed = performance.now() - indexing;
  await db().$executeRaw`VACUUM ANALYZE`;

  const search: number[] = [];
  const typing: number[] = [];
  const priorUse: number[] = [];
  for (let i = 0; i < QUERIES; i++) {
    const part = texts[chance.below(texts.length)]!;
    const at = chance.below(part.length - 20);
    const query = [part.slice(at, at + 1 + chance.below(12)), pick(WORDS), `${pick(WORDS)} ${pick(WORDS)}`][
      i % 3
    ]!;
    const filter = i % 4 === 0 ? { year: 2010 + chance.below(16) } : {};
    search.push(await timed(() => searchArticles(editor, query, filter)));
    typing.push(await timed(() => suggestSearch(editor, query.slice(0, 2))));
  }
  for (let i = 0; i < QUERIES / 4; i++) {
    const made = reprint(texts);
    priorUse.push(await timed(() => findPriorUseOfText(editor, made)));
  }
  const issuePriorUse: number[] = [];
  const { issueId, articles } = await buildIssue(office, Array(ISSUE).fill("DRAFT"));
  for (const id of articles)
    await db().article.update({ where: { id }, data: { text: reprint(texts), contentHash: randomUUID() } });
  // As the worker does, long before somebody asks.
  await refreshIndex(undefined, ISSUE);
  for (let i = 0; i < ISSUE_RUNS; i++)
    issuePriorUse.push(await timed(() => findIssuePriorUse(editor, issueId)));
  console.log(JSON.stringify({ articles: ARTICLES, indexed, search, typing, priorUse, issuePriorUse }));
} finally {
  await closeDatabase();
}

/** A third of a text that is known, the rest new. */
function reprint(texts: readonly string[]): string {
  return texts[chance.below(texts.length)]!.slice(0, CHARACTERS / 3) + text().slice(CHARACTERS / 3);
}

/** @returns the statements that make them again */
async function dropIndexes(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string; statement: string }[]>`
    SELECT indexname AS name, indexdef AS statement FROM pg_indexes
    WHERE tablename = 'ArticleIndex' AND indexdef LIKE '%USING gin%'`;
  for (const { name } of rows) await db().$executeRawUnsafe(`DROP INDEX "${name}"`);
  return rows.map(({ statement }) => statement);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
