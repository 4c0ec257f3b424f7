/** Tables as PostgreSQL copies them: which there are, in what order they may be filled, and their rows as text. */
import { createHash } from "node:crypto";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Tally } from "./backup-format";

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** Prisma's own list of migrations; a backup names them instead of copying it. */
export const MIGRATIONS = "_prisma_migrations";
/** Made anew from what is copied. */
const DERIVED = ["ArticleIndex"];

/** The text of a value must not depend on what a server or a session happens to be set to. */
const PLAIN_TEXT = ["DateStyle = ISO", "IntervalStyle = postgres", "TimeZone = UTC", "bytea_output = hex"];

export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {}); // a lost connection shows at the query that wants it
  await client.connect();
  return client;
}

/** Settings for the transaction that copies. */
export async function settleTextFormat(client: Client): Promise<void> {
  for (const setting of PLAIN_TEXT) await client.query(`SET LOCAL ${setting.replace("=", "TO")}`);
  await client.query("SET LOCAL extra_float_digits TO 1");
}

/** The tables of the application in an order in which each follows those it refers to. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[]; needs: string[] }>(
    `
    SELECT c.relname AS name,
      ARRAY(SELECT attname::text FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, place)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
        WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.place) AS key,
      ARRAY(SELECT DISTINCT other.relname::text FROM pg_constraint f JOIN pg_class other ON other.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
    FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> ALL($1)
    ORDER BY c.relname COLLATE "C"`,
    [[MIGRATIONS, ...DERIVED]],
  );
  const ordered: typeof rows = [];
  while (ordered.length < rows.length) {
    const placed = new Set(ordered.map((table) => table.name));
    const next = rows.find(
      (table) => !placed.has(table.name) && table.needs.every((need) => placed.has(need)),
    );
    if (!next) throw new Error("tables refer to each other in a circle; the backup needs a rule for them");
    ordered.push(next);
  }
  return ordered;
}

/** Names of the migrations that were applied, in order. */
export async function readMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${MIGRATIONS}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map((row) => row.name);
}

export async function countRows(client: Client, table: Table): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT count(*) FROM ${client.escapeIdentifier(table.name)}`,
  );
  return Number(rows[0]?.count);
}

/**
 * Every row of a table in COPY text format, ordered by its key so that equal tables give equal bytes. The text
 * of a key is ordered by its bytes: collations differ from server to server.
 * @param take  called with each piece; its promise holds the copying back
 */
export async function copyRows(
  client: Client,
  table: Table,
  take: (chunk: Buffer) => unknown = () => {},
): Promise<Tally> {
  const quote = (column: string) => client.escapeIdentifier(column);
  const order = table.key.map((column) => `${quote(column)}::text COLLATE "C"`).join(", ");
  const stream = client.query(
    copyTo(
      `COPY (SELECT ${table.columns.map(quote).join(", ")} FROM ${quote(table.name)} ORDER BY ${order}) TO STDOUT`,
    ),
  );
  const hash = createHash("sha256");
  for await (const chunk of stream) {
    hash.update(chunk);
    await take(chunk);
  }
  return { rows: stream.rowCount, sha256: hash.digest("hex") };
}
