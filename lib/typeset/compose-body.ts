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

export function composeBody(entries: readonly Entry[], setting: Setting): Chapter[] {
  return setting.style.articleStart === "runOn"
    ? sectionChapters(entries, setting)
    : articleChapters(entries, setting);
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

function articleChapters(entries: readonly Entry[], setting: Setting): Chapter[] {
  const { style, memory } = setting;
  const recto = style.articleStart === "recto";
  return openings(entries, style).map((opening) => {
    const { article, titles, held } = opening;
    if (held) return sectionPage(titles[0]!, held, setting);
    const make = () => ({ items: setAll(opening, setting), recto });
    return article ? memory.chapters.get(article, keyOf(titles), make) : make();
  });
}

function sectionChapters(entries: readonly Entry[], setting: Setting): Chapter[] {
  const chapters: Chapter[] = [];
  let running: FlowItem[] | undefined;
  for (const opening of openings(entries, setting.style)) {
    const { titles, article, held } = opening;
    if (held) {
      chapters.push(sectionPage(titles[0]!, held, setting));
      running = undefined;
      continue;
    }
    const items = setAll(opening, setting);
    if (running && article && !titles.some(isSection)) running.push(blankLines(titles[0]!), ...items);
    else {
      running = items;
      chapters.push({ items, recto: false });
    }
  }
  return chapters;
}

function sectionPage(section: Entry, held: readonly Entry[], setting: Setting): Chapter {
  const recto = setting.style.sectionOpening === "recto";
  return { items: setSectionOpening(section, held, setting), recto };
}

function setAll({ titles, article }: Opening, setting: Setting): FlowItem[] {
  const title = titles.flatMap((entry) => setEntryTitle(entry, setting));
  if (!article) return title;
  return [...title, ...setting.memory.articles.get(article, [], () => setArticle(article, setting))];
}

const keyOf = (titles: readonly Entry[]) =>
  titles.flatMap(({ id, number, title, level, parent }) => [id, number, title, level, parent]);

const blankLines = ({ number }: Entry): FlowItem => ({
  kind: "space",
  article: number,
  block: "title",
  lines: BLANK_LINES,
});
