/**
 * Turned tables (卧排). A table that fits upright at no size goes on pages of its own, turned by 90° so that its top
 * is at the page's left (顶左底右: on left-hand pages towards the fore-edge, on right-hand ones towards the spine).
 * Header and page number stay as on other pages. Labels and headings above it, its caption and its notes go along.
 */
import type { FlowItem, LineItem, RowItem, TurnedItem } from "./flow";
import { type PageDraft, pageDraft } from "./page-draft";
import { paginate } from "./paginate";
import { placeItems } from "./place-items";
import type { TypeArea } from "./type-area";

/** The items, those of turned tables gathered into pages. `area` is the upright one. */
export function turnTables(items: readonly FlowItem[], area: TypeArea): FlowItem[] {
  if (!items.some(isTurnedRow)) return [...items];
  const flow: FlowItem[] = [];
  for (let next = 0; next < items.length; ) {
    const item = items[next]!;
    if (!isTurnedRow(item)) {
      flow.push(item);
      next++;
      continue;
    }
    let end = next;
    while (isRowOf(items[end], item)) end++;
    while (keepsPrevious(items[end])) end++;
    const above = takeKept(flow).map((line) =>
      line.block === item.block ? line : widened(line, area, item),
    );
    flow.push(...turnedPages([...above, ...items.slice(next, end)], item, area));
    next = end;
  }
  return flow;
}

type TurnedRow = RowItem & { readonly table: { readonly turned: TypeArea } };

const isTurnedRow = (item: FlowItem): item is TurnedRow =>
  item.kind === "row" && item.table.turned !== undefined;

const isRowOf = (item: FlowItem | undefined, { table }: RowItem) =>
  item?.kind === "row" && item.table === table;

const keepsPrevious = (item: FlowItem | undefined) => item?.kind === "line" && item.keepsPrevious === true;

/** Takes the lines at the end of the flow that must not stand last on a page. */
function takeKept(flow: FlowItem[]): LineItem[] {
  const kept: LineItem[] = [];
  for (let last = flow.at(-1); last?.kind === "line" && last.keepsNext; last = flow.at(-1)) {
    kept.unshift(last);
    flow.pop();
    if (last.startsPage) break;
  }
  return kept;
}

/** A line composed for the upright area stands in the turned one where its alignment asks for. */
function widened(line: LineItem, area: TypeArea, { table }: TurnedRow): LineItem {
  const more = table.turned.width - area.width;
  const share = line.align === "center" ? 0.5 : line.align === "right" ? 1 : 0;
  return { ...line, x: line.x + more * share };
}

/** Notes called in a turned table go to the foot of an upright page: its own is full, so they go on to the next. */
function turnedPages(items: readonly FlowItem[], { article, block, table }: TurnedRow, area: TypeArea) {
  const asCalled = new Map<FlowItem, FlowItem>();
  for (const item of items) asCalled.set(withoutNotes(item), item);
  const { pages, findings } = paginate({ items: [...asCalled.keys()], recto: false }, table.turned);
  return pages.map((page, index): TurnedItem => {
    const own = page.items.map((item) => asCalled.get(item) ?? item);
    const notes = own.flatMap((item) => item.notes ?? []);
    return {
      kind: "turned",
      article,
      block,
      lines: area.lines,
      area: table.turned,
      items: own,
      findings: findings.filter((finding) => finding.page === index + 1),
      ...(notes.length > 0 && { notes }),
      ...(index === 0 && items.some(({ startsPage }) => startsPage) && { startsPage: true }),
    };
  });
}

function withoutNotes(item: FlowItem): FlowItem {
  const { notes: _, ...bare } = item;
  return bare;
}

/** Places a turned page's items; `area` is the upright one. */
export function placeTurned(page: PageDraft, item: TurnedItem, area: TypeArea): void {
  const own = pageDraft({
    kind: "body",
    side: page.side,
    width: item.area.width,
    height: item.area.height,
  });
  placeItems(own, item.items, item.area);
  const line = page.lines.length;
  // The turned area's left edge is the foot of the upright one, and its top the left edge.
  const turn = (x: number, y: number) => ({ x: area.left + y, y: area.top + area.height - x });
  const turnBox = (box: { x: number; y: number; width: number; height: number }) => ({
    ...turn(box.x + box.width, box.y),
    width: box.height,
    height: box.width,
  });
  for (const placed of own.runs)
    page.runs.push({
      ...placed,
      ...turn(placed.x, placed.y),
      turned: true,
      ...(placed.line !== undefined && { line: line + placed.line }),
    });
  for (const { x1, y1, x2, y2, width } of own.rules) {
    const [from, to] = [turn(x1, y1), turn(x2, y2)];
    page.rules.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, width });
  }
  for (const fill of own.fills) page.fills.push({ ...fill, ...turnBox(fill) });
  for (const link of own.links) page.links.push({ ...link, ...turnBox(link) });
  const starts = new Map(own.runs.map((placed) => [placed.line, placed]));
  for (const [index, told] of own.lines.entries())
    page.lines.push({ ...told, y: turn(starts.get(index)?.x ?? 0, told.y).y });
}
