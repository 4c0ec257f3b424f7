import type { Board, SectionRow } from "@/components/issue/board/board-view";
import { listSections, numberTree } from "@/components/issue/board/tree";
import type { StripArticle } from "@/components/issue/page-strip";
import type { BoardRows } from "@/lib/db/board";

/** The printed entries that are articles: columns without any stand in the contents too. */
export function withoutSections(printed: readonly StripArticle[], rows: BoardRows): StripArticle[] {
  const numbers = numberTree(rows.sections);
  const sections = listSections(rows.sections).map(
    ({ section }) => `${numbers.get(section.id)} ${section.title}`,
  );
  return printed.filter(({ number, title }) => !sections.includes(`${number} ${title}`));
}

/** The board with each article's pages, where the edition has it under the same number and title. */
export function withPages(rows: BoardRows, printed: readonly StripArticle[]): Board {
  const numbers = numberTree(rows.sections);
  const inSection = (section: BoardRows["sections"][number]): SectionRow => ({
    ...section,
    sections: section.sections.map(inSection),
    articles: section.articles.map((article) => ({
      ...article,
      pages: printed.find(
        ({ number, title }) => number === numbers.get(article.id) && title === article.title,
      ),
    })),
  });
  return { sections: rows.sections.map(inSection), unplaced: rows.unplaced };
}
