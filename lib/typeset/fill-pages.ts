/**
 * Pages filled from the front by the breaks found best. Where one would be short or break a rule, paragraphs on it
 * are tried one line longer and shorter: what follows costs the same then, counted from the paragraph's end.
 */
import { choosePage, notePages, PageBreaks, type PageEnd, type PageSource } from "./break-pages";
import { breakCost, forbiddenBreak } from "./break-rules";
import type { FlowItem, LineItem } from "./flow";
import type { FootNote, NotePiece } from "./foot-notes";
import { noteLinesIn } from "./note-area";
import type { TypeArea } from "./type-area";

export interface FilledPage {
  readonly items: readonly FlowItem[];
  readonly notes: readonly NotePiece[];
  /** The rule that its beginning breaks. */
  readonly broken?: string;
  /** The item whose note could not begin under it. */
  readonly cut?: FlowItem;
}

/** A paragraph set otherwise than its taste is less than a page a line short before a heading. */
const VARIED = 0.4;
/** Paragraphs set otherwise on one page. */
const MOST_VARIED = 2;
/** More items than stand on a page, and as many as rules of breaks look ahead. */
const AHEAD = 160;
/** Items of the page before that rules of breaks look back at. */
const BEHIND = 4;

export function fillPages(items: readonly FlowItem[], area: TypeArea): FilledPage[] {
  const breaks = new PageBreaks(items, area);
  const pages: FilledPage[] = [];
  const notes = new NoteQueue();
  let view = viewFrom(items, 0, [], []);
  let carried = 0;
  let broken: string | undefined;
  while (view.first < view.items.length) {
    const chosen = bestPage(view, carried, breaks, area);
    const { end, view: filled } = floated(chosen, carried, breaks, area) ?? chosen;
    view = filled;
    const own = view.items.slice(view.first, end.next);
    notes.call(own);
    const cut = end.cut && own.findLast((item) => item.notes);
    const told = { ...(broken && { broken }), ...(cut && { cut }) };
    pages.push({ items: own, notes: notes.take(end.noteLines), ...told });
    carried = end.carried;
    broken = brokenBy(view.items, own, end.next);
    view = nextView(view, end.next, items);
  }
  for (let rest = notePages(carried, area); rest > 0; rest--)
    pages.push({ items: [], notes: notes.take(noteLinesIn(area.height, area)) });
  return pages;
}

/**
 * The rule that the page after `own` breaks. Where plates come between, it has nothing above it to break rules with:
 * what `own` ends with meets the plates (`paginate.ts`).
 */
function brokenBy(items: readonly FlowItem[], own: readonly FlowItem[], next: number): string | undefined {
  if (next === items.length) return undefined;
  return own.some(({ kind }) => kind === "plate")
    ? forbiddenBreak(items.slice(next), 0)
    : forbiddenBreak(items, next);
}

/** Some items of the chapter with a page's beginning among them, paragraphs set otherwise included. */
interface View {
  readonly items: readonly FlowItem[];
  readonly first: number;
  /** For each item that in the chapter with as much of its paragraph to come, and so as much to cost. */
  readonly same: readonly number[];
  readonly isWhole: boolean;
}

/** A view on the page that begins with `head`, the rest of a paragraph set otherwise, in place of the chapter's. */
function viewFrom(
  items: readonly FlowItem[],
  at: number,
  head: readonly FlowItem[],
  behind: readonly FlowItem[],
): View {
  const until = Math.min(items.length, at + head.length + AHEAD);
  const shown = [...behind, ...head, ...items.slice(at + head.length, until)];
  return {
    items: shown,
    first: behind.length,
    same: shown.map((_, index) => at + index - behind.length),
    isWhole: until === items.length,
  };
}

/** The view on the page that begins with the item at `next` of this one. */
function nextView(view: View, next: number, items: readonly FlowItem[]): View {
  const behind = view.items.slice(Math.max(0, next - BEHIND), next);
  if (next === view.items.length) return { items: behind, first: behind.length, same: [], isWhole: true };
  let head = next;
  for (let i = next; i < view.items.length; i++) if (view.items[i] !== items[view.same[i]!]) head = i + 1;
  return viewFrom(items, view.same[next]!, view.items.slice(next, head), behind);
}

interface Choice {
  readonly view: View;
  readonly end: PageEnd;
  /** Paragraphs set otherwise for it. */
  readonly varied: number;
}

function bestPage(view: View, carried: number, breaks: PageBreaks, area: TypeArea): Choice {
  const choose = (tried: View, varied: number): Choice => {
    const end = choosePage(sourceOf(tried, breaks), tried.first, carried, area);
    return { view: tried, end, varied };
  };
  let best = choose(view, 0);
  while (best.varied < MOST_VARIED && isProblem(best)) {
    const better = firstBetter(best, variations(best, area), choose);
    if (!better) break;
    best = better;
  }
  return best;
}

/** The first variation that leaves no problem, or the best that costs less than the page as it is. */
function firstBetter(
  usual: Choice,
  views: Iterable<View>,
  choose: (view: View, varied: number) => Choice,
): Choice | undefined {
  let best = usual;
  for (const view of views) {
    const tried = choose(view, usual.varied + 1);
    if (costOf(tried) >= costOf(best)) continue;
    best = tried;
    if (!isProblem(best)) break;
  }
  return best === usual ? undefined : best;
}

const costOf = ({ end, varied }: Choice) => end.cost + VARIED * varied;

function sourceOf({ items, same, isWhole }: View, breaks: PageBreaks): PageSource {
  return {
    items,
    count: items.length,
    isWhole,
    breakCost: (next) => breakCost(items, next),
    costFrom: (next, carried) => breaks.costFrom(same[next]!, carried),
    leastFrom: (next) => breaks.leastFrom(same[next]!),
  };
}

/** A line short before a line that could have filled it, or a break against a rule. */
function isProblem({ view: { items }, end }: Choice): boolean {
  if (end.next === items.length) return false;
  const isShort = end.short > 0.95 && items[end.next]?.kind === "line";
  return isShort || forbiddenBreak(items, end.next) !== undefined;
}

/** Each paragraph that begins on the page, in a line more and in a line less, from the page's foot. */
function* variations({ view, end }: Choice, area: TypeArea): Generator<View> {
  for (let at = end.next - 1; at >= view.first; at--) {
    const item = view.items[at]!;
    const last = item.kind === "line" ? view.items[at + item.count - 1] : undefined;
    if (item.kind !== "line" || !item.vary || last?.kind !== "line") continue;
    for (const by of [1, -1] as const) {
      if (!mayVary(last, by, area)) continue;
      const lines = item.vary(by);
      if (lines.length > 0) yield varied(view, at, item.count, lines);
    }
  }
}

/** What gaps and marks of a line give at most, em: more would be refused, so composing can be spared. */
const LINE_STRETCH = 0.12;
const LINE_SHRINK = 2;

/** Whether the last line is long enough to run over, or short enough to be taken in, by what its paragraph gives. */
function mayVary({ line, count, size, x }: LineItem, by: 1 | -1, area: TypeArea): boolean {
  const measure = (area.width - x) / size;
  const last = line.width / size;
  return by === 1 ? measure - last <= LINE_STRETCH * measure * count : last <= LINE_SHRINK * (count - 1);
}

/** The view with other lines in place of the `count` at `at`. */
function varied(view: View, at: number, count: number, lines: readonly LineItem[]): View {
  const { items, same, first, isWhole } = view;
  const end = same[at]! + count;
  return {
    items: [...items.slice(0, at), ...lines, ...items.slice(at + count)],
    first,
    same: [
      ...same.slice(0, at + 1),
      ...lines.slice(1).map((_, index) => end - lines.length + index + 1),
      ...same.slice(at + count),
    ],
    isWhole,
  };
}

/** A page shorter than this before a figure has a hole that text can fill. */
const HOLE = 3;

/**
 * The page with the text behind a figure that had no room on it, the figure going on to the next page's head: only
 * past running text of its article, and only where that fills the page by the rules. Undefined where it does not.
 */
function floated(
  { view, end, varied: count }: Choice,
  carried: number,
  breaks: PageBreaks,
  area: TypeArea,
): Choice | undefined {
  const { items } = view;
  const { next } = end;
  if (items[next]?.kind !== "figure" || end.short < HOLE) return undefined;
  let behind = next + 1;
  while (keepsPrevious(items[behind])) behind++;
  const figure = items.slice(next, behind);
  let last = behind;
  while (isPassable(items[last], figure[0]!)) last++;
  const text = items.slice(behind, last);
  if (text.length === 0) return undefined;
  const tried: View = {
    ...view,
    items: [...items.slice(0, next), ...text],
    same: [...view.same.slice(0, next), ...view.same.slice(behind, last)],
    isWhole: false,
  };
  const filled = choosePage(sourceOf(tried, breaks), view.first, carried, area);
  if (filled.next <= next || filled.short >= end.short || filled.cut) return undefined;
  if (forbiddenBreak(tried.items, filled.next) !== undefined) return undefined;
  const passed = filled.next - next;
  const moved = [
    ...items.slice(0, next),
    ...text.slice(0, passed),
    ...figure,
    ...items.slice(behind + passed),
  ];
  return { view: { ...view, items: moved }, end: filled, varied: count };
}

const keepsPrevious = (item: FlowItem | undefined) => item?.kind === "line" && item.keepsPrevious === true;

/** Text that a figure may go behind: of its article, neither a new page's nor the source. */
function isPassable(item: FlowItem | undefined, figure: FlowItem): boolean {
  if (item?.kind !== "line" || item.article !== figure.article || item.startsPage) return false;
  return item.role === "text" || item.role === "heading";
}

/** Notes in the order of their calls, taken line by line. */
export class NoteQueue {
  private readonly waiting: FootNote[] = [];
  /** Lines of the first that stand already. */
  private done = 0;

  call(items: readonly FlowItem[]): void {
    for (const { notes } of items) if (notes) this.waiting.push(...notes);
  }

  take(lines: number): NotePiece[] {
    const pieces: NotePiece[] = [];
    for (let left = lines; left > 0 && this.waiting[0]; ) {
      const [note] = this.waiting;
      const to = Math.min(note.lines.length, this.done + left);
      pieces.push({ note, from: this.done, to });
      left -= to - this.done;
      this.done = to;
      if (to < note.lines.length) break;
      this.waiting.shift();
      this.done = 0;
    }
    return pieces;
  }
}
