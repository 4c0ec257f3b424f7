import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { type Actor, WORKER } from "../workflow/actor";
import { keepRevision, readRevision, saveDraft } from "./article-drafts";
import { listArticles } from "./article-list";
import { takeStep } from "./article-steps";
import { assignArticle, binArticle, createArticle, getArticle, restoreArticle } from "./articles";
import { readAuditLog, readHistory } from "./audit";
import { getBoard } from "./board";
import { listEditions, readEdition, storeEdition } from "./editions";
import {
  buildArticle,
  buildDraft,
  buildIssue,
  buildOffice,
  buildPreflight,
  buildUser,
  type Office,
  paragraphs,
} from "./factories";
import { readFile, storeImage, storeOriginal, storeReadImages } from "./files";
import { loadIssueData } from "./issue-data";
import { saveIssueFacts } from "./issue-facts";
import { findIssueId, getIssue, listIssues } from "./issues";
import { getJob, listJobs, requestPdf, requestPreflight, requestSheet } from "./jobs";
import { createJournal, editJournal, getJournal, listJournals } from "./journals";
import { createIssue } from "./next-issue";
import { placeArticle, unplaceArticle } from "./placements";
import { getPreflight, waiveFinding, withdrawWaiver } from "./preflight";
import { getPublishedArticle, getPublishedIssue, listPublishedIssues } from "./reading-room";
import { addSection, deleteSection, renameSection } from "./sections";
import { latestSheet, readSheet, storeSheet } from "./sheets";
import { approveIssue, getSignOffState, publishIssue, startProofing } from "./sign-offs";
import { deleteTag, listTags, setTags } from "./tags";
import { getMyTasks } from "./tasks";
import { withTestDatabase } from "./test-database";
import { changePerson, createPerson, listColleagues, listPeople, resetPassword, setDisabled } from "./users";
import { loadArticleForWord, loadIssueForWord } from "./word-copy";

withTestDatabase(testDatabase);

const CANARY = "金丝雀";
const PDF = Buffer.from("%PDF-1.7\n");

let office: Office;
let made: Awaited<ReturnType<typeof buildIssue>> & {
  sha: string;
  editionId: string;
  jobId: string;
  tagId: string;
  waiverId: string;
  sheetId: string;
};
let outsiders: Record<string, Actor>;

beforeAll(async () => {
  office = await buildOffice();
  const issue = await buildIssue(office, ["DRAFT", "SECOND_REVIEW"]);
  const [articleId = ""] = issue.articles;
  const bytes = await sharp({ create: { width: 3, height: 3, channels: 3, background: "#123" } })
    .png()
    .toBuffer();
  const { sha256: sha } = await storeImage(office.editor, { bytes, name: `${CANARY}.png` });
  const figure = { type: "figure", attrs: { file: sha, width: 3, height: 3 } };
  const document = { type: "doc", content: [...paragraphs(CANARY).content, figure] };
  const { version } = await getArticle(office.editor, articleId);
  await saveDraft(office.editor, {
    articleId,
    version,
    draft: buildDraft({ title: CANARY, headline: [CANARY], document }),
  });
  await setTags(office.editor, articleId, [CANARY]);
  const { editionId } = await storeEdition(office.responsible, {
    issueId: issue.issueId,
    kind: "original",
    bytes: PDF,
    pageCount: 1,
    contents: [],
  });
  const { jobId } = await requestPdf(office.editor, issue.issueId);
  const [tag] = await listTags(office.editor);
  await buildPreflight(issue.issueId, [{ title: CANARY }]);
  const { waiverId } = await waiveFinding(office.chief, {
    issueId: issue.issueId,
    key: "missing-glyph:0",
    reason: CANARY,
  });
  const { sheetId } = await storeSheet(WORKER, { issueId: issue.issueId, manifestHash: "", bytes: PDF });
  made = { ...issue, sha, editionId, jobId, tagId: tag?.tagId ?? "", waiverId, sheetId };
  const elsewhere = await buildOffice();
  outsiders = {
    "a reader": office.reader,
    "a person without a role": await buildUser({ journalId: office.journalId, roles: [] }),
    "an administrator without a role": await buildUser({
      journalId: office.journalId,
      roles: [],
      isAdmin: true,
    }),
    "another journal's editor-in-chief": elsewhere.inChief,
    "another journal's responsible editor": elsewhere.responsible,
    "one who claims another journal as his present one": {
      ...elsewhere.responsible,
      journalId: office.journalId,
    },
  };
});

const draft = () => buildDraft({ title: "改" });
const ARTICLE = () => made.articles[0] ?? "";

/** Whatever names something of the desk, on things that exist. */
const CALLS: Record<string, (actor: Actor) => Promise<unknown>> = {
  getArticle: (actor) => getArticle(actor, ARTICLE()),
  saveDraft: (actor) => saveDraft(actor, { articleId: ARTICLE(), version: 2, draft: draft() }),
  keepRevision: (actor) => keepRevision(actor, { articleId: ARTICLE(), version: 2 }),
  readRevision: (actor) => readRevision(actor, made.articles[1] ?? "", 1),
  submit: (actor) => takeStep(actor, { articleId: ARTICLE(), action: "submit", version: 2 }),
  pass: (actor) =>
    takeStep(actor, { articleId: made.articles[1] ?? "", action: "pass", version: 1, opinion: "好" }),
  assignArticle: (actor) => assignArticle(actor, { articleId: ARTICLE(), assigneeId: actor.userId }),
  binArticle: (actor) => binArticle(actor, ARTICLE()),
  restoreArticle: (actor) => restoreArticle(actor, ARTICLE()),
  setTags: (actor) => setTags(actor, ARTICLE(), []),
  deleteTag: (actor) => deleteTag(actor, made.tagId),
  readHistory: (actor) => readHistory(actor, { type: "article", id: ARTICLE() }),
  getIssue: (actor) => getIssue(actor, made.issueId),
  saveIssueFacts: async (actor) => {
    const { facts, version } = await getIssue(office.chief, made.issueId);
    return saveIssueFacts(actor, { issueId: made.issueId, version, facts });
  },
  findIssueId: (actor) => findIssueId(actor, "2026-01"),
  loadIssueData: (actor) => loadIssueData(actor, made.issueId),
  loadIssueForWord: (actor) => loadIssueForWord(actor, made.issueId),
  loadArticleForWord: (actor) => loadArticleForWord(actor, ARTICLE()),
  getBoard: (actor) => getBoard(actor, made.issueId),
  addSection: (actor) => addSection(actor, { issueId: made.issueId, title: "新" }),
  renameSection: (actor) => renameSection(actor, made.columnId, "新"),
  deleteSection: (actor) => deleteSection(actor, made.columnId),
  placeArticle: (actor) => placeArticle(actor, { articleId: ARTICLE(), sectionId: made.sectionId, index: 0 }),
  unplaceArticle: (actor) => unplaceArticle(actor, ARTICLE()),
  getSignOffState: (actor) => getSignOffState(actor, made.issueId),
  startProofing: (actor) => startProofing(actor, made.issueId),
  approveIssue: (actor) => approveIssue(actor, { issueId: made.issueId, manifestHash: "" }),
  publishIssue: (actor) => publishIssue(actor, { issueId: made.issueId, manifestHash: "" }),
  requestPdf: (actor) => requestPdf(actor, made.issueId),
  requestPreflight: (actor) => requestPreflight(actor, made.issueId),
  requestSheet: (actor) => requestSheet(actor, made.issueId),
  latestSheet: (actor) => latestSheet(actor, made.issueId),
  readSheet: (actor) => readSheet(actor, made.sheetId),
  storeSheet: (actor) => storeSheet(actor, { issueId: made.issueId, manifestHash: "", bytes: PDF }),
  getPreflight: (actor) => getPreflight(actor, made.issueId),
  waiveFinding: (actor) =>
    waiveFinding(actor, { issueId: made.issueId, key: "missing-glyph:0", reason: "可" }),
  withdrawWaiver: (actor) => withdrawWaiver(actor, { issueId: made.issueId, waiverId: made.waiverId }),
  getJob: (actor) => getJob(actor, made.jobId),
  readFile: (actor) => readFile(actor, made.sha),
  readEdition: (actor) => readEdition(actor, made.editionId),
  storeEdition: (actor) =>
    storeEdition(actor, { issueId: made.issueId, kind: "original", bytes: PDF, pageCount: 1, contents: [] }),
  getPublishedIssue: (actor) => getPublishedIssue(actor, made.issueId),
  getPublishedArticle: (actor) => getPublishedArticle(actor, ARTICLE()),
};

test.each(Object.keys(CALLS))("%s: refused to everybody who is not at this desk", async (name) => {
  for (const [who, actor] of Object.entries(outsiders)) {
    const outcome = await CALLS[name]?.(actor).catch((error: { id?: string }) => error.id);
    expect(["not-found", "forbidden"], `${name} by ${who}`).toContain(outcome);
  }
});

/** Whatever lists. */
const LISTS: Record<string, (actor: Actor) => Promise<unknown>> = {
  listArticles: (actor) => listArticles(actor, {}),
  searchArticles: (actor) => listArticles(actor, { text: CANARY }),
  listIssues,
  listTags,
  getMyTasks,
  listColleagues,
  listEditions: (actor) => listEditions(actor, made.issueId),
  listJobs: (actor) => listJobs(actor, made.issueId),
  listPublishedIssues,
};

test.each(Object.keys(LISTS))("%s: shows nothing of the desk to them", async (name) => {
  for (const [who, actor] of Object.entries(outsiders)) {
    const shown = await LISTS[name]?.(actor).catch((error: { id?: string }) => error.id);
    const text = JSON.stringify(shown);
    for (const secret of [CANARY, made.issueId, made.editionId, made.jobId, office.editor.userId])
      expect(text, `${name} by ${who}`).not.toContain(secret);
  }
});

test("a reader makes nothing", async () => {
  const { reader } = office;
  for (const call of [
    () => createArticle(reader),
    () => createIssue(reader, { year: 2027, number: 1 }),
    () => storeImage(reader, { bytes: PDF }),
    () => storeReadImages(reader, []),
    () => storeOriginal(reader, { bytes: PDF, mediaType: "application/pdf" }),
    () => createJournal(reader, { title: "x", institution: "y" }),
    () => editJournal(reader, reader.journalId, { title: "x", institution: "y" }),
    () => listPeople(reader),
    () => readAuditLog(reader),
    () => createPerson(reader, { account: "x", name: "x", password: "0123456789a", roles: [] }),
    () => changePerson(reader, { userId: reader.userId, roles: ["EDITOR_IN_CHIEF"] }),
    () => resetPassword(reader, office.chief.userId, "0123456789a"),
    () => setDisabled(reader, office.chief.userId, true),
  ])
    await expect(call()).rejects.toMatchObject({ id: "forbidden" });
});

test("a journal shows its facts to its own people", async () => {
  expect(await listJournals(office.reader)).toHaveLength(1);
  const stranger = outsiders["another journal's editor-in-chief"];
  if (!stranger) throw new Error("no stranger");
  await expect(getJournal(stranger, office.journalId)).rejects.toMatchObject({ id: "not-found" });
});

test("a picture is opened by its name only where it came in", async () => {
  const elsewhere = await buildOffice();
  const { articleId } = await createArticle(elsewhere.editor);
  const figure = { type: "figure", attrs: { file: made.sha, width: 3, height: 3 } };
  const stolen = buildDraft({ document: { type: "doc", content: [figure] } });
  await expect(saveDraft(elsewhere.editor, { articleId, version: 1, draft: stolen })).rejects.toMatchObject({
    id: "invalid-input",
  });
});

test("tasks are sorted by who can act", async () => {
  const second = await buildArticle(office, { status: "FIRST_REVIEW", draft: { title: "等初审" } });
  const [editor, responsible, chief, inChief] = await Promise.all(
    [office.editor, office.responsible, office.chief, office.inChief].map(getMyTasks),
  );
  expect(editor?.review).toEqual([]);
  expect(editor?.drafts.map((task) => task.title)).toEqual([CANARY]);
  expect(editor?.underWay.map((task) => task.status)).toEqual(["SECOND_REVIEW", "FIRST_REVIEW"]);
  expect(responsible?.review.map((task) => task.articleId)).toEqual([second]);
  expect(chief?.review.map((task) => task.status)).toEqual(["SECOND_REVIEW"]);
  expect(inChief?.review).toEqual([]);
  expect(responsible?.issues.map((task) => task.action)).toEqual(["startProofing"]);
  expect(responsible?.current).toMatchObject({ progress: { DRAFT: 1, SECOND_REVIEW: 1 } });
});

test("the list narrows by status, section, tag, issue and text, and pages", async () => {
  const titles = async (filter: Parameters<typeof listArticles>[1]) =>
    (await listArticles(office.editor, filter)).articles.map((article) => article.title).sort();
  expect(await titles({ tag: CANARY })).toEqual([CANARY]);
  expect(await titles({ text: CANARY })).toEqual([CANARY]);
  expect(await titles({ status: "SECOND_REVIEW" })).toEqual(["文章2"]);
  expect(await titles({ issueId: made.issueId })).toEqual(["文章2", CANARY].sort());
  // A 板块 stands for its 栏目.
  expect(await titles({ sectionId: made.sectionId })).toEqual(["文章2", CANARY].sort());
  const page = await listArticles(office.editor, { pageSize: 1, page: 2 });
  expect(page).toMatchObject({ total: 3, pageSize: 1 });
  expect(page.articles).toHaveLength(1);
  const { articles } = await listArticles(office.editor, { text: "文章2" });
  expect(articles[0]?.place).toBe("2026年第01期 1.1.2");
});
