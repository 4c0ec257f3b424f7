/** Puts the items of one page in their places. */
import type { FigureItem, FlowItem, LineItem, RowItem } from "./flow";
import { type PageDraft, placeLine } from "./page-draft";
import { placeTable } from "./place-table";
import { PageStack } from "./stack-items";
import { placeTurned } from "./turn-tables";
import { lineBaseline, type TypeArea } from "./type-area";

export function placeItems(page: PageDraft, items: readonly FlowItem[], area: TypeArea): void {
  const stack = new PageStack(area);
  for (const [index, item] of items.entries()) {
    const top = area.top + stack.add(item);
    switch (item.kind) {
      case "line":
        placeLineItem(page, item, top, area);
        break;
      case "figure":
        placeFigure(page, item, top, area);
        break;
      case "row":
        // A table's part is placed with its last row, when its extent is known.
        if (!continues(item, items[index + 1])) placeTable(page, partEndingAt(items, index), area.left, top);
        break;
      case "turned":
        placeTurned(page, item, area);
        break;
      case "space":
      case "plate":
        break;
      default:
        item satisfies never;
    }
  }
}

const continues = (row: RowItem, item: FlowItem | undefined): item is RowItem =>
  item?.kind === "row" && item.table === row.table;

/** Rows of one table that end with the item at `last`. */
function partEndingAt(items: readonly FlowItem[], last: number): RowItem[] {
  const part: RowItem[] = [];
  for (let index = last; index >= 0; index--) {
    const item = items[index];
    if (item?.kind !== "row" || (part[0] && item.table !== part[0].table)) break;
    part.unshift(item);
  }
  return part;
}

function placeLineItem(page: PageDraft, item: LineItem, top: number, area: TypeArea): void {
  const height = item.lines * area.leading;
  const { article, block, role, text, index, count, start, end, facts, anchor, leadsTo } = item;
  placeLine(page, item.line, area.left + item.x, lineBaseline(top, item, area), {
    article,
    block,
    role,
    text,
    index,
    count,
    ...(start !== undefined && { start, end }),
    ...facts,
  });
  if (item.ruleAbove !== undefined)
    page.rules.push({ x1: area.left, y1: top, x2: area.left + area.width, y2: top, width: item.ruleAbove });
  if (anchor) page.anchors.push({ ...anchor, y: top });
  if (leadsTo !== undefined)
    page.links.push({ x: area.left, y: top, width: area.width, height, to: { anchor: leadsTo } });
}

/** In the middle of its lines but those blank above, so that as much is clear above as below. */
function placeFigure(page: PageDraft, item: FigureItem, top: number, area: TypeArea): void {
  const { file, alt, width, height, article, block } = item;
  const blank = (item.blankAbove ?? 0) * area.leading;
  const y = top + blank + (item.lines * area.leading - blank - height) / 2;
  const before = page.lines.length;
  page.images.push({
    file,
    x: area.left + item.x,
    y,
    width,
    height,
    ...(alt !== undefined && { alt }),
    article,
    block,
    before,
  });
}
