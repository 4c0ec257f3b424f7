import { expect, test } from "vitest";
import { printedArticles } from "./issue-pages";

const entry = (number: string, page: number) => ({ number, page, title: `标题${number}` });

test("articles are the entries nothing stands under, and reach to where the next page's entry begins", () => {
  const contents = [
    entry("1", 1),
    entry("1.1", 1),
    entry("1.1.1", 1),
    entry("1.1.2", 7),
    entry("2", 9),
    entry("2.1", 9),
    entry("2.2", 9),
  ];
  expect(printedArticles(contents)).toEqual([
    { number: "1.1.1", title: "标题1.1.1", department: 0, first: 1, count: 6 },
    { number: "1.1.2", title: "标题1.1.2", department: 0, first: 7, count: 2 },
    { number: "2.1", title: "标题2.1", department: 1, first: 9, count: 1 },
    { number: "2.2", title: "标题2.2", department: 1, first: 9, count: 1 },
  ]);
});

test("1 is not above 10", () => {
  expect(printedArticles([entry("1", 1), entry("10", 3)]).map(({ number }) => number)).toEqual(["1", "10"]);
});
