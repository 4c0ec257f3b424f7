import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { saveDraft } from "../db/article-drafts";
import { createArticle, getArticle } from "../db/articles";
import { db } from "../db/client";
import { dismissFinding } from "../db/dismissals";
import { listEditions, readEdition } from "../db/editions";
import {
  buildDraft,
  buildIssue,
  buildOffice,
  buildPreflight,
  type Office,
  paragraphs,
} from "../db/factories";
import { putHouseWords } from "../db/house-words";
import { claimJob, endJob, reportProgress, sweepJobs } from "../db/job-work";
import {
  cancelJob,
  getJob,
  listJobs,
  queueAge,
  requestPdf,
  requestPreflight,
  requestSheet,
} from "../db/jobs";
import { editPlacement } from "../db/placements";
import { getPreflight, waiveFinding } from "../db/preflight";
import { latestSheet, readSheet } from "../db/sheets";
import { approveIssue, getSignOffState, publishIssue, startProofing } from "../db/sign-offs";
import { withTestDatabase } from "../db/test-database";
import { extractedText, lacks } from "../pdf/pdf-tools";
import { runJob, startWorker } from "./start-worker";

withTestDatabase(testDatabase);

let office: Office;
let issueId: string;
beforeAll(async () => {
  office = await buildOffice();
  ({ issueId } = await buildIssue(office, ["ACCEPTED", "ACCEPTED"]));
});

const HOUR = 3_600_000;

test("the same request while it is open is the same job; a new text is a new one", async () => {
  const first = await requestPdf(office.editor, issueId);
  expect(await requestPdf(office.chief, issueId)).toEqual(first);
  const { issueId: other } = await buildIssue(office, [], 9);
  expect(await requestPdf(office.chief, other)).not.toEqual(first);
  await cancelJob(office.editor, first.jobId);
  expect(await getJob(office.editor, first.jobId)).toMatchObject({ status: "CANCELLED" });
  expect(await requestPdf(office.editor, issueId)).not.toEqual(first);
});

test("a job is taken by one worker only, and who lost it cannot write to it", async () => {
  const { jobId } = await requestPdf(office.editor, issueId);
  const claims = await Promise.all([claimJob(jobId), claimJob(jobId), claimJob(jobId)]);
  const [taken, ...others] = claims.filter((claim) => claim !== undefined);
  expect(others).toEqual([]);
  if (!taken) throw new Error("nobody took the job");

  expect(await sweepJobs()).not.toContain(jobId);
  expect(await sweepJobs(new Date(Date.now() + HOUR))).toContain(jobId);
  const again = await claimJob(jobId);
  expect(again).toMatchObject({ attempt: taken.attempt + 1 });
  expect(await reportProgress(taken)).toBe(false);
  await endJob(taken, { status: "FAILED", error: { id: "unexpected", values: {} } });
  expect(await getJob(office.editor, jobId)).toMatchObject({ status: "RUNNING" });

  await cancelJob(office.editor, jobId);
  if (again) expect(await reportProgress(again)).toBe(false);
  await sweepJobs(new Date(Date.now() + HOUR));
  expect(await getJob(office.editor, jobId)).toMatchObject({ status: "CANCELLED" });
});

test("a job that kills its worker each time is given up after three", async () => {
  const { jobId } = await requestPdf(office.editor, issueId);
  for (const _attempt of [1, 2, 3]) {
    expect(await claimJob(jobId)).toBeDefined();
    await sweepJobs(new Date(Date.now() + HOUR));
  }
  expect(await getJob(office.editor, jobId)).toMatchObject({
    status: "FAILED",
    error: { id: "unexpected" },
  });
});

test("a proof of the draft issue is produced, kept with its hash, and found current", async () => {
  const { jobId } = await requestPdf(office.editor, issueId);
  await runJob(jobId);
  const job = await getJob(office.editor, jobId);
  expect(job).toMatchObject({ status: "DONE", step: "storing" });
  const [edition] = await listEditions(office.editor, issueId);
  expect(edition).toMatchObject({ kind: "proof", current: true, editionId: job.editionId });
  expect(edition?.contents.map((entry) => entry.number)).toEqual(["1", "1.1", "1.1.1", "1.1.2"]);
  const { bytes, fileName } = await readEdition(office.editor, edition?.editionId ?? "");
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(fileName).toContain("校样");
  await expect(readEdition(office.reader, edition?.editionId ?? "")).rejects.toMatchObject({
    id: "not-found",
  });

  const again = await requestPdf(office.editor, issueId);
  await runJob(again.jobId);
  expect(await getJob(office.editor, again.jobId)).toMatchObject({ editionId: job.editionId });
});

/** Cancels the job that tells of such progress, at that very moment. */
async function withCancelling(condition: string, run: () => Promise<void>) {
  await db().$executeRawUnsafe(`CREATE FUNCTION cancel_it() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW."cancelRequested" := true; RETURN NEW; END $$`);
  await db().$executeRawUnsafe(`CREATE TRIGGER cancel_it BEFORE UPDATE ON "Job" FOR EACH ROW
    WHEN (${condition}) EXECUTE FUNCTION cancel_it()`);
  try {
    await run();
  } finally {
    await db().$executeRawUnsafe("DROP FUNCTION cancel_it CASCADE");
  }
}

test("a job cancelled while pages are drawn ends on that page, leaves nothing, and the worker goes on", async () => {
  const { issueId: other } = await buildIssue(office, ["ACCEPTED", "ACCEPTED"], 27);
  const worker = await startWorker();
  const ended = async () => {
    const { jobId } = await requestPdf(office.editor, other);
    const read = () => getJob(office.editor, jobId);
    await expect.poll(read, { timeout: 30_000 }).toHaveProperty("finishedAt");
    return read();
  };
  try {
    for (const condition of ["NEW.done = 1", "NEW.done = NEW.total"])
      await withCancelling(`NEW.step = 'drawing' AND ${condition}`, async () => {
        const { status, step, done, total } = await ended();
        expect({ status, step }).toEqual({ status: "CANCELLED", step: "drawing" });
        expect(done).toBe(condition === "NEW.done = 1" ? 1 : total);
        expect(total).toBeGreaterThan(4);
      });
    expect(await listEditions(office.editor, other)).toEqual([]);
    expect((await listJobs(office.editor, other)).map(({ kind }) => kind)).toEqual(["pdf", "pdf"]);
    const { editionId } = await ended();
    expect(await listEditions(office.editor, other)).toMatchObject([{ editionId }]);
  } finally {
    await worker.stop();
  }
});

test("a proof is compared with the last one of another text; done again it is the same", async () => {
  const { issueId: other, articles } = await buildIssue(office, ["ACCEPTED"], 23);
  const [article = ""] = articles;
  const produce = async () => {
    const { jobId } = await requestPdf(office.responsible, other);
    await runJob(jobId);
    const { editionId } = await getJob(office.responsible, jobId);
    const { pageCount } = (await listEditions(office.responsible, other)).find(
      (edition) => edition.editionId === editionId,
    )!;
    return { editionId, pageCount };
  };
  const first = await produce();
  expect(await produce()).toEqual(first);
  const { version } = await getArticle(office.responsible, article);
  const draft = buildDraft({ document: paragraphs("改过的正文。") });
  await saveDraft(office.responsible, { articleId: article, version, draft });
  const second = await produce();
  // The list of changes is a page of its own.
  expect(second.pageCount).toBe(first.pageCount + 1);
  expect(await produce()).toEqual(second);
});

test("editions for the press wait for the approval, then they are produced with what paper they take", async () => {
  const { issueId: other } = await buildIssue(office, ["ACCEPTED"], 24);
  const early = requestPdf(office.chief, other, { edition: "print" });
  await expect(early).rejects.toMatchObject({ id: "wrong-status" });
  await db().issue.update({ where: { id: other }, data: { status: "APPROVED" } });
  await expect(requestPdf(office.editor, other, { edition: "print" })).rejects.toMatchObject({
    id: "forbidden",
  });
  for (const wish of [
    { edition: "print" },
    { edition: "cover" },
    { edition: "booklet", binding: "stack", sheet: "A4" },
  ] as const) {
    const { jobId } = await requestPdf(office.chief, other, wish);
    await runJob(jobId);
    expect(await getJob(office.chief, jobId)).toMatchObject({ status: "DONE" });
  }
  const editions = await listEditions(office.chief, other);
  expect(editions.map(({ kind }) => kind)).toEqual(["booklet", "cover", "print"]);
  expect(editions[0]?.facts).toMatchObject({ binding: "stack", leaves: editions[0]!.pageCount / 2 });
  expect(editions[2]?.facts).toMatchObject({ bookPages: editions[2]!.pageCount });
  expect(await listEditions(office.reader, other)).toEqual([]);
});

test("an approved text that changed before its edition was made is not printed", async () => {
  const { issueId: other, articles } = await buildIssue(office, ["ACCEPTED"], 26);
  await db().issue.update({ where: { id: other }, data: { status: "APPROVED" } });
  const { jobId } = await requestPdf(office.chief, other, { edition: "print" });
  await editPlacement(office.responsible, { articleId: articles[0] ?? "", title: "改过的题目" });
  await runJob(jobId);
  expect(await getJob(office.chief, jobId)).toMatchObject({
    status: "FAILED",
    error: { id: "stale-version" },
  });
  expect(await listEditions(office.chief, other)).toEqual([]);
});

test("what a job cannot do it says by its error", async () => {
  const { issueId: other } = await buildIssue(office, ["ACCEPTED"], 8);
  await db().issue.update({ where: { id: other }, data: { style: { body: { leading: "wide" } } } });
  const { jobId } = await requestPdf(office.editor, other);
  await runJob(jobId);
  expect(await getJob(office.editor, jobId)).toMatchObject({
    status: "FAILED",
    error: { id: "invalid-input" },
  });
});

test("preflight is made of the issue as it is, and named by its articles", async () => {
  const { issueId: other, articles } = await buildIssue(office, ["ACCEPTED", "ACCEPTED"], 21);
  const [first = "", second = ""] = articles;
  const { version } = await getArticle(office.responsible, second);
  const odd = buildDraft({ title: "怪字", document: paragraphs("有一个\u{2FA2F}字。") });
  await saveDraft(office.responsible, { articleId: second, version, draft: odd });
  await editPlacement(office.responsible, { articleId: first, pageBudget: 1 });
  const { jobId } = await requestPreflight(office.editor, other);
  expect((await requestPreflight(office.editor, other)).jobId).toBe(jobId);
  await runJob(jobId);
  expect(await getJob(office.editor, jobId)).toMatchObject({ status: "DONE", step: "storing", total: 4 });
  const { checked, findings, errors } = await getPreflight(office.editor, other);
  expect(checked).toMatchObject({ current: true });
  const found = findings.filter(({ severity }) => severity === "error");
  expect(found).toMatchObject([{ rule: "missing-glyph", articleId: second, block: "b1", title: "怪字" }]);
  expect(errors).toBe(1);
});

test("preflight warns of what proofreading finds, with the house's words, less what was dismissed", async () => {
  const { issueId: other, articles } = await buildIssue(office, ["ACCEPTED"], 41);
  const [articleId = ""] = articles;
  const { version } = await getArticle(office.responsible, articleId);
  const document = paragraphs("课程已经按装完毕，要求表示表示。", "本校原为某技校。");
  await saveDraft(office.responsible, { articleId, version, draft: buildDraft({ document }) });
  await putHouseWords(office.chief, [{ kind: "preferred", term: "技校", preferred: "技工学校" }]);
  const warned = async () => {
    await runJob((await requestPreflight(office.editor, other)).jobId);
    const { findings } = await getPreflight(office.editor, other);
    return findings.filter(({ rule }) => rule === "proofreading-open");
  };
  expect(await warned()).toMatchObject([
    { severity: "warning", articleId, block: "b1", detail: { count: 3 } },
  ]);
  await dismissFinding(office.responsible, articleId, {
    rule: "confused-word",
    before: "课程已经",
    text: "按装",
    after: "完毕，要求表示表示。",
    reason: "原文如此",
  });
  expect(await warned()).toMatchObject([{ detail: { count: 2 } }]);
});

test("preflight warns of what was printed before, not of an unplaced copy, until that is waived", async () => {
  const text =
    "学校与六家企业共建产业学院，首批招收数控技术专业学生八十名，九月正式入学。企业派出十二名工程师担任兼职教师。";
  const draft = buildDraft({ title: "产业学院", headline: [], document: paragraphs(text) });
  const { issueId: other, articles } = await buildIssue(office, ["ACCEPTED"], 43);
  const [articleId = ""] = articles;
  const { version } = await getArticle(office.responsible, articleId);
  await saveDraft(office.responsible, { articleId, version, draft });
  await createArticle(office.editor, { draft });
  const warned = async () => {
    await runJob((await requestPreflight(office.editor, other)).jobId);
    return (await getPreflight(office.editor, other)).findings.filter(({ rule }) => rule === "prior-use");
  };
  expect(await warned()).toEqual([]);
  const past = await buildIssue(office, ["ACCEPTED"], 42);
  const before = await getArticle(office.responsible, past.articles[0] ?? "");
  await saveDraft(office.responsible, { articleId: before.id, version: before.version, draft });
  const [finding, ...rest] = await warned();
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: "warning",
    articleId,
    detail: { other: "产业学院", place: "2026年第42期 1.1.1", share: 100, count: 1 },
  });
  await waiveFinding(office.chief, { issueId: other, key: finding?.key ?? "", reason: "编委会要求重刊" });
  expect(await warned()).toMatchObject([{ waiver: { reason: "编委会要求重刊" } }]);
});

test.each(["composing", "checking"])("a preflight cancelled on the way keeps nothing: %s", async (step) => {
  const { issueId: other } = await buildIssue(
    office,
    ["ACCEPTED", "ACCEPTED"],
    step === "composing" ? 28 : 29,
  );
  const { jobId } = await requestPreflight(office.editor, other);
  await withCancelling(`NEW.step = '${step}'`, () => runJob(jobId));
  expect(await getJob(office.editor, jobId)).toMatchObject({ status: "CANCELLED", step });
  expect((await getPreflight(office.editor, other)).checked).toBeUndefined();
});

test("an edition brings its preflight along, once for each state of the issue", async () => {
  const { issueId: other } = await buildIssue(office, ["ACCEPTED"], 22);
  const kinds = async () => (await listJobs(office.editor, other)).map(({ kind }) => kind);
  await runJob((await requestPdf(office.editor, other)).jobId);
  expect(await kinds()).toEqual(["preflight", "pdf"]);
  for (const { jobId } of await listJobs(office.editor, other)) await runJob(jobId);
  expect((await getPreflight(office.editor, other)).checked?.current).toBe(true);
  await runJob((await requestPdf(office.editor, other)).jobId);
  expect(await kinds()).toEqual(["pdf", "preflight", "pdf"]);
});

test("发稿单 is made from the records, and is out of date once something is signed", async () => {
  const { issueId: other } = await buildIssue(office, ["ACCEPTED"], 25);
  await startProofing(office.responsible, other);
  const { manifestHash } = await buildPreflight(other, [{ key: "k", title: "文章1", article: "1.1.1" }]);
  await waiveFinding(office.chief, { issueId: other, key: "k", reason: "核对无误" });
  await approveIssue(office.chief, { issueId: other, manifestHash });
  const { jobId } = await requestSheet(office.editor, other);
  await runJob(jobId);
  const { sheetId = "" } = await getJob(office.editor, jobId);
  expect(await latestSheet(office.editor, other)).toMatchObject({ sheetId, current: true });
  const { bytes, fileName } = await readSheet(office.editor, sheetId);
  expect(fileName).toMatch(/^发稿单 .* 2026年第25期\.pdf$/);
  if (!lacks("pdftotext"))
    for (const shown of ["主编签发", office.chief.name, "缺字", "核对无误", "1.1.1文章1"])
      expect(extractedText(bytes)).toContain(shown);
  await publishIssue(office.inChief, { issueId: other, manifestHash });
  expect(await latestSheet(office.editor, other)).toMatchObject({ sheetId, current: false });
});

test("publishing rings the worker, who makes the screen edition that readers download", async () => {
  await startProofing(office.responsible, issueId);
  await runJob((await requestPreflight(office.editor, issueId)).jobId);
  const { manifestHash } = await getSignOffState(office.chief, issueId);
  await approveIssue(office.chief, { issueId, manifestHash });
  // Started before, so that it is the bell it hears and not what it finds on coming.
  const worker = await startWorker();
  try {
    const { jobId } = await publishIssue(office.inChief, { issueId, manifestHash });
    await expect
      .poll(() => getJob(office.chief, jobId).then((job) => job.status), { timeout: 30_000 })
      .toBe("DONE");
  } finally {
    await worker.stop();
  }
  const [edition, ...others] = await listEditions(office.reader, issueId);
  expect(edition).toMatchObject({ kind: "screen", current: true });
  expect(others).toEqual([]);
  expect((await queueAge()).waiting).toBe(0);
});
