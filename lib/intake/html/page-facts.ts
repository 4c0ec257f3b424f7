/**
 * What a page's own data say: title, source and day, in the order in which they are to be trusted. First `<meta>` by
 * the names of government sites, then JSON-LD and `article:published_time`, `<time>`, and the names WeChat gives.
 */
import { z } from "zod";
import { safeAddress } from "../../document/text";
import { addressIn } from "../address/saved-page";
import { closeGaps } from "../characters";
import { type Origin, readDate } from "../source-and-date";

export interface PageFacts {
  /** Those that say it best first; the last, <title>, with the site's name still in it. */
  readonly titles: readonly string[];
  readonly origins: readonly Origin[];
}

export function readPageFacts(document: Document): PageFacts {
  const meta = readMeta(document);
  const linked = readLinkedData(document);
  const textOf = (selector: string) =>
    closeGaps(document.querySelector(selector)?.textContent ?? "") || undefined;
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? undefined;
  const first = (...values: (string | undefined)[]) =>
    values.find((value) => value !== undefined && value !== "");
  const day = (...values: (string | undefined)[]) => values.map(dayOf).find((value) => value !== undefined);
  const source = first(
    meta.get("contentsource"),
    meta.get("source"),
    meta.get("article:source"),
    textOf("#js_name"),
  );
  const author = meta.get("author") ?? meta.get("article:author");
  const releasedOn = day(
    meta.get("pubdate"),
    meta.get("publishdate"),
    meta.get("publish_time"),
    meta.get("publishtime"),
    meta.get("og:release_date"),
    linked.datePublished,
    meta.get("article:published_time"),
    attribute("time[datetime]", "datetime"),
    textOf("time"),
    textOf("#publish_time"),
  );
  const sourceUrl = safeAddress(
    first(attribute("link[rel=canonical]", "href"), meta.get("og:url"), addressOf(document)),
  );
  return {
    titles: [
      meta.get("articletitle"),
      linked.headline,
      meta.get("og:title"),
      textOf("#activity-name"),
      document.title,
    ]
      .map((title) => closeGaps(title ?? ""))
      .filter((title) => title !== ""),
    origins: [
      {
        ...(source ? { source: closeGaps(source).replace(/^来源[：:]/, "") } : {}),
        ...(releasedOn ? { releasedOn } : {}),
        ...(sourceUrl && !isOwnFile(sourceUrl) ? { sourceUrl } : {}),
        ...(author && author !== source && isPersonName(author) ? { byline: author } : {}),
      },
    ],
  };
}

/** `<meta>` by name or property, in lower case; the first of a name counts. */
function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name = (element.getAttribute("name") ?? element.getAttribute("property") ?? "")
      .trim()
      .toLowerCase();
    const content = element.getAttribute("content")?.trim() ?? "";
    if (name !== "" && content !== "" && content.length <= 500 && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

const article = z.object({
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
});

function readLinkedData(document: Document): z.infer<typeof article> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? "";
    if (text.length > 100_000) continue;
    try {
      const json: unknown = JSON.parse(text);
      const found = [json].flat().map((entry) => article.safeParse(entry));
      const read = found.find(
        ({ data }) => data?.datePublished !== undefined || data?.headline !== undefined,
      );
      if (read?.data) return read.data;
    } catch {
      // Many sites write it by hand; what cannot be read says nothing.
    }
  }
  return {};
}

/** Browsers note in the first line where a page was saved from. */
function addressOf(document: Document): string | undefined {
  for (const node of document.childNodes) {
    const address = addressIn(node.nodeValue ?? "");
    if (address) return address;
  }
  return undefined;
}

const isOwnFile = (address: string) => /^https?:\/\/(?:localhost|127\.|\[?::1)/i.test(address);

const CHINA = 8 * 3_600_000;

/** A day in China from what sites write: 2024-01-03 09:30, an ISO time with its zone, seconds since 1970. */
export function dayOf(value: string | undefined): string | undefined {
  const text = value?.trim() ?? "";
  if (/^1\d{9}$/.test(text)) return chinaDay(Number(text) * 1000);
  if (/^1\d{12}$/.test(text)) return chinaDay(Number(text));
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)))
    return chinaDay(Date.parse(text));
  return readDate(text.replace(/T.*$/, "")) ?? readDate(text.replace(/\s.*$/, ""));
}

const chinaDay = (time: number) => new Date(time + CHINA).toISOString().slice(0, 10);

/** Sites name themselves as authors as often as people. */
function isPersonName(name: string): boolean {
  return (
    /^\p{Script=Han}{2,4}(?:[ 、，,]\p{Script=Han}{2,4}){0,3}$/u.test(name) &&
    !/[网报社局厅部院校派台刊站室]$/.test(name)
  );
}
