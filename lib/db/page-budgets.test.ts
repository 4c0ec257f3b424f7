import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { getBoard } from "./board";
import { buildIssue, buildOffice, type Office } from "./factories";
import { setArticleBudget, setSectionBudget } from "./page-budgets";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
beforeAll(async () => {
  office = await buildOffice();
});

async function firstOf(issueId: string) {
  const { sections } = await getBoard(office.editor, issueId);
  const inTree = [...sections, ...sections.flatMap((section) => section.sections)];
  const section = inTree.find(({ articles }) => articles.length > 0)!;
  return { section, article: section.articles[0]! };
}

test("article and section have a budget, which can be taken away again", async () => {
  const { issueId } = await buildIssue(office, ["DRAFT"]);
  const { section, article } = await firstOf(issueId);
  await setArticleBudget(office.responsible, { articleId: article.id, pages: 6 });
  await setSectionBudget(office.responsible, { sectionId: section.id, pages: 40 });
  expect(await firstOf(issueId)).toMatchObject({ section: { pageBudget: 40 }, article: { pageBudget: 6 } });
  await setArticleBudget(office.responsible, { articleId: article.id });
  expect((await firstOf(issueId)).article.pageBudget).toBeUndefined();
});

test("less than a page, parts of one and a thousand are no budget", async () => {
  const { issueId } = await buildIssue(office, ["DRAFT"], 2);
  const { article } = await firstOf(issueId);
  for (const pages of [0, -1, 1.5, 1000])
    await expect(
      setArticleBudget(office.responsible, { articleId: article.id, pages }),
    ).rejects.toMatchObject({ id: "invalid-input" });
});

test("who does not arrange the issue sets none, readers see no such section", async () => {
  const { issueId } = await buildIssue(office, ["DRAFT"], 3);
  const { section, article } = await firstOf(issueId);
  const pages = 3;
  await expect(setArticleBudget(office.editor, { articleId: article.id, pages })).rejects.toMatchObject({
    id: "forbidden",
  });
  await expect(setSectionBudget(office.reader, { sectionId: section.id, pages })).rejects.toMatchObject({
    id: "not-found",
  });
});
