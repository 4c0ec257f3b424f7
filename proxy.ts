/**
 * A cheap first gate: sends who is not signed in to the sign-in page and sets the security headers.
 * It decides nothing; every page, action and route asks `requireActor()` and `lib/db` itself.
 */
import { type NextRequest, NextResponse } from "next/server";
import { getToken } from "next-auth/jwt";

/** Open to everybody: signing in, setting up, and whether the server lives. */
const OPEN = /^\/(signin|setup|api\/auth|api\/health)(\/|$)/;

export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const policy = contentPolicy(crypto.randomUUID());
  if (!OPEN.test(pathname) && !(await getToken({ req: request }))) {
    if (pathname.startsWith("/api/")) return secured(new NextResponse(null, { status: 401 }), policy);
    const signIn = new URL("/signin", request.url);
    if (pathname !== "/") signIn.searchParams.set("next", pathname + search);
    return secured(NextResponse.redirect(signIn), policy);
  }
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  return secured(NextResponse.next({ request: { headers } }), policy);
}

export const config = { matcher: ["/((?!_next/static|favicon|icon).*)"] };

/** Antd writes its styles into the page, hence `unsafe-inline` for styles; scripts need the nonce. */
function contentPolicy(nonce: string): string {
  // React explains its errors with eval while developing.
  const developing = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function secured(response: NextResponse, policy: string): NextResponse {
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  return response;
}
