/**
 * The body as chapters: an article with the titles of the section and column it opens, which stand on the same
 * page. Where articles run on, a chapter is a whole 板块. A 板块 may open on a page of its own.
 */
import type { ArticleCopy } from "../document/issue-copy";
import type { Entry } from "./entries";
import type { Chapter, FlowItem } from "./flow";
import { setArticle, setEntryTitle } from "./set-article";
import { setSectionOpening } from "./set-opening";
import type { Setting } from "./setting";
import type { HouseStyle } from "./style";

/** Between articles that run on, in lines. */
const BLANK_LINES = 2;

/** Nothing of an article is set before its chapter's items are asked for, and what has not changed is remembered. */
export function composeBody(entries: readonly Entry[], setting: Setting): Chapter[] {
  return openingsByChapter(entries, setting.style).map((openings) => chapterOf(openings, setting));
}

/** What stands together: the titles that an article opens, its own last; or a 板块 that opens on its own page. */
interface Opening {
  readonly titles: readonly Entry[];
  readonly article?: ArticleCopy;
  /** Columns and articles of a 板块 on its own page. */
  readonly held?: readonly Entry[];
}

/** Sections that hold no article yet still stand in the contents, so they stand on a page: the last of these. */
function openings(entries: readonly Entry[], { sectionOpening }: HouseStyle): Opening[] {
  const found: Opening[] = [];
  let titles: Entry[] = [];
  const close = (article?: ArticleCopy) => {
    if (titles.length > 0) found.push({ titles, ...(article && { article }) });
    titles = [];
  };
  for (const [index, entry] of entries.entries()) {
    if (isSection(entry) && sectionOpening !== "inline") {
      close();
      found.push({ titles: [entry], held: entriesUnder(entries, index) });
      continue;
    }
    titles.push(entry);
    if (entry.article) close(entry.article);
  }
  close();
  return found;
}

const isSection = ({ level, article }: Entry) => level === 1 && !article;

function entriesUnder(entries: readonly Entry[], section: number): Entry[] {
  const next = entries.findIndex((entry, index) => index > section && entry.level === 1);
  return entries.slice(section + 1, next === -1 ? undefined : next);
}

function openingsByChapter(entries: readonly Entry[], style: HouseStyle): Opening[][] {
  const chapters: Opening[][] = [];
  for (const opening of openings(entries, style)) {
    const running = style.articleStart === "runOn" ? chapters.at(-1) : undefined;
    const isOwn = !opening.article || opening.titles.some(isSection);
    if (running && !running[0]!.held && !isOwn) running.push(opening);
    else chapters.push([opening]);
  }
  return chapters;
}

function chapterOf(openings: readonly Opening[], setting: Setting): Chapter {
  const { style, memory } = setting;
  const [{ held, titles }] = openings as [Opening];
  if (held) return sectionPage(titles[0]!, held, setting);
  const articles = openings.flatMap(({ article }) => article ?? []);
  const make = () =>
    lazyChapter(style.articleStart === "recto", articles.length, () =>
      openings.flatMap((opening, index) => setOpening(opening, index > 0, setting)),
    );
  const key = [...articles, ...openings.flatMap(({ titles }) => keyOf(titles))];
  return articles[0] ? memory.chapters.get(articles[0], key, make) : make();
}

function lazyChapter(recto: boolean, articles: number, set: () => FlowItem[]): Chapter {
  let items: FlowItem[] | undefined;
  return {
    recto,
    articles,
    get items() {
      items ??= set();
      return items;
    },
  };
}

function sectionPage(section: Entry, held: readonly Entry[], setting: Setting): Chapter {
  const recto = setting.style.sectionOpening === "recto";
  return { items: setSectionOpening(section, held, setting), recto };
}

function setOpening({ titles, article }: Opening, isRunOn: boolean, setting: Setting): FlowItem[] {
  const title = titles.flatMap((entry) => setEntryTitle(entry, setting));
  if (!article) return title;
  const own = setting.memory.articles.get(article, [], () => setArticle(article, setting));
  return [...(isRunOn ? [blankLines(titles[0]!)] : []), ...title, ...own];
}

const keyOf = (titles: readonly Entry[]) =>
  titles.flatMap(({ id, number, title, level, parent }) => [id, number, title, level, parent]);

const blankLines = ({ number }: Entry): FlowItem => ({
  kind: "space",
  article: number,
  block: "title",
  lines: BLANK_LINES,
});
