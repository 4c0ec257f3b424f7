import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { PRESETS } from "../typeset/presets/presets";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { readStyle } from "../typeset/read-style";
import { db } from "./client";
import { buildIssue, buildIssueData, buildOffice, buildPreflight, type Office } from "./factories";
import { storeEmblem } from "./files";
import { Prisma } from "./generated/client";
import { importIssue } from "./import-issue";
import { loadIssueData } from "./issue-data";
import { saveIssueStyle } from "./issue-facts";
import { getIssue } from "./issues";
import { approveIssue, getSignOffState, publishIssue, startProofing } from "./sign-offs";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
let issueId: string;
beforeAll(async () => {
  office = await buildOffice();
  ({ issueId } = await buildIssue(office, ["DRAFT"], 1));
});

const emblem = async () => {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 4, background: "#c02040" } })
    .png()
    .toBuffer();
  const { sha256, width, height } = await storeEmblem(office.responsible, { bytes, name: "院徽.png" });
  return { file: sha256, width, height };
};

test("a new issue has a whole style, that no later change of a preset touches", async () => {
  expect((await getIssue(office.editor, issueId)).style).toEqual(STYLE_2024);
});

test("an issue of an earlier version follows the preset until it is published, and keeps what it then was", async () => {
  const { issueId: old } = await buildIssue(office, ["ACCEPTED"], 9);
  await db().issue.update({ where: { id: old }, data: { style: Prisma.DbNull } });
  expect((await getIssue(office.editor, old)).style).toEqual(STYLE_2024);
  await startProofing(office.responsible, old);
  const { manifestHash } = await buildPreflight(old);
  await approveIssue(office.chief, { issueId: old, manifestHash });
  await publishIssue(office.inChief, { issueId: old, manifestHash });
  const { style } = await db().issue.findUniqueOrThrow({ where: { id: old } });
  expect(style).toEqual(STYLE_2024);
  expect((await getSignOffState(office.chief, old)).manifestHash).toBe(manifestHash);
});

test("the name of a preset and what differs from one are stored whole, with a new manifest", async () => {
  const { version } = await getIssue(office.responsible, issueId);
  const before = await getSignOffState(office.chief, issueId);
  const given = { extends: "modern-16k", body: { leading: 17 } };
  const saved = await saveIssueStyle(office.responsible, { issueId, version, style: given });
  expect(saved.version).toBe(version + 1);
  expect((await getIssue(office.editor, issueId)).style).toEqual(readStyle(given));
  expect((await getSignOffState(office.chief, issueId)).manifestHash).not.toBe(before.manifestHash);
});

test("a style that makes no page, an old version, and who may not are refused; what was saved stays", async () => {
  const { version, style } = await getIssue(office.responsible, issueId);
  const save = (actor: Office["editor"], given: unknown, on = version) =>
    saveIssueStyle(actor, { issueId, version: on, style: given });
  await expect(save(office.responsible, { body: { leading: 5 } })).rejects.toMatchObject({
    id: "style-leading",
  });
  await expect(save(office.responsible, { nonsense: 1 })).rejects.toMatchObject({ id: "invalid-input" });
  await expect(save(office.responsible, "2024", version - 1)).rejects.toMatchObject({ id: "stale-version" });
  await expect(save(office.editor, "2024")).rejects.toMatchObject({ id: "forbidden" });
  const missing = { cover: { emblem: { file: "0".repeat(64), width: 1, height: 1 } } };
  await expect(save(office.responsible, missing)).rejects.toMatchObject({ id: "style-file-missing" });
  expect(await getIssue(office.editor, issueId)).toMatchObject({ version, style });
});

test("the emblem becomes grey and opaque, goes out with the issue, and comes in again", async () => {
  const { version } = await getIssue(office.responsible, issueId);
  const style = { cover: { template: "band", emblem: await emblem() } };
  await saveIssueStyle(office.responsible, { issueId, version, style });
  const data = await loadIssueData(office.editor, issueId, { files: true });
  const [file] = data.files;
  const stored = await sharp(Buffer.from(file!.base64, "base64")).metadata();
  expect(stored).toMatchObject({ width: 30, height: 20, channels: 1, hasAlpha: false });

  const elsewhere = await buildOffice();
  const { issueId: copy } = await importIssue(elsewhere.responsible, { issue: data, as: "draft" });
  const again = await loadIssueData(elsewhere.editor, copy, { files: true });
  expect(again.style).toEqual(data.style);
  expect(again.files).toEqual(data.files);
});

test("an imported issue that names a preset keeps what the preset was; one with a bad style is refused", async () => {
  const there = await buildOffice();
  const { issueId: named } = await importIssue(there.responsible, {
    issue: buildIssueData({ style: "compact-b5" }),
    as: "archive",
  });
  expect((await getIssue(there.editor, named)).style).toEqual(PRESETS["compact-b5"]);
  const bad = buildIssueData({ year: 2019, style: { header: { baseline: 400 } } });
  await expect(importIssue(there.responsible, { issue: bad, as: "draft" })).rejects.toMatchObject({
    id: "style-header-place",
  });
});
