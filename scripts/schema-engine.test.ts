import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { embeddedDatabase } from "./embedded-database.mjs";
import { ROOT } from "./project.mjs";

/** A project of its own with one table, and a migration that holds a function body full of semicolons. */
let project: string;
let database: Awaited<ReturnType<typeof embeddedDatabase>>;

const SCHEMA = `datasource db {
  provider = "postgresql"
}
model Word {
  id   Int    @id @default(autoincrement())
  text String @unique
}
`;
const TRIGGER = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'kept; for good'; END; $$;
CREATE TRIGGER kept BEFORE DELETE ON "Word" FOR EACH ROW EXECUTE FUNCTION refuse();
`;
const CONFIG = `export default { schema: "schema.prisma", migrations: { path: "migrations" },
  datasource: { url: process.env.DATABASE_URL } };
`;

beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), "fascicle-engine-"));
  symlinkSync(path.join(ROOT, "node_modules"), path.join(project, "node_modules"));
  writeFileSync(path.join(project, "schema.prisma"), SCHEMA);
  writeFileSync(path.join(project, "prisma.config.mjs"), CONFIG);
  database = await embeddedDatabase({ base: path.join(project, "data"), durable: false });
});

afterAll(async () => {
  await database.release();
  rmSync(project, { recursive: true, force: true });
});

/** Runs Prisma with its download host unreachable; `migrate dev` insists on a terminal, which `script` plays. */
async function prisma(args: string[], { terminal = false, url = database.url } = {}) {
  const program = [process.execPath, path.join(ROOT, "node_modules/prisma/build/index.js"), ...args];
  const [command, ...rest] = terminal
    ? ["script", "-qec", program.map((word) => `'${word}'`).join(" "), "/dev/null"]
    : program;
  const child = spawn(command!, rest, {
    cwd: project,
    env: {
      ...process.env,
      DATABASE_URL: url,
      PRISMA_ENGINES_MIRROR: "http://127.0.0.1:9",
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, "scripts/schema-engine.mjs"),
      CI: "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, output };
}

const migrations = () =>
  readdirSync(path.join(project, "migrations"))
    .filter((name) => name !== "migration_lock.toml")
    .sort();

test.skipIf(process.platform !== "linux")(
  "`migrate dev` writes and applies a migration offline",
  async () => {
    const { code, output } = await prisma(["migrate", "dev", "--name", "words"], { terminal: true });
    expect(code, output).toBe(0);
    const [folder] = migrations();
    const sql = readFileSync(path.join(project, "migrations", folder!, "migration.sql"), "utf8");
    expect(sql).toContain('CREATE TABLE "Word"');
  },
);

test("`migrate deploy` applies function bodies whole, and nothing twice", async () => {
  const folder = path.join(project, "migrations/29990101000000_trigger");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), TRIGGER);
  for (const run of ["first", "second"]) {
    const { code, output } = await prisma(["migrate", "deploy"]);
    expect(code, `${run}: ${output}`).toBe(0);
  }
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`INSERT INTO "Word" (text) VALUES ('职教')`);
  await expect(client.query('DELETE FROM "Word"')).rejects.toThrow("kept; for good");
  await client.end();
});

test.skipIf(process.platform !== "linux")(
  "`migrate dev` brings an empty database all migrations there are",
  async () => {
    const url = new URL(database.url);
    url.pathname = "/colleague";
    const { code, output } = await prisma(["migrate", "dev"], { terminal: true, url: url.href });
    expect(code, output).toBe(0);
    expect(output).toContain("in sync");
  },
);

test("schema and migrations are compared on a shadow database, never on the real one", async () => {
  const compare = ["migrate", "diff", "--from-migrations", "migrations", "--to-schema", "schema.prisma"];
  const { code, output } = await prisma([...compare, "--exit-code"]);
  expect(code, output).toBe(0);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  expect((await client.query('SELECT text FROM "Word"')).rows).toEqual([{ text: "职教" }]);
  // The CLI does not wait for its engine to end.
  const shadows = () => client.query("SELECT datname FROM pg_database WHERE datname LIKE '%shadow%'");
  await vi.waitUntil(async () => (await shadows()).rowCount === 0, { timeout: 10_000 });
  await client.end();
});

test("a migration that fails is reported with the database's own words", async () => {
  const folder = path.join(project, "migrations/29990102000000_wrong");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), "CREATE TABEL nonsense ();");
  const { code, output } = await prisma(["migrate", "deploy"]);
  expect(code).toBe(1);
  expect(output).toContain('syntax error at or near "TABEL"');
});
