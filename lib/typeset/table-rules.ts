/**
 * Rules and tints of the part of a table that stands on one page. Each stretch of a rule is drawn in one, and once;
 * the frame stands inside the table's width. What is ruled depends on the style's look:
 *
 *   grid       between all cells, heavier around the part (全线表)
 *   threeLine  above and below the part and below the head (三线表), and fine ones where a head's cell spans several
 *              columns and where a merged cell that joins several entries begins or ends
 *   zebra      as threeLine, and every second entry tinted; merged cells that join entries stay white
 */
import type { ComposedTable } from "./compose-table";
import type { PageDraft } from "./page-draft";
import { joinsEntries } from "./table-entries";
import type { FragmentBand } from "./table-fragment";

/** `left` and `top` are the part's corner, pt. */
export function placeRules(
  page: PageDraft,
  table: ComposedTable,
  bands: readonly FragmentBand[],
  left: number,
  top: number,
): void {
  const part = new RuledPart(page, table, bands, left, top);
  part.tintHead();
  switch (table.look.look) {
    case "grid":
      part.ruleGrid();
      break;
    case "zebra":
      part.tintEntries();
      part.ruleHeadAndFoot();
      break;
    case "threeLine":
      part.ruleHeadAndFoot();
      break;
    default:
      table.look.look satisfies never;
  }
}

/** Boundaries of bands count from 0 above the first to `bands.length` below the last. */
class RuledPart {
  private readonly columns: number;
  private readonly foot: number;

  constructor(
    private readonly page: PageDraft,
    private readonly table: ComposedTable,
    private readonly bands: readonly FragmentBand[],
    private readonly left: number,
    private readonly top: number,
  ) {
    this.columns = table.grid.columns;
    const last = bands.at(-1)!;
    this.foot = last.top + last.height;
  }

  ruleGrid(): void {
    const { rule, outerRule } = this.table.look;
    const { bands, columns } = this;
    this.ruleHorizontally(0, outerRule, 0, columns);
    this.ruleHorizontally(bands.length, outerRule, 0, columns);
    for (let boundary = 1; boundary < bands.length; boundary++)
      this.ruleBetweenCells(boundary, rule, () => true);
    for (let column = 0; column <= columns; column++) this.ruleVertically(column);
  }

  ruleHeadAndFoot(): void {
    const { rule, outerRule } = this.table.look;
    const { bands, columns } = this;
    this.ruleHorizontally(0, outerRule, 0, columns);
    this.ruleHorizontally(bands.length, outerRule, 0, columns);
    for (let boundary = 1; boundary < bands.length; boundary++) {
      if (this.endsHead(boundary) || this.partsGroup(boundary))
        this.ruleBetweenCells(boundary, rule, () => true);
      else if (this.isHead(boundary))
        this.ruleBetweenCells(boundary, rule, (column) => this.cellAbove(boundary, column).colspan > 1);
    }
  }

  tintHead(): void {
    const { headerTint } = this.table.look;
    const count = this.bands.filter((band) => this.inHead(band)).length;
    if (headerTint > 0 && count > 0) this.tint(0, count, 0, this.columns, headerTint);
  }

  /** Stripes count from the table's beginning, not the page's, and are drawn whole, so that no seam shows. */
  tintEntries(): void {
    const { bands, columns } = this;
    const { entries, look } = this.table;
    for (let from = 0, to = 0; from < bands.length; from = to) {
      const entry = entries[bands[from]!.row]!;
      while (to < bands.length && entries[bands[to]!.row] === entry) to++;
      if (entry < 0 || entry % 2 === 0 || look.zebraTint === 0) continue;
      const rows = bands.slice(from, to);
      const isJoined = (column: number) =>
        rows.some((band) => joinsEntries(this.cellAt(band, column), entries));
      for (const [first, end] of stretches(columns, isJoined))
        this.tint(from, to, first, end, look.zebraTint);
    }
  }

  private cellAt(band: FragmentBand, column: number) {
    return this.table.cells[this.table.grid.owner[band.row * this.columns + column]!]!;
  }

  private cellAbove(boundary: number, column: number) {
    return this.cellAt(this.bands[boundary - 1]!, column);
  }

  private inHead({ row }: FragmentBand): boolean {
    return row < this.table.grid.headerRows;
  }

  private isHead(boundary: number): boolean {
    return this.inHead(this.bands[boundary]!);
  }

  private endsHead(boundary: number): boolean {
    return this.inHead(this.bands[boundary - 1]!) && !this.inHead(this.bands[boundary]!);
  }

  /** A merged cell that joins entries begins or ends here. */
  private partsGroup(boundary: number): boolean {
    const [above, below] = [this.bands[boundary - 1]!, this.bands[boundary]!];
    if (this.inHead(above) || this.inHead(below)) return false;
    for (let column = 0; column < this.columns; column++) {
      const [upper, lower] = [this.cellAt(above, column), this.cellAt(below, column)];
      if (upper !== lower && [upper, lower].some((cell) => joinsEntries(cell, this.table.entries)))
        return true;
    }
    return false;
  }

  private yOf(boundary: number): number {
    return this.top + (this.bands[boundary]?.top ?? this.foot);
  }

  private xOf(column: number): number {
    return this.left + this.table.edges[column]!;
  }

  private ruleHorizontally(boundary: number, width: number, from: number, to: number): void {
    if (width === 0) return;
    const y = this.yOf(boundary);
    this.page.rules.push({ x1: this.xOf(from), y1: y, x2: this.xOf(to), y2: y, width });
  }

  /** Not through a cell that goes on below the boundary, but through it where the repeated head ends. */
  private ruleBetweenCells(boundary: number, width: number, isRuled: (column: number) => boolean): void {
    const [above, below] = [this.bands[boundary - 1]!, this.bands[boundary]!];
    const isOpen = (column: number) =>
      !isRuled(column) ||
      (above.repeats === below.repeats && this.cellAt(above, column) === this.cellAt(below, column));
    for (const [from, to] of stretches(this.columns, isOpen))
      this.ruleHorizontally(boundary, width, from, to);
  }

  private ruleVertically(column: number): void {
    const { columns, bands } = this;
    const { rule, outerRule } = this.table.look;
    const isFrame = column === 0 || column === columns;
    const width = isFrame ? outerRule : rule;
    if (width === 0) return;
    const x = this.xOf(column) + (column === 0 ? width / 2 : column === columns ? -width / 2 : 0);
    const isOpen = (i: number) =>
      !isFrame && this.cellAt(bands[i]!, column - 1) === this.cellAt(bands[i]!, column);
    for (const [from, to] of stretches(bands.length, isOpen))
      this.page.rules.push({ x1: x, y1: this.yOf(from), x2: x, y2: this.yOf(to), width });
  }

  /** Bands `from` to before `to`, columns `first` to before `end`. */
  private tint(from: number, to: number, first: number, end: number, tint: number): void {
    const [x, y] = [this.xOf(first), this.yOf(from)];
    this.page.fills.push({ x, y, width: this.xOf(end) - x, height: this.yOf(to) - y, tint });
  }
}

/** Maximal stretches [from, to) of places that are not open. */
function stretches(count: number, isOpen: (place: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let place = 0; place < count; place++) {
    if (isOpen(place)) continue;
    const last = found.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else found.push([place, place + 1]);
  }
  return found;
}
