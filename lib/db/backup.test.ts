import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { inspectBackup, writeBackup } from "./backup";
import { restoreBackup } from "./restore";

const MIGRATIONS = path.resolve("prisma/migrations");
const SECRETS = { NEXTAUTH_SECRET: "鍵", NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "k" };

let folder: string;
let file: string;
const databases: Awaited<ReturnType<typeof testDatabase>>[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "fascicle-backup-"));
  file = path.join(folder, "backup");
  const { url } = await emptyDatabase();
  await fillDatabase(url);
  await writeBackup(url, file, SECRETS);
});

afterAll(async () => {
  for (const database of databases) await database.release();
  rmSync(folder, { recursive: true, force: true });
});

async function emptyDatabase() {
  const database = await testDatabase();
  databases.push(database);
  return database;
}

async function run(url: string, ...statements: [sql: string, values?: unknown[]][]) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const [sql, values] of statements) ({ rows } = await client.query(sql, values));
    return rows;
  } finally {
    await client.end();
  }
}

/** Rows in whose values a careless copy would lose something. */
async function fillDatabase(url: string) {
  const awkward = "tab\t newline\n return\r backslash \\ \\. NUL-free 𠀀 “职教” \\N";
  await run(
    url,
    [`INSERT INTO "User" (id, account, name, "passwordHash") VALUES ('u1', 'a', $1, 'h')`, [awkward]],
    [`INSERT INTO "Journal" (id, title, institution) VALUES ('j1', $1, $2)`, [awkward, "某学院"]],
    [`INSERT INTO "Membership" ("userId", "journalId", roles) VALUES ('u1', 'j1', '{EDITOR,CHIEF_EDITOR}')`],
    [
      `INSERT INTO "File" (sha256, "mediaType", size, bytes) VALUES ('f1', 'image/png', 3000000, $1), ('f2', 'x', 0, '')`,
      [randomBytes(3_000_000)],
    ],
    [
      `INSERT INTO "Issue" (id, "journalId", year, number, label, "journalFacts", "coverLines", print, "mastheadTitle", masthead, "statementTitle", statement, "contentsTitle")
       VALUES ('i1', 'j1', 2024, 1, 'x', $1, $2, '{}', '', '[]', '', '{"type":"doc"}', '目录')`,
      [JSON.stringify({ title: awkward, n: 0.1, deep: [null, true, ""] }), ["", awkward]],
    ],
    // The child before its parent, in the order of keys.
    [
      `INSERT INTO "Section" (id, "issueId", "parentId", position, title) VALUES ('s2', 'i1', NULL, 0, 'b'), ('s1', 'i1', 's2', 0, 'a')`,
    ],
    [
      `INSERT INTO "AuditEvent" (seq, at, action, "actorName", "subjectType", "subjectId", detail, "previousHash", hash)
       SELECT n, now() + n * interval '1 ms', 'a', 'n', 't', 'i', '{}', '', n::text FROM generate_series(1, 12) n`,
    ],
  );
}

const restoreInto = (url: string, from = file) => restoreBackup(url, from, MIGRATIONS);
const countUsers = async (url: string) => (await run(url, ['SELECT count(*)::int AS n FROM "User"']))[0]?.n;

test("a restored database is equal to the one backed up, byte for byte", async () => {
  const { url } = await emptyDatabase();
  const restored = await restoreInto(url);
  expect(restored.secrets).toEqual(SECRETS);
  const again = path.join(folder, "again");
  const { tables } = await writeBackup(url, again, SECRETS);
  expect(tables).toEqual((await inspectBackup(file)).tables);
  expect(tables).toEqual(restored.tables);
  expect(tables.find(({ table }) => table === "AuditEvent")?.rows).toBe(12);
});

test("every table of the schema is in it, but what is made anew from the others", async () => {
  const { url } = await emptyDatabase();
  const rows = await run(url, [
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  ]);
  const { tables } = await inspectBackup(file);
  expect([...tables.map(({ table }) => table), "ArticleIndex"].sort()).toEqual(
    rows.map((row) => row.tablename).sort(),
  );
});

test("the application keeps no sequences, which a copy of rows would not carry", async () => {
  const { url } = await emptyDatabase();
  expect(await run(url, ["SELECT * FROM pg_sequences WHERE schemaname = 'public'"])).toEqual([]);
});

test("only its owner may read the file", () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a failed backup leaves the earlier file as it was", async () => {
  const before = readFileSync(file);
  await expect(writeBackup("postgresql://nobody:wrong@127.0.0.1:9/none", file, {})).rejects.toThrow();
  expect(readFileSync(file).equals(before)).toBe(true);
});

const packed = () => readFileSync(file);
const unpacked = () => gunzipSync(packed());
const altered = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

test.each<[string, () => Buffer]>([
  ["an empty file", () => Buffer.alloc(0)],
  ["something else", () => Buffer.from("期刊")],
  ["something else, packed", () => gzipSync("期刊")],
  ["a file cut short in its packing", () => packed().subarray(0, packed().length - 20)],
  ["a file cut short and packed again", () => gzipSync(unpacked().subarray(0, unpacked().length - 90))],
  ["a bit changed in the packing", () => altered(packed(), packed().length >> 1)],
  ["a bit changed in an image", () => gzipSync(altered(unpacked(), unpacked().length >> 1))],
  ["a bit changed in its end", () => gzipSync(altered(unpacked(), unpacked().length - 10))],
  ["a name changed", () => gzipSync(replaced(unpacked(), "某学院", "某学府"))],
  ["a row left out", () => gzipSync(replaced(unpacked(), '"rows":12', '"rows":11'))],
  ["bytes behind its end", () => gzipSync(Buffer.concat([unpacked(), Buffer.from("x")]))],
])("%s is refused, and nothing of it stays", async (_, bytes) => {
  const wrong = path.join(folder, "wrong");
  writeFileSync(wrong, bytes());
  const { url } = await emptyDatabase();
  await expect(restoreInto(url, wrong)).rejects.toMatchObject({ id: "damaged-file" });
  await expect(inspectBackup(wrong)).rejects.toMatchObject({ id: "damaged-file" });
  expect(await countUsers(url)).toBe(0);
});

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from);
  expect(at).toBeGreaterThan(0);
  return Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(to),
    bytes.subarray(at + Buffer.byteLength(from)),
  ]);
}

test("a database in which somebody has worked is refused", async () => {
  const { url } = await emptyDatabase();
  await run(url, [`INSERT INTO "Journal" (id, title, institution) VALUES ('j', 't', 'i')`]);
  await expect(restoreInto(url)).rejects.toMatchObject({ id: "not-empty", values: { table: "Journal" } });
});

test("a backup of a newer version is refused", async () => {
  const older = path.join(folder, "older-program");
  mkdirSync(older);
  const { url } = await emptyDatabase();
  await expect(restoreBackup(url, file, older)).rejects.toMatchObject({ id: "newer-backup" });
});

test("a backup of an older version comes back with the tables of its time", async () => {
  const newer = path.join(folder, "newer-program");
  cpSync(MIGRATIONS, newer, { recursive: true });
  mkdirSync(path.join(newer, "29990101000000_more"));
  const { url } = await emptyDatabase();
  await run(
    url,
    ['ALTER TABLE "User" ADD COLUMN more text NOT NULL'],
    [
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('m', 'c', '29990101000000_more', now(), 1)`,
    ],
  );
  const restored = await restoreBackup(url, file, newer);
  expect(restored.needsMigration).toBe(true);
  expect(restored.tables).toEqual((await inspectBackup(file)).tables);
  const names = await run(url, ["SELECT migration_name AS name FROM _prisma_migrations"]);
  expect(names.map((row) => row.name)).toEqual(restored.migrations);
});
