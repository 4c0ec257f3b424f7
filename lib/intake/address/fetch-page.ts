/**
 * The page at an address that a person gave, as a file for the intake. The server asks only what anybody could ask:
 * each connection, also after a redirect, goes through an agent that refuses addresses which are not public once the
 * name has been looked up, so that a name that changes its mind gains nothing.
 */
import { Readable } from "node:stream";
import fetch, { AbortError, FetchError, type Response } from "node-fetch";
import { useAgent as filteringAgent, type RequestFilteringAgentOptions } from "request-filtering-agent";
import { FascicleError } from "../../errors";
import { savedFrom } from "./saved-page";

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** With the ending that its media type has. */
  readonly name: string;
}

export interface FetchRules {
  /** What the agent lets through beyond public addresses. */
  readonly agent: RequestFilteringAgentOptions;
  /** By their number; empty stands for the usual one of http and https. */
  readonly ports: readonly string[];
  /** Bytes, unpacked. */
  readonly size: number;
  /** ms for the whole way, redirects and all. */
  readonly patience: number;
}

export const PUBLIC_ADDRESSES: FetchRules = {
  agent: {},
  ports: ["", "80", "443"],
  size: 30 * 1024 * 1024,
  patience: 10_000,
};

const REDIRECTS = 5;

/** What the intake reads, and how such a file is called. */
const ENDINGS: Record<string, string> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "text/markdown": "md",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/**
 * @param given  an address as people copy it, spaces around it or not
 * @throws FascicleError `not-an-address`, `private-address`, `unreachable-address`, `refused-address` with the status,
 *   `unreadable-address` with the media type, `file-too-large`
 */
export async function fetchPage(given: string, rules: FetchRules = PUBLIC_ADDRESSES): Promise<FetchedPage> {
  let address = checkAddress(given.trim(), rules);
  const signal = AbortSignal.timeout(rules.patience);
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const response = await ask(address, rules, signal);
    const next = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || !next) return take(response, address, rules);
    discard(response);
    address = checkAddress(next, rules, address);
  }
  throw new FascicleError("unreachable-address");
}

function checkAddress(given: string, rules: FetchRules, base?: URL): URL {
  const address = URL.canParse(given, base) ? new URL(given, base) : undefined;
  if (!address || !["http:", "https:"].includes(address.protocol)) throw new FascicleError("not-an-address");
  if (address.username || address.password || !rules.ports.includes(address.port))
    throw new FascicleError("private-address");
  address.hash = "";
  return address;
}

async function ask(address: URL, rules: FetchRules, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      agent: filteringAgent(address.href, rules.agent),
      redirect: "manual",
      size: rules.size,
      signal,
      headers: {
        accept: "text/html, application/xhtml+xml, text/plain;q=0.8",
        "accept-language": "zh-CN, zh;q=0.9, en;q=0.5",
        "user-agent": "Fascicle (article intake)",
      },
    });
  } catch (error) {
    throw asRefusal(error, rules);
  }
}

async function take(response: Response, address: URL, rules: FetchRules): Promise<FetchedPage> {
  if (!response.ok) {
    discard(response);
    throw new FascicleError("refused-address", { status: response.status });
  }
  const mediaType = (response.headers.get("content-type") ?? "text/html")
    .split(";", 1)[0]!
    .trim()
    .toLowerCase();
  const ending = ENDINGS[mediaType];
  if (!ending) {
    discard(response);
    throw new FascicleError("unreadable-address", { mediaType });
  }
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const name = `${address.hostname}.${ending}`;
    return { bytes: ending === "html" ? savedFrom(address, bytes) : bytes, name };
  } catch (error) {
    throw asRefusal(error, rules);
  }
}

/** Nobody reads the rest: the connection is closed. */
function discard(response: Response): void {
  if (response.body instanceof Readable) response.body.destroy();
}

function asRefusal(error: unknown, rules: FetchRules): FascicleError {
  if (error instanceof FetchError && error.type === "max-size")
    return new FascicleError("file-too-large", { limit: Math.floor(rules.size / 1024 / 1024) });
  // The filtering agent has no error of its own.
  if (error instanceof Error && / is not allowed\b/.test(error.message))
    return new FascicleError("private-address", {}, { cause: error });
  if (error instanceof AbortError || error instanceof FetchError)
    return new FascicleError("unreachable-address", {}, { cause: error });
  throw error;
}
