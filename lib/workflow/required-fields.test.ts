import { expect, test } from "vitest";
import { missingFields, type SubmissionFacts } from "./required-fields";

const complete: SubmissionFacts = {
  title: "短题",
  headline: ["原题"],
  source: "某网",
  releasedOn: "2026-07-02",
  words: 1,
};

test.each<[string, Partial<SubmissionFacts>, string[]]>([
  ["a complete article lacks nothing", {}, []],
  ["a title of spaces is none", { title: "  " }, ["title"]],
  ["one line of the headline is enough", { headline: ["", "原题"] }, []],
  ["no headline", { headline: [] }, ["headline"]],
  ["no source and date", { source: null, releasedOn: null }, ["source", "releasedOn"]],
  ["no text", { words: 0 }, ["document"]],
])("%s", (_rule, change, missing) => {
  expect(missingFields({ ...complete, ...change })).toEqual(missing);
});
