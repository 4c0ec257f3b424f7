/**
 * Databases for tests: on a server of their own (folder `test`, nothing forced to the disk), each copied in a
 * moment from a template to which the migrations were applied once. DATABASE_URL plays no part.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrate } from "./database.mjs";
import { embeddedDatabase } from "./embedded-database.mjs";
import { withLock } from "./lock.mjs";
import { PostgresServer } from "./postgres-server.mjs";
import { identify } from "./process-identity.mjs";
import { dataFolder, ROOT, readText } from "./project.mjs";

const FOLDER = "test";

let made = 0;

/**
 * A migrated, empty database for the caller alone.
 * @returns {Promise<{ url: string, release: () => Promise<void> }>} `release` drops it
 */
export async function testDatabase() {
  const server = await embeddedDatabase({ folder: FOLDER, database: "postgres", durable: false });
  const name = `test_${process.pid}_${++made}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await withLock(path.join(dataFolder(), `${FOLDER}.template.lock`), async () => {
    const template = await makeTemplate(admin, server.url);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: urlOf(server.url, name),
    async release() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
      await server.release();
    },
  };
}

/**
 * Keeps the test server running through a whole test run. It begins anew unless tests are using it: a server
 * that forces nothing to the disk may have been left damaged.
 * @returns {Promise<() => Promise<void>>} ends the holding
 */
export async function holdTestServer() {
  const cluster = path.join(dataFolder(), FOLDER);
  await withLock(`${cluster}.lock`, async () => {
    if (existsSync(cluster) && !new PostgresServer(cluster, {}).isRunning())
      rmSync(cluster, { recursive: true, force: true });
  });
  const server = await embeddedDatabase({ folder: FOLDER, database: "postgres", durable: false });
  return server.release;
}

/**
 * @param {pg.Client} admin
 * @param {string} serverUrl
 * @returns {Promise<string>} name of the template for the present migrations
 */
async function makeTemplate(admin, serverUrl) {
  const template = `template_${migrationsHash()}`;
  const { rows } = await admin.query("SELECT datname FROM pg_database WHERE datname ~ '^(test|template)_'");
  /** @type {string[]} */
  const present = rows.map((row) => row.datname);
  for (const name of present) {
    const owner = Number(name.match(/^test_(\d+)_/)?.[1]);
    const dead = name.startsWith("test_") ? identify(owner) === undefined : name !== template;
    if (dead) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
  if (present.includes(template)) return template;
  await admin.query("CREATE DATABASE template_unfinished");
  await migrate(urlOf(serverUrl, "template_unfinished"));
  await admin.query(`ALTER DATABASE template_unfinished RENAME TO ${template}`);
  return template;
}

function migrationsHash() {
  const folder = path.join(ROOT, "prisma/migrations");
  const sum = createHash("sha256");
  for (const name of readdirSync(folder).sort())
    sum.update(name).update(readText(path.join(folder, name, "migration.sql")));
  return sum.digest("hex").slice(0, 16);
}

/**
 * @param {string} server
 * @param {string} database
 */
function urlOf(server, database) {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
