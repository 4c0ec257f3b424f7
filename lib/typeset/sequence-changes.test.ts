import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedPlaces } from "./sequence-changes";

const changed = (earlier: string, later: string) => changedPlaces([...earlier], [...later]);

test.each([
  ["nothing", "abcd", "abcd", []],
  ["one replaced", "abcd", "abXd", [2]],
  ["one inserted", "abcd", "abXcd", [2]],
  ["one taken out: told at what follows", "abcd", "abd", [2]],
  ["the last taken out: told at what is last now", "abcd", "abc", [2]],
  ["one of several alike inserted", "aab", "aaab", [2]],
  ["all new", "", "abc", [0, 1, 2]],
  ["moved is not changed", "abcdef", "defabc", []],
  ["moved and one new", "abcdef", "defXabc", [3]],
])("%s", (_, earlier, later, places) => {
  const found = changed(earlier, later);
  expect(found).toHaveLength(places.length);
  // Of several alike, any may be the one that is new.
  if (earlier !== "aab") expect(found).toEqual(places);
});

describe("any two sequences", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 30 });

  test("are equal where nothing is changed, up to order", () => {
    fc.assert(
      fc.property(letters, letters, (earlier, later) => {
        const same = earlier.toSorted().join() === later.toSorted().join();
        const isEmptied = later.length === 0;
        expect(changedPlaces(earlier, later).length === 0).toBe(same || isEmptied);
      }),
    );
  });

  test("differ where they were edited, and at most once more for each edit among lines alike", () => {
    fc.assert(
      fc.property(letters, fc.array(fc.nat(29), { maxLength: 5 }), (earlier, edits) => {
        const later: string[] = [...earlier];
        for (const at of edits) if (at < later.length) later[at] = "X";
        expect(changedPlaces(earlier, later).length).toBeLessThanOrEqual(2 * new Set(edits).size);
      }),
    );
  });
});

test("two texts with little in common are compared by membership alone", () => {
  const earlier = Array.from({ length: 2000 }, (_, i) => `a${i}`);
  const later = Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? `a${i}` : `b${i}`));
  expect(changedPlaces(earlier, later).filter((place) => place % 2 === 0)).toEqual([]);
  expect(changedPlaces(earlier, later)).toHaveLength(1000);
});
