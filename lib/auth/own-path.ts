/** A path of this site, as written behind `?next=`; anything else, such as `//elsewhere`, is the first page. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/";
  const here = "http://here.invalid";
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  return url?.origin === here ? url.pathname + url.search : "/";
}
