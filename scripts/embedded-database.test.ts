import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { embeddedDatabase } from "./embedded-database.mjs";
import { PostgresServer } from "./postgres-server.mjs";
import { processesIn } from "./process-identity.mjs";

let base: string;
const holders: ChildProcess[] = [];

beforeEach(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), "fascicle-database-")));
});

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill("SIGKILL");
  for (const pid of processesIn("postgres", cluster())) process.kill(pid, "SIGKILL");
  rmSync(base, { recursive: true, force: true });
});

const cluster = () => path.join(base, "postgres");
const open = () => embeddedDatabase({ base });
const isRunning = () => new PostgresServer(cluster(), {}).isRunning();
const postmaster = () => Number(readFileSync(path.join(cluster(), "postmaster.pid"), "utf8").split("\n")[0]);

/** Another process that joins, says the address, and stays until its standard input ends. */
function startHolder() {
  const script = `
    import { embeddedDatabase } from ${JSON.stringify(path.resolve("scripts/embedded-database.mjs"))};
    const database = await embeddedDatabase({ base: ${JSON.stringify(base)} });
    process.stdout.write(database.url);
    process.stdin.on("end", async () => { await database.release(); process.exit(0); }).resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  holders.push(child);
  return child;
}

async function addressOf(holder: ChildProcess): Promise<string> {
  const [chunk] = await once(holder.stdout!, "data");
  return String(chunk);
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // the server may be killed under it
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("four starters at once share one server, and the last one out stops it", async () => {
  const four = [startHolder(), startHolder(), startHolder(), startHolder()];
  const addresses = await Promise.all(four.map(addressOf));
  expect(new Set(addresses).size).toBe(1);
  for (const [i, holder] of four.entries()) {
    expect(isRunning(), `before holder ${i} leaves`).toBe(true);
    holder.stdin!.end();
    await once(holder, "exit");
  }
  expect(isRunning()).toBe(false);
});

test("a client killed outright does not count: the next one out stops the server", async () => {
  const killed = startHolder();
  const address = await addressOf(killed);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const database = await open();
  expect(database.url).toBe(address);
  await database.release();
  expect(isRunning()).toBe(false);
});

test("a server killed outright comes back at the same address with every committed row", async () => {
  const database = await open();
  await query(database.url, "CREATE TABLE kept (word text)");
  await query(database.url, "INSERT INTO kept VALUES ('职教')");
  process.kill(postmaster(), "SIGKILL");
  await vi.waitUntil(() => !isRunning());
  expect(await database.ensureRunning()).toBe(database.url);
  expect(await query(database.url, "SELECT word FROM kept")).toEqual([{ word: "职教" }]);
  await database.release();
});

test("a pid file left by a crash whose number now belongs to another process is no obstacle", async () => {
  await (await open()).release();
  const stranger = startHolder().pid;
  writeFileSync(path.join(cluster(), "postmaster.pid"), `${stranger}\n${cluster()}\n0\n1\n\n127.0.0.1\n`);
  const database = await open();
  expect(await query(database.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await database.release();
});

test("a cluster whose making was cut short is made anew", async () => {
  await (await open()).release();
  rmSync(path.join(cluster(), "PG_VERSION"));
  const database = await open();
  expect(await query(database.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await database.release();
});

test("committed words are forced to the disk, and Han characters are letters to pg_trgm", async () => {
  const database = await open();
  const settings = await query(
    database.url,
    "SELECT name FROM pg_settings WHERE name IN ('fsync','full_page_writes','synchronous_commit') AND setting = 'on'",
  );
  expect(settings).toHaveLength(3);
  await query(database.url, "CREATE EXTENSION pg_trgm");
  const [row] = await query(database.url, "SELECT cardinality(show_trgm('职教')) AS trigrams");
  expect(row.trigrams).toBeGreaterThan(0);
  await database.release();
});

test("a configuration that would lose words in a power cut is refused with a sentence", async () => {
  await (await open()).release();
  writeFileSync(path.join(cluster(), "postgresql.auto.conf"), "fsync = off\n");
  await expect(open()).rejects.toThrow(/fsync 已关闭/);
  expect(isRunning()).toBe(false);
});
