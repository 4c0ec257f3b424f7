/**
 * Where a request comes from. `X-Forwarded-For` is the visitor's own word unless a proxy of ours wrote its
 * end, so without `TRUSTED_PROXIES` the peer of the connection counts, which `instrumentation.ts` has each
 * request carry.
 */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "../env";

const PEER_HEADER = "x-fascicle-peer";

/** The visitor's address; "unknown" where nothing is known (all such share one counter). */
export function clientAddress(headers: { get(name: string): string | null }): string {
  const proxies = env().TRUSTED_PROXIES;
  if (proxies > 0) {
    const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
    // Each proxy appends the address it was called from; the first of ours wrote the visitor's.
    const visitor = chain.at(-proxies);
    if (visitor) return visitor;
  }
  return headers.get(PEER_HEADER) ?? "unknown";
}

/** Writes the connection's peer into each request, over whatever the visitor claims. Once a process. */
export function notePeers(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isStart(message)) return;
    message.request.headers[PEER_HEADER] = message.request.socket.remoteAddress ?? "unknown";
  });
}

function isStart(message: unknown): message is { request: IncomingMessage } {
  return typeof message === "object" && message !== null && "request" in message;
}
