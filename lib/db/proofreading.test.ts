import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { readHistory } from "./audit";
import { dismissFinding, listDismissals, recallFinding } from "./dismissals";
import { buildArticle, buildOffice, type Office } from "./factories";
import { listHouseWords, putHouseWords, removeHouseWord } from "./house-words";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
let other: Office;
beforeAll(async () => {
  office = await buildOffice();
  other = await buildOffice();
});

const finding = { rule: "doubled-word", before: "他", text: "表示表示", after: "，" };

test("a finding is dismissed with a reason, by whoever may edit the article, and remembered with his name", async () => {
  const articleId = await buildArticle(office);
  await expect(dismissFinding(office.editor, articleId, { ...finding, reason: " " })).rejects.toMatchObject({
    id: "reason-required",
  });
  await dismissFinding(office.editor, articleId, { ...finding, reason: " 原文如此 " });
  expect(await listDismissals(office.chief, articleId)).toMatchObject([
    { ...finding, reason: "原文如此", person: office.editor.name },
  ]);
  const actions = (await readHistory(office.chief, { type: "article", id: articleId })).map(
    ({ action }) => action,
  );
  expect(actions).toContain("article.dismissFinding");
});

test("dismissed again it takes over the reason; between other neighbours it is another one; recalled it is gone", async () => {
  const articleId = await buildArticle(office);
  const { dismissalId } = await dismissFinding(office.editor, articleId, { ...finding, reason: "一" });
  expect(await dismissFinding(office.editor, articleId, { ...finding, reason: "二" })).toEqual({
    dismissalId,
  });
  await dismissFinding(office.editor, articleId, { ...finding, before: "她", reason: "三" });
  // What is one text in another cut is another finding.
  await dismissFinding(office.editor, articleId, {
    ...finding,
    before: "他表示",
    text: "表示",
    reason: "四",
  });
  expect((await listDismissals(office.editor, articleId)).map(({ reason }) => reason).sort()).toEqual([
    "三",
    "二",
    "四",
  ]);
  await recallFinding(office.editor, articleId, dismissalId);
  await expect(recallFinding(office.editor, articleId, dismissalId)).rejects.toMatchObject({
    id: "not-found",
  });
  expect(await listDismissals(office.editor, articleId)).toHaveLength(2);
});

test("nobody dismisses who may not edit: readers, other journals, authors while a review has it", async () => {
  const articleId = await buildArticle(office);
  const reason = "理由";
  const { dismissalId } = await dismissFinding(office.editor, articleId, { ...finding, reason });
  for (const stranger of [office.reader, other.editor]) {
    await expect(dismissFinding(stranger, articleId, { ...finding, reason })).rejects.toMatchObject({
      id: "not-found",
    });
    await expect(listDismissals(stranger, articleId)).rejects.toMatchObject({ id: "not-found" });
    await expect(recallFinding(stranger, articleId, dismissalId)).rejects.toMatchObject({ id: "not-found" });
  }
  const inReview = await buildArticle(office, { status: "SECOND_REVIEW" });
  await expect(dismissFinding(office.editor, inReview, { ...finding, reason })).rejects.toThrow();
  const secondDismissal = await dismissFinding(office.chief, inReview, { ...finding, reason });
  await expect(recallFinding(office.editor, inReview, secondDismissal.dismissalId)).rejects.toThrow();
  // The dismissal of another article is not found through this one.
  await expect(recallFinding(office.editor, articleId, secondDismissal.dismissalId)).rejects.toMatchObject({
    id: "not-found",
  });
});

test("house words are kept by responsible and chief editors, read at the desk, each journal its own", async () => {
  const word = { kind: "preferred", term: "技校", preferred: "技工学校", note: "全称" } as const;
  await expect(putHouseWords(office.editor, [word])).rejects.toMatchObject({ id: "forbidden" });
  await putHouseWords(office.responsible, [word, { kind: "sensitive", term: " 某词 " }]);
  await putHouseWords(office.chief, [{ ...word, preferred: "技工院校" }]);
  expect(await listHouseWords(office.editor)).toMatchObject([
    { ...word, preferred: "技工院校" },
    { kind: "sensitive", term: "某词" },
  ]);
  expect(await listHouseWords(other.editor)).toEqual([]);
  await expect(listHouseWords(office.reader)).rejects.toMatchObject({ id: "forbidden" });
  const [{ wordId } = { wordId: "" }] = await listHouseWords(office.editor);
  await expect(removeHouseWord(other.responsible, wordId)).rejects.toMatchObject({ id: "not-found" });
  await removeHouseWord(office.responsible, wordId);
  expect(await listHouseWords(office.editor)).toHaveLength(1);
});

test.each([
  { kind: "preferred", term: " ", preferred: "乙" },
  { kind: "preferred", term: "甲" },
  { kind: "office", term: "林小明", preferred: " " },
] as const)("$kind “$term” is no house word, and none of the list is stored", async (word) => {
  const before = await listHouseWords(office.editor);
  const good = { kind: "sensitive", term: "好词" } as const;
  await expect(putHouseWords(office.chief, [good, word])).rejects.toMatchObject({ id: "invalid-input" });
  expect(await listHouseWords(office.editor)).toEqual(before);
});
