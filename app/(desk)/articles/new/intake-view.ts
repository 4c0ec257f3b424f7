import { byKind } from "@/app/(desk)/archive/import/import-view";
import type { ArticleFields } from "@/components/article/article-draft";
import type { ArticleIntakeView } from "@/components/article/intake/intake-view";
import type { ArticleIntake } from "@/lib/intake/article-intake";

/** What the reader understood, as the fields of a draft hold it. */
export function factsOf(article: ArticleIntake["article"]): ArticleFields {
  const { title, headline, subtitle, byline, source, sourceUrl, releasedOn, permission } = article;
  return {
    title,
    headline: [...headline],
    subtitle: subtitle ?? "",
    byline: byline ?? "",
    source: source ?? "",
    sourceUrl: sourceUrl ?? "",
    releasedOn: releasedOn ?? "",
    permission: permission ?? "",
  };
}

/** What the reader of single articles handed over → what the review page shows. */
export function toIntakeView({ article, report, original }: ArticleIntake): ArticleIntakeView {
  return {
    fields: factsOf(article),
    blocks: article.blocks,
    counts: Object.entries(report.understood)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({ name, count })),
    doubtful: byKind(report.notes.filter((note) => note.certainty === "doubtful")),
    certain: byKind(report.notes.filter((note) => note.certainty === "certain")),
    original: original.filter(({ text }) => text !== ""),
  };
}
