import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { keepRevision, readRevision, saveDraft } from "./article-drafts";
import { takeStep } from "./article-steps";
import { getArticle } from "./articles";
import { db } from "./client";
import { buildArticle, buildDraft, buildOffice, buildUser, type Office, paragraphs, take } from "./factories";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
beforeAll(async () => {
  office = await buildOffice();
});

test("an article goes through three reviews by three people, each bound to the text he read", async () => {
  const { editor, responsible, chief, inChief } = office;
  const id = await buildArticle(office);
  expect(await take(editor, id, "submit")).toBe("FIRST_REVIEW");
  expect(await take(responsible, id, "pass")).toBe("SECOND_REVIEW");
  expect(await take(chief, id, "pass")).toBe("FINAL_REVIEW");
  expect(await take(inChief, id, "accept")).toBe("ACCEPTED");
  const article = await getArticle(editor, id);
  expect(article.reviews.map(({ stage, verdict, reviewer }) => [stage, verdict, reviewer])).toEqual([
    ["FINAL_REVIEW", "PASS", inChief.name],
    ["SECOND_REVIEW", "PASS", chief.name],
    ["FIRST_REVIEW", "PASS", responsible.name],
  ]);
  expect(new Set(article.reviews.map((review) => review.revisionHash))).toEqual(
    new Set([article.contentHash]),
  );
});

test("an edit during review makes a new revision, and the earlier review keeps naming the one it read", async () => {
  const { responsible, chief } = office;
  const id = await buildArticle(office, { status: "SECOND_REVIEW" });
  const { version } = await getArticle(chief, id);
  const draft = buildDraft({ document: paragraphs("复审改过的文字。") });
  expect(await saveDraft(chief, { articleId: id, version, draft })).toMatchObject({ kind: "saved" });
  await take(chief, id, "pass");
  const { reviews, revisions } = await getArticle(responsible, id);
  expect(revisions.map((revision) => revision.number)).toEqual([2, 1]);
  expect(reviews.map(({ stage, revision }) => [stage, revision])).toEqual([
    ["SECOND_REVIEW", 2],
    ["FIRST_REVIEW", 1],
  ]);
  expect((await readRevision(chief, id, 1)).document).toEqual(buildDraft().document);
});

test("终审 names the present text: without its hash, or with an older one, it is refused", async () => {
  const id = await buildArticle(office, { status: "FINAL_REVIEW" });
  const { version, contentHash } = await getArticle(office.inChief, id);
  const accept = { articleId: id, action: "accept", version } as const;
  await expect(takeStep(office.inChief, accept)).rejects.toMatchObject({ id: "stale-version" });
  const draft = buildDraft({ title: "改题" });
  await saveDraft(office.chief, { articleId: id, version, draft });
  await expect(takeStep(office.inChief, { ...accept, contentHash })).rejects.toMatchObject({
    id: "stale-version",
  });
  await expect(
    takeStep(office.inChief, { ...accept, version: version + 1, contentHash }),
  ).rejects.toMatchObject({ id: "stale-version" });
});

test("of two people who decide at once exactly one does", async () => {
  const second = await buildUser({ journalId: office.journalId, roles: ["RESPONSIBLE_EDITOR"] });
  const id = await buildArticle(office, { status: "FIRST_REVIEW" });
  const outcomes = await Promise.allSettled([
    take(office.responsible, id, "pass"),
    take(second, id, "return"),
    take(office.editor, id, "withdraw"),
  ]);
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  const { reviews } = await getArticle(office.editor, id);
  expect(reviews.length).toBeLessThanOrEqual(1);
});

test("the required fields are asked for on submission, by name", async () => {
  const id = await buildArticle(office, { draft: { source: "", releasedOn: "", headline: [] } });
  await expect(take(office.editor, id, "submit")).rejects.toMatchObject({
    id: "missing-fields",
    values: { fields: "headline, source, releasedOn" },
  });
  expect((await getArticle(office.editor, id)).status).toBe("DRAFT");
});

test("returning wants a reason and brings the article back to its author", async () => {
  const id = await buildArticle(office, { status: "SECOND_REVIEW" });
  await expect(take(office.chief, id, "return", { opinion: "  " })).rejects.toMatchObject({
    id: "reason-required",
  });
  expect(await take(office.chief, id, "return")).toBe("DRAFT");
});

test("nobody signs two reviews of an article, unless 总编 says why", async () => {
  const { journalId } = office;
  const hats = await buildUser({ journalId, roles: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] });
  const id = await buildArticle(office, { status: "FIRST_REVIEW" });
  await take(hats, id, "pass");
  await expect(take(hats, id, "pass")).rejects.toMatchObject({ id: "other-reviewer" });
  await expect(take(hats, id, "pass", { override: "人手不足" })).rejects.toMatchObject({
    id: "other-reviewer",
  });

  const all = await buildUser({ journalId, roles: ["CHIEF_EDITOR", "EDITOR_IN_CHIEF"] });
  await take(all, id, "pass");
  expect((await getArticle(all, id)).overridable).toContain("accept");
  expect(await take(all, id, "accept", { override: "人手不足" })).toBe("ACCEPTED");
  const { reviews } = await getArticle(all, id);
  expect(reviews[0]).toMatchObject({ stage: "FINAL_REVIEW", overrideReason: "人手不足" });
});

test("editing an accepted article takes it back to 终审 and keeps both texts", async () => {
  const id = await buildArticle(office, { status: "ACCEPTED" });
  const { version } = await getArticle(office.responsible, id);
  const same = await saveDraft(office.responsible, { articleId: id, version, draft: buildDraft() });
  expect(same).toMatchObject({ kind: "saved", status: "ACCEPTED" });
  const draft = buildDraft({ title: "又改" });
  const saved = await saveDraft(office.responsible, { articleId: id, version: version + 1, draft });
  expect(saved).toMatchObject({ kind: "saved", status: "FINAL_REVIEW" });
  expect((await getArticle(office.chief, id)).revisions).toHaveLength(2);
  expect((await db().article.findUniqueOrThrow({ where: { id } })).acceptedHash).toBeNull();
});

test("of fifty saves of one version exactly one wins, and the others see what won", async () => {
  const id = await buildArticle(office);
  const { version } = await getArticle(office.editor, id);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      saveDraft(office.editor, { articleId: id, version, draft: buildDraft({ title: `第${index}稿` }) }),
    ),
  );
  const kept = await getArticle(office.editor, id);
  expect(outcomes.filter((outcome) => outcome.kind === "saved")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.kind === "conflict")
      expect(outcome).toMatchObject({ version: version + 1, draft: { title: kept.draft.title } });
});

test("a save that meets a step in between is decided by the new status", async () => {
  const id = await buildArticle(office);
  const { version } = await getArticle(office.editor, id);
  await take(office.editor, id, "submit");
  const save = { articleId: id, version, draft: buildDraft({ title: "晚了" }) };
  await expect(saveDraft(office.editor, save)).rejects.toMatchObject({ id: "forbidden" });
});

test("a named save makes a revision even of an unchanged text", async () => {
  const id = await buildArticle(office, { status: "FIRST_REVIEW" });
  const { version } = await getArticle(office.responsible, id);
  expect(await keepRevision(office.responsible, { articleId: id, version, note: "送审稿" })).toMatchObject({
    number: 2,
  });
  expect((await getArticle(office.responsible, id)).revisions[0]).toMatchObject({ note: "送审稿" });
});

test("the document is checked on its way in", async () => {
  const id = await buildArticle(office);
  const { version } = await getArticle(office.editor, id);
  const bad = { type: "doc", content: [{ type: "script" }] };
  await expect(
    saveDraft(office.editor, { articleId: id, version, draft: buildDraft({ document: bad }) }),
  ).rejects.toMatchObject({ id: "invalid-input" });
  const foreign = { type: "figure", attrs: { file: "a".repeat(64), width: 1, height: 1 } };
  const document = { type: "doc", content: [foreign] };
  await expect(
    saveDraft(office.editor, { articleId: id, version, draft: buildDraft({ document }) }),
  ).rejects.toMatchObject({ id: "invalid-input", values: { reason: "image" } });
});
