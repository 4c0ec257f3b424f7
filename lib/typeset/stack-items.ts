/**
 * Where items come to stand on one page: lines on the grid, table parts and blank lines between them. A table's note
 * stands right below it; after both the next line goes back to the grid (R13).
 */
import type { FlowItem, LineItem, RowItem } from "./flow";
import { fragmentHeight } from "./table-fragment";
import { nextGridLine, type TypeArea } from "./type-area";

/** Clear space above and below a table, as a share of the leading. */
const TABLE_GAP = 0.3;

/** Takes items one after another; `height` is what they fill, pt from the area's top. */
export class PageStack {
  height = 0;
  /** The table part that is growing at the foot of the page. */
  private part: { first: RowItem; top: number } | undefined;
  /** The last row, where nothing but its table's note stands below it. */
  private noted: RowItem | undefined;

  constructor(private readonly area: TypeArea) {}

  /** Top of the item, pt from the area's top; for a row, the top of its table's part. */
  add(item: FlowItem): number {
    if (item.kind === "row") return this.addRow(item);
    if (item.kind === "plate") return this.height;
    const { leading } = this.area;
    if (this.noted && isNoteOf(item, this.noted)) {
      const top = this.height;
      this.part = undefined;
      this.height += item.lines * leading;
      return top;
    }
    this.noted = undefined;
    const clear = this.part ? TABLE_GAP * leading : 0;
    this.part = undefined;
    if (item.kind === "space" && this.height === 0) return 0;
    const top = nextGridLine(this.height + clear, this.area);
    this.height = top + item.lines * leading;
    return top;
  }

  private addRow(item: RowItem): number {
    if (this.part?.first.table !== item.table) {
      const gap = this.height === 0 ? 0 : TABLE_GAP * this.area.leading;
      this.part = { first: item, top: this.height + gap };
    }
    const { first, top } = this.part!;
    this.noted = item;
    this.height = top + fragmentHeight(item.table, first.band, item.band + 1);
    return top;
  }
}

function isNoteOf(item: FlowItem, { article, block }: RowItem): item is LineItem {
  return (
    item.kind === "line" && item.keepsPrevious === true && item.article === article && item.block === block
  );
}
