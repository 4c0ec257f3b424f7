import { childNumber } from "@/lib/document/issue-copy";

/** The section tree as the board shows it. Pure: every change returns a new tree. */
export interface BoardArticle {
  /** Article id; an article stands in an issue once. */
  readonly id: string;
}

export interface BoardSection<Article extends BoardArticle> {
  readonly id: string;
  readonly title: string;
  /** Printed number an archived issue keeps; without one it follows from the place. */
  readonly number?: string;
  /** Pages it should fill with all that stands under it. */
  readonly pageBudget?: number;
  readonly sections: readonly BoardSection<Article>[];
  readonly articles: readonly Article[];
}

export interface BoardTree<Article extends BoardArticle> {
  readonly sections: readonly BoardSection<Article>[];
  readonly unplaced: readonly Article[];
}

/** Where an article stands: a section's id, or `unplaced`, and its index there. */
export interface BoardPlace {
  readonly container: string;
  readonly index: number;
}

export const UNPLACED = "unplaced";

/** Printed numbers by section and article id: columns first, then a 板块's own articles. */
export function numberTree<A extends BoardArticle>(
  sections: readonly BoardSection<A>[],
): Map<string, string> {
  const numbers = new Map<string, string>();
  const walk = (section: BoardSection<A>, place: string) => {
    const number = section.number ?? place;
    numbers.set(section.id, number);
    for (const [index, child] of section.sections.entries()) walk(child, childNumber(number, index));
    for (const [index, article] of section.articles.entries())
      numbers.set(article.id, childNumber(number, section.sections.length + index));
  };
  for (const [index, section] of sections.entries()) walk(section, String(index + 1));
  return numbers;
}

/** Every section with its depth (0 or 1), in printed order. */
export function listSections<A extends BoardArticle>(
  sections: readonly BoardSection<A>[],
  depth = 0,
): { section: BoardSection<A>; depth: number }[] {
  return sections.flatMap((section) => [{ section, depth }, ...listSections(section.sections, depth + 1)]);
}

export function findPlace<A extends BoardArticle>(
  tree: BoardTree<A>,
  articleId: string,
): BoardPlace | undefined {
  for (const [container, articles] of containers(tree)) {
    const index = articles.findIndex((article) => article.id === articleId);
    if (index >= 0) return { container, index };
  }
  return undefined;
}

export function findArticle<A extends BoardArticle>(tree: BoardTree<A>, articleId: string): A | undefined {
  for (const [, articles] of containers(tree)) {
    const article = articles.find(({ id }) => id === articleId);
    if (article) return article;
  }
  return undefined;
}

/** The tree with one article taken out of where it is and put at `place` (the index counts without it). */
export function moveArticle<A extends BoardArticle>(
  tree: BoardTree<A>,
  articleId: string,
  place: BoardPlace,
): BoardTree<A> {
  const article = findArticle(tree, articleId);
  if (!article) return tree;
  const change = (container: string, articles: readonly A[]): readonly A[] => {
    const rest = articles.filter(({ id }) => id !== articleId);
    return container === place.container ? rest.toSpliced(place.index, 0, article) : rest;
  };
  const inSection = (section: BoardSection<A>): BoardSection<A> => ({
    ...section,
    sections: section.sections.map(inSection),
    articles: change(section.id, section.articles),
  });
  return { sections: tree.sections.map(inSection), unplaced: change(UNPLACED, tree.unplaced) };
}

/** The place one step up or down in print, going over into the neighbouring section at either end; undefined where there is none. */
export function neighbourPlace<A extends BoardArticle>(
  tree: BoardTree<A>,
  articleId: string,
  step: -1 | 1,
): BoardPlace | undefined {
  const place = findPlace(tree, articleId);
  if (!place || place.container === UNPLACED) return undefined;
  const sections = tree.sections.flatMap(articleHolders);
  const at = sections.findIndex(({ id }) => id === place.container);
  const index = place.index + step;
  const here = sections[at];
  if (here && index >= 0 && index < here.articles.length) return { container: here.id, index };
  const next = sections[at + step];
  return next && { container: next.id, index: step === 1 ? 0 : next.articles.length };
}

/** Sections in the order their articles are printed; a 板块 that leaves all articles to its columns is passed over. */
function articleHolders<A extends BoardArticle>(section: BoardSection<A>): BoardSection<A>[] {
  const columns = section.sections.flatMap(articleHolders);
  return section.sections.length > 0 && section.articles.length === 0 ? columns : [...columns, section];
}

function containers<A extends BoardArticle>(tree: BoardTree<A>): [string, readonly A[]][] {
  const sections = listSections(tree.sections).map(({ section }) => section);
  return [...sections.map((s): [string, readonly A[]] => [s.id, s.articles]), [UNPLACED, tree.unplaced]];
}

/** Article ids in order by section: what is asked of the composer. */
export function arrangementOf<A extends BoardArticle>(tree: BoardTree<A>): Record<string, string[]> {
  return Object.fromEntries(
    listSections(tree.sections).map(({ section }) => [section.id, section.articles.map(({ id }) => id)]),
  );
}
