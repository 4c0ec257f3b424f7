/**
 * Articles composed one by one into a memory, from which the whole issue is then set: who waits can be told how far
 * it is, and may leave off between two articles.
 */
import type { ArticleCopy, IssueCopy, SectionCopy } from "../document/issue-copy";
import type { TypesetMemory } from "./memory";
import type { HouseStyle } from "./style";
import type { Faces } from "./types";
import { typesetIssue } from "./typeset-issue";

export interface ComposeProgress {
  /** Articles composed. */
  readonly done: number;
  readonly total: number;
}

export function* composeArticles(
  copy: IssueCopy,
  style: HouseStyle,
  faces: Faces,
  memory: TypesetMemory,
): Generator<ComposeProgress> {
  const articles = issueArticles(copy);
  for (const [index, article] of articles.entries()) {
    composeAlone(copy, article, style, faces, memory);
    yield { done: index + 1, total: articles.length };
  }
}

/** One article by itself, in the look of its issue. */
export function composeAlone(
  copy: IssueCopy,
  article: ArticleCopy,
  style: HouseStyle,
  faces: Faces,
  memory: TypesetMemory,
): void {
  // A section without number and title has no title of its own on the page.
  const sections: SectionCopy[] = [{ number: "", title: "", sections: [], articles: [article] }];
  typesetIssue({ ...copy, sections }, style, faces, { memory });
}

/** In printed order: columns before articles that stand directly in their section. */
export function issueArticles({ sections }: Pick<IssueCopy, "sections">): ArticleCopy[] {
  return sections.flatMap((section) => [...issueArticles(section), ...section.articles]);
}
