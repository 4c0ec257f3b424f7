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
