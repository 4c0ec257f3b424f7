/** Addresses of links: well-formed, open to everybody, and not lost on paper. Whether they answer is not asked. */
import type { TextSpan } from "../../document/blocks";
import type { ArticleCopy } from "../../document/issue-copy";
import { articlesOf, inlinesOf, pageOfBlock, withoutSpaces } from "./copy-places";
import type { Found, PreflightInput } from "./types";

interface PlacedLink {
  readonly block: string;
  readonly href: string;
  readonly text: string;
}

export function checkLinks(input: PreflightInput): Found[] {
  return articlesOf(input.copy).flatMap((article) =>
    linksOf(article).flatMap((link) => checkLink(link, article.number, input)),
  );
}

/** Neighbouring spans with one address are one link. */
function linksOf({ blocks }: ArticleCopy): PlacedLink[] {
  const links: PlacedLink[] = [];
  for (const block of blocks)
    for (const content of inlinesOf(block)) {
      let before: TextSpan | undefined;
      for (const item of content) {
        const span = item.kind === "text" && item.href !== undefined ? item : undefined;
        if (span?.href !== undefined) {
          const last = before?.href === span.href ? links.pop() : undefined;
          links.push({ block: block.id, href: span.href, text: (last?.text ?? "") + span.text });
        }
        before = span;
      }
    }
  return links;
}

function checkLink({ block, href, text }: PlacedLink, article: string, input: PreflightInput): Found[] {
  const place = { article, block, page: pageOfBlock(input.composed, article, block), detail: { href, text } };
  if (isMalformed(href)) return [{ rule: "link-malformed", ...place }];
  if (isPrivate(href)) return [{ rule: "link-private", ...place }];
  const isDropped = input.style.linkAddresses === "drop" && !showsAddress(text, href);
  return isDropped ? [{ rule: "link-dropped", ...place }] : [];
}

/** Chinese punctuation or a space in an address was typed along with it. */
const STRAY = /[\s，。；：、（）《》“”]/;

function isMalformed(href: string): boolean {
  if (STRAY.test(href) || !URL.canParse(href)) return true;
  const { protocol, hostname, pathname } = new URL(href);
  if (protocol === "mailto:") return !/^[^@]+@[^@]+\.[^@]+$/.test(pathname);
  return (protocol !== "http:" && protocol !== "https:") || hostname === "";
}

/** Addresses that only the office's own network knows (RFC 1918, 6762, 6761, 4193). */
const PRIVATE_HOST =
  /^(localhost|0\.0\.0\.0|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[(::1|f[cd][0-9a-f]{2}:|fe80:))|\.(local|localhost|internal|lan|intranet|test|invalid)$/i;

function isPrivate(href: string): boolean {
  const { protocol, hostname } = new URL(href);
  if (protocol === "mailto:") return false;
  return PRIVATE_HOST.test(hostname) || !/[.:]/.test(hostname);
}

/** The reader on paper can type what he reads. */
function showsAddress(text: string, href: string): boolean {
  const bare = (address: string) =>
    withoutSpaces(address)
      .replace(/^(https?:\/\/|mailto:)/i, "")
      .replace(/\/$/, "")
      .toLowerCase();
  return bare(text).includes(bare(href));
}
