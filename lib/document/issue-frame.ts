/**
 * An issue without its texts: what stands around the articles and in which order they come, each named by the hash
 * of its text. Light enough to be read at every keystroke, so that texts are loaded only where they changed.
 */
import { toBlocks } from "./convert";
import type { ArticleData, IssueData } from "./issue";
import { type ArticleCopy, childNumber, copyFacts, type IssueCopy, type SectionCopy } from "./issue-copy";

export interface IssueFrame extends Omit<IssueData, "sections" | "files"> {
  readonly sections: readonly FrameSection[];
}

export interface FrameSection {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  readonly sections: readonly FrameSection[];
  readonly articles: readonly FrameArticle[];
}

export interface FrameArticle {
  readonly id: string;
  /** Of its text: changes with every change that could be seen in print. */
  readonly hash: string;
  /** Printed number an archived issue keeps. */
  readonly number?: string;
  /** Title in this contents, where it differs from the article's own. */
  readonly title?: string;
}

/** What is printed of an article, as it is stored. */
export type ArticleText = Pick<
  ArticleData,
  "title" | "headline" | "subtitle" | "byline" | "source" | "releasedOn" | "document"
>;

/** The same as the composer takes it, but for its number. */
export type ArticleCopyText = Omit<ArticleCopy, "number">;

export function copyText({ document, ...text }: ArticleText): ArticleCopyText {
  const { title, headline, subtitle, byline, source, releasedOn } = text;
  return { title, headline, subtitle, byline, source, releasedOn, blocks: toBlocks(document) };
}

/** The article as it stands in its place in the issue. */
export function placeText(text: ArticleCopyText, article: FrameArticle, number: string): ArticleCopy {
  return { ...text, number, title: article.title ?? text.title };
}

/** Articles of the frame in printed order: columns before articles that stand directly in their section. */
export function frameArticles({ sections }: Pick<IssueFrame, "sections">): FrameArticle[] {
  return sections.flatMap((section) => [...frameArticles(section), ...section.articles]);
}

export interface FilledFrame {
  readonly copy: IssueCopy;
  /** Entry numbers by id of section or article. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** The issue with its texts. @param articleOf must know every article of the frame */
export function fillFrame(
  frame: IssueFrame,
  articleOf: (article: FrameArticle, number: string) => ArticleCopy,
): FilledFrame {
  const numbers = new Map<string, string>();
  const section = (node: FrameSection, path: string): SectionCopy => {
    const number = node.number ?? path;
    numbers.set(node.id, number);
    return {
      number,
      title: node.title,
      sections: node.sections.map((child, index) => section(child, childNumber(number, index))),
      articles: node.articles.map((article, index) => {
        const own = article.number ?? childNumber(number, node.sections.length + index);
        numbers.set(article.id, own);
        return articleOf(article, own);
      }),
    };
  };
  const sections = frame.sections.map((node, index) => section(node, String(index + 1)));
  return { copy: { ...copyFacts(frame), sections }, numbers };
}

/** Section ids with the ids of their articles in order; sections not named keep theirs. */
export type Arrangement = Readonly<Record<string, readonly string[]>>;

/**
 * The frame with its articles as arranged. What stands somewhere else in the arrangement, or nowhere, leaves its
 * section; ids that neither the frame nor `others` know are passed over.
 */
export function arrangeFrame(
  frame: IssueFrame,
  arrangement: Arrangement,
  others: readonly FrameArticle[] = [],
): IssueFrame {
  const known = new Map([...others, ...frameArticles(frame)].map((article) => [article.id, article]));
  const section = (node: FrameSection): FrameSection => {
    const wanted = arrangement[node.id];
    return {
      ...node,
      sections: node.sections.map(section),
      articles: wanted ? wanted.flatMap((id) => known.get(id) ?? []) : node.articles,
    };
  };
  return { ...frame, sections: frame.sections.map(section) };
}
