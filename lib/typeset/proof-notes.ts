/**
 * What a proof carries beside the issue's pages: numbers of the lines, the articles of each page with their 稿次,
 * bars and 改 beside what changed since the proof before, and a list of those pages in front.
 */
import type { IssueCopy, SectionCopy } from "../document/issue-copy";
import { type PageDraft, pageDraft } from "./page-draft";
import { placeText } from "./place-text";
import { changesSince, isCopy, type PageChanges, type ProofRecord } from "./proof-changes";
import type { Setting } from "./setting";
import { areaOn } from "./type-area";
import type { FaceKey, Page } from "./types";

export interface ProofDetails {
  /** 稿次 of articles by their printed number, where it is known. */
  readonly revisions?: ReadonlyMap<string, number>;
  /** Left by the proof before; without it nothing is compared. */
  readonly earlier?: ProofRecord;
}

const NUMBER_SIZE = 6.5;
/** Between line numbers and type area, and between type area and bars, pt. */
const NUMBER_GAP = 9;
const BAR = { gap: 7, width: 1.5, above: 0.95, below: 0.25 };
/** Every so many lines the number is set in 黑, so that one finds one's place. */
const MARKED = 5;
/** Lines closer than this share of the leading are numbered once: cells side by side. */
const SAME_LINE = 0.45;
const FOOT = { size: 7.5, below: 15 };

/** @returns pages that come before all others: the list of changes, where there is something to compare with */
export function placeProofNotes(
  pages: readonly PageDraft[],
  copy: IssueCopy,
  { revisions, earlier }: ProofDetails,
  setting: Setting,
): PageDraft[] {
  const changes = earlier ? changesSince(earlier, pages) : [];
  const numbered = pages.map((page) => numberLines(page, setting));
  for (const { page, lines } of changes) flagLines(pages[page]!, lines, setting);
  const titles = articleTitles(copy.sections);
  for (const page of pages) placeArticles(page, titles, revisions, setting);
  return earlier ? listPages(pages, changes, numbered, setting) : [];
}

/** Number of each line of copy by its index in `Page.lines`. */
type LineNumbers = ReadonlyMap<number, number>;

function numberLines(page: PageDraft, setting: Setting): LineNumbers {
  const numbers = new Map<number, number>();
  const { left } = areaOn(page.side, setting);
  const apart = setting.area.leading * SAME_LINE;
  const byHeight = page.lines
    .flatMap((line, index) => (isCopy(line) ? [{ index, y: line.y }] : []))
    .sort((a, b) => a.y - b.y || a.index - b.index);
  let [number, last] = [0, Number.NEGATIVE_INFINITY];
  for (const { index, y } of byHeight) {
    if (y - last >= apart) {
      number++;
      last = y;
      const face: FaceKey = number % MARKED === 0 ? "hei" : "song";
      const place = { face, size: NUMBER_SIZE, align: "right", baseline: y } as const;
      note(page, String(number), { ...place, left: 0, width: left - NUMBER_GAP }, setting);
    }
    numbers.set(index, number);
  }
  return numbers;
}

/** A bar along each stretch of lines, at the right, with 改 beside its first. */
function flagLines(page: PageDraft, lines: readonly number[], setting: Setting): void {
  const { left, width } = areaOn(page.side, setting);
  const x = left + width + BAR.gap;
  const { size, leading } = setting.style.body;
  const stretches: [first: number, last: number][] = [];
  for (const y of lines.map((index) => page.lines[index]!.y).sort((a, b) => a - b)) {
    const stretch = stretches.at(-1);
    if (stretch && y - stretch[1] < leading * 1.5) stretch[1] = y;
    else stretches.push([y, y]);
  }
  for (const [first, last] of stretches) {
    const [y1, y2] = [first - size * BAR.above, last + size * BAR.below];
    page.rules.push({ x1: x, y1, x2: x, y2, width: BAR.width });
    const place = { face: "hei", size: NUMBER_SIZE + 2, align: "left", baseline: first } as const;
    note(page, "改", { ...place, left: x + BAR.gap, width: page.width - x - BAR.gap }, setting);
  }
}

/** 1.1.1 短题（稿次 3）; under the footer. */
function placeArticles(
  page: PageDraft,
  titles: ReadonlyMap<string, string>,
  revisions: ProofDetails["revisions"],
  setting: Setting,
): void {
  const articles = new Set(page.lines.filter(isCopy).map(({ article }) => article));
  const told = [...articles].flatMap((number) => {
    const title = titles.get(number);
    if (title === undefined) return [];
    const revision = revisions?.get(number);
    return [`${number}\u3000${title}${revision === undefined ? "" : `（稿次 ${revision}）`}`];
  });
  if (told.length === 0) return;
  const baseline = Math.min(setting.style.footer.baseline + FOOT.below, page.height - FOOT.size);
  const { left } = areaOn(page.side, setting);
  const place = { face: "song", size: FOOT.size, align: "left", baseline, left } as const;
  note(page, told.join("；"), place, setting);
}

function articleTitles(sections: readonly SectionCopy[]): Map<string, string> {
  return new Map(
    sections.flatMap(({ sections, articles }): [string, string][] => [
      ...articleTitles(sections),
      ...articles.map(({ number, title }): [string, string] => [number, title]),
    ]),
  );
}

/** 校样改动: page, article and lines of every page with changes. */
function listPages(
  pages: readonly Page[],
  changes: readonly PageChanges[],
  numbered: readonly LineNumbers[],
  setting: Setting,
): PageDraft[] {
  const { area, style } = setting;
  const heading =
    changes.length === 0
      ? "与上一份校样相比，没有改动。"
      : `与上一份校样相比，${changes.length} 页有改动，版心右侧标有竖线和“改”：`;
  const rows = changes.map(({ page, lines }) => {
    const { folio, lines: all } = pages[page]!;
    const articles = new Set(lines.map((line) => all[line]!.article).filter((article) => article !== ""));
    const numbers = ranges(lines.map((line) => numbered[page]!.get(line)!));
    const where = folio === undefined ? `第 ${page + 1} 面` : `第 ${folio} 页`;
    return `${where}\u3000${[...articles].join("、")}\u3000行 ${numbers}`;
  });
  const perPage = Math.max(1, area.lines - 3);
  const count = Math.max(1, Math.ceil(rows.length / perPage));
  return Array.from({ length: count }, (_, index) => {
    const page = pageDraft({ kind: "changes", side: "recto", ...style.paper });
    const place = (text: string, line: number, face: FaceKey, size: number) =>
      note(
        page,
        text,
        { face, size, align: "left", baseline: area.top + (line + 0.7) * area.leading },
        setting,
      );
    place("校样改动一览", 0, "hei", style.body.size * 1.25);
    place(heading, 2, style.body.face, style.body.size);
    for (const [line, row] of rows.slice(index * perPage, (index + 1) * perPage).entries())
      place(row, line + 3, style.body.face, style.body.size);
    return page;
  });
}

/** 3、5–8 */
function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join("、");
}

type NotePlace = Omit<Parameters<typeof placeText>[2], "block">;

/** Named as the proof's own: it is no part of the issue's text. */
function note(page: PageDraft, text: string, place: NotePlace, setting: Setting): void {
  placeText(page, text, { block: "proof", ...place }, setting);
}
