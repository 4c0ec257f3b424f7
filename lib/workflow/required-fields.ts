/** What an article needs before it may be submitted. */

export const REQUIRED_FIELDS = ["title", "headline", "source", "releasedOn", "document"] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

export interface SubmissionFacts {
  readonly title: string;
  readonly headline: readonly string[];
  readonly source?: string | null;
  /** YYYY-MM-DD */
  readonly releasedOn?: string | null;
  /** 字数 of the document. */
  readonly words: number;
}

/** The fields that are still empty, in the order of the form. */
export function missingFields(facts: SubmissionFacts): RequiredField[] {
  const filled: Record<RequiredField, boolean> = {
    title: facts.title.trim() !== "",
    headline: facts.headline.some((line) => line.trim() !== ""),
    source: (facts.source ?? "").trim() !== "",
    releasedOn: (facts.releasedOn ?? "") !== "",
    document: facts.words > 0,
  };
  return REQUIRED_FIELDS.filter((field) => !filled[field]);
}
