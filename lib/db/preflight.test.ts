import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { saveDraft } from "./article-drafts";
import { getArticle } from "./articles";
import { readHistory } from "./audit";
import { buildDraft, buildIssue, buildOffice, buildPreflight, type Office } from "./factories";
import { getPreflight, storePreflight, waiveFinding, withdrawWaiver } from "./preflight";
import { approveIssue, getSignOffState, startProofing } from "./sign-offs";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
beforeAll(async () => {
  office = await buildOffice();
});

/** In proofing, all accepted: only preflight is between it and the signature. */
async function proofed(number: number) {
  const issue = await buildIssue(office, ["ACCEPTED"], number);
  await startProofing(office.responsible, issue.issueId);
  return issue;
}
const glyph = (key: string, more = {}) => ({
  key,
  rule: "missing-glyph",
  articleId: "a",
  block: "b1",
  ...more,
});

test("an issue that was not checked as it stands is not approved", async () => {
  const { issueId, articles } = await proofed(1);
  const { manifestHash, preflightErrors } = await getSignOffState(office.chief, issueId);
  expect(preflightErrors).toBeUndefined();
  await expect(approveIssue(office.chief, { issueId, manifestHash })).rejects.toMatchObject({
    id: "preflight-missing",
  });
  expect(await getPreflight(office.editor, issueId)).toEqual({ findings: [], voided: [], errors: 0 });

  await buildPreflight(issueId);
  expect((await getPreflight(office.editor, issueId)).checked).toMatchObject({ current: true, pages: 8 });
  const [articleId = ""] = articles;
  const { version } = await getArticle(office.responsible, articleId);
  await saveDraft(office.responsible, { articleId, version, draft: buildDraft({ title: "改了" }) });
  expect((await getPreflight(office.editor, issueId)).checked).toMatchObject({ current: false, pages: 8 });
  expect((await getSignOffState(office.chief, issueId)).preflightErrors).toBeUndefined();
});

test("an error keeps the issue from being approved until it is waived, a warning does not", async () => {
  const { issueId } = await proofed(2);
  const { manifestHash } = await buildPreflight(issueId, [
    glyph("one"),
    glyph("two", { severity: "warning", rule: "widow" }),
  ]);
  await expect(approveIssue(office.chief, { issueId, manifestHash })).rejects.toMatchObject({
    id: "preflight-errors",
    values: { count: 1 },
  });
  await waiveFinding(office.chief, { issueId, key: "one", reason: " 字形已与作者核对 " });
  const { errors, findings } = await getPreflight(office.editor, issueId);
  expect(errors).toBe(0);
  expect(findings[0]?.waiver).toMatchObject({ reason: "字形已与作者核对", person: office.chief.name });
  expect((await getSignOffState(office.chief, issueId)).preflightErrors).toBe(0);
  expect(await approveIssue(office.chief, { issueId, manifestHash })).toEqual({ status: "APPROVED" });
  const [first] = (await readHistory(office.chief, { type: "issue", id: issueId })).filter(
    ({ action }) => action === "issue.waive",
  );
  expect(first).toMatchObject({
    actor: office.chief.name,
    detail: { rule: "missing-glyph", key: "one", reason: "字形已与作者核对" },
  });
});

test("a withdrawn waiver answers nothing, and what was signed keeps its waivers", async () => {
  const { issueId } = await proofed(3);
  const { manifestHash } = await buildPreflight(issueId, [glyph("one")]);
  const { waiverId } = await waiveFinding(office.chief, { issueId, key: "one", reason: "可" });
  await withdrawWaiver(office.chief, { issueId, waiverId });
  await expect(approveIssue(office.chief, { issueId, manifestHash })).rejects.toMatchObject({
    id: "preflight-errors",
  });
  const again = await waiveFinding(office.chief, { issueId, key: "one", reason: "再议后可" });
  await approveIssue(office.chief, { issueId, manifestHash });
  await expect(withdrawWaiver(office.chief, { issueId, ...again })).rejects.toMatchObject({
    id: "wrong-status",
  });
  await expect(waiveFinding(office.chief, { issueId, key: "one", reason: "x" })).rejects.toMatchObject({
    id: "wrong-status",
  });
});

test("a change of what it is about voids a waiver visibly, at its place or by itself", async () => {
  const { issueId } = await proofed(4);
  await buildPreflight(issueId, [glyph("a1"), glyph("z1", { articleId: "z" })]);
  await waiveFinding(office.chief, { issueId, key: "a1", reason: "甲" });
  await waiveFinding(office.chief, { issueId, key: "z1", reason: "乙" });
  const { manifestHash } = await buildPreflight(issueId, [glyph("a2")]);
  const { findings, voided, errors } = await getPreflight(office.editor, issueId);
  expect(errors).toBe(1);
  expect(findings).toMatchObject([{ key: "a2", voided: { reason: "甲" } }]);
  expect(findings[0]?.waiver).toBeUndefined();
  expect(voided).toMatchObject([{ reason: "乙", person: office.chief.name }]);
  await expect(approveIssue(office.chief, { issueId, manifestHash })).rejects.toMatchObject({
    id: "preflight-errors",
  });
  // The text as it was makes the waiver good again.
  await buildPreflight(issueId, [glyph("a1")]);
  expect((await getPreflight(office.editor, issueId)).errors).toBe(0);
});

test("only the chief editor waives, with a reason, and only what is there", async () => {
  const { issueId } = await proofed(5);
  await buildPreflight(issueId, [glyph("one")]);
  for (const actor of [office.editor, office.responsible, office.inChief])
    await expect(waiveFinding(actor, { issueId, key: "one", reason: "可" })).rejects.toMatchObject({
      id: "forbidden",
    });
  await expect(waiveFinding(office.chief, { issueId, key: "one", reason: "  " })).rejects.toMatchObject({
    id: "reason-required",
  });
  await expect(waiveFinding(office.chief, { issueId, key: "other", reason: "可" })).rejects.toMatchObject({
    id: "finding-gone",
  });
});

test("results come from the worker alone, and a rerun of the same state takes the place of the first", async () => {
  const { issueId } = await proofed(6);
  const { manifestHash } = await buildPreflight(issueId, [glyph("one")]);
  await expect(
    storePreflight(office.inChief, { issueId, manifestHash, findings: [], pageCount: 1 }),
  ).rejects.toMatchObject({ id: "forbidden" });
  await buildPreflight(issueId);
  expect((await getPreflight(office.editor, issueId)).findings).toEqual([]);
});
