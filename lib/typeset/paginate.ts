/** A chapter broken into pages, and the breaks that no rule allows but the copy left no way around. */
import { breakPages } from "./break-pages";
import { forbiddenBreak } from "./break-rules";
import type { Chapter, FlowItem } from "./flow";
import type { TypeArea } from "./type-area";
import type { Finding } from "./types";

export interface Paginated {
  /** The items of each page. */
  readonly pages: readonly (readonly FlowItem[])[];
  /** Page breaks taken against a rule, `page` counted from 1. */
  readonly findings: readonly Finding[];
}

export function paginate({ items }: Chapter, area: TypeArea): Paginated {
  const findings: Finding[] = [];
  const firsts = breakPages(items, area);
  const pages = firsts.map((first, index) => {
    const rule = index > 0 ? forbiddenBreak(items, first) : undefined;
    const { article, block } = items[first]!;
    if (rule) findings.push({ kind: "widow", article, block, page: index + 1, detail: rule });
    return items.slice(first, firsts[index + 1]);
  });
  return { pages, findings };
}
