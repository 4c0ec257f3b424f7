/**
 * What a start finds or leaves in an empty database: the demo journal in an embedded one, or the one-time code
 * with which the set-up page is opened. And what it prints when all is up.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrate } from "./database.mjs";
import { startNode } from "./processes.mjs";
import { dataFolder, Refusal, ROOT, readText } from "./project.mjs";

/**
 * @typedef {{ account: string, password: string, name: string, roles: string[] }} DemoAccount
 */

/**
 * Sets FASCICLE_DEMO for the children: "on" where the demo journal is shown.
 * @param {{ demoAllowed: boolean }} options  never on a database that DATABASE_URL named
 * @returns {Promise<(address: string) => string>} the greeting
 */
export async function welcome({ demoAllowed }) {
  const url = process.env.DATABASE_URL ?? "";
  const wanted = demoAllowed && process.env.FASCICLE_DEMO !== "0";
  const empty = await isEmpty(url);
  if (empty && wanted) await makeDemo(url);
  const accounts = wanted ? readAccounts() : [];
  process.env.FASCICLE_DEMO = accounts.length > 0 ? "on" : "0";
  const code = empty && !wanted ? (await firstStart("code", url)).code : undefined;
  return (address) => [`\n  Fascicle 编务  ${address}\n`, ...describe(accounts, code, address)].join("\n");
}

/**
 * @param {DemoAccount[]} accounts
 * @param {string | undefined} code
 * @param {string} address
 */
function describe(accounts, code, address) {
  if (code)
    return [
      `  首次使用，请打开 ${address}/setup 并输入设置码：${code}`,
      `  To set up, open ${address}/setup and enter the code: ${code}\n`,
    ];
  if (accounts.length === 0) return [];
  return [
    "  演示刊物，请勿存放真实稿件。演示账号 / demo accounts:",
    ...accounts.map(({ account, password, name }) => `    ${account.padEnd(12)} ${password}   ${name}`),
    "  不要演示数据：FASCICLE_DEMO=0，并换一个 DATA_DIR / for real work: FASCICLE_DEMO=0 and another DATA_DIR\n",
  ];
}

/**
 * Whether nobody has an account yet.
 * @param {string} url
 */
async function isEmpty(url) {
  return withClient(
    url,
    async (client) => (await client.query('SELECT 1 FROM "User" LIMIT 1')).rowCount === 0,
  );
}

/**
 * Made beside the empty database and exchanged with it when it is whole: a start that is killed on the way leaves
 * no half of a demo.
 * @param {string} url
 */
async function makeDemo(url) {
  console.error("正在准备演示刊物… / preparing the demo journal");
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const name = pg.escapeIdentifier(database);
  const unfinished = pg.escapeIdentifier(`${database}_unfinished`);
  const inAdmin = (/** @type {string[]} */ ...statements) =>
    withClient(named(url, "postgres"), async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await inAdmin(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`, `CREATE DATABASE ${unfinished}`);
  const making = named(url, `${database}_unfinished`);
  await migrate(making);
  const accounts = await firstStart("seed", making);
  writeFileSync(accountsFile(), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  if (!(await isEmpty(url))) return; // somebody began real work meanwhile
  await inAdmin(`DROP DATABASE ${name}`, `ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

const accountsFile = () => path.join(dataFolder(), "demo-accounts.json");

/** @returns {DemoAccount[]} */
function readAccounts() {
  return JSON.parse(readText(accountsFile()) || "[]");
}

/**
 * @param {"seed" | "code"} task
 * @param {string} url
 */
async function firstStart(task, url) {
  const program = path.join(ROOT, "dist/first-start.mjs");
  const { ended } = startNode(["--enable-source-maps", program, task], {
    env: { DATABASE_URL: url },
    quiet: true,
  });
  const { code, stdout, output } = await ended;
  if (code === 0) return JSON.parse(stdout);
  throw new Refusal(`${output}\n首次启动的准备未能完成。`, "The first start could not be prepared.");
}

/**
 * @param {string} url
 * @param {string} database
 */
function named(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
