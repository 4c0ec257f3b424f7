/**
 * The body as chapters: an article with the titles of the section and column it opens, which stand on the same
 * page. Where articles run on, a chapter is a whole 板块.
 */
import type { Entry } from "./entries";
import type { Chapter, FlowItem } from "./flow";
import { setArticle, setEntryTitle } from "./set-article";
import type { Setting } from "./setting";

/** Between articles that run on, in lines. */
const BLANK_LINES = 2;

export function composeBody(entries: readonly Entry[], setting: Setting): Chapter[] {
  const { articleStart } = setting.style;
  const chapters: FlowItem[][] = [];
  let titles: FlowItem[] = [];
  let startsSection = true;
  for (const entry of entries) {
    startsSection ||= entry.level === 1;
    titles.push(...setEntryTitle(entry, setting));
    if (!entry.article) continue;
    const items = [...titles, ...setArticle(entry.article, setting)];
    const running = articleStart === "runOn" && !startsSection ? chapters.at(-1) : undefined;
    if (running) running.push(blankLines(entry), ...items);
    else chapters.push(items);
    titles = [];
    startsSection = false;
  }
  // Sections that hold no article yet still stand in the contents, so they stand on a page.
  if (titles.length > 0) chapters.push(titles);
  return chapters.map((items) => ({ items, recto: articleStart === "recto" }));
}

const blankLines = ({ number }: Entry): FlowItem => ({
  kind: "space",
  article: number,
  block: "title",
  lines: BLANK_LINES,
});
