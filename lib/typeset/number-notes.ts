/** Notes get their numbers, ① on each page anew, when their page is known; so do their marks in the copy. */
import { listMarker } from "../document/list-marker";
import type { ComposedTable } from "./compose-table";
import type { FlowItem } from "./flow";
import { type FootNote, UNNUMBERED } from "./foot-notes";
import { moved, unbroken } from "./line-pieces";
import type { Setting } from "./setting";
import type { GlyphRun, Line } from "./types";

/** The mark of note number `number` of its page. */
export const noteMark = (number: number) => listMarker("①", number);

/** Numbers for the notes that a page's items call. A note that goes on over the page keeps its own. */
export function numberNotes(items: readonly FlowItem[], numbers: Map<FootNote, number>): void {
  const called = items.flatMap(({ notes = [] }) => notes);
  called.forEach((note, index) => {
    numbers.set(note, index + 1);
  });
}

/**
 * The items of one page with the numbers in their marks. A repeated head and a merged cell shown again lose
 * theirs: the note stands on the page before.
 */
export function withMarks(
  items: readonly FlowItem[],
  numbers: ReadonlyMap<FootNote, number>,
  setting: Setting,
): readonly FlowItem[] {
  if (!items.some(isMarked)) return items;
  const numberOf = new Map<string, number>();
  for (const { notes = [] } of items)
    for (const note of notes) numberOf.set(keyOf(note.article, note.index), numbers.get(note)!);
  const tables = new Map<ComposedTable, ComposedTable>();
  return items.map((item): FlowItem => {
    const mark = (call: number) => numberOf.get(keyOf(item.article, call));
    if (item.kind === "line" && item.notes) return { ...item, ...marked(item, mark, setting) };
    if (item.kind === "turned") return { ...item, items: withMarks(item.items, numbers, setting) };
    if (item.kind !== "row" || !item.callsNotes) return item;
    const table = tables.get(item.table) ?? markTable(item.table, mark, setting);
    tables.set(item.table, table);
    return { ...item, table };
  });
}

const keyOf = (article: string, index: number) => `${article} ${index}`;

type NumberOf = (call: number) => number | undefined;

const isMarked = (item: FlowItem) => item.notes !== undefined || (item.kind === "row" && item.callsNotes);

function markTable(table: ComposedTable, numberOf: NumberOf, setting: Setting): ComposedTable {
  const cells = table.cells.map((cell) => ({
    ...cell,
    lines: cell.lines.map((line) => ({ ...line, ...marked(line, numberOf, setting) })),
  }));
  return { ...table, cells };
}

interface Marked {
  readonly line: Line;
  readonly text: string;
}

/** Line and text with numbers for marks. */
function marked({ line, text }: Marked, numberOf: NumberOf, setting: Setting): Marked {
  if (!line.runs.some(({ call }) => call !== undefined)) return { line, text };
  const runs = line.runs.flatMap((run): GlyphRun[] => {
    if (run.call === undefined) return [run];
    const number = numberOf(run.call);
    if (number === undefined) return [];
    return number === 1 ? [run] : markRuns(run, noteMark(number), setting);
  });
  const signs = line.runs.flatMap(signsOf);
  const shown = text.replaceAll(UNNUMBERED, (sign) => {
    const call = signs.shift()?.call;
    if (call === undefined) return sign;
    const number = numberOf(call);
    return number === undefined ? "" : noteMark(number);
  });
  return { line: { ...line, runs }, text: shown };
}

/** The run for each ① in it: the copy may have its own. */
const signsOf = (run: GlyphRun): GlyphRun[] =>
  Array.from(
    run.codePoints.filter((codePoint) => codePoint === UNNUMBERED.codePointAt(0)),
    () => run,
  );

/** Another mark in the place of one, smaller where it is wider: ① to ⑳ are of one width. */
function markRuns(run: GlyphRun, mark: string, setting: Setting): GlyphRun[] {
  const left = run.xs[0] ?? run.end;
  const room = run.end - left;
  const { width } = unbroken(mark, run.face, run.size, setting).line;
  const size = width > room ? (run.size * room) / width : run.size;
  const { line } = unbroken(mark, run.face, size, setting);
  return moved(line, left).runs.map((part) => ({ ...part, rise: run.rise, call: run.call }));
}
