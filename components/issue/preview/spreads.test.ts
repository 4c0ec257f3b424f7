import fc from "fast-check";
import { expect, test } from "vitest";
import { nearPages, openPages, turned } from "./spreads";

test("the cover lies alone, then left and right pages together; a last one may lie alone", () => {
  expect(openPages(0, 6, "spread")).toEqual([0]);
  expect(openPages(1, 6, "spread")).toEqual([1, 2]);
  expect(openPages(2, 6, "spread")).toEqual([1, 2]);
  expect(openPages(5, 6, "spread")).toEqual([5]);
  expect(openPages(3, 6, "single")).toEqual([3]);
});

const pages = fc.integer({ min: 1, max: 200 });
const view = fc.constantFrom("spread" as const, "single" as const);

test("turning leaf by leaf from the cover shows every page once", () => {
  fc.assert(
    fc.property(pages, view, (count, view) => {
      const seen: number[] = [];
      for (let at: number | undefined = 0; at !== undefined; at = turned(at, count, view, 1))
        seen.push(...openPages(at, count, view));
      expect(seen).toEqual(Array.from({ length: count }, (_, index) => index));
    }),
  );
});

test("turning back undoes turning, and ends at the cover", () => {
  fc.assert(
    fc.property(pages, view, fc.nat(199), (count, view, index) => {
      const at = index % count;
      const next = turned(at, count, view, 1);
      if (next === undefined) return;
      const back = turned(next, count, view, -1)!;
      expect(openPages(back, count, view)).toEqual(openPages(at, count, view));
    }),
  );
  expect(turned(0, 9, "spread", -1)).toBeUndefined();
});

test("what lies open is always among the pages fetched", () => {
  fc.assert(
    fc.property(pages, view, fc.nat(199), (count, view, index) => {
      const at = index % count;
      expect(nearPages(at, count)).toEqual(expect.arrayContaining(openPages(at, count, view)));
    }),
  );
});
