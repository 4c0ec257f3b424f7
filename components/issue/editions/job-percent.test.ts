import { expect, test } from "vitest";
import { jobPercent } from "./job-percent";

test("a production only ever goes forward, within its steps and from one to the next", () => {
  const course = [
    { done: 0, total: 0 },
    { step: "loading", done: 0, total: 0 },
    { step: "composing", done: 1, total: 34 },
    { step: "composing", done: 20, total: 34 },
    { step: "composing", done: 34, total: 34 },
    { step: "images", done: 0, total: 12 },
    { step: "images", done: 11, total: 12 },
    { step: "drawing", done: 1, total: 134 },
    { step: "drawing", done: 134, total: 134 },
    { step: "writing", done: 1, total: 134 },
    { step: "writing", done: 134, total: 134 },
    { step: "storing", done: 0, total: 0 },
  ].map(jobPercent);
  expect(course).toEqual([...course].sort((a, b) => a - b));
  expect(course[0]).toBe(0);
  expect(course.at(-1)).toBeLessThan(100);
});

test("a step nobody knows is no progress", () => {
  expect(jobPercent({ step: "folding", done: 3, total: 4 })).toBe(0);
});
