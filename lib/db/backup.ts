/**
 * Everything out, into one file: all tables of one snapshot, taken while people go on working. The jobs that
 * wait in pg-boss's own tables are not part of it; the application's job list is.
 */

import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip, type Gzip } from "node:zlib";
import type { Client } from "pg";
import {
  type BackupHeader,
  BackupReader,
  BackupWriter,
  damaged,
  type TableHead,
  type Tally,
} from "./backup-format";
import { connectTo, copyRows, countRows, readMigrations, readTables, settleTextFormat } from "./table-copy";

export interface BackupSummary {
  readonly createdAt: string;
  readonly migrations: readonly string[];
  readonly tables: readonly (TableHead & Tally)[];
}

/**
 * Writes the file (mode 600: it holds secrets and password hashes), reads it back, and only then gives it its
 * name. A file of that name is replaced.
 * @param url  of the database
 * @param secrets  environment variables to keep with the data
 */
export async function writeBackup(
  url: string,
  file: string,
  secrets: Readonly<Record<string, string>>,
): Promise<BackupSummary> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    await writeSnapshot(url, unfinished, secrets);
    const summary = await inspectBackup(unfinished);
    await rename(unfinished, file);
    return summary;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/**
 * Reads a backup from beginning to end and checks every count and hash.
 * @throws FascicleError `damaged-file`
 */
export async function inspectBackup(file: string): Promise<BackupSummary> {
  const reader = openBackup(file);
  const header = await reader.header();
  const tables: (TableHead & Tally)[] = [];
  for (const { table, rows } of header.tables) {
    const head = await reader.table();
    if (head.table !== table) throw damaged();
    const hash = createHash("sha256");
    for await (const chunk of reader.rows()) hash.update(chunk);
    const tally = await reader.tally();
    if (tally.rows !== rows || tally.sha256 !== hash.digest("hex")) throw damaged();
    tables.push({ ...head, ...tally });
  }
  await reader.end();
  return { createdAt: header.createdAt, migrations: header.migrations, tables };
}

export function openBackup(file: string): BackupReader {
  // Whoever reads hears of every error at the unpacking end; nothing else is left to be told.
  return new BackupReader(pipeline(createReadStream(file), createGunzip(), () => {}));
}

async function writeSnapshot(
  url: string,
  file: string,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const client = await connectTo(url);
  const gzip = createGzip();
  const output = gzip.pipe(createWriteStream(file, { mode: 0o600 }));
  // A full disk shows at the file; whoever waits for the packing must hear of it.
  output.on("error", (error) => gzip.destroy(error));
  const written = finished(output);
  written.catch(() => {}); // awaited below, after what it may interrupt
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await settleTextFormat(client);
    await copyDatabase(client, gzip, secrets);
    await client.query("COMMIT");
    gzip.end();
    await written;
  } finally {
    gzip.destroy();
    await client.end();
  }
  await forceToDisk(file);
}

async function copyDatabase(
  client: Client,
  gzip: Gzip,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const writer = new BackupWriter();
  const write = async (bytes: Buffer) => {
    if (gzip.destroyed) throw gzip.errored ?? new Error("the backup file cannot be written");
    if (!gzip.write(bytes)) await once(gzip, "drain");
  };
  const tables = await readTables(client);
  const header: BackupHeader = {
    format: "fascicle-backup/1",
    createdAt: new Date().toISOString(),
    migrations: await readMigrations(client),
    secrets,
    tables: [],
  };
  for (const table of tables) header.tables.push({ table: table.name, rows: await countRows(client, table) });
  await write(writer.header(header));
  for (const table of tables) {
    await write(writer.table({ table: table.name, columns: [...table.columns] }));
    const tally = await copyRows(client, table, (chunk) => write(writer.rows(chunk)));
    await write(writer.tally(tally));
  }
  await write(writer.end());
}

async function forceToDisk(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
