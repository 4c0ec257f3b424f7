/**
 * Page breaks of a chapter, chosen together: the fewest pages first, among those the least cost, which is what
 * breaks cost by their rules (`break-rules.ts`) and what each page but the last is short: its empty lines squared,
 * cubed before running text, which could have filled them.
 * The best way on from an item is the best page beginning there and the best way after it.
 * Notes fill their page from its foot. What has no room is carried over, so a page is known by its first item and
 * the lines carried to it; most often none.
 */
import { breakCost, FORBIDDEN, UNWANTED } from "./break-rules";
import type { FlowItem } from "./flow";
import { noteLines } from "./foot-notes";
import { noteLinesIn, notesHeight } from "./note-area";
import { PageStack } from "./stack-items";
import { fits, type TypeArea } from "./type-area";

/** More than pages of one chapter are ever short together, less than a forbidden break. */
export const PAGE_COST = 1e4;
/** Items, and so pages at most, from one cost that is known to the next. */
const DEEP = 1000;
/** Lines are counted with this much patience. */
const ROUNDING = 0.5;
/** A note that goes on over the page: worse than a page four lines short. */
const NOTE_CARRIED = 100;

/** Where a page ends, and what that and all that follows costs. */
export interface PageEnd {
  /** Index of the first item of the next page. */
  readonly next: number;
  /** Lines of notes on this page, and those carried over to the next. */
  readonly noteLines: number;
  readonly carried: number;
  readonly cost: number;
  /** A note called here does not begin here. */
  readonly cut: boolean;
  /** Empty lines that a page should not have: none where a page must end here. */
  readonly short: number;
}

/** What pages are filled from. */
export interface PageSource {
  readonly items: readonly FlowItem[];
  /** Items to be looked at, and whether the chapter ends with them. */
  readonly count: number;
  readonly isWhole: boolean;
  /** Cost of beginning a page with an item. */
  breakCost(next: number): number;
  /** Least cost of all pages from an item on, with so many lines of notes carried over to it. */
  costFrom(next: number, carried: number): number;
  /** What that is at least, known at once. */
  leastFrom(next: number): number;
}

/**
 * The best page that begins with `first` and has `carried` lines of notes to begin with; one item at least. The
 * fullest is looked at first, and no emptier one once those could not be better whatever followed them.
 */
export function choosePage(source: PageSource, first: number, carried: number, area: TypeArea): PageEnd {
  const { items } = source;
  const { heights, notesTo, lastNotes } = fillPage(source, first, area);
  let best = first + 1;
  let bestCost = Number.POSITIVE_INFINITY;
  let bestNotes = NO_NOTES;
  let bestShort = 0;
  for (let taken = heights.length; taken > 0; taken--) {
    const next = first + taken;
    const height = heights[taken - 1]!;
    const called = notesTo[taken - 1]!;
    const follower = next === source.count ? undefined : items[next];
    // Most pages have no notes.
    const notes =
      carried + called === 0 ? NO_NOTES : placeNotes(area.height - height, called, lastNotes[taken - 1]!);
    const filled = notes === NO_NOTES ? height : height + notesHeight(notes.placed, area);
    const isFree = follower === undefined || follower.startsPage === true;
    const short = isFree ? 0 : Math.max(0, area.height - filled) / area.leading;
    const least = PAGE_COST + source.leastFrom(next) + (short > 1 ? short * short : 0);
    if (notes === NO_NOTES && least >= bestCost) break;
    let cost = PAGE_COST + notes.cost;
    if (follower) cost += source.costFrom(next, notes.carried);
    else if (notes.carried > 0) cost += NOTE_CARRIED + PAGE_COST * notePages(notes.carried, area);
    if (follower && !isFree) cost += source.breakCost(next) + shortCost(short, follower);
    // Of equals the later, so that pages fill from the front.
    if (cost >= bestCost) continue;
    best = next;
    bestCost = cost;
    bestNotes = notes;
    bestShort = short;
  }
  const { placed, carried: left, cut } = bestNotes;
  return { next: best, noteLines: placed, carried: left, cost: bestCost, cut, short: bestShort };

  /** As many lines of notes as `room` holds, the rest carried over. */
  function placeNotes(room: number, called: number, lastCalled: number): typeof NO_NOTES {
    const all = carried + called;
    let placed = Math.min(all, noteLinesIn(room, area));
    // No line of a note goes on alone where another can go along.
    if (all - placed === 1 && placed > 1 && (called === 0 || lastCalled > 2)) placed--;
    if (placed === all) return { ...NO_NOTES, placed };
    const cut = called > 0 && placed <= all - lastCalled;
    const isStuck = called === 0 && placed === 0;
    return { placed, carried: all - placed, cut, cost: cut ? FORBIDDEN : isStuck ? UNWANTED : NOTE_CARRIED };
  }
}

interface PageFill {
  /** By the items taken: what they fill, the lines of notes they call, and those of the last note called. */
  readonly heights: readonly number[];
  readonly notesTo: readonly number[];
  readonly lastNotes: readonly number[];
}

/** All ways to end the page that begins with `first`. */
function fillPage({ items, count, isWhole }: PageSource, first: number, area: TypeArea): PageFill {
  const stack = new PageStack(area);
  const heights: number[] = [];
  const notesTo: number[] = [];
  const lastNotes: number[] = [];
  let called = 0;
  let lastCalled = 0;
  for (let next = first + 1; next <= count; next++) {
    const item = items[next - 1]!;
    if (next > first + 1 && item.startsPage) break;
    stack.add(item);
    if (next > first + 1 && !fits(stack.height, area)) break;
    called += noteLines(item);
    lastCalled = item.notes?.at(-1)?.lines.length ?? lastCalled;
    if (next === count && !isWhole) break;
    heights.push(stack.height);
    notesTo.push(called);
    lastNotes.push(lastCalled);
  }
  return { heights, notesTo, lastNotes };
}

const NO_NOTES = { placed: 0, carried: 0, cut: false, cost: 0 };

const isText = (item: FlowItem) => item.kind === "line" && item.role === "text";

const shortCost = (short: number, follower: FlowItem) =>
  isText(follower) ? short * short * short : short * short;

/** Pages that hold notes alone. */
export const notePages = (lines: number, area: TypeArea): number =>
  Math.ceil(lines / Math.max(1, noteLinesIn(area.height, area)));

/** The best way on from each item of a chapter. */
export class PageBreaks implements PageSource {
  readonly count: number;
  readonly isWhole = true;
  /** Found when first asked for: of most items no page begins with it on any good way. */
  private readonly costs: Float64Array;
  private readonly least: Float64Array;
  /** By item and carried lines, where any are. */
  private readonly withNotes = new Map<number, Map<number, number>>();

  constructor(
    readonly items: readonly FlowItem[],
    private readonly area: TypeArea,
  ) {
    this.count = items.length;
    this.costs = new Float64Array(this.count).fill(Number.NaN);
    this.least = leastCosts(items, area);
    // Each cost asks for those of later pages; in steps, so that a long chapter does not go too deep.
    for (let first = this.count - DEEP; first > 0; first -= DEEP) this.costFrom(first, 0);
  }

  breakCost(next: number): number {
    return breakCost(this.items, next);
  }

  leastFrom(next: number): number {
    return this.least[next]!;
  }

  costFrom(first: number, carried: number): number {
    if (carried === 0) {
      const known = this.costs[first]!;
      if (!Number.isNaN(known)) return known;
      const { cost } = choosePage(this, first, 0, this.area);
      this.costs[first] = cost;
      return cost;
    }
    const known = this.withNotes.get(first) ?? new Map<number, number>();
    this.withNotes.set(first, known);
    const cost = known.get(carried) ?? choosePage(this, first, carried, this.area).cost;
    known.set(carried, cost);
    return cost;
  }
}

/** From each item on, the pages that its lines and all after them fill at least; nothing else is sure to take room. */
function leastCosts(items: readonly FlowItem[], area: TypeArea): Float64Array {
  const least = new Float64Array(items.length + 1);
  const most = area.height / area.leading;
  let lines = 0;
  for (let first = items.length - 1; first >= 0; first--) {
    const item = items[first]!;
    // What is taller than a page stands on one all the same.
    if (item.kind === "line" || item.kind === "figure") lines += Math.min(item.lines, most);
    least[first] = PAGE_COST * Math.max(1, Math.ceil((lines - ROUNDING) / most));
  }
  return least;
}
