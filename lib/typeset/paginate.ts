/** A chapter broken into pages, and the breaks that no rule allows but the copy left no way around. */
import { type FilledPage, fillPages } from "./fill-pages";
import type { Chapter, FlowItem } from "./flow";
import type { TypeArea } from "./type-area";
import type { Finding } from "./types";

export interface Paginated {
  readonly pages: readonly FilledPage[];
  /** Page breaks taken against a rule, `page` counted from 1. */
  readonly findings: readonly Finding[];
}

export function paginate({ items }: Chapter, area: TypeArea): Paginated {
  const pages = fillPages(items, area);
  const findings = pages.flatMap(({ broken, cut, items: [first] }, index): Finding[] => [
    ...(broken && first ? [widow(first, index, broken)] : []),
    ...(cut ? [widow(cut, index, "note-apart")] : []),
  ]);
  return { pages, findings };
}

const widow = ({ article, block }: FlowItem, index: number, detail: string): Finding => ({
  kind: "widow",
  article,
  block,
  page: index + 1,
  detail,
});
