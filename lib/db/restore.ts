/**
 * Everything in again, from one file, into a database in which nobody has worked yet: all of it or nothing. Its
 * transaction ends well only if every row and hash the file names was read from the file, and every table
 * copied out of the database again gives the same hash.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Client, DatabaseError } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { FascicleError } from "../errors";
import { type BackupSummary, openBackup } from "./backup";
import { type BackupHeader, type BackupReader, damaged, type Tally } from "./backup-format";
import {
  connectTo,
  copyRows,
  countRows,
  MIGRATIONS,
  readMigrations,
  readTables,
  settleTextFormat,
  type Table,
} from "./table-copy";

export interface Restored extends BackupSummary {
  readonly secrets: Readonly<Record<string, string>>;
  /** The file was made before the newest migrations: they have to be applied now. */
  readonly needsMigration: boolean;
}

/** What a database may hold before anybody has worked in it. */
const BEFORE_ANYBODY = ["SetupCode", "SignInAttempt"];

/**
 * @param url  of a database that has its migrations and holds nothing
 * @param migrationsFolder  where Prisma keeps them
 * @throws FascicleError `damaged-file`, `not-empty`, `newer-backup`
 */
export async function restoreBackup(url: string, file: string, migrationsFolder: string): Promise<Restored> {
  const client = await connectTo(url);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await settleTextFormat(client);
    await requireEmpty(client);
    const reader = openBackup(file);
    const header = await reader.header();
    const isOlder = await requireKnownMigrations(client, header, migrationsFolder);
    if (isOlder) await rebuildSchema(client, header.migrations, migrationsFolder);
    const tables = await fill(client, reader, header);
    await client.query("COMMIT");
    const { createdAt, migrations, secrets } = header;
    return { createdAt, migrations, secrets, tables, needsMigration: isOlder };
  } finally {
    await client.end(); // what was not committed is gone with the connection
  }
}

/**
 * Copies every table out of the restored database once more, on a connection of its own.
 * @throws FascicleError `damaged-file` where one is not what the file holds
 */
export async function proveRestored(url: string, restored: Restored): Promise<void> {
  const client = await connectTo(url);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await settleTextFormat(client);
    const tables = await readTables(client);
    for (const { table: name, columns, rows, sha256 } of restored.tables) {
      const table = tables.find((candidate) => candidate.name === name);
      const found = table && (await copyRows(client, { ...table, columns }));
      if (found?.rows !== rows || found.sha256 !== sha256) throw damaged();
    }
  } finally {
    await client.end();
  }
}

/** Nobody may come to work in it while it is filled, so all tables are locked before they are looked at. */
async function requireEmpty(client: Client): Promise<void> {
  const tables = await readTables(client);
  if (tables.length === 0) throw new FascicleError("not-migrated");
  const names = tables.map((table) => client.escapeIdentifier(table.name));
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  for (const table of tables) {
    if (BEFORE_ANYBODY.includes(table.name))
      await client.query(`DELETE FROM ${client.escapeIdentifier(table.name)}`);
    else if ((await countRows(client, table)) > 0)
      throw new FascicleError("not-empty", { table: table.name });
  }
}

/** Whether the file is older than the tables; one that is newer cannot be understood. */
async function requireKnownMigrations(
  client: Client,
  header: BackupHeader,
  folder: string,
): Promise<boolean> {
  const known = readdirSync(folder);
  const unknown = header.migrations.filter((migration) => !known.includes(migration));
  if (unknown.length > 0) throw new FascicleError("newer-backup", { migrations: unknown.join(", ") });
  const applied = await readMigrations(client);
  if (header.migrations.some((migration) => !applied.includes(migration)))
    throw new FascicleError("not-migrated");
  return applied.length > header.migrations.length;
}

/** Makes the tables as they were at the time of an older file; the newer migrations are then pending again. */
async function rebuildSchema(client: Client, migrations: readonly string[], folder: string): Promise<void> {
  const { rows } = await client.query<{ schema: string }>("SELECT quote_ident(current_schema()) AS schema");
  const schema = rows[0]?.schema;
  await client.query(`CREATE TEMP TABLE kept (LIKE ${MIGRATIONS} INCLUDING ALL) ON COMMIT DROP`);
  await client.query(`INSERT INTO kept SELECT * FROM ${MIGRATIONS} WHERE migration_name = ANY($1)`, [
    migrations,
  ]);
  await client.query(`DROP SCHEMA ${schema} CASCADE`);
  await client.query(`CREATE SCHEMA ${schema}`);
  for (const migration of migrations)
    await client.query(readFileSync(path.join(folder, migration, "migration.sql"), "utf8"));
  await client.query(`CREATE TABLE ${schema}.${MIGRATIONS} (LIKE kept INCLUDING ALL)`);
  await client.query(`INSERT INTO ${schema}.${MIGRATIONS} SELECT * FROM kept`);
}

async function fill(
  client: Client,
  reader: BackupReader,
  header: BackupHeader,
): Promise<BackupSummary["tables"]> {
  const tables = await readTables(client);
  if (tables.length !== header.tables.length) throw damaged();
  const filled: BackupSummary["tables"][number][] = [];
  for (const { table: name, rows } of header.tables) {
    const { table: named, columns } = await reader.table();
    const table = tables.find((candidate) => candidate.name === name);
    if (named !== name || table === undefined || !sameNames(columns, table.columns)) throw damaged();
    const written = await fillTable(client, { ...table, columns }, reader);
    if (written.rows !== rows) throw damaged();
    const read = await copyRows(client, { ...table, columns });
    if (read.rows !== written.rows || read.sha256 !== written.sha256) throw damaged();
    filled.push({ table: name, columns, ...written });
  }
  await reader.end();
  return filled;
}

/** @returns what was written, as the file confirms it */
async function fillTable(client: Client, table: Table, reader: BackupReader): Promise<Tally> {
  const quote = (column: string) => client.escapeIdentifier(column);
  const hash = createHash("sha256");
  const source = async function* () {
    for await (const chunk of reader.rows()) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const target = client.query(
    copyFrom(`COPY ${quote(table.name)} (${table.columns.map(quote).join(", ")}) FROM STDIN`),
  );
  try {
    await pipeline(Readable.from(source(), { objectMode: false }), target);
  } catch (error) {
    throw isWrongValue(error) ? damaged(error) : error;
  }
  const tally = await reader.tally();
  if (tally.rows !== target.rowCount || tally.sha256 !== hash.digest("hex")) throw damaged();
  return tally;
}

/** Values that a column or a constraint refuses were never written by a backup. */
function isWrongValue(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? "");
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name) => others.includes(name));
}
