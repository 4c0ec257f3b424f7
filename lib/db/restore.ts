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
import { Client, DatabaseError } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { FascicleError } from "../errors";
import { type BackupSummary, openBackup } from "./backup";
import { type BackupHeader, type BackupReader, damaged, type Tally } from "./backup-format";
import {
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
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await settleTextFormat(client);
    await requireEmpty(client);
    const reader = openBackup(file);
    const header = await reader.header();
    const { applied, missing } = await matchMigrations(client, header, migrationsFolder);
    if (missing.length > 0) throw new FascicleError("newer-backup", { migrations: missing.join(", ") });
    if (applied.length > header.migrations.length)
      await rebuildSchema(client, header.migrations, migrationsFolder);
    const tables = await fill(client, reader, header);
    await client.query("COMMIT");
    const { createdAt, migrations, secrets } = header;
    return { createdAt, migrations, secrets, tables, needsMigration: applied.length > migrations.length };
  } finally {
    await client.end(); // what was not committed is gone with the connection
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
    else if ((await countRows(client, table)) > 0) throw new FascicleError("not-empty", { table: table.name });
  }
}

async function matchMigrations(client: Client, header: BackupHeader, folder: string) {
  const known = new Set(readdirSync(folder));
  return {
    applied: await readMigrations(client),
    missing: header.migrations.filter((migration) => !known.has(migration)),
  };
}

/** An older file needs the tables of its time; the caller applies the newer migrations to them afterwards. */
async function rebuildSchema(client: Client, migrations: readonly string[], folder: string): Promise<void> {
  const { rows } = await client.query<{ schema: string }>("SELECT quote_ident(current_schema()) AS schema");
  const schema = rows[0]?.schema;
  const { rows: records } = await client.query(`SELECT * FROM ${MIGRATIONS} WHERE migration_name = ANY($1)`, [
    migrations,
  ]);
  const { rows: definition } = await client.query<{ name: string; type: string }>(
    `SELECT quote_ident(attname) AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [MIGRATIONS],
  );
  await client.query(`ALTER TABLE ${MIGRATIONS} RENAME TO ${MIGRATIONS}_kept`);
}
