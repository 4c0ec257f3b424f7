#!/usr/bin/env node
/**
 * Stand-in for Prisma's native schema engine, which the Prisma CLI would download from its own host.
 * It speaks the same protocol (JSON-RPC, one message a line on standard input and output; the sub-command
 * `cli` for creating and probing databases) and answers from the WebAssembly build that npm carries.
 * The CLI finds it through PRISMA_SCHEMA_ENGINE_BINARY, which `project.mjs` sets.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parse } from "pg-connection-string";

const args = process.argv.slice(2);
const valuesOf = (/** @type {string} */ option) =>
  args.flatMap((arg, i) => (arg === option ? [args[i + 1] ?? ""] : []));
/** @type {string} */
const url = JSON.parse(valuesOf("--datasource")[0] ?? "{}").url || process.env.DATABASE_URL || "";

/**
 * `cli can-connect-to-database | create-database | drop-database`: exit code 0, or a log line on standard
 * error with Prisma's error code.
 * @param {string} command
 */
async function administer(command) {
  const target = new URL(url);
  const database = decodeURIComponent(target.pathname.slice(1)) || "postgres";
  if (command !== "can-connect-to-database") target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href });
  try {
    await client.connect();
    if (command === "create-database")
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    if (command === "drop-database") await client.query(`DROP DATABASE ${client.escapeIdentifier(database)}`);
    await client.end();
  } catch (error) {
    const known = { "3D000": "P1003", "28P01": "P1000", "42P04": "P1009" };
    const fields = { error_code: known[error.code] ?? "P1001", message: error.message || error.code };
    // The CLI skips the first line, then reads each line as JSON.
    process.stderr.write(
      `\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`,
    );
    process.exitCode = 1;
  }
}

/** Shadow databases made so far. */
const shadows = [];

/** Answers requests until standard input ends or the CLI, done, sends SIGTERM. */
async function serve() {
  process.once("SIGTERM", leave);
  const openEngine = await loadEngine();
  let engine = await openEngine();
  let diagnosis;
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, method, params } = JSON.parse(line);
    if (!method) continue; // the CLI's answer to one of our notifications
    let answer;
    try {
      answer = { result: (await engine[method](params)) ?? null };
      if (method === "devDiagnostic") diagnosis = params;
      // An engine that has applied migrations makes no shadow database any more; a new one does, after a diagnosis.
      if (method === "applyMigrations" && diagnosis) {
        engine = await openEngine();
        await engine.devDiagnostic(diagnosis);
      }
    } catch (error) {
      answer = { error: { code: 4466, message: "See the data field for details.", data: userFacing(error) } };
    }
    process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, ...answer })}\n`);
  }
  await leave();
}

/** The engine neither closes the shadow database of its last request nor waits for a closing it began. */
async function leave() {
  await Promise.allSettled(shadows.map((shadow) => shadow.dispose()));
  process.exit(0);
}

/** The engine reports known errors as JSON in the message or as fields of the error. */
function userFacing(error) {
  const plain = { is_panic: false, message: error.message, error_code: error.code, meta: error.meta };
  try {
    return { ...plain, ...JSON.parse(error.message) };
  } catch {
    return plain;
  }
}

/** @returns a function that opens an engine */
async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (/** @type {string} */ message) => process.stderr.write(`${message}\n`),
  };
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(script);
  const { instance } = await WebAssembly.instantiate(readFileSync(script.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = valuesOf("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  const ignoreLog = () => {};
  return () =>
    bindings.SchemaEngine.new(
      { datamodels: datamodels.length > 0 ? datamodels : undefined },
      ignoreLog,
      bindMigrationAwareSqlAdapterFactory(migrationAdapters({ ...parse(url), Client: EngineClient })),
    );
}

/**
 * The catalogues use the internal type `"char"` (oid 18), which Prisma's adapter does not know and the engine
 * insists on. On its way through the adapter it wears the type uuid, which no catalogue has.
 */
const { UUID } = pg.types.builtins;

class EngineClient extends pg.Client {
  constructor(config) {
    super(config);
    this.connection.on("rowDescription", ({ fields }) => {
      for (const field of fields) if (field.dataTypeID === 18) field.dataTypeID = UUID;
    });
  }
}

/**
 * Prisma's own adapter made fit for migrations: it would cut a script at every ";", function bodies
 * included, and make its shadow database from template1, which an administrator may have changed.
 */
function migrationAdapters(settings) {
  const factory = new PrismaPg(settings);
  const open = async (/** @type {PrismaPg} */ from) => {
    const adapter = await from.connect();
    const query = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const { columnTypes, ...result } = await query(sql);
      const unmasked = columnTypes.map((type) =>
        type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes: unmasked };
    };
    adapter.executeScript = async (sql) => {
      try {
        await adapter.underlyingDriver().query(sql);
      } catch (error) {
        adapter.onError(error);
      }
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => open(factory),
    async connectToShadowDb() {
      const main = await open(factory);
      const database = `prisma_migrate_shadow_db_${randomUUID()}`;
      await main.executeScript(`CREATE DATABASE "${database}" TEMPLATE template0`);
      const shadow = await open(new PrismaPg({ ...settings, database }));
      const close = shadow.dispose.bind(shadow);
      let closing;
      shadow.dispose = () => {
        closing ??= close()
          .then(() => main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`))
          .then(() => main.dispose());
        return closing;
      };
      shadows.push(shadow);
      return shadow;
    },
  };
}

if (args.includes("--version")) console.log("schema-engine-cli (WebAssembly)");
else if (args.includes("cli")) await administer(args[args.indexOf("cli") + 1] ?? "");
else await serve();
