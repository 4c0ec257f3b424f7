import { expect, test } from "vitest";
import { inlineText } from "../../lib/document/blocks";
import { parseIssueData } from "../../lib/document/interchange";
import { toIssueCopy } from "../../lib/document/issue-copy";
import { editedCopy, textToEdit } from "./edited-copy";
import { generatedIssue } from "./generated-issue";

test("the generated issue is the same each time, and one that can be imported", () => {
  expect(generatedIssue()).toEqual(generatedIssue());
  expect(() => parseIssueData(JSON.parse(JSON.stringify(generatedIssue())))).not.toThrow();
});

test("it has the size of a real one: 4 departments, 34 articles, 5 tables, 80 000 to 110 000 characters", () => {
  const { sections } = toIssueCopy(generatedIssue());
  const articles = sections.flatMap((section) => [
    ...section.sections.flatMap((column) => column.articles),
    ...section.articles,
  ]);
  const blocks = articles.flatMap((article) => article.blocks);
  const characters = blocks.reduce(
    (sum, block) => sum + ("content" in block ? inlineText(block.content).length : 0),
    0,
  );
  expect([sections.length, articles.length]).toEqual([4, 34]);
  expect(blocks.filter((block) => block.kind === "table")).toHaveLength(5);
  expect(characters).toBeGreaterThan(80_000);
  expect(characters).toBeLessThan(110_000);
});

test("one of its paragraphs can be edited", () => {
  const copy = toIssueCopy(generatedIssue());
  const edited = JSON.stringify(editedCopy(copy, textToEdit(copy), "改过的字句"));
  expect(edited.split("改过的字句")).toHaveLength(2);
});
