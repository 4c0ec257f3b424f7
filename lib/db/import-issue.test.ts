import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { sharedFile } from "../../scripts/shared-file";
import type { IssueData } from "../document/issue";
import { fromPlain } from "../document/plain";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { CONSOLE } from "../workflow/actor";
import { getArticle } from "./articles";
import { sha256 } from "./audit-chain";
import { getBoard } from "./board";
import { db } from "./client";
import { buildIssueData, buildOffice, type Office, paragraphs } from "./factories";
import { readFile } from "./files";
import { importIssue } from "./import-issue";
import { loadIssueData } from "./issue-data";
import { getIssue, listIssues } from "./issues";
import { listJobs } from "./jobs";
import { getPublishedArticle, getPublishedIssue, listPublishedIssues } from "./reading-room";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
let image: Buffer;
beforeAll(async () => {
  office = await buildOffice();
  image = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
});

/** The sample with a picture in its first article. */
function withImage(overrides: Partial<IssueData> = {}): IssueData {
  const data = buildIssueData(overrides);
  const figure = { type: "figure", attrs: { id: "b9", file: sha256(image), width: 30, height: 20 } };
  const [policy, ...rest] = data.sections;
  const [column] = policy?.sections ?? [];
  const [article] = column?.articles ?? [];
  if (!policy || !column || !article) throw new Error("the sample has another shape");
  const illustrated = {
    ...article,
    document: { ...article.document, content: [...article.document.content, figure] },
  };
  return {
    ...data,
    sections: [{ ...policy, sections: [{ ...column, articles: [illustrated] }] }, ...rest],
    files: [
      { sha256: sha256(image), mediaType: "image/jpeg", name: "图.jpg", base64: image.toString("base64") },
    ],
  };
}

test("what comes in as an archive goes out equal, images and printed numbers included", async () => {
  const issue = withImage();
  const original = { bytes: Buffer.from("原文"), mediaType: "text/plain", name: "2024-01.txt" };
  const imported = await importIssue(office.responsible, {
    issue,
    as: "archive",
    original,
    report: { joins: 3 },
  });
  expect(imported).toMatchObject({ journalId: office.journalId, existed: false });
  expect(await loadIssueData(office.editor, imported.issueId, { files: true })).toEqual(issue);

  const view = await getIssue(office.editor, imported.issueId);
  expect(view).toMatchObject({ status: "PUBLISHED", imported: true, intakeReport: { joins: 3 } });
  const stored = await readFile(office.editor, view.originalFile ?? "");
  expect(Buffer.from(stored.bytes).toString()).toBe("原文");
  const [review, events] = [
    await db().review.count({ where: { article: { journalId: office.journalId } } }),
    await db().auditEvent.findMany({ where: { action: "issue.import" } }),
  ];
  expect(review).toBe(0);
  expect(await listJobs(office.editor, imported.issueId)).toMatchObject([{ status: "QUEUED" }]);
  expect(events).toHaveLength(1);
});

test("the same issue again is left as it is; another one under its number is refused", async () => {
  const again = await importIssue(office.responsible, { issue: withImage(), as: "archive" });
  expect(again.existed).toBe(true);
  const other = importIssue(office.responsible, { issue: buildIssueData({ serial: 8 }), as: "archive" });
  await expect(other).rejects.toMatchObject({ id: "issue-exists" });
  expect(await listIssues(office.responsible)).toHaveLength(1);
});

test("readers find it in the reading room, with numbers, neighbours and pictures", async () => {
  const { reader } = office;
  const [issue] = await listPublishedIssues(reader);
  expect(issue).toMatchObject({ label: "2024年第01期", articles: 2 });
  const contents = await getPublishedIssue(reader, issue?.issueId ?? "");
  expect(contents.sections.map(({ number, title }) => [number, title])).toEqual([
    ["1", "政策"],
    ["2", "观点"],
  ]);
  const listed = contents.sections[0]?.sections[0]?.articles[0];
  const article = await getPublishedArticle(reader, listed?.articleId ?? "");
  expect(article).toMatchObject({ number: "1.1.1", title: "短题", next: { title: "直属" } });
  expect(article).not.toHaveProperty("previous");
  expect((await readFile(reader, sha256(image))).mediaType).toBe("image/jpeg");
});

test("what comes in as a draft is to be worked on, numbered by its place", async () => {
  const { responsible, reader } = office;
  const issue = buildIssueData({ year: 2025, label: "2025年第01期" });
  const { issueId } = await importIssue(responsible, { issue, as: "draft" });
  expect((await getIssue(responsible, issueId)).status).toBe("PLANNING");
  const board = await getBoard(responsible, issueId);
  const [row] = board.sections[1]?.articles ?? [];
  expect(board.sections[1]).not.toHaveProperty("number");
  const article = await getArticle(responsible, row?.id ?? "");
  expect(article).toMatchObject({ status: "DRAFT", author: responsible.name, revisions: [{ number: 1 }] });
  expect(article.may).toContain("submit");
  expect(await listPublishedIssues(reader)).toHaveLength(1);
});

test.each<[string, (image: Buffer) => { sha256: string; bytes: Buffer }]>([
  ["bytes under another's name", (bytes) => ({ sha256: "0".repeat(64), bytes })],
  [
    "a drawing with a script in it",
    () => named(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
  ],
  ["a picture that is cut off", (bytes) => named(bytes.subarray(0, 200))],
])("%s brings nothing in", async (_rule, make) => {
  const before = await db().issue.count();
  const { bytes, ...file } = make(image);
  const files = [{ ...file, mediaType: "image/jpeg", base64: bytes.toString("base64") }];
  const issue = buildIssueData({ year: 2030, files });
  const broken = importIssue(office.responsible, { issue, as: "archive" });
  await expect(broken).rejects.toMatchObject({ id: "damaged-file" });
  expect(await db().issue.count()).toBe(before);
});

const named = (bytes: Buffer) => ({ sha256: sha256(bytes), bytes });

test("an image the issue shows and does not bring is missed", async () => {
  const issue = { ...withImage({ year: 2031 }), files: [] };
  const elsewhere = await buildOffice();
  await expect(importIssue(elsewhere.responsible, { issue, as: "archive" })).rejects.toMatchObject({
    id: "invalid-input",
  });
});

test("the console finds the journal by its title, and asks which where several have another", async () => {
  const journal = { title: "另一刊", institution: "某学院" };
  await db().journal.create({ data: { ...journal, id: "other" } });
  const issue = buildIssueData({ journal, year: 2019 });
  expect(await importIssue(CONSOLE, { issue, as: "archive" })).toMatchObject({ journalId: "other" });
  const unknown = buildIssueData({ journal: { ...journal, title: "不知哪一刊" }, year: 2018 });
  await expect(importIssue(CONSOLE, { issue: unknown, as: "archive" })).rejects.toMatchObject({
    id: "not-found",
  });
});

const REAL = sharedFile("seed/2024-01.json");

test.skipIf(!existsSync(REAL))("a whole real issue goes in and out equal", async () => {
  const elsewhere = await buildOffice();
  const issue = fromPlain(JSON.parse(readFileSync(REAL, "utf8")));
  const { issueId } = await importIssue(elsewhere.responsible, { issue, as: "archive" });
  const loaded = await loadIssueData(elsewhere.editor, issueId, { files: true });
  expect(loaded).toEqual({ ...issue, style: STYLE_2024 });
  const [published] = await listPublishedIssues(elsewhere.reader);
  expect(published?.articles).toBe(34);
});

test("who may not import brings nothing in", async () => {
  const issue = buildIssueData({ year: 2017, statement: { title: "", document: paragraphs("x") } });
  for (const actor of [office.editor, office.reader])
    await expect(importIssue(actor, { issue, as: "draft" })).rejects.toMatchObject({ id: "forbidden" });
});
