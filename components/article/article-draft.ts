import { canonicalJson } from "@/lib/document/canonical";
import type { TiptapDocument } from "@/lib/document/tiptap";

/** What the article page edits and saves as one: everything of an article that is printed. */
export interface ArticleDraft {
  /** Short, as in the contents. */
  readonly title: string;
  /** The full original title, one to three lines. */
  readonly headline: readonly string[];
  readonly subtitle: string;
  readonly byline: string;
  readonly source: string;
  readonly sourceUrl: string;
  /** YYYY-MM-DD or empty. */
  readonly releasedOn: string;
  readonly permission: string;
  readonly document: TiptapDocument;
}

export type ArticleFields = Omit<ArticleDraft, "document">;

/** The printed fields in the order they are shown and compared. */
export const FIELD_NAMES = [
  "title",
  "headline",
  "subtitle",
  "byline",
  "source",
  "sourceUrl",
  "releasedOn",
  "permission",
] as const satisfies readonly (keyof ArticleFields)[];

export type FieldName = (typeof FIELD_NAMES)[number];

/** One field as text; headline lines on lines of their own. */
export function fieldText(fields: ArticleFields, name: FieldName): string {
  const value = fields[name];
  return typeof value === "string" ? value : value.join("\n");
}

/** Whether two drafts say the same, whatever the order of their keys. */
export function isSameDraft(a: ArticleDraft, b: ArticleDraft): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** Whether a value read back from the browser's store has the shape of a draft. */
export function isArticleDraft(value: unknown): value is ArticleDraft {
  if (typeof value !== "object" || value === null) return false;
  const record: Record<string, unknown> = { ...value };
  const { headline, document } = record;
  return (
    FIELD_NAMES.every((name) => name === "headline" || typeof record[name] === "string") &&
    Array.isArray(headline) &&
    headline.every((line) => typeof line === "string") &&
    typeof document === "object" &&
    document !== null &&
    "content" in document
  );
}
