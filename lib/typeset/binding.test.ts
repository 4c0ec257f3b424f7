import fc from "fast-check";
import { expect, test } from "vitest";
import { blanksNeeded, spineWidth } from "./binding";

test("blanks fill up to the next multiple, and are fewer than it", () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.constantFrom(1, 2, 4), (pages, multiple) => {
      const blanks = blanksNeeded(pages, multiple);
      expect((pages + blanks) % multiple).toBe(0);
      expect(blanks).toBeGreaterThanOrEqual(0);
      expect(blanks).toBeLessThan(multiple);
    }),
  );
});

test("133 pages in fours want 3 blanks, 136 none", () => {
  expect(blanksNeeded(133, 4)).toBe(3);
  expect(blanksNeeded(136, 4)).toBe(0);
});

test("134 pages on 80 g/m² make a spine of 7.2 mm; a leaf printed on one side is a leaf", () => {
  expect(spineWidth(134, 80)).toBeCloseTo(7.2, 1);
  expect(spineWidth(133, 80)).toBe(spineWidth(134, 80));
});
