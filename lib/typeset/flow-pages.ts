/** Pages of one kind from chapters: broken, placed, and looked over. */
import type { Chapter, FlowItem, RowItem } from "./flow";
import type { FootNote } from "./foot-notes";
import { inspectItems } from "./inspect-page";
import type { ChapterPages } from "./memory";
import { numberNotes, withMarks } from "./number-notes";
import { type PageDraft, pageDraft } from "./page-draft";
import { paginate } from "./paginate";
import { placeItems } from "./place-items";
import { placeNotes } from "./place-notes";
import type { Setting } from "./setting";
import { isMirrored, type Side, sideOf } from "./sides";
import { areaOn, type TypeArea } from "./type-area";
import type { Finding, PageKind } from "./types";

export interface FlowPages {
  readonly pages: PageDraft[];
  readonly findings: Finding[];
}

export interface FlowPagesOptions {
  readonly kind: PageKind;
  /** Printed number of the page at `index` (from 0) of these. */
  readonly folio: (index: number) => string | undefined;
  /** Pages that stand before these in a run that begins on the right. */
  readonly before?: number;
  readonly area: TypeArea;
}

/** Findings name pages of the body alone: they are the ones that the reader can look up by number. */
export function flowPages(
  chapters: readonly Chapter[],
  setting: Setting,
  { kind, folio, area, before = 0 }: FlowPagesOptions,
): FlowPages {
  const { width, height } = setting.style.paper;
  const pages: PageDraft[] = [];
  const findings: Finding[] = [];
  const blank = (): PageDraft =>
    pageDraft({ kind: "blank", folio: folio(pages.length), side: side(), width, height });
  const side = () => sideOf(before + pages.length);
  for (const chapter of chapters) {
    if (chapter.recto && side() === "verso") pages.push(blank());
    const own =
      kind === "body"
        ? bodyPages(chapter, side(), setting)
        : chapterPages(chapter, kind, side(), setting, area);
    findings.push(
      ...own.findings.map((finding) => atPage(finding, kind === "body" ? pages.length : undefined)),
    );
    for (const page of own.pages) {
      const place = { folio: folio(pages.length), side: side() };
      const key = [place.folio, place.side];
      pages.push(setting.memory.numbered.get(page, key, () => ({ ...page, ...place })));
    }
  }
  return { pages, findings };
}

/** A chapter of the body by itself, which begins on that side. */
export function bodyPages(chapter: Chapter, first: Side, setting: Setting): ChapterPages {
  const { memory, style, area } = setting;
  // Only where margins are mirrored does a chapter look otherwise when it begins on the other side.
  const side = isMirrored(style) ? first : "recto";
  return memory.pages.get(chapter, [side], () => chapterPages(chapter, "body", side, setting, area));
}

function chapterPages(
  chapter: Chapter,
  kind: PageKind,
  first: Side,
  setting: Setting,
  area: TypeArea,
): ChapterPages {
  const { width, height } = setting.style.paper;
  const { pages, findings } = paginate(chapter, area);
  const found = [...findings];
  const numbers = new Map<FootNote, number>();
  const drafts = pages.map(({ items, notes }, index) => {
    const side = sideOf(index + (first === "recto" ? 0 : 1));
    const make = () => {
      const page = pageDraft({ kind, side, width, height });
      const own = areaOn(side, { style: setting.style, area });
      numberNotes(items, numbers);
      placeItems(page, withMarks(items, numbers, setting), own);
      placeNotes(page, notes, numbers, own, setting);
      return page;
    };
    found.push(...inspectItems(items, index + 1));
    const [row] = items;
    return kind === "body" && row && isPartOfTable(row, items)
      ? setting.memory.tablePages.get(row, [items.length, side], make)
      : make();
  });
  return { pages: drafts, findings: found };
}

/** Rows of one table that calls no notes, and nothing else: what they look like on a page follows from the first. */
function isPartOfTable(first: FlowItem, items: readonly FlowItem[]): first is RowItem {
  return items.every(
    (item) => item.kind === "row" && !item.callsNotes && first.kind === "row" && item.table === first.table,
  );
}

/** `before`: pages that stand before the chapter. */
function atPage({ page, ...finding }: Finding, before: number | undefined): Finding {
  return page === undefined || before === undefined ? finding : { ...finding, page: before + page };
}
