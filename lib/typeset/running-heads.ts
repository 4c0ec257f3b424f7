/** Which 板块, 栏目 and 文章 a page belongs to: what its running lines name. */
import type { Entry } from "./entries";
import type { Page, PageLine } from "./types";

export interface RunningHeads {
  readonly section?: string;
  readonly column?: string;
  readonly article?: string;
}

/** For each page the article that stands first on it, with what it belongs to; else what ran before. */
export function runningHeads(pages: readonly Page[], entries: readonly Entry[]): RunningHeads[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byNumber = new Map(entries.toReversed().map((entry) => [entry.number, entry]));
  let heads: RunningHeads = {};
  return pages.map(({ lines }) => {
    const first = firstOf(lines, byNumber);
    if (first) heads = headsOf(first, byId);
    return heads;
  });
}

/** The first article with a line among these, or else what the first line belongs to. */
function firstOf(lines: readonly PageLine[], byNumber: ReadonlyMap<string, Entry>): Entry | undefined {
  let first: Entry | undefined;
  for (const { article } of lines) {
    const entry = byNumber.get(article);
    if (entry?.article) return entry;
    first ??= entry;
  }
  return first;
}

function headsOf(entry: Entry, byId: ReadonlyMap<string, Entry>): RunningHeads {
  const above: Entry[] = [];
  for (let at = entry.parent; at !== undefined; at = byId.get(at)?.parent) {
    const parent = byId.get(at);
    if (parent) above.unshift(parent);
  }
  const departments = entry.article ? above : [...above, entry];
  const [section, column] = departments;
  return {
    ...(section && { section: section.title }),
    ...(column && { column: column.title }),
    ...(entry.article && { article: entry.title }),
  };
}
