import { expect, test } from "vitest";
import { pageSpans } from "./issue-pages";

test("an entry reaches to where the next page's entry begins", () => {
  const contents = [
    { number: "1", page: 1 },
    { number: "1.1", page: 1 },
    { number: "1.1.1", page: 1 },
    { number: "1.1.2", page: 7 },
    { number: "2", page: 9 },
  ];
  expect(Object.fromEntries(pageSpans(contents))).toMatchObject({
    "1.1.1": { first: 1, count: 6 },
    "1.1.2": { first: 7, count: 2 },
    "2": { first: 9, count: 1 },
  });
});
