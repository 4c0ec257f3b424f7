/** Child processes, and leaving in good order: whatever ends a script, its children and its database end too. */
import { spawn } from "node:child_process";
import path from "node:path";
import { explain, Refusal, ROOT } from "./project.mjs";

/** Tools are run by their script: neither `npx` nor a shell stands between us and their end. */
export const TOOLS = {
  prisma: "node_modules/prisma/build/index.js",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  biome: "node_modules/@biomejs/biome/bin/biome",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

/**
 * @typedef {object} Ended
 * @property {number} code  1 where a signal ended it
 * @property {string} stdout  empty unless quiet
 * @property {string} output  both streams together; empty unless quiet
 */

/** How long a child may take to end before it is killed. */
const GRACE = 15_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
/** @type {(() => unknown)[]} */
const cleanups = [];
let leaving = false;

/** Whether this process is on its way out; a child's end is then no failure. */
export const isLeaving = () => leaving;

/**
 * Starts a child that ends when this process ends, even if it is killed: the channel between them closes.
 * @param {string[]} args  of Node
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]  quiet: output only if it fails
 * @returns {{ child: import("node:child_process").ChildProcess, ended: Promise<Ended> }}
 */
export function startNode(args, { env = {}, quiet = false } = {}) {
  const guard = path.join(ROOT, "scripts/leave-with-parent.mjs");
  const marked = { ...env, FASCICLE_LEAVES_WITH_PARENT: "1" };
  return start(process.execPath, ["--import", guard, ...args], marked, quiet ? "pipe" : "inherit", true);
}

/**
 * Runs one of `TOOLS` to its end.
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<Ended>}
 */
export function runTool(tool, args, { env = {}, quiet = false } = {}) {
  return start(process.execPath, [path.join(ROOT, TOOLS[tool]), ...args], env, quiet ? "pipe" : "inherit")
    .ended;
}

/**
 * Like `runTool`, where nothing can go on without it.
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export async function requireTool(tool, args, options) {
  const { code, output } = await runTool(tool, args, options);
  if (code === 0) return;
  throw new Refusal(
    `${output}\n${tool} ${args[0]} 未能完成（退出码 ${code}）。`.trim(),
    `${tool} ${args.join(" ")} ended with ${code}.`,
  );
}

/**
 * Runs any program to its end.
 * @param {string} command
 * @param {string[]} args
 */
export function runProgram(command, args) {
  return start(command, args, {}, "inherit").ended;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {"inherit" | "pipe"} streams
 * @param {boolean} [guarded]
 */
function start(command, args, env, streams, guarded = false) {
  if (leaving) throw new Error(`leaving: ${command} is not started`);
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", streams, streams, ...(guarded ? /** @type {const} */ (["ipc"]) : [])],
  });
  children.add(child);
  let stdout = "";
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk) => {
    stdout += chunk;
    output += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk) => {
    output += chunk;
  });
  /** @type {Promise<Ended>} */
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, stdout, output });
    });
  });
  return { child, ended };
}

/**
 * What to undo on leaving; the last begun is undone first.
 * @param {() => unknown} cleanup
 */
export function onLeaving(cleanup) {
  cleanups.push(cleanup);
}

/**
 * Runs a script and ends the process with the code it returns. On an error, on Ctrl-C, on SIGTERM and on the
 * end of an npm that started it, children are ended and clean-ups run first.
 * @param {() => Promise<number | undefined>} main
 */
export async function runScript(main) {
  for (const [signal, code] of /** @type {const} */ ([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]))
    process.on(signal, () => leave(code));
  // npm runs scripts through `sh -c`, which does not pass SIGTERM on: a lost parent ends us too.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && leave(143), 500).unref();
  try {
    await leave((await main()) ?? 0);
  } catch (error) {
    if (!leaving) console.error(explain(error));
    await leave(1);
  }
}

/** @param {number} code */
async function leave(code) {
  if (leaving) return;
  leaving = true;
  const open = [...children];
  for (const child of open) child.kill("SIGTERM");
  const impatience = setTimeout(() => {
    for (const child of children) child.kill("SIGKILL");
  }, GRACE);
  await Promise.all(
    open.map((child) => child.exitCode ?? child.signalCode ?? new Promise((end) => child.once("exit", end))),
  );
  clearTimeout(impatience);
  for (const cleanup of cleanups.reverse())
    try {
      await cleanup();
    } catch (error) {
      console.error(explain(error));
    }
  process.exit(code);
}
