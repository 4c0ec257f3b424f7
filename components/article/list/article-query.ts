import { ARTICLE_STATUSES, type ArticleStatus } from "@/lib/workflow/status";

/** What the list is narrowed to; lives in the address, so that a list can be sent to a colleague. */
export interface ArticleQuery {
  readonly status?: ArticleStatus;
  readonly issue?: string;
  readonly section?: string;
  readonly tag?: string;
  readonly text?: string;
  /** From 1. */
  readonly page: number;
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the query of an address; what makes no sense is left out. */
export function readArticleQuery(params: SearchParams): ArticleQuery {
  const one = (name: string) => {
    const value = params[name];
    const first = Array.isArray(value) ? value[0] : value;
    return first?.trim() || undefined;
  };
  const page = Number(one("page"));
  return {
    status: ARTICLE_STATUSES.find((status) => status === one("status")),
    issue: one("issue"),
    section: one("section"),
    tag: one("tag"),
    text: one("text"),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address's query part, `?status=DRAFT&…`, or nothing; a section belongs to its issue. */
export function writeArticleQuery({ page, ...query }: ArticleQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  if (page > 1) params.set("page", String(page));
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
