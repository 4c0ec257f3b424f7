/** The one textual form of a revision: what its SHA-256 is taken of. */
import type { ArticleData } from "./issue";

/** Everything of an article that is printed. Changing any of it makes a new revision. */
export type RevisionContent = Pick<
  ArticleData,
  "title" | "headline" | "subtitle" | "byline" | "source" | "releasedOn" | "document"
> & { readonly format: "fascicle-revision/1" };

export function revisionContent(article: Omit<RevisionContent, "format">): RevisionContent {
  const { title, headline, subtitle, byline, source, releasedOn, document } = article;
  return { format: "fascicle-revision/1", title, headline, subtitle, byline, source, releasedOn, document };
}

/** JSON with sorted keys, without white space and without undefined members: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isRecord(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : member,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
