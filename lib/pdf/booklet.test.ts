import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { BINDINGS, type Binding, bookletSheets, imposition } from "./booklet";
import { samplePage } from "./sample-page";

/** What the binder does with the printed sheets, turned over the short edge: pages in reading order. */
function bound(sides: readonly (readonly [number, number])[], binding: Binding): number[] {
  const sheets = Array.from(
    { length: sides.length / 2 },
    (_, i) => [sides[2 * i]!, sides[2 * i + 1]!] as const,
  );
  // Behind the right half of a front stands the left half of its back.
  const rightLeaves = sheets.map(([front, back]) => [front[1], back[0]]);
  const leftLeaves = sheets.map(([front, back]) => [front[0], back[1]]);
  if (binding === "stack") return [...leftLeaves, ...rightLeaves].flat();
  // Nested and folded: right halves inwards, then the left halves outwards, their backs first.
  return [...rightLeaves, ...leftLeaves.toReversed().map(([front, back]) => [back!, front!])].flat();
}

describe.each(BINDINGS)("%s", (binding) => {
  test("bound, the pages stand in order, none lost or doubled", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (pages) => {
        const order = bound(imposition(pages, binding), binding);
        expect(order).toEqual(Array.from({ length: Math.ceil(pages / 4) * 4 }, (_, page) => page));
      }),
    );
  });
});

const pages = Array.from({ length: 10 }, () => samplePage());

test("a folded booklet of 10 pages fills three sheets; its first side shows the last page and the first", () => {
  const sheets = bookletSheets(pages, STYLE_2024, { binding: "saddle" });
  expect(sheets).toHaveLength(6);
  expect(sheets[0]!.parts.map(({ page }) => page.kind)).toEqual(["blank", "body"]);
  expect(sheets[0]!.parts[1]!.page).toBe(pages[0]);
});

test("on A4 two A4 pages stand side by side at 71 %", () => {
  const [sheet] = bookletSheets(pages, STYLE_2024, { binding: "stack", onA4: true });
  expect([sheet!.width, sheet!.height]).toEqual([841.89, 595.28]);
  const [left, right] = sheet!.parts;
  expect(left!.matrix[0]).toBeCloseTo(Math.SQRT1_2, 3);
  expect(right!.matrix[4] - left!.matrix[4]).toBeCloseTo(595.28 * Math.SQRT1_2, 0);
});

test("creep moves pages towards the fold, the more the deeper they lie", () => {
  const sheets = bookletSheets(pages, STYLE_2024, { binding: "saddle", creep: true });
  const rightEdges = [0, 2, 4].map((side) => sheets[side]!.parts[1]!.matrix[4]);
  expect(rightEdges.toSorted((a, b) => b - a)).toEqual(rightEdges);
  expect(new Set(rightEdges).size).toBe(3);
});
