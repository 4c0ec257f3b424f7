/**
 * The body as chapters: an article with the titles of the section and column it opens, which stand on the same
 * page. Where articles run on, a chapter is a whole 板块.
 */
import type { ArticleCopy } from "../document/issue-copy";
import type { Entry } from "./entries";
import type { Chapter, FlowItem } from "./flow";
import { setArticle, setEntryTitle } from "./set-article";
import type { Setting } from "./setting";

/** Between articles that run on, in lines. */
const BLANK_LINES = 2;

export function composeBody(entries: readonly Entry[], setting: Setting): Chapter[] {
  return setting.style.articleStart === "runOn"
    ? sectionChapters(entries, setting)
    : articleChapters(entries, setting);
}

/** The titles that an article opens, its own last. */
interface Opening {
  readonly titles: readonly Entry[];
  readonly article: ArticleCopy | undefined;
}

/** Sections that hold no article yet still stand in the contents, so they stand on a page: the last of these. */
function openings(entries: readonly Entry[]): Opening[] {
  const found: Opening[] = [];
  let titles: Entry[] = [];
  for (const entry of entries) {
    titles.push(entry);
    if (!entry.article) continue;
    found.push({ titles, article: entry.article });
    titles = [];
  }
  return titles.length > 0 ? [...found, { titles, article: undefined }] : found;
}

function articleChapters(entries: readonly Entry[], setting: Setting): Chapter[] {
  const recto = setting.style.articleStart === "recto";
  return openings(entries).map((opening) => {
    const make = () => ({ items: setAll(opening, setting), recto });
    const { article, titles } = opening;
    return article ? setting.memory.chapters.get(article, keyOf(titles), make) : make();
  });
}

function sectionChapters(entries: readonly Entry[], setting: Setting): Chapter[] {
  const chapters: FlowItem[][] = [];
  for (const opening of openings(entries)) {
    const startsSection = opening.titles.some(({ level }) => level === 1);
    const items = setAll(opening, setting);
    const running = startsSection || !opening.article ? undefined : chapters.at(-1);
    if (running) running.push(blankLines(opening.titles[0]!), ...items);
    else chapters.push(items);
  }
  return chapters.map((items) => ({ items, recto: false }));
}

function setAll({ titles, article }: Opening, setting: Setting): FlowItem[] {
  const title = titles.flatMap((entry) => setEntryTitle(entry, setting));
  if (!article) return title;
  return [...title, ...setting.memory.articles.get(article, "", () => setArticle(article, setting))];
}

const keyOf = (titles: readonly Entry[]) =>
  JSON.stringify(titles.map(({ id, number, title, level, parent }) => [id, number, title, level, parent]));

const blankLines = ({ number }: Entry): FlowItem => ({
  kind: "space",
  article: number,
  block: "title",
  lines: BLANK_LINES,
});
