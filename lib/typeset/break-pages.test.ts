/** What is spared by looking at full pages first must cost nothing: the cost is that of trying every way. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { choosePage, PageBreaks, type PageSource } from "./break-pages";
import type { FigureItem, FlowItem, LineItem, SpaceItem } from "./flow";
import type { FootNote } from "./foot-notes";
import { STYLE_2024 } from "./presets/style-2024";
import type { TextLine } from "./setting";
import { type TypeArea, typeArea } from "./type-area";

const AREA: TypeArea = { ...typeArea(STYLE_2024), lines: 12, height: 12 * STYLE_2024.body.leading };
const line = { runs: [], start: 0, end: 0, width: 0, gap: 0 };
const noted: TextLine = { line, text: "", index: 0, count: 1, start: 0, end: 0 };
const note = (lines: number): FootNote => ({ article: "1.1", index: 0, lines: Array(lines).fill(noted) });

const BODY = {
  kind: "line",
  article: "1.1",
  block: "a",
  lines: 1,
  lift: 0,
  size: 12,
  x: 0,
  line,
  text: "",
} as const;

const paragraph = fc
  .record({
    count: fc.integer({ min: 1, max: 9 }),
    notes: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 1 }),
  })
  .map(({ count, notes }) =>
    Array.from({ length: count }, (_, index): LineItem => {
      const called = index === 0 && notes.length > 0 && { notes: notes.map(note) };
      return { ...BODY, role: "text", index, count, ...called };
    }),
  );
const heading = fc
  .integer({ min: 1, max: 3 })
  .map((lines): LineItem[] => [{ ...BODY, role: "heading", lines, index: 0, count: 1, keepsNext: true }]);
const figure = fc
  .integer({ min: 1, max: 14 })
  .map((lines): FigureItem[] => [
    { kind: "figure", article: "1.1", block: "f", lines, file: "", x: 0, width: 1, height: 1 },
  ]);
const space = fc
  .integer({ min: 1, max: 2 })
  .map((lines): SpaceItem[] => [{ kind: "space", article: "1.1", block: "a", lines }]);
const newPage = paragraph.map(([first, ...rest]): LineItem[] => [{ ...first!, startsPage: true }, ...rest]);

const chapter = (...kinds: readonly { weight: number; arbitrary: fc.Arbitrary<FlowItem[]> }[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 25 }).map((parts) => parts.flat());

/** Every way on from every item, the last first. */
function leastCost(items: readonly FlowItem[]): number {
  const breaks = new PageBreaks(items, AREA);
  const known = new Map<string, number>();
  const source: PageSource = {
    items,
    count: items.length,
    isWhole: true,
    breakCost: (next) => breaks.breakCost(next),
    leastFrom: () => Number.NEGATIVE_INFINITY,
    costFrom(first, carried) {
      const key = `${first} ${carried}`;
      const cost = known.get(key) ?? choosePage(source, first, carried, AREA).cost;
      known.set(key, cost);
      return cost;
    },
  };
  return source.costFrom(0, 0);
}

test.each([
  [
    "running text with headings, figures and blank lines",
    chapter(
      { weight: 6, arbitrary: paragraph.map((lines) => lines.map(({ notes: _, ...item }) => item)) },
      { weight: 2, arbitrary: heading },
      { weight: 1, arbitrary: figure },
      { weight: 1, arbitrary: space },
    ),
  ],
  [
    "with notes and new pages besides",
    chapter(
      { weight: 6, arbitrary: paragraph },
      { weight: 2, arbitrary: heading },
      { weight: 1, arbitrary: figure },
      { weight: 1, arbitrary: newPage },
    ),
  ],
])("the best pages are found: %s", (_, items) => {
  fc.assert(
    fc.property(items, (chapter) => {
      expect(new PageBreaks(chapter, AREA).costFrom(0, 0)).toBe(leastCost(chapter));
    }),
    { numRuns: 300 },
  );
});

test("a chapter of many thousand pages is broken without going too deep", () => {
  const figures = Array.from({ length: 20_000 }, (): FlowItem => {
    return { kind: "figure", article: "1.1", block: "f", lines: 12, file: "", x: 0, width: 1, height: 1 };
  });
  expect(new PageBreaks(figures, AREA).costFrom(0, 0)).toBeCloseTo(20_000 * 1e4);
});
