/**
 * Where pages may end (R11, R12): what it costs to begin a page with an item. A forbidden break is taken only
 * where there is no other, and then told as a finding.
 */
import type { FlowItem, LineItem } from "./flow";
import type { Band } from "./table-bands";

export interface BreakRule {
  readonly name: string;
  /** In squares of lines left empty (`break-pages.ts`): cost 10 is worse than a page three lines short. */
  readonly cost: number;
  /** Told as a finding; forbidden breaks are anyway. */
  readonly isTold?: true;
  readonly broken: (items: readonly FlowItem[], next: number) => boolean;
}

/** More than all that pages can cost together. */
export const FORBIDDEN = 1e6;
/** More than a page, less than a forbidden break: taken where nothing else fits, and not told. */
export const UNWANTED = 2e4;
/** R12 asks for two lines after a heading; the same goes for what stands above source and date. */
const COMPANY = 2;
/** From this length on, R11 protects a paragraph's first and last line. */
const PROTECTED_LINES = 4;

export const BREAK_RULES: readonly BreakRule[] = [
  { name: "paragraph-line-alone", cost: FORBIDDEN, broken: leavesParagraphLineAlone },
  { name: "heading-last", cost: FORBIDDEN, broken: leavesHeadingLast },
  { name: "source-alone", cost: FORBIDDEN, broken: leavesSourceAlone },
  { name: "caption-apart", cost: FORBIDDEN, broken: (items, next) => keepsPrevious(items[next]) },
  { name: "table-head-apart", cost: FORBIDDEN, broken: leavesTableHeadAlone },
  { name: "short-paragraph", cost: 3, broken: splitsShortParagraph },
  { name: "notes-alone", cost: 400, broken: leavesNotesAlone },
  { name: "entry-inside", cost: UNWANTED, broken: splitsEntry },
  { name: "row-inside", cost: UNWANTED, isTold: true, broken: splitsFittingRow },
  { name: "tall-row-inside", cost: 6, broken: splitsRow },
  { name: "row-line-alone", cost: 50, broken: leavesRowLineAlone },
  { name: "row-alone", cost: 20, broken: leavesRowAlone },
  { name: "merged-cell", cost: 2, broken: splitsMergedCell },
  { name: "merged-row-grows", cost: 12, broken: growsMergedRow },
  // A plate follows the page that speaks of it.
  { name: "plate-late", cost: 1, broken: (items, next) => items[next]?.kind === "plate" },
];

export function breakCost(items: readonly FlowItem[], next: number): number {
  let cost = 0;
  for (const rule of BREAK_RULES) if (rule.broken(items, next)) cost += rule.cost;
  return cost;
}

/** Name of a rule that a page beginning with the item breaks, if it is one that matters. */
export function forbiddenBreak(items: readonly FlowItem[], next: number): string | undefined {
  return BREAK_RULES.find((rule) => (rule.cost >= FORBIDDEN || rule.isTold) && rule.broken(items, next))
    ?.name;
}

/** The line, where the item is one that continues a paragraph. */
function continued(item: FlowItem | undefined): LineItem | undefined {
  return item?.kind === "line" && item.index > 0 ? item : undefined;
}

function leavesParagraphLineAlone(items: readonly FlowItem[], next: number): boolean {
  const line = continued(items[next]);
  if (!line || line.count < PROTECTED_LINES) return false;
  return line.index === 1 || line.index === line.count - 1;
}

function splitsShortParagraph(items: readonly FlowItem[], next: number): boolean {
  const line = continued(items[next]);
  return line !== undefined && line.count < PROTECTED_LINES;
}

const keepsNext = (item: FlowItem) => item.kind === "line" && item.keepsNext === true;
const keepsPrevious = (item: FlowItem | undefined) => item?.kind === "line" && item.keepsPrevious === true;
const isSource = (item: FlowItem) => item.kind === "line" && item.role === "source";
const isNote = (item: FlowItem) => item.kind === "line" && item.block === "notes";

/** How many lines of company an item gives; a row or a figure is company enough. */
function company(item: FlowItem): number {
  switch (item.kind) {
    case "line":
      return 1;
    case "figure":
    case "turned":
      return COMPANY;
    case "row":
      return item.band < item.table.repeated ? 0 : COMPANY;
    case "space":
    case "plate":
      return 0;
  }
}

function leavesHeadingLast(items: readonly FlowItem[], next: number): boolean {
  let following = 0;
  for (let i = next - 1; i >= 0 && following < COMPANY; i--) {
    const item = items[i]!;
    if (keepsNext(item)) return true;
    following += company(item);
  }
  return false;
}

function leavesSourceAlone(items: readonly FlowItem[], next: number): boolean {
  return leavesAlone(items, next, isSource);
}

/** Notes say little without a line of their article; their own length would be company enough for the source. */
function leavesNotesAlone(items: readonly FlowItem[], next: number): boolean {
  return leavesAlone(items, next, isNote);
}

/** True where less than company would stand between the page's head and the end of the article that `isEnd` tells. */
function leavesAlone(items: readonly FlowItem[], next: number, isEnd: (item: FlowItem) => boolean): boolean {
  let above = 0;
  for (let i = next; i < items.length && above < COMPANY; i++) {
    const item = items[i]!;
    if (isEnd(item)) return item.article === items[next]!.article;
    above += company(item);
  }
  return false;
}

function leavesTableHeadAlone(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  return item.kind === "row" && item.band > 0 && item.band <= item.table.repeated;
}

function splitsRow(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  return item.kind === "row" && item.table.bands[item.band]!.part > 0;
}

function splitsFittingRow(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  return item.kind === "row" && item.table.bands[item.band]!.fitsPage && splitsRow(items, next);
}

function leavesRowLineAlone(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  if (item.kind !== "row") return false;
  const { part, parts } = item.table.bands[item.band]!;
  return part === 1 || (part > 0 && part === parts - 1);
}

/** One row below or above its head says little, where another could stand with it. */
function leavesRowAlone(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  if (item.kind !== "row") return false;
  const { bands, grid } = item.table;
  const { row, part } = bands[item.band]!;
  return part === 0 && (row === grid.headerRows + 1 || row === grid.rows - 1);
}

function splitsEntry(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  if (item.kind !== "row") return false;
  const { bands, entries, grid } = item.table;
  const { row, part } = bands[item.band]!;
  return part === 0 && row > grid.headerRows && entries[row] === entries[row - 1];
}

function splitsMergedCell(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  return item.kind === "row" && item.table.crossing[item.band]!.length > 0;
}

/** One row of a merged name's, before or after the break, would grow by lines to hold the name. */
function growsMergedRow(items: readonly FlowItem[], next: number): boolean {
  const item = items[next]!;
  if (item.kind !== "row") return false;
  const { bands, crossing, leading } = item.table;
  const [above, below] = [bands[item.band - 1], bands[item.band]!];
  return crossing[item.band]!.some(({ row, rowspan, height }) => {
    const grows = (alone: Band | undefined) => alone !== undefined && height - alone.height > 1.5 * leading;
    return (below.row === row + 1 && grows(above)) || (below.row === row + rowspan - 1 && grows(below));
  });
}
