/** Starts the ways to be compared, times them from outside, and asks each for its peak memory. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { ROOT } from "../project.mjs";

/**
 * @typedef {{ milliseconds: number, mebibytes: number }} Measured
 */

const PRELOAD = pathToFileURL(path.join(import.meta.dirname, "report-memory.mjs")).href;

/** @param {string} memory  file for the peak, in KiB */
const environment = (memory) => ({
  ...process.env,
  NODE_ENV: "production",
  NODE_OPTIONS: `--import=${PRELOAD}`,
  FASCICLE_BENCH_MEMORY: memory,
});

/** @param {string} memory */
function takePeak(memory) {
  const mebibytes = Number(readFileSync(memory, "utf8")) / 1024;
  rmSync(memory);
  return mebibytes;
}

/**
 * One cold process, from its start to its end.
 * @param {string[]} args  of Node
 * @param {string} folder  for scratch files
 * @returns {Promise<Measured>}
 */
export async function runCold(args, folder) {
  const memory = path.join(folder, "memory");
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment(memory),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  const milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(`node ${args.join(" ")} failed:\n${errors}`);
  return { milliseconds, mebibytes: takePeak(memory) };
}

/**
 * A process that stays and works on request.
 * @param {string[]} args  of Node
 * @param {string} memory  file for its peak
 */
export function startWarm(args, memory) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment(memory),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /**
     * @param {"anew" | "edit"} wish
     * @returns {Promise<number>} milliseconds
     */
    async ask(wish) {
      child.stdin.write(`${wish}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error("the warm process ended");
      return JSON.parse(value).milliseconds;
    },
    /** @returns {Promise<number>} peak memory in MiB */
    async end() {
      child.stdin.end();
      await ended;
      return takePeak(memory);
    },
  };
}

/**
 * Runs a part that is not measured from outside and reads the JSON it prints.
 * @param {string[]} args  of Node
 * @param {Record<string, string>} [variables]
 */
export async function runForJson(args, variables = {}) {
  const env = { ...process.env, NODE_ENV: "production", ...variables };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`node ${args.join(" ")} failed`);
  return JSON.parse(said);
}

/**
 * @param {number[]} values
 * @param {number} part  0.95: of a hundred values, five are higher
 */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - (sorted.length % 2 === 0 ? 1 : 0)] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
