import { expect, test } from "vitest";
import { composeArticles } from "./compose-articles";
import { TypesetMemory } from "./memory";
import { STYLE_2024 } from "./presets/style-2024";
import { article, issueOf, lines, paragraph } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();
const [SECTION] = issueOf(article([paragraph(lines(40), "a")])).sections;
const COPY = {
  ...issueOf(),
  sections: [
    SECTION!,
    {
      number: "2",
      title: "观点",
      sections: [],
      articles: [article([paragraph(lines(70), "b")], { number: "2.1" })],
    },
  ],
};

test("one step an article, and the issue set from the memory is the same as without", () => {
  const memory = new TypesetMemory();
  expect([...composeArticles(COPY, STYLE_2024, FACES, memory)]).toEqual([
    { done: 1, total: 2 },
    { done: 2, total: 2 },
  ]);
  const set = typesetIssue(COPY, STYLE_2024, FACES, { memory });
  expect(set).toEqual(typesetIssue(COPY, STYLE_2024, FACES));
});
