import type { ArticleText } from "@/lib/document/issue-frame";
import type { ArticleDraft } from "../article-draft";

/** What of a draft is printed, as the composer takes it: fields left empty are absent. */
export function printedText(draft: ArticleDraft): ArticleText {
  const { title, headline, subtitle, byline, source, releasedOn, document } = draft;
  const filled = (text: string) => text.trim() || undefined;
  return {
    title: title.trim(),
    headline: headline.map((line) => line.trim()).filter(Boolean),
    subtitle: filled(subtitle),
    byline: filled(byline),
    source: filled(source),
    releasedOn: filled(releasedOn),
    document,
  };
}
