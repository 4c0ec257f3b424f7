/**
 * `npm run bench`: our own way to a PDF against Typst and naive react-pdf, on the same issue, fonts and
 * style. Rounds are interleaved, so that a busy machine slows all of them alike; only ratios count.
 *   npm run bench -- [--rounds N]
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { median, runCold, runForJson, startWarm } from "./bench/measure.mjs";
import { makeProgram } from "./build.mjs";
import { onLeaving, runScript } from "./processes.mjs";
import { ROOT } from "./project.mjs";

const TARGETS = { coldToTypst: 2.2, naiveToCold: 4, peakMebibytes: 300 };
const PARTS = path.join(ROOT, "dist/bench");

await runScript(async () => {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
  const rounds = Math.max(1, Number(values.rounds) || 5);
  const folder = mkdtempSync(path.join(tmpdir(), "fascicle-bench-"));
  onLeaving(() => rmSync(folder, { recursive: true, force: true }));

  await makeProgram({ web: false });
  await bundleParts();
  const { issue } = await runForJson([part("prepare"), folder]);
  console.log(
    `${issue}, ${rounds} rounds, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`,
  );
  return report(await measure(folder, rounds));
});

/** The comparisons are bundled like the program itself, so that none is slowed by transpiling. */
async function bundleParts() {
  const { build } = await import("esbuild");
  mkdirSync(PARTS, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["prepare", "naive-run", "warm-run"].map((name) => `scripts/bench/${name}.ts`),
    outdir: PARTS,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
}

/** @param {string} name */
function part(name) {
  return path.join(PARTS, `${name}.mjs`);
}

/**
 * @param {string} folder
 * @param {number} rounds
 */
async function measure(folder, rounds) {
  /** @param {string} name */
  const file = (name) => path.join(folder, name);
  const cold = {
    own: ["scripts/fascicle.mjs", "typeset", file("issue.json"), "--out", file("own.pdf")],
    typst: ["scripts/bench/typst-run.mjs", file("issue.typ"), file("typst.pdf")],
    naive: [part("naive-run"), file("copy.json"), file("naive.pdf")],
  };
  /** @type {Record<keyof typeof cold | "warm", { milliseconds: number[], mebibytes: number[] }>} */
  const results = { own: empty(), warm: empty(), typst: empty(), naive: empty() };
  const warm = startWarm([part("warm-run"), file("issue.json"), file("warm.pdf")], folder);
  await warm.rebuild(); // the first one is cold
  for (let round = 1; round <= rounds; round++) {
    for (const way of /** @type {const} */ (["own", "typst", "naive"])) {
      const { milliseconds, mebibytes } = await runCold(cold[way], folder);
      results[way].milliseconds.push(milliseconds);
      results[way].mebibytes.push(mebibytes);
    }
    results.warm.milliseconds.push(await warm.rebuild());
    console.error(`round ${round} of ${rounds}`);
  }
  results.warm.mebibytes.push(await warm.end());
  return results;
}

/** @returns {{ milliseconds: number[], mebibytes: number[] }} */
function empty() {
  return { milliseconds: [], mebibytes: [] };
}

/**
 * Prints the medians and says whether the targets are reached.
 * @param {Awaited<ReturnType<typeof measure>>} results
 * @returns {number} exit code
 */
function report(results) {
  /** @param {keyof typeof results} way */
  const time = (way) => median(results[way].milliseconds);
  const rows = /** @type {const} */ ([
    ["own", "own, cold (fascicle typeset)"],
    ["warm", "own, warm, all anew"],
    ["typst", "Typst, cold"],
    ["naive", "naive react-pdf, two passes"],
  ]);
  console.log(`${"".padEnd(30)}${"median".padStart(10)}${"× Typst".padStart(10)}${"peak".padStart(10)}`);
  for (const [way, name] of rows) {
    const ratio = (time(way) / time("typst")).toFixed(2);
    const peak = `${Math.max(...results[way].mebibytes).toFixed(0)} MiB`;
    console.log(
      `${name.padEnd(30)}${`${time(way).toFixed(0)} ms`.padStart(10)}${ratio.padStart(10)}${peak.padStart(10)}`,
    );
  }
  const peak = Math.max(...results.own.mebibytes, ...results.warm.mebibytes);
  const judgements = [
    target("cold against Typst", time("own") / time("typst"), "≤", TARGETS.coldToTypst, "×"),
    target("naive against cold", time("naive") / time("own"), "≥", TARGETS.naiveToCold, "×"),
    target("peak memory", peak, "≤", TARGETS.peakMebibytes, " MiB"),
  ];
  return judgements.every(Boolean) ? 0 : 1;
}

/**
 * @param {string} name
 * @param {number} value
 * @param {"≤" | "≥"} sign
 * @param {number} limit
 * @param {string} unit
 */
function target(name, value, sign, limit, unit) {
  const reached = sign === "≤" ? value <= limit : value >= limit;
  console.log(`${reached ? "✓" : "✗"} ${name} ${value.toFixed(2)}${unit} (target ${sign} ${limit}${unit})`);
  return reached;
}
