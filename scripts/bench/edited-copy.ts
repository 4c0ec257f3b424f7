/** One paragraph of an issue with other words, all else the very same objects, as an editor's change leaves it. */
import type { ArticleCopy, IssueCopy, SectionCopy } from "../../lib/document/issue-copy";

/** Replaces the first occurrence in running text of each paragraph that holds it. */
export function editedCopy(copy: IssueCopy, from: string, to: string): IssueCopy {
  return { ...copy, sections: copy.sections.map((section) => editedSection(section, from, to)) };
}

function editedSection(section: SectionCopy, from: string, to: string): SectionCopy {
  return {
    ...section,
    sections: section.sections.map((child) => editedSection(child, from, to)),
    articles: section.articles.map((article) => editedArticle(article, from, to)),
  };
}

function editedArticle(article: ArticleCopy, from: string, to: string): ArticleCopy {
  let changed = false;
  const blocks = article.blocks.map((block) => {
    if (block.kind !== "paragraph") return block;
    const content = block.content.map((part) => {
      if (part.kind !== "text" || !part.text.includes(from)) return part;
      changed = true;
      return { ...part, text: part.text.replace(from, to) };
    });
    return changed ? { ...block, content } : block;
  });
  return changed ? { ...article, blocks } : article;
}

/** Some characters of the longest article's middle paragraph that stand in the issue only once. */
export function textToEdit(copy: IssueCopy): string {
  const articles = copy.sections.flatMap(articlesOf);
  const length = ({ blocks }: ArticleCopy) => JSON.stringify(blocks).length;
  const longest = articles.reduce((best, article) => (length(article) > length(best) ? article : best));
  const paragraphs = longest.blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? block.content.flatMap((part) => (part.kind === "text" ? [part.text] : []))
      : [],
  );
  const whole = JSON.stringify(copy);
  const plain = paragraphs.flatMap((text) => text.match(/[^"\\]{24}/gu) ?? []);
  const once = plain.filter((text) => whole.indexOf(text) === whole.lastIndexOf(text));
  const chosen = once[Math.floor(once.length / 2)];
  if (chosen === undefined) throw new Error("no words in the longest article that stand only once");
  return chosen;
}

function articlesOf(section: SectionCopy): ArticleCopy[] {
  return [...section.sections.flatMap(articlesOf), ...section.articles];
}
