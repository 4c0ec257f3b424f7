/**
 * Articles composed one by one into a memory, from which the whole issue is then set: who waits can be told how far
 * it is, and may leave off between two.
 */
import type { ArticleCopy, IssueCopy, SectionCopy } from "../document/issue-copy";
import { composeBody } from "./compose-body";
import { collectEntries } from "./entries";
import { bodyPages } from "./flow-pages";
import type { TypesetMemory } from "./memory";
import { settingOf } from "./setting";
import { isMirrored } from "./sides";
import type { HouseStyle } from "./style";
import { typeArea } from "./type-area";
import type { Faces } from "./types";
import { typesetIssue } from "./typeset-issue";

export interface ComposeProgress {
  /** Articles composed. */
  readonly done: number;
  readonly total: number;
}

/** Told after each chapter: an article, or a 板块 of them where they run on. */
export function* composeArticles(
  copy: IssueCopy,
  style: HouseStyle,
  faces: Faces,
  memory: TypesetMemory,
): Generator<ComposeProgress> {
  const setting = settingOf(style, faces, typeArea(style), memory.under(style, faces));
  const total = issueArticles(copy).length;
  let done = 0;
  for (const chapter of composeBody(collectEntries(copy), setting)) {
    // On which side it begins is known when those before it are set; where that matters, breaking pages can wait.
    if (isMirrored(style)) void chapter.items;
    else bodyPages(chapter, "recto", setting);
    done += chapter.articles ?? 0;
    yield { done, total };
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
