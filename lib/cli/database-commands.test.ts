import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "@/scripts/bundle.mjs";
import { testDatabase } from "@/scripts/test-database.mjs";

const SAMPLE = path.resolve("lib/intake/samples/two-levels.txt");

let folder: string;
let first: Database;
const databases: Database[] = [];
type Database = Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  await bundle();
  folder = mkdtempSync(path.join(tmpdir(), "fascicle-commands-"));
  first = await database();
  await done(first, "import", SAMPLE);
});

afterAll(async () => {
  for (const { release } of databases) await release();
  rmSync(folder, { recursive: true, force: true });
});

async function database(): Promise<Database> {
  const made = await testDatabase();
  databases.push(made);
  return made;
}

/** The command as a person runs it, on a database of the test server. */
async function fascicle({ url }: Database, argv: readonly string[], input = "") {
  const child = spawn(process.execPath, ["scripts/fascicle.mjs", ...argv, "--json"], {
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: path.join(folder, "data") },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.once("close", resolve));
  const result: unknown = stdout === "" ? undefined : JSON.parse(stdout);
  return { code, result, stderr };
}

async function done(on: Database, ...argv: string[]) {
  const { code, result, stderr } = await fascicle(on, argv);
  expect(code, stderr).toBe(0);
  return result;
}

async function exported(from: Database, name: string, ...options: string[]): Promise<string> {
  const out = path.join(folder, name);
  await done(from, "export", "2023-02", "--out", out, ...options);
  return out;
}

const read = (file: string) => readFileSync(file, "utf8");

test("an issue exported and imported elsewhere is an equal issue", async () => {
  const file = await exported(first, "first.json");
  const second = await database();
  await done(second, "import", file);
  expect(read(await exported(second, "second.json"))).toBe(read(file));
});

test("the plain shape of an issue comes in again and gives an equal plain shape", async () => {
  const file = await exported(first, "first-plain.json", "--plain");
  const second = await database();
  await done(second, "import", file);
  expect(read(await exported(second, "second-plain.json", "--plain"))).toBe(read(file));
});

test("importing the same file again changes nothing", async () => {
  expect(await done(first, "import", SAMPLE)).toMatchObject({ existed: true });
});

test("an issue of the database becomes the PDF its export becomes", async () => {
  const out = path.join(folder, "issue.pdf");
  const fromDatabase = await done(first, "pdf", "2023-02", "--out", out);
  const file = await exported(first, "for-pdf.json");
  const fromFile = await done(first, "typeset", file, "--out", path.join(folder, "file.pdf"));
  expect(fromDatabase).toMatchObject({ sha256: (fromFile as { sha256: string }).sha256 });
});

test("an issue that is not there is refused with a sentence", async () => {
  const { code, stderr } = await fascicle(first, ["export", "1999-01", "--out", path.join(folder, "x")]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/[一-鿿]/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("a person is added with a password that is shown once, reset and disabled", async () => {
  const other = await database();
  await done(other, "import", SAMPLE);
  const added = await done(other, "user", "add", "wang", "--admin");
  expect(added).toMatchObject({ account: "wang", password: expect.stringMatching(/^[a-z0-9-]{19}$/) });
  await done(other, "user", "add", "li", "--roles", "EDITOR,READER");
  const handed = await fascicle(other, ["user", "reset", "li", "--password-stdin"], "一个足够长的密码在此\n");
  expect(handed.code, handed.stderr).toBe(0);
  expect(JSON.stringify(handed.result) + handed.stderr).not.toContain("一个足够长的密码");
  await done(other, "user", "disable", "li");
  const last = await fascicle(other, ["user", "disable", "wang"]);
  expect(last.result).toMatchObject({ ok: false, error: "last-admin" });
});

test("everything backed up comes back in another database, is proved, and only once", async () => {
  const file = path.join(folder, "backup");
  await done(first, "backup", file);
  await done(first, "verify", file);
  const second = await database();
  await done(second, "restore", file);
  await done(second, "verify");
  expect(read(await exported(second, "restored.json"))).toBe(read(await exported(first, "original.json")));
  const again = await fascicle(second, ["restore", file]);
  expect(again).toMatchObject({ code: 1, result: { error: "not-empty" } });
});

test("a damaged backup is refused with a sentence", async () => {
  const file = path.join(folder, "to-damage");
  await done(first, "backup", file);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 100));
  const refused = await fascicle(await database(), ["restore", file]);
  expect(refused).toMatchObject({ code: 1, result: { error: "damaged-file" } });
  expect(refused.stderr).not.toMatch(/\n\s+at /);
});
