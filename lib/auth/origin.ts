import { publicUrl } from "../env";
import { FascicleError } from "../errors";

/**
 * Refuses a request that changes something and does not come from our own pages: Next lets an action without
 * an Origin header through. First line of every action (`requireOwnOrigin(await headers())`) and of every
 * route handler that is not GET.
 * @throws FascicleError `foreign-origin`
 */
export function requireOwnOrigin(headers: { get(name: string): string | null }): void {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") throw new FascicleError("foreign-origin");
  const origin = headers.get("origin");
  // Browsers send one of the two with every request that is not GET.
  if (origin === null && site !== null) return;
  if (origin === null || !URL.canParse(origin) || !isOwn(new URL(origin), headers.get("host")))
    throw new FascicleError("foreign-origin");
}

/**
 * Where people are sent, or, on a machine that is called by several names, the host they called.
 * `X-Forwarded-Host` is the visitor's own word and does not count.
 */
function isOwn(origin: URL, host: string | null): boolean {
  return origin.origin === new URL(publicUrl()).origin || (host !== null && origin.host === host);
}
