import { beforeAll, expect, test } from "vitest";
import { PRESETS } from "@/lib/typeset/presets/presets";
import { testDatabase } from "@/scripts/test-database.mjs";
import { saveDraft } from "./article-drafts";
import { binArticle, getArticle } from "./articles";
import { getBoard } from "./board";
import { db } from "./client";
import {
  buildArticle,
  buildDraft,
  buildIssue,
  buildOffice,
  buildPreflight,
  type Office,
  paragraphs,
} from "./factories";
import { saveIssueFacts, saveIssueStyle } from "./issue-facts";
import { findIssueId, getIssue, listIssues } from "./issues";
import { createIssue, suggestNextIssue } from "./next-issue";
import { editPlacement, placeArticle, unplaceArticle } from "./placements";
import { addSection, deleteSection, moveSection, renameSection } from "./sections";
import { approveIssue, getSignOffState, publishIssue, resumePlanning, startProofing } from "./sign-offs";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
beforeAll(async () => {
  office = await buildOffice();
});

/** Titles of the board, indented by depth. */
async function outline(issueId: string): Promise<string[]> {
  const board = await getBoard(office.editor, issueId);
  return board.sections.flatMap((section) => [
    section.title,
    ...section.sections.flatMap((column) => [
      `- ${column.title}`,
      ...column.articles.map((article) => `-- ${article.title}`),
    ]),
    ...section.articles.map((article) => `- ${article.title}`),
  ]);
}

test("the next issue has the sections, masthead, statement and style of the last one, not its articles", async () => {
  const { responsible } = office;
  const { issueId } = await buildIssue(office, ["DRAFT"], 1);
  const { version, facts } = await getIssue(responsible, issueId);
  const saved = await saveIssueFacts(responsible, {
    issueId,
    version,
    facts: {
      ...facts,
      serial: 9,
      coverLines: ["某学院", "2026年第01期"],
      masthead: { title: "编委", entries: [{ role: "总编", names: ["甲", "乙"] }] },
      statement: { title: "说明", document: paragraphs("内部资料。") },
      print: { compiler: "某所", printedOn: "2026-06-10", copies: 300 },
    },
  });
  await saveIssueStyle(responsible, { issueId, version: saved.version, style: "compact-b5" });

  const next = await suggestNextIssue(responsible);
  expect(next).toEqual({ year: 2026, number: 2, label: "2026年第02期", serial: 10 });
  const { issueId: cloned } = await createIssue(responsible, next);
  const issue = await getIssue(responsible, cloned);
  expect(issue).toMatchObject({ status: "PLANNING", label: "2026年第02期", style: PRESETS["compact-b5"] });
  expect(issue.facts).toEqual({
    label: "2026年第02期",
    serial: 10,
    coverLines: ["某学院", "2026年第02期"],
    contentsTitle: "目 录",
    masthead: { title: "编委", entries: [{ role: "总编", names: ["甲", "乙"] }] },
    statement: { title: "说明", document: paragraphs("内部资料。") },
    print: { compiler: "某所", copies: 300 },
  });
  expect(await outline(cloned)).toEqual(["政策速递", "- 重要文件"]);
  expect((await listIssues(responsible)).map((row) => row.number)).toEqual([2, 1]);
  expect(await findIssueId(responsible, "2026-02")).toBe(cloned);
});

test("year and number are taken once", async () => {
  await expect(createIssue(office.responsible, { year: 2026, number: 2 })).rejects.toMatchObject({
    id: "issue-exists",
  });
});

test("of two who edit the same version of the facts one is told", async () => {
  const { issueId } = await buildIssue(office, [], 20);
  const { version, facts } = await getIssue(office.chief, issueId);
  const outcomes = await Promise.allSettled(
    [office.chief, office.responsible].map((actor) => saveIssueFacts(actor, { issueId, version, facts })),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
});

test("sections are added, renamed, moved and deleted when empty", async () => {
  const { responsible } = office;
  const { issueId, sectionId, columnId } = await buildIssue(office, ["DRAFT"], 21);
  const second = await addSection(responsible, { issueId, title: "观点" });
  const column = await addSection(responsible, { issueId, parentId: second.sectionId, title: "名家" });
  await renameSection(responsible, column.sectionId, " 名家观点 ");
  await moveSection(responsible, { sectionId: column.sectionId, parentId: sectionId, index: 0 });
  expect(await outline(issueId)).toEqual(["政策速递", "- 名家观点", "- 重要文件", "-- 文章1", "观点"]);
  await moveSection(responsible, { sectionId: second.sectionId, index: 0 });
  expect((await outline(issueId))[0]).toBe("观点");

  const nested = moveSection(responsible, { sectionId, parentId: second.sectionId, index: 0 });
  await expect(nested).rejects.toMatchObject({ id: "invalid-input" });
  const third = addSection(responsible, { issueId, parentId: columnId, title: "第三级" });
  await expect(third).rejects.toMatchObject({ id: "invalid-input" });
  await expect(deleteSection(responsible, columnId)).rejects.toMatchObject({ id: "section-not-empty" });
  await expect(deleteSection(responsible, sectionId)).rejects.toMatchObject({ id: "section-not-empty" });
  await deleteSection(responsible, second.sectionId);
  expect((await outline(issueId))[0]).toBe("政策速递");
});

test("an article is put at its place, moved, taken out, and the others close up", async () => {
  const { responsible } = office;
  const { issueId, sectionId, columnId, articles } = await buildIssue(
    office,
    ["DRAFT", "DRAFT", "DRAFT"],
    22,
  );
  const [first = "", second = "", third = ""] = articles;
  await placeArticle(responsible, { articleId: third, sectionId: columnId, index: 0 });
  await placeArticle(responsible, { articleId: first, sectionId, index: 99 });
  await editPlacement(responsible, { articleId: second, title: "目录短题", pageBudget: 3 });
  expect(await outline(issueId)).toEqual(["政策速递", "- 重要文件", "-- 文章3", "-- 目录短题", "- 文章1"]);
  await binArticle(responsible, third);
  await unplaceArticle(responsible, first);
  expect(await outline(issueId)).toEqual(["政策速递", "- 重要文件", "-- 目录短题"]);
  const { unplaced } = await getBoard(responsible, issueId);
  expect(unplaced.map((article) => article.id)).toContain(first);
  expect(unplaced.map((article) => article.id)).not.toContain(third);
});

test("many hands moving at once leave every article in one place and no gap between", async () => {
  const { responsible, chief } = office;
  const [here, there] = [await buildIssue(office, [], 23), await buildIssue(office, [], 24)];
  const articles = await Promise.all(Array.from({ length: 8 }, () => buildArticle(office)));
  const sections = [here.sectionId, here.columnId, there.sectionId, there.columnId];
  const moves = Array.from({ length: 40 }, (_, index) =>
    placeArticle(index % 2 ? responsible : chief, {
      articleId: articles[index % 8] ?? "",
      sectionId: sections[(index * 7) % 4] ?? "",
      index: index % 5,
    }).catch((error: { id?: string }) => {
      // Somebody else had just moved it to another issue: the person is told to look again.
      expect(error.id).toBe("stale-version");
    }),
  );
  await Promise.all(moves);
  const rows = await db().placement.findMany({ where: { articleId: { in: articles } } });
  expect(rows).toHaveLength(8);
  for (const sectionId of sections) {
    const positions = rows.filter((row) => row.sectionId === sectionId).map((row) => row.position);
    expect(positions.sort((a, b) => a - b)).toEqual(positions.map((_, index) => index));
  }
});

test("签发 needs every article accepted, names what was seen, and 付印 freezes it", async () => {
  const { responsible, chief, inChief } = office;
  const { issueId, columnId, articles } = await buildIssue(office, ["ACCEPTED", "FINAL_REVIEW"], 30);
  const manifest = async () => (await getSignOffState(chief, issueId)).manifestHash;
  await expect(approveIssue(chief, { issueId, manifestHash: await manifest() })).rejects.toMatchObject({
    id: "wrong-status",
  });
  await startProofing(responsible, issueId);
  await expect(approveIssue(chief, { issueId, manifestHash: await manifest() })).rejects.toMatchObject({
    id: "not-accepted",
    values: { count: 1 },
  });
  const [first = "", open = ""] = articles;
  await unplaceArticle(responsible, open);
  await expect(approveIssue(chief, { issueId, manifestHash: "0".repeat(64) })).rejects.toMatchObject({
    id: "stale-version",
  });
  const manifestHash = await manifest();
  await expect(approveIssue(inChief, { issueId, manifestHash })).rejects.toMatchObject({ id: "forbidden" });
  await buildPreflight(issueId);
  await approveIssue(chief, { issueId, manifestHash });
  expect(await publishIssue(inChief, { issueId, manifestHash })).toMatchObject({ status: "PUBLISHED" });
  expect((await getArticle(chief, first)).status).toBe("PUBLISHED");
  expect(await manifest()).toBe(manifestHash);

  const { version } = await getArticle(responsible, first);
  for (const change of [
    () => saveDraft(responsible, { articleId: first, version, draft: buildDraft() }),
    () => unplaceArticle(responsible, first),
    () => addSection(responsible, { issueId, title: "晚了" }),
    () => placeArticle(responsible, { articleId: open, sectionId: columnId, index: 0 }),
    () => resumePlanning(responsible, issueId),
  ])
    await expect(change()).rejects.toMatchObject({ id: "wrong-status" });
});

test.each<[string, (made: { issueId: string; columnId: string; articleId: string }) => Promise<unknown>]>([
  [
    "an article's text changes",
    async ({ articleId }) => {
      const { version } = await getArticle(office.responsible, articleId);
      return saveDraft(office.responsible, { articleId, version, draft: buildDraft({ title: "改了" }) });
    },
  ],
  ["the order changes", ({ articleId }) => unplaceArticle(office.responsible, articleId)],
  ["a section is renamed", ({ columnId }) => renameSection(office.responsible, columnId, "改名")],
  [
    "the facts change",
    async ({ issueId }) => {
      const { version, facts } = await getIssue(office.chief, issueId);
      return saveIssueFacts(office.chief, { issueId, version, facts: { ...facts, serial: 99 } });
    },
  ],
])("an approved issue goes back to proofing and its signature is void when %s", async (rule, change) => {
  const { issueId, columnId, articles } = await buildIssue(office, ["ACCEPTED"], 40 + rule.length);
  await startProofing(office.responsible, issueId);
  const { manifestHash } = await buildPreflight(issueId);
  await approveIssue(office.chief, { issueId, manifestHash });
  await change({ issueId, columnId, articleId: articles[0] ?? "" });
  expect((await getIssue(office.chief, issueId)).status).toBe("PROOFING");
  const state = await getSignOffState(office.chief, issueId);
  expect(state.manifestHash).not.toBe(manifestHash);
  expect(state.signOffs[0]).toMatchObject({ manifestHash, voidReason: expect.any(String) });
  await expect(publishIssue(office.inChief, { issueId, manifestHash })).rejects.toMatchObject({
    id: "wrong-status",
  });
});

test("publishing and editing at once end either published or changed, never both", async () => {
  for (const number of [80, 81, 82, 83]) {
    const { issueId, articles } = await buildIssue(office, ["ACCEPTED"], number);
    const [articleId = ""] = articles;
    await startProofing(office.responsible, issueId);
    const { manifestHash } = await buildPreflight(issueId);
    await approveIssue(office.chief, { issueId, manifestHash });
    const { version } = await getArticle(office.responsible, articleId);
    const [published, saved] = await Promise.allSettled([
      publishIssue(office.inChief, { issueId, manifestHash }),
      saveDraft(office.responsible, { articleId, version, draft: buildDraft({ title: "抢先" }) }),
    ]);
    const { status } = await getIssue(office.chief, issueId);
    const article = await getArticle(office.chief, articleId);
    if (published.status === "fulfilled") {
      expect(saved.status).toBe("rejected");
      expect([status, article.status, article.draft.title]).toEqual(["PUBLISHED", "PUBLISHED", "文章1"]);
    } else {
      expect([status, article.status, article.draft.title]).toEqual(["PROOFING", "FINAL_REVIEW", "抢先"]);
    }
  }
});
