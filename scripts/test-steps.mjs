/** The single checks of which `npm run check` and `npm test` consist; each returns its counts. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTool } from "./processes.mjs";
import { ROOT, readText } from "./project.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** Folders whose tests want the database or start processes. */
const NOT_PURE = ["lib/auth", "lib/cli", "lib/db", "lib/jobs", "prisma", "scripts"];

/** Next writes the types of the routes first; those of the last build may name pages that are gone. */
export async function checkTypes() {
  console.log("— types");
  rmSync(path.join(ROOT, ".next/types"), { recursive: true, force: true });
  const generated = await runTool("next", ["typegen"], { quiet: true });
  if (generated.code !== 0) console.log(generated.output);
  return one((await runTool("tsc", ["--noEmit"])).code);
}

export async function checkLint() {
  console.log("— lint");
  return one((await runTool("biome", ["check", "--log-level=warn"])).code);
}

/**
 * @param {{ pureOnly: boolean }} options
 * @returns {Promise<Counts>}
 */
export async function runUnitTests({ pureOnly }) {
  console.log(pureOnly ? "— unit tests" : "— unit and database tests");
  const left = pureOnly ? NOT_PURE.flatMap((folder) => ["--exclude", `${folder}/**`]) : [];
  return withReport(async (file) => {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...left];
    const { code } = await runTool("vitest", args);
    const report = JSON.parse(readText(file) || "{}");
    // A file that could not even be loaded counts as one failure; it has no tests in the report.
    const unloaded = (report.testResults ?? []).filter(
      (suite) =>
        suite.status === "failed" && suite.assertionResults.every((test) => test.status !== "failed"),
    );
    return honest(code, {
      passed: report.numPassedTests ?? 0,
      failed: (report.numFailedTests ?? 0) + unloaded.length,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    });
  });
}

/** Whether this machine, or the npm package for it, has a browser. */
export async function hasBrowser() {
  const { tsImport } = await import("tsx/esm/api");
  const { chromium } = await tsImport("../tests/chromium.ts", import.meta.url);
  return (await chromium()) !== undefined;
}

/**
 * @param {{ browser: boolean }} options  without a browser the tests are counted as skipped
 * @returns {Promise<Counts>}
 */
export async function runBrowserTests({ browser }) {
  console.log("— browser tests");
  return withReport(async (file) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    const args = browser ? ["--reporter=list,json"] : ["--list", "--reporter=json"];
    const { code } = await runTool("playwright", ["test", ...args], { env, quiet: !browser });
    const { stats, errors = [] } = JSON.parse(readText(file) || "{}");
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
    if (!browser) return { passed: 0, failed: 0, skipped: Math.max(1, expected + skipped) };
    return honest(code, { passed: expected + flaky, failed: unexpected + errors.length, skipped });
  });
}

/**
 * @param {Counts[]} parts
 * @returns {Counts}
 */
export function sum(parts) {
  const total = (/** @type {keyof Counts} */ key) => parts.reduce((count, part) => count + part[key], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}

/** @param {Counts} counts */
export const countLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @param {number} code */
const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/**
 * A runner that ended badly without a failed test (it crashed, or a browser test never began) failed once.
 * @param {number} code
 * @param {Counts} counts
 */
const honest = (code, counts) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/**
 * @param {(file: string) => Promise<Counts>} run
 * @returns {Promise<Counts>}
 */
async function withReport(run) {
  const folder = mkdtempSync(path.join(tmpdir(), "fascicle-test-"));
  try {
    return await run(path.join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
