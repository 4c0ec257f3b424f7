import type { Finding } from "@/lib/proofread/types";
import type { ArticleDraft, ArticleFields } from "../article-draft";

export function fieldsOf({ document: _, ...fields }: ArticleDraft): ArticleFields {
  return fields;
}

/** The fields with all suggestions in place whose words still stand there, and how many those are. */
export function acceptInFields(
  draft: ArticleDraft,
  findings: readonly Finding[],
): { readonly fields: ArticleFields; readonly count: number } {
  let fields = fieldsOf(draft);
  let count = 0;
  // From the end of each field, so that what comes before stays where it is.
  for (const finding of findings.toSorted((a, b) => b.place.from - a.place.from)) {
    const changed = acceptInField(fields, finding);
    if (!changed) continue;
    fields = { ...fields, ...changed };
    count++;
  }
  return { fields, count };
}

/** What changes with the suggestion in place; undefined where the finding is about no field, or its words are gone. */
function acceptInField(
  { title, headline, subtitle, byline, source }: ArticleFields,
  { place, text, suggestion = "" }: Finding,
): Partial<ArticleFields> | undefined {
  const mended = (value: string) => {
    const { from, to } = place;
    return value.slice(from, to) === text ? value.slice(0, from) + suggestion + value.slice(to) : undefined;
  };
  const field = (name: string, value: string) => {
    const next = mended(value);
    return next === undefined ? undefined : { [name]: next };
  };
  switch (place.block) {
    case "title":
      return field("title", title);
    case "subtitle":
      return field("subtitle", subtitle);
    case "byline":
      return field("byline", byline);
    case "source":
      return field("source", source);
    case "headline": {
      const at = place.paragraph ?? 0;
      const next = mended(headline[at] ?? "");
      return next === undefined ? undefined : { headline: headline.with(at, next) };
    }
    default:
      return undefined;
  }
}
