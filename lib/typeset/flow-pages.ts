/** Pages of one kind from chapters: broken, placed, and looked over. */
import type { Chapter } from "./flow";
import { placeFolio } from "./furniture";
import { inspectItems } from "./inspect-page";
import { type PageDraft, pageDraft } from "./page-draft";
import { paginate } from "./paginate";
import { placeItems } from "./place-items";
import type { Setting } from "./setting";
import type { TypeArea } from "./type-area";
import type { Finding, PageKind } from "./types";

export interface FlowPages {
  readonly pages: PageDraft[];
  readonly findings: Finding[];
}

export interface FlowPagesOptions {
  readonly kind: PageKind;
  /** Printed number of the page at `index` (from 0) of these. */
  readonly folio: (index: number) => string;
  readonly area: TypeArea;
}

/** Findings name pages of the body alone: they are the ones that the reader can look up by number. */
export function flowPages(
  chapters: readonly Chapter[],
  setting: Setting,
  options: FlowPagesOptions,
): FlowPages {
  const { width, height } = setting.style.paper;
  const { kind, folio, area } = options;
  const { pages, findings } = paginate(chapters, area);
  const isBody = kind === "body";
  const found = isBody ? [...findings] : findings.map(({ page: _, ...finding }) => finding);
  const drafts = pages.map(({ items }, index) => {
    const page = pageDraft({
      kind: items.length === 0 ? "blank" : kind,
      folio: folio(index),
      width,
      height,
    });
    placeItems(page, items, area);
    found.push(...inspectItems(items, isBody ? index + 1 : undefined));
    return page;
  });
  return { pages: drafts, findings: found };
}

/** Page numbers last, so that they come last in reading order, too. Blank pages count but show none. */
export function placeFolios(pages: readonly PageDraft[], setting: Setting): void {
  for (const page of pages) if (page.kind !== "blank") placeFolio(page, setting);
}
