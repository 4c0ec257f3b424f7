import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { toIssueCopy } from "../document/issue-copy";
import { produceEdition } from "../pdf/produce";
import { readStyle } from "../typeset/read-style";
import { db } from "./client";
import { buildIssue, buildOffice, type Office } from "./factories";
import { readFile } from "./files";
import { listFonts, removeFont, storeFont } from "./fonts";
import { importIssue } from "./import-issue";
import { loadIssueData } from "./issue-data";
import { saveIssueStyle } from "./issue-facts";
import { getIssue } from "./issues";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

const bytes = readFileSync(
  createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf"),
);
const upload = { bytes, name: "正文西文.ttf" };

let office: Office;
let sha: string;
beforeAll(async () => {
  office = await buildOffice();
  ({ sha256: sha } = await storeFont(office.responsible, upload));
});

test("a stored font is listed with what it tells of itself and a line set in it", async () => {
  const [font, ...others] = await listFonts(office.editor);
  expect(others).toEqual([]);
  expect(font).toMatchObject({
    sha256: sha,
    family: "Noto Serif",
    style: "Regular",
    fileName: "正文西文.ttf",
    size: bytes.length,
    han: 0,
    uploadedBy: office.responsible.name,
    usedBy: [],
    sample: { text: "2024 Quality" },
  });
  expect(font?.licence).toContain("Open Font License");
});

test("the same file again is the same font", async () => {
  expect(await storeFont(office.chief, { ...upload, name: "again.ttf" })).toMatchObject({ sha256: sha });
  expect(await listFonts(office.editor)).toHaveLength(1);
});

test("who may not work on styles stores and removes none; readers see none", async () => {
  for (const call of [
    () => storeFont(office.editor, upload),
    () => removeFont(office.editor, sha),
    () => storeFont(office.inChief, upload),
    () => listFonts(office.reader),
  ])
    await expect(call()).rejects.toMatchObject({ id: "forbidden" });
});

test("what is no font is refused and leaves nothing", async () => {
  const before = await db().file.count();
  await expect(storeFont(office.chief, { bytes: Buffer.from("%PDF-1.7") })).rejects.toMatchObject({
    id: "not-a-font",
  });
  expect(await db().file.count()).toBe(before);
});

test("another journal neither sees nor removes it", async () => {
  const elsewhere = await buildOffice();
  expect(await listFonts(elsewhere.editor)).toEqual([]);
  await expect(removeFont(elsewhere.chief, sha)).rejects.toMatchObject({ id: "not-found" });
});

test("a style names it, its issue is set in it, and travels with it", async () => {
  const { issueId } = await buildIssue(office, ["ACCEPTED"]);
  const { version } = await getIssue(office.responsible, issueId);
  const style = { fonts: { latin: [`sha256:${sha}`] } };
  await saveIssueStyle(office.responsible, { issueId, version, style });

  const issue = await loadIssueData(office.responsible, issueId, { files: true });
  const files = new Map(issue.files.map((file) => [file.sha256, Buffer.from(file.base64, "base64")]));
  expect(Buffer.compare(files.get(sha)!, bytes)).toBe(0);
  const { bytes: pdf } = await produceEdition(toIssueCopy(issue), readStyle(issue.style), "screen", files);
  expect(Buffer.from(pdf).toString("latin1")).toMatch(/[A-Z]{6}\+NotoSerif-Regular/);

  const [font] = await listFonts(office.editor);
  expect(font?.usedBy).toEqual([issue.label]);
  await expect(removeFont(office.responsible, sha)).rejects.toMatchObject({
    id: "font-in-use",
    values: { labels: issue.label },
  });

  const elsewhere = await buildOffice();
  await importIssue(elsewhere.chief, { issue, as: "draft" });
  expect(await listFonts(elsewhere.editor)).toMatchObject([{ sha256: sha, family: "Noto Serif" }]);
  const forged = issue.files.map((file) => (file.sha256 === sha ? { ...file, base64: "AAAA" } : file));
  await expect(
    importIssue((await buildOffice()).chief, { issue: { ...issue, files: forged }, as: "draft" }),
  ).rejects.toMatchObject({ id: "damaged-file" });
});

test("once removed it is no longer offered, and what was printed with it still has it", async () => {
  await db().issue.updateMany({ where: { journalId: office.journalId }, data: { status: "PUBLISHED" } });
  await removeFont(office.responsible, sha);
  expect(await listFonts(office.editor)).toEqual([]);
  expect((await readFile(office.editor, sha)).bytes.length).toBe(bytes.length);
});
