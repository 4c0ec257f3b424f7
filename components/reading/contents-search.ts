import type { ContentsSection } from "./reading-view";

/** Of the contents, what has the words in a title; a section that has them keeps all of its articles. */
export function holding(sections: readonly ContentsSection[], words: string): ContentsSection[] {
  if (words === "") return [...sections];
  const has = (title: string) => title.toLowerCase().includes(words.toLowerCase());
  return sections.flatMap((section) => {
    if (has(section.title)) return [section];
    const inner = holding(section.sections, words);
    const articles = section.articles.filter((article) => has(article.title));
    return inner.length + articles.length > 0 ? [{ ...section, sections: inner, articles }] : [];
  });
}
