/**
 * The part of a table that stands on one page: bands from `from` to before `to`, the repeated head above them.
 * A merged cell shows its whole text on each page it reaches, so a short part of it makes its last row taller.
 */
import type { ComposedCell, ComposedTable } from "./compose-table";
import type { Band } from "./table-bands";

export interface FragmentBand extends Band {
  readonly top: number;
  /** True for the repeated head. */
  readonly repeats: boolean;
}

/** Bands of a fragment with their heights on this page; `top` from the fragment's top edge, pt. */
export function fragmentBands(table: ComposedTable, from: number, to: number): FragmentBand[] {
  const repeatedCount = repeatedHead(table, from);
  const bands = [...table.bands.slice(0, repeatedCount), ...table.bands.slice(from, to)];
  const extra = extraHeights(table, from, to);
  let top = markAbove(table, from);
  return bands.map((band, index) => {
    const repeats = index < repeatedCount;
    const height = band.height + (repeats ? 0 : (extra.get(from + index - repeatedCount) ?? 0));
    const placed = { ...band, height, top, repeats };
    top += height;
    return placed;
  });
}

/** Height of a fragment, pt. */
export function fragmentHeight(table: ComposedTable, from: number, to: number): number {
  if (!isCut(table, from, to)) return plainHeight(table, from, to);
  const heights = known.get(table) ?? new Map<number, number>();
  known.set(table, heights);
  const key = from * (table.bands.length + 1) + to;
  const found = heights.get(key);
  if (found !== undefined) return found;
  let height = plainHeight(table, from, to);
  for (const extra of extraHeights(table, from, to).values()) height += extra;
  heights.set(key, height);
  return height;
}

/** Of fragments that cut merged cells, by `from` and `to`: they are tried again with each edit of what stands above. */
const known = new WeakMap<ComposedTable, Map<number, number>>();

const plainHeight = (table: ComposedTable, from: number, to: number) =>
  markAbove(table, from) + table.tops[repeatedHead(table, from)]! + table.tops[to]! - table.tops[from]!;

/** Whether merged cells reach over an edge of the fragment. */
const isCut = ({ crossing }: ComposedTable, from: number, to: number) =>
  (crossing[from]?.length ?? 0) + (crossing[to]?.length ?? 0) > 0;

/** Bands of the head that stand once more above a fragment that begins with `from`. */
function repeatedHead({ repeated }: ComposedTable, from: number): number {
  return from > 0 && from >= repeated ? repeated : 0;
}

/** Height of 续表 above a fragment that begins with `from`. */
function markAbove({ markHeight }: ComposedTable, from: number): number {
  return from > 0 ? markHeight : 0;
}

const NOTHING: ReadonlyMap<number, number> = new Map();

/** What bands of the fragment gain so that merged cells cut by its edges still hold their text. */
function extraHeights(table: ComposedTable, from: number, to: number): ReadonlyMap<number, number> {
  if (!isCut(table, from, to)) return NOTHING;
  const { firstBand, crossing, tops } = table;
  const [above, below] = [crossing[from] ?? [], crossing[to] ?? []];
  const extra = new Map<number, number>();
  const cut = new Set([...above, ...below]);
  const lastBand = (cell: ComposedCell) => Math.min(to, firstBand[cell.row + cell.rowspan]!) - 1;
  for (const cell of [...cut].sort((a, b) => lastBand(a) - lastBand(b))) {
    const first = Math.max(from, firstBand[cell.row]!);
    const last = lastBand(cell);
    let present = tops[last + 1]! - tops[first]!;
    for (let band = first; band <= last; band++) present += extra.get(band) ?? 0;
    if (present < cell.height) extra.set(last, (extra.get(last) ?? 0) + cell.height - present);
  }
  return extra;
}
