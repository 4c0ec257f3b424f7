import { type CopyPlace, placeHash } from "@/components/pages/page-place";
import { type FixPlace, isRule, RULES } from "@/lib/pdf/preflight/rules";

/** Addresses of stored bytes; the routes behind them stand in `app/api`. */
export const fileAddress = (sha256: string) => `/api/files/${sha256}`;
export const editionAddress = (editionId: string) => `/api/editions/${editionId}`;

/** Where pages are composed live; the routes stand in `app/api/live`. */
export const liveIssueAddress = (issueId: string) => `/api/live/issues/${issueId}`;
export const liveArticleAddress = (articleId: string) => `/api/live/articles/${articleId}`;

/** The article's page; with a place, the cursor goes there. */
export function articleAddress(articleId: string, place?: CopyPlace): string {
  return `/articles/${articleId}${place ? `#${placeHash(place)}` : ""}`;
}

/** An article or an issue as a Word file, written when it is asked for. */
export const articleWordAddress = (articleId: string) => `/api/word/articles/${articleId}`;
export const issueWordAddress = (issueId: string) => `/api/word/issues/${issueId}`;

export const sheetAddress = (sheetId: string) => `/api/sheets/${sheetId}`;

/** Where a finding of preflight is mended: in the article's text or fields, or at a part of the issue. */
export function fixAddress(
  issueId: string,
  finding: { readonly rule: string; readonly articleId?: string; readonly block?: string },
): { readonly place: FixPlace; readonly address: string } {
  const { rule, articleId, block } = finding;
  const place = isRule(rule) ? RULES[rule].fix : "board";
  switch (place) {
    case "block":
    case "fields":
      if (articleId === undefined) return { place: "facts", address: `/issues/${issueId}?tab=facts` };
      return { place, address: `/articles/${articleId}${placeInArticle(block)}` };
    case "board":
      return { place, address: `/issues/${issueId}` };
    case "facts":
    case "style":
    case "pdf":
      return { place, address: `/issues/${issueId}?tab=${place}` };
    case "priorUse":
      return { place, address: `/issues/${issueId}?tab=prior-use` };
    default:
      return place satisfies never;
  }
}

/** Parts of an article that are fields and no blocks go by their names. */
const FIELDS = ["title", "headline", "subtitle", "byline", "source", "releasedOn"];

function placeInArticle(block: string | undefined): string {
  if (block === undefined) return "";
  return FIELDS.includes(block) ? `#field-${block}` : `#block-${encodeURIComponent(block)}`;
}
