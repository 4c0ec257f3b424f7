import type { Finding } from "@/lib/proofread/types";
import type { ArticleFields } from "../article-draft";

/** The fields with the suggestion in place; undefined where the finding is about no field, or its words are gone. */
export function acceptInFields(
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
