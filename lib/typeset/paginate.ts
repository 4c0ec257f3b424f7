/** Chapters broken into pages, and the breaks that no rule allows but the copy left no way around. */
import { breakPages } from "./break-pages";
import { forbiddenBreak } from "./break-rules";
import type { Chapter, FlowItem } from "./flow";
import type { TypeArea } from "./type-area";
import type { Finding } from "./types";

/** Items of one page; empty for a blank one before a right-hand start. */
export interface PageItems {
  readonly items: readonly FlowItem[];
}

export interface Paginated {
  readonly pages: readonly PageItems[];
  /** Page breaks taken against a rule, `page` counted from 1. */
  readonly findings: readonly Finding[];
}

export function paginate(chapters: readonly Chapter[], area: TypeArea): Paginated {
  const pages: PageItems[] = [];
  const findings: Finding[] = [];
  for (const { items, recto } of chapters) {
    if (recto && pages.length % 2 === 1) pages.push({ items: [] });
    const firsts = breakPages(items, area);
    firsts.forEach((first, index) => {
      pages.push({ items: items.slice(first, firsts[index + 1]) });
      const rule = index > 0 ? forbiddenBreak(items, first) : undefined;
      const { article, block } = items[first]!;
      if (rule) findings.push({ kind: "widow", article, block, page: pages.length, detail: rule });
    });
  }
  return { pages, findings };
}
