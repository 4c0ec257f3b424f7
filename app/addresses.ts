import { type CopyPlace, placeHash } from "@/components/pages/page-place";

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
