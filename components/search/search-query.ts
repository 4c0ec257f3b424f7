import { ARTICLE_STATUSES, type ArticleStatus } from "@/lib/workflow/status";

/** What is looked for and where; lives in the address, so that a search can be sent to a colleague. */
export interface SearchRequest {
  readonly q: string;
  readonly issue?: string;
  readonly section?: string;
  readonly tag?: string;
  readonly source?: string;
  readonly year?: number;
  readonly status?: ArticleStatus;
  /** From 1. */
  readonly page: number;
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the query of an address; what makes no sense is left out. */
export function readSearch(params: SearchParams): SearchRequest {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
  };
  const whole = (name: string) => {
    const value = Number(one(name));
    return Number.isInteger(value) && value > 0 && value < 10_000 ? value : undefined;
  };
  return {
    q: one("q") ?? "",
    issue: one("issue"),
    section: one("section"),
    tag: one("tag"),
    source: one("source"),
    year: whole("year"),
    status: ARTICLE_STATUSES.find((status) => status === one("status")),
    page: whole("page") ?? 1,
  };
}

/** The address of a search. */
export function searchAddress({ page, ...request }: SearchRequest): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) if (value) params.set(name, String(value));
  if (page > 1) params.set("page", String(page));
  const text = params.toString();
  return text === "" ? "/search" : `/search?${text}`;
}
