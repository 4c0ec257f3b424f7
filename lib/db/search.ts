/** 搜索: articles by what stands in them, of the desk or of the reading room, whichever the person may see. */
import { highlight, type PassagePart, passages } from "../search/passages";
import { looserQuery, parseQuery, type SearchQuery } from "../search/query";
import { score } from "../search/rank";
import { queryTerms } from "../search/terms";
import { type Actor, isAtDesk } from "../workflow/actor";
import type { ArticleStatus } from "../workflow/status";
import { byIndexAlone, freshenIndex, SEARCHED_COLUMNS, searchedText } from "./article-index";
import { db, literally } from "./client";
import type { Prisma } from "./generated/client";
import { fromDay, given } from "./json";
import { waysToWrite } from "./sources";
import { published } from "./visibility";

export interface SearchFilter {
  readonly issueId?: string;
  /** Title of a 板块 or 栏目, in whichever issue. */
  readonly section?: string;
  readonly tag?: string;
  readonly source?: string;
  /** Of publication at the source. */
  readonly year?: number;
  readonly status?: ArticleStatus;
}

export interface SearchHit {
  readonly articleId: string;
  readonly title: readonly PassagePart[];
  readonly passages: readonly (readonly PassagePart[])[];
  readonly status: ArticleStatus;
  readonly source?: string;
  readonly releasedOn?: string;
  readonly tags: readonly string[];
  readonly issue?: { readonly issueId: string; readonly label: string; readonly section: string };
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Articles that hold the words; of many more than are ranked, those that may. */
  readonly total: number;
  readonly isEstimate: boolean;
  /** Of those, how many can be leafed through. */
  readonly reachable: number;
  readonly pageSize: number;
  /** What was looked for where nobody wrote all of it in one piece. */
  readonly loosened?: readonly string[];
}

/** Beyond so many the newest are ranked: nobody leafs further. */
const MOST_RANKED = 200;
const PAGE = 20;

/** @param page from 1 */
export async function searchArticles(
  actor: Actor,
  text: string,
  narrowed: SearchFilter = {},
  page = 1,
): Promise<SearchResult> {
  const filter = await withAliases(actor, narrowed);
  const query = parseQuery(text);
  if (query.words.length === 0)
    return { hits: [], total: 0, isEstimate: false, reachable: 0, pageSize: PAGE };
  await freshenIndex(actor.journalId);
  const found = await rank(actor, query, filter);
  const looser = found.ranked.length === 0 ? looserQuery(query) : undefined;
  const { ranked, total, isEstimate } = looser ? await rank(actor, looser, filter) : found;
  const words = (looser ?? query).words;
  const shown = ranked.slice((page - 1) * PAGE, page * PAGE);
  return {
    hits: await showHits(shown, words),
    total,
    isEstimate,
    reachable: ranked.length,
    pageSize: PAGE,
    ...(looser && ranked.length > 0 && { loosened: words }),
  };
}

const CANDIDATE = { id: true, ...SEARCHED_COLUMNS } as const;
type Candidate = Prisma.ArticleGetPayload<{ select: typeof CANDIDATE }>;

async function rank(actor: Actor, query: SearchQuery, filter: ReadFilter) {
  const where: Prisma.ArticleWhereInput = {
    AND: [
      mayRead(actor),
      filterOf(filter),
      { index: { terms: { hasEvery: query.words.flatMap(queryTerms) } } },
      ...query.without.map(lacks),
    ],
  };
  const newestOf = (narrower: Prisma.ArticleWhereInput) =>
    byIndexAlone((tx) =>
      tx.article.findMany({
        where: { AND: [where, narrower] },
        select: CANDIDATE,
        orderBy: NEWEST_FIRST,
        take: MOST_RANKED,
      }),
    );
  // Side by side, each on a connection of its own.
  const [total, newest, titled] = await Promise.all([
    byIndexAlone((tx) => tx.article.count({ where })),
    newestOf({}),
    newestOf({ OR: query.words.map(inTitle) }),
  ]);
  const candidates = new Map([...newest, ...titled].map((row) => [row.id, row]));
  const ranked = [...candidates.values()].flatMap((row) => {
    const searched = { title: row.title, headline: row.headline.join("\n"), text: searchedText(row) };
    const worth = score(searched, query);
    return worth === undefined ? [] : [{ row, worth }];
  });
  // Of equals the newer, as they came.
  ranked.sort((a, b) => b.worth - a.worth);
  const isEstimate = total > MOST_RANKED;
  return { ranked: ranked.map(({ row }) => row), total: isEstimate ? total : ranked.length, isEstimate };
}

const NEWEST_FIRST: Prisma.ArticleOrderByWithRelationInput[] = [
  { releasedOn: { sort: "desc", nulls: "last" } },
  { id: "desc" },
];

const inTitle = (word: string) => ({ title: { contains: literally(word), mode: "insensitive" } }) as const;

/** Whether a word of several characters stands in one piece the ranking tells. */
function lacks(word: string): Prisma.ArticleWhereInput {
  const terms = queryTerms(word);
  return terms.length === 1 ? { NOT: { index: { terms: { hasEvery: terms } } } } : {};
}

/** At the desk all of its journal but the bin; elsewhere what is published. */
function mayRead(actor: Actor): Prisma.ArticleWhereInput {
  const { journalId } = actor;
  if (isAtDesk(actor, journalId)) return { journalId, deletedAt: null };
  return { journalId, status: "PUBLISHED", placement: { section: { issue: published(actor) } } };
}

/** A source is looked for in every way to write it. */
async function withAliases(actor: Actor, { source, ...filter }: SearchFilter): Promise<ReadFilter> {
  return { ...filter, ...(source && { sources: await waysToWrite(actor.journalId, source) }) };
}

type ReadFilter = Omit<SearchFilter, "source"> & { readonly sources?: readonly string[] };

function filterOf({ issueId, section, tag, sources, year, status }: ReadFilter): Prisma.ArticleWhereInput {
  const place = {
    ...(issueId && { issueId }),
    ...(section && { OR: [{ title: section }, { parent: { title: section } }] }),
  };
  return {
    ...(status && { status }),
    ...(sources && { source: { in: [...sources] } }),
    ...(tag && { tags: { some: { tag: { name: tag } } } }),
    ...(year && { releasedOn: { gte: new Date(Date.UTC(year, 0)), lt: new Date(Date.UTC(year + 1, 0)) } }),
    ...(Object.keys(place).length > 0 && { placement: { section: place } }),
  };
}

async function showHits(shown: readonly Candidate[], words: readonly string[]): Promise<SearchHit[]> {
  const rows = await db().article.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: {
      id: true,
      status: true,
      releasedOn: true,
      tags: { orderBy: { position: "asc" }, select: { tag: { select: { name: true } } } },
      placement: {
        select: {
          title: true,
          section: { select: { title: true, issue: { select: { id: true, label: true } } } },
        },
      },
    },
  });
  const facts = new Map(rows.map((row) => [row.id, row]));
  return shown.flatMap((candidate) => {
    const row = facts.get(candidate.id);
    if (!row) return []; // gone since
    const section = row.placement?.section;
    return {
      articleId: candidate.id,
      title: highlight(row.placement?.title ?? candidate.title, words),
      passages: passages(searchedText(candidate), words),
      status: row.status,
      ...given("source", candidate.source),
      ...given("releasedOn", row.releasedOn && fromDay(row.releasedOn)),
      tags: row.tags.map(({ tag }) => tag.name),
      ...given(
        "issue",
        section && { issueId: section.issue.id, label: section.issue.label, section: section.title },
      ),
    };
  });
}

/** What the filters offer: all that the person may see. */
export interface SearchChoices {
  readonly issues: readonly { readonly issueId: string; readonly label: string }[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly sources: readonly string[];
  readonly years: readonly number[];
}

export async function searchChoices(actor: Actor): Promise<SearchChoices> {
  const where = mayRead(actor);
  const { journalId } = actor;
  const ofIssue = isAtDesk(actor, journalId) ? { journalId } : { AND: [published(actor), { journalId }] };
  const [issues, sections, tags, sources, days] = await Promise.all([
    db().issue.findMany({
      where: ofIssue,
      orderBy: [{ year: "desc" }, { number: "desc" }],
      select: { id: true, label: true },
    }),
    db().section.groupBy({ by: ["title"], where: { issue: ofIssue }, _count: true }),
    db().tag.findMany({
      where: { journalId, articles: { some: { article: where } } },
      select: { name: true },
    }),
    db().article.groupBy({
      by: ["source"],
      where,
      _count: true,
      orderBy: { _count: { id: "desc" } },
      take: 200,
    }),
    db().article.groupBy({ by: ["releasedOn"], where }),
  ]);
  const aliases = await db().sourceAlias.findMany({ where: { journalId } });
  const nameOf = new Map(aliases.map(({ alias, name }) => [alias, name]));
  const years = days.flatMap(({ releasedOn }) => (releasedOn ? [releasedOn.getUTCFullYear()] : []));
  return {
    issues: issues.map(({ id, label }) => ({ issueId: id, label })),
    sections: sections.sort((a, b) => b._count - a._count).map(({ title }) => title),
    tags: tags.map(({ name }) => name).sort((a, b) => a.localeCompare(b, "zh-CN")),
    sources: [...new Set(sources.flatMap(({ source }) => nameOf.get(source ?? "") ?? source ?? []))],
    years: [...new Set(years)].sort((a, b) => b - a),
  };
}

/** Offered while somebody types: titles that hold the words, then tags and sources that begin with them. */
export async function suggestSearch(actor: Actor, text: string): Promise<string[]> {
  const typed = text.trim();
  if (typed === "") return [];
  const where = mayRead(actor);
  const begins = { startsWith: literally(typed), mode: "insensitive" } as const;
  const [tags, sources, titles] = await Promise.all([
    db().tag.findMany({
      where: { journalId: actor.journalId, name: begins, articles: { some: { article: where } } },
      select: { name: true },
      take: 3,
    }),
    db().article.groupBy({
      by: ["source"],
      where: { AND: [where, { source: begins }] },
      take: 3,
      orderBy: { source: "asc" },
    }),
    db().article.findMany({
      where: { AND: [where, inTitle(typed)] },
      select: { title: true },
      orderBy: NEWEST_FIRST,
      take: 6,
    }),
  ]);
  return [
    ...new Set([
      ...tags.map(({ name }) => name),
      ...sources.flatMap(({ source }) => source ?? []),
      ...titles.map(({ title }) => title),
    ]),
  ];
}
