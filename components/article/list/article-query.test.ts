import { expect, test } from "vitest";
import { readArticleQuery, writeArticleQuery } from "./article-query";

test.each([
  [{}, { page: 1 }],
  [
    { status: "DRAFT", text: " 产教 ", page: "2" },
    { status: "DRAFT", text: "产教", page: 2 },
  ],
  [{ status: "NONE", page: "-3" }, { page: 1 }],
  [
    { tag: ["政策", "数据"], page: "x" },
    { tag: "政策", page: 1 },
  ],
])("reads %j", (params, query) => expect(readArticleQuery(params)).toEqual(query));

test("an address written is read back the same", () => {
  const query = {
    status: "ACCEPTED",
    issue: "i",
    section: "s",
    tag: "t",
    text: "双高 & 计划",
    page: 3,
  } as const;
  expect(readArticleQuery(Object.fromEntries(new URLSearchParams(writeArticleQuery(query))))).toEqual(query);
});
