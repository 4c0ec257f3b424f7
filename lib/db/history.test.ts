import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { readHistory, verifyHistory } from "./audit";
import { db } from "./client";
import { buildArticle, buildOffice, type Office } from "./factories";
import { listTags, putTags } from "./tags";
import { withTestDatabase } from "./test-database";
import { write } from "./write";

withTestDatabase(testDatabase);

let office: Office;
let raw: Client;
beforeAll(async () => {
  office = await buildOffice();
  await buildArticle(office, { status: "ACCEPTED" });
  raw = new Client({ connectionString: process.env.DATABASE_URL });
  await raw.connect();
});
afterAll(() => raw.end());

const KEPT = ["Revision", "Review", "Edition", "AuditEvent"];

test.each(KEPT)("%s refuses UPDATE, DELETE and TRUNCATE, by hand too", async (table) => {
  const name = raw.escapeIdentifier(table);
  const key = table === "AuditEvent" ? `"seq"` : `"id"`;
  for (const statement of [
    `UPDATE ${name} SET ${key} = ${key}`,
    `DELETE FROM ${name}`,
    `TRUNCATE ${name} CASCADE`,
  ])
    await expect(raw.query(statement)).rejects.toMatchObject({ code: "23000" });
});

test("a stored file cannot become another", async () => {
  await expect(raw.query(`UPDATE "File" SET "bytes" = ''`)).rejects.toMatchObject({ code: "23000" });
});

test("an undamaged history verifies", async () => {
  expect(await verifyHistory()).toMatchObject({ ok: true, revisions: 1 });
});

test.each([
  ["a changed event", `UPDATE "AuditEvent" SET "actorName" = '他人' WHERE "seq" = 3`, "AuditEvent", "3"],
  ["a missing event", `DELETE FROM "AuditEvent" WHERE "seq" = 2`, "AuditEvent", "3"],
  ["a changed revision", `UPDATE "Revision" SET "content" = "content" || ' '`, "Revision", undefined],
])("with the triggers off, %s is named", async (_rule, damage, table, row) => {
  await raw.query("BEGIN");
  await raw.query(`SET LOCAL session_replication_role = replica`);
  const before = await raw.query(`SELECT * FROM "${table}"`);
  await raw.query(damage);
  await raw.query("COMMIT");
  const found = await verifyHistory();
  expect(found).toMatchObject({ ok: false, table, ...(row ? { row } : {}) });
  await raw.query("BEGIN");
  await raw.query(`SET LOCAL session_replication_role = replica`);
  await raw.query(`DELETE FROM "${table}"`);
  await raw.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1)`, [
    JSON.stringify(before.rows),
  ]);
  await raw.query("COMMIT");
});

test("a change that fails leaves no event, and an event that fails no change", async () => {
  const events = await db().auditEvent.count();
  const id = await buildArticle(office);
  const made = (await db().auditEvent.count()) - events;
  const article = { id, journalId: office.journalId };
  const failing = write(office.editor, async (tx, record) => {
    await putTags(tx, article, ["不该留下"]);
    record({ action: "article.tag", subjectType: "article", subjectId: id });
    throw new Error("power cut");
  });
  await expect(failing).rejects.toThrow("power cut");
  expect(await db().auditEvent.count()).toBe(events + made);
  expect(await listTags(office.editor)).toEqual([]);
});

test("events written at once form one chain", async () => {
  await Promise.all(Array.from({ length: 12 }, () => buildArticle(office)));
  expect(await verifyHistory()).toMatchObject({ ok: true });
});

test("an article's history tells who did what, newest first; readers see none of it", async () => {
  const id = await buildArticle(office, { status: "SECOND_REVIEW" });
  const history = await readHistory(office.editor, { type: "article", id });
  expect(history.map(({ action, actor }) => [action, actor])).toEqual([
    ["article.pass", office.responsible.name],
    ["article.submit", office.editor.name],
    ["article.create", office.editor.name],
  ]);
  await expect(readHistory(office.reader, { type: "article", id })).rejects.toMatchObject({
    id: "not-found",
  });
});
