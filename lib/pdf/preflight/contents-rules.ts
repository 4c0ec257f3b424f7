/**
 * The printed contents against headings and pages. The composer makes both from one source; here they are read
 * off the finished pages, so that a fault of the composer, too, is found before the reader finds it.
 */
import type { ComposedIssue } from "../../typeset/types";
import { type CopyEntry, entriesOf, withoutSpaces } from "./copy-places";
import type { Found, PreflightInput } from "./types";

export function checkContents({ copy, style, composed }: PreflightInput): Found[] {
  const entries = entriesOf(copy);
  const headings = printedHeadings(composed);
  // The headings come in the order of the entries, or that is told.
  const listed = entries
    .map((entry, index) => ({ ...entry, heading: headings[index] }))
    .filter(({ level }) => level <= style.contents.depth);
  return [...checkHeadings(entries, headings), ...checkEntries(listed, printedContents(composed))];
}

interface Heading {
  readonly title: string;
  /** Body page, from 1. */
  readonly page: number;
  readonly text: string;
}

/** Titles as they stand in the body, by the order of the pages. */
function printedHeadings({ pages }: ComposedIssue): Heading[] {
  return pages.flatMap(({ kind, folio, anchors, lines }) => {
    if (kind !== "body") return [];
    const text = withoutSpaces(
      lines
        .filter(({ role }) => role === "title")
        .map((line) => line.text)
        .join(""),
    );
    return anchors.map(({ title }) => ({ title, page: Number(folio), text }));
  });
}

function checkHeadings(entries: readonly CopyEntry[], headings: readonly Heading[]): Found[] {
  return entries.flatMap(({ number, title }, index): Found[] => {
    const heading = headings[index];
    if (heading?.title !== title)
      return [
        { rule: "contents-order", article: number, detail: { number, title, found: heading?.title ?? "" } },
      ];
    return heading.text.includes(withoutSpaces(title))
      ? []
      : [{ rule: "contents-title", article: number, page: heading.page, detail: { number, title } }];
  });
}

interface PrintedEntry {
  readonly article: string;
  readonly text: string;
}

/** One text an entry, its lines joined. */
function printedContents({ pages }: ComposedIssue): PrintedEntry[] {
  const entries: PrintedEntry[] = [];
  for (const { kind, lines } of pages) {
    if (kind !== "contents") continue;
    for (const { article, block, index, text } of lines) {
      if (block !== "contents" || article === "") continue;
      const last = entries.at(-1);
      if (index > 0 && last?.article === article) entries.push({ article, text: entries.pop()!.text + text });
      else entries.push({ article, text });
    }
  }
  return entries;
}

function checkEntries(
  entries: readonly (CopyEntry & { readonly heading?: Heading })[],
  printed: readonly PrintedEntry[],
): Found[] {
  return entries.flatMap(({ number, title, heading }, index): Found[] => {
    const text = withoutSpaces(printed[index]?.text ?? "");
    const bare = withoutSpaces(title);
    if (!text.includes(number) || !text.includes(bare))
      return [{ rule: "contents-title", article: number, detail: { number, title } }];
    const page = pageIn(text, number, bare);
    if (!heading || page === String(heading.page)) return [];
    const detail = { number, title, printed: page, found: heading.page };
    return [{ rule: "contents-page", article: number, page: heading.page, detail }];
  });
}

/** What the entry says beside number and title. */
function pageIn(text: string, number: string, title: string): string {
  const at = text.lastIndexOf(title);
  const beside = text.slice(0, at) + text.slice(at + title.length);
  // 1.1.1…12 or, with the page first, 12…1.1.1
  return beside.startsWith(number) ? beside.slice(number.length) : beside.replace(number, "");
}
