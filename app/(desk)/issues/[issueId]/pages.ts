import type { Board, SectionRow } from "@/components/issue/board/board-view";
import { numberTree } from "@/components/issue/board/tree";
import type { PageSpan } from "@/components/issue/editions/issue-pages";
import type { StripArticle } from "@/components/issue/page-strip";
import type { BoardRows } from "@/lib/db/board";

/** The board with each article's pages in the latest edition, found by number and title, and the strip of pages. */
export function withPages(
  rows: BoardRows,
  spans: ReadonlyMap<string, PageSpan>,
): { board: Board; strip?: { articles: StripArticle[]; pages: number } } {
  const numbers = numberTree(rows.sections);
  const pagesOf = (articleId: string) => spans.get(numbers.get(articleId) ?? "");
  const inSection = (section: BoardRows["sections"][number]): SectionRow => ({
    ...section,
    sections: section.sections.map(inSection),
    articles: section.articles.map((article) => ({ ...article, pages: pagesOf(article.id) })),
  });
  const sections = rows.sections.map(inSection);
  const articles = sections.flatMap((section, department) =>
    articlesOf(section).flatMap(({ id, title, pages }) =>
      pages ? [{ id, title, department, first: pages.first, count: pages.count }] : [],
    ),
  );
  const pages = Math.max(0, ...articles.map(({ first, count }) => first + count - 1));
  return { board: { sections, unplaced: rows.unplaced }, strip: pages > 0 ? { articles, pages } : undefined };
}

const articlesOf = (section: SectionRow): SectionRow["articles"] => [
  ...section.sections.flatMap(articlesOf),
  ...section.articles,
];
