/** All articles of an issue, and what only the issue can tell: names that it spells in two ways. */
import type { ArticleCopy, IssueCopy, SectionCopy } from "../document/issue-copy";
import { passagesOf } from "./passages";
import { foundIn, type ProofreadOptions, toFindings } from "./proofread-article";
import { checkNames } from "./titles/names";
import type { Finding } from "./types";

/** In printed order. */
export function proofreadIssue(
  issue: Pick<IssueCopy, "sections">,
  options: ProofreadOptions = {},
): Finding[] {
  const copies = articlesOf(issue).map((article) => ({ article, passages: passagesOf(article) }));
  const names = checkNames(
    copies.flatMap(({ article, passages }) =>
      passages.map((passage) => ({ article: article.number, passage })),
    ),
  );
  return copies.flatMap((copy) => {
    const { number } = copy.article;
    const own = names.filter(({ article }) => article === number).map(({ found }) => found);
    return toFindings(number, copy.passages, [...foundIn(copy, options), ...own]);
  });
}

/** In printed order: columns before articles that stand directly in their section. */
export function articlesOf({ sections }: Pick<IssueCopy, "sections">): ArticleCopy[] {
  const inSection = (section: SectionCopy): ArticleCopy[] => [
    ...section.sections.flatMap(inSection),
    ...section.articles,
  ];
  return sections.flatMap(inSection);
}
