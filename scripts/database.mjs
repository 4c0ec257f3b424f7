/** The database a script works on: the one DATABASE_URL names, else the embedded one; and its migrations. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { embeddedDatabase } from "./embedded-database.mjs";
import { onLeaving, requireTool } from "./processes.mjs";
import { Refusal, ROOT } from "./project.mjs";

/** Key of the advisory lock under which migrations are applied: "Fasc" in ASCII. */
const MIGRATION_LOCK = 0x46617363;

/**
 * Opens the database and sets DATABASE_URL for this process and its children. Whoever calls leaves it again.
 * @returns {Promise<import("./embedded-database.mjs").EmbeddedDatabase | undefined>} undefined: a foreign one
 */
export async function openDatabase() {
  if (process.env.DATABASE_URL) {
    await (await connectTo(process.env.DATABASE_URL)).end();
    return undefined;
  }
  const database = await embeddedDatabase();
  process.env.DATABASE_URL = database.url;
  return database;
}

/** Opens the database for as long as this script runs. */
export async function joinDatabase() {
  const opening = openDatabase();
  onLeaving(() =>
    opening.then(
      (database) => database?.release(),
      () => {},
    ),
  );
  return opening;
}

/**
 * Applies the migrations the database does not have yet; several instances may start at once.
 * @param {string} url
 */
export async function migrate(url) {
  const client = await connectTo(url);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    if ((await pendingMigrations(client)).length === 0) return;
    await requireTool("prisma", ["migrate", "deploy"], { env: { DATABASE_URL: url }, quiet: true });
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @returns {Promise<string[]>}
 */
async function pendingMigrations(client) {
  const folder = path.join(ROOT, "prisma/migrations");
  const known = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql")));
  const applied = await appliedMigrations(client);
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Refusal(
      `数据库由更新的版本建立（${unknown.join("、")}）：请更新程序。`,
      `The database was made by a newer version (${unknown.join(", ")}): update the program.`,
    );
  return known.filter((name) => !applied.includes(name));
}

/**
 * @param {pg.Client} client
 * @returns {Promise<string[]>}
 */
async function appliedMigrations(client) {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS found");
  if (tables[0].found === null) return [];
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return rows.map((row) => row.migration_name);
}

/**
 * @param {string} url
 * @returns {Promise<pg.Client>}
 */
async function connectTo(url) {
  if (!/^postgres(ql)?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new Refusal(
      "DATABASE_URL 应形如 postgresql://user:password@host:5432/database。",
      "DATABASE_URL must look like postgresql://user:password@host:5432/database.",
    );
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const { hostname, port, pathname } = new URL(url);
    const where = `${hostname}:${port || 5432}${pathname}`;
    // Several addresses tried in vain give an AggregateError without a message.
    const reason = error.message || error.errors?.[0]?.message || error.code;
    throw new Refusal(
      `无法连接 DATABASE_URL 指定的数据库 ${where}（${reason}）：请检查地址、账号与数据库服务。`,
      `Cannot reach the database named by DATABASE_URL, ${where} (${reason}): check address, account and server.`,
      { cause: error },
    );
  }
}
