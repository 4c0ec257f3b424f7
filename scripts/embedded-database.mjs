/**
 * The database that needs no installation: one PostgreSQL server per data folder, shared by every process
 * that asks for it; the last to leave stops it. Processes may be killed at any moment: the next to come
 * finds out who still lives and goes on.
 */
import * as fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { withLock } from "./lock.mjs";
import { PostgresServer } from "./postgres-server.mjs";
import { identify, isAlive } from "./process-identity.mjs";
import { dataFolder, Refusal, readText } from "./project.mjs";

/**
 * @typedef {object} EmbeddedDatabase
 * @property {string} url  connection string
 * @property {() => Promise<string>} ensureRunning  starts the server again if it has died; the connection
 *   string then, in which only the port may differ
 * @property {() => Promise<void>} release  leaves; the last one out stops the server
 */

/** What keeps committed words on the disk through a crash; refused if a configuration turns one off. */
const DURABILITY = ["fsync", "full_page_writes", "synchronous_commit"];

let joined = 0;

/**
 * Starts the server or joins it, and makes the database if it is missing.
 * @param {object} [options]
 * @param {string} [options.base]  the data folder
 * @param {string} [options.folder]  the cluster in it
 * @param {string} [options.database]
 * @param {boolean} [options.durable]  false, for tests only: nothing is forced to the disk
 * @returns {Promise<EmbeddedDatabase>}
 */
export async function embeddedDatabase({
  base = dataFolder(),
  folder = "postgres",
  database = "fascicle",
  durable = true,
} = {}) {
  const cluster = path.join(base, folder);
  const clients = `${cluster}.clients`;
  fs.mkdirSync(clients, { recursive: true });
  const server = new PostgresServer(
    cluster,
    durable ? {} : Object.fromEntries(DURABILITY.map((setting) => [setting, "off"])),
  );
  const ticket = path.join(clients, `${process.pid}.${++joined}`);

  const join = () =>
    withLock(`${cluster}.lock`, async () => {
      server.create();
      if (!server.isRunning()) await server.start();
      fs.writeFileSync(ticket, identify(process.pid) ?? "");
    });
  const ensureRunning = async () => {
    if (!server.isRunning()) await join();
    return server.url(database);
  };
  const release = () =>
    withLock(`${cluster}.lock`, async () => {
      fs.rmSync(ticket, { force: true });
      if (others(clients).length === 0 && server.isRunning()) server.stop();
    });

  await join();
  try {
    await makeDatabase(server.url("postgres"), database, durable);
  } catch (error) {
    await release();
    throw error;
  }
  return { url: server.url(database), ensureRunning, release };
}

/**
 * Tickets of living processes; those of dead ones are thrown away.
 * @param {string} clients
 */
function others(clients) {
  return fs.readdirSync(clients).filter((name) => {
    const file = path.join(clients, name);
    if (isAlive(readText(file))) return true;
    fs.rmSync(file, { force: true });
    return false;
  });
}

/**
 * @param {string} url
 * @param {string} database
 * @param {boolean} durable
 */
async function makeDatabase(url, database, durable) {
  const client = await connect(url);
  try {
    if (durable)
      for (const setting of DURABILITY) {
        const { rows } = await client.query(`SELECT current_setting('${setting}') AS value`);
        if (rows[0]?.value !== "on")
          throw new Refusal(
            `数据库设置 ${setting} 已关闭，断电会丢失稿件：请在 postgresql.conf 中恢复为 on。`,
            `The database setting ${setting} is off and a power cut would lose work: set it to on in postgresql.conf.`,
          );
      }
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    // Made already: 42P04; being made by another starter this moment: 23505.
    if (error.code !== "42P04" && error.code !== "23505") throw error;
  } finally {
    await client.end();
  }
}

/**
 * Waits for a server that is still recovering from a crash.
 * @param {string} url
 */
async function connect(url) {
  for (let i = 0; ; i++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      const starting = error.code === "57P03" || error.code === "ECONNREFUSED";
      if (!starting || i === 600) throw error;
      await sleep(100);
    }
  }
}
