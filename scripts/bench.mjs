/**
 * `npm run bench`: our own way to a PDF against Typst and naive react-pdf, on the same issue, fonts and
 * style. Rounds are interleaved, so that a busy machine slows all of them alike; only ratios count. Then search
 * and the check for prior use over 10,000 articles, or so many (0: none), which have nobody to be compared with: ms.
 *   npm run bench -- [--rounds N] [--articles N]
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { median, percentile, runCold, runForJson, startWarm } from "./bench/measure.mjs";
import { makeProgram } from "./build.mjs";
import { packages, requireBanner } from "./bundle-packages.mjs";
import { onLeaving, runScript } from "./processes.mjs";
import { ROOT } from "./project.mjs";
import { holdTestServer, testDatabase } from "./test-database.mjs";

const PARTS = path.join(ROOT, "dist/bench");
/** Ten issues take as long as ten: fewer rounds tell enough. */
const BOUND_ROUNDS = 3;
/** The two that a target compares run more often than what takes ten times as long. */
const COLD = /** @type {const} */ (["own", "typst"]);
/** A process that stays has set many issues: V8 has compiled what is hot after some. */
const WARM_UPS = 15;
/** How often the warm processes are asked in each round, in turn; the first of these fills the machine's caches again. */
const WARM_ASKS = 4;

await runScript(async () => {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "5" }, articles: { type: "string", default: "10000" } },
  });
  const articles = Math.max(0, Number(values.articles) || 0);
  const rounds = Math.max(1, Number(values.rounds) || 5);
  const folder = mkdtempSync(path.join(tmpdir(), "fascicle-bench-"));
  onLeaving(() => rmSync(folder, { recursive: true, force: true }));

  await makeProgram({ web: false });
  await bundleParts();
  const { issue, edited } = await runForJson([part("prepare"), folder]);
  console.log(
    `${issue}, ${rounds} rounds, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`,
  );
  const isTypesetWell = report(await measure(folder, rounds, edited));
  const isFoundSoon = articles === 0 || reportSearch(articles, await measureSearch(articles));
  return isTypesetWell && isFoundSoon ? 0 : 1;
});

/**
 * @param {number} articles
 * @returns {Promise<{ indexed: number, search: number[], typing: number[], priorUse: number[], issuePriorUse: number[] }>} ms
 */
async function measureSearch(articles) {
  onLeaving(await holdTestServer());
  const { url, release } = await testDatabase();
  const times = await runForJson([part("search-run"), String(articles)], { DATABASE_URL: url });
  await release();
  return times;
}

/**
 * @param {number} articles
 * @param {Awaited<ReturnType<typeof measureSearch>>} times
 */
function reportSearch(articles, { indexed, search, typing, priorUse, issuePriorUse }) {
  console.log(`\n${articles} articles of 3,000 characters, indexed in ${(indexed / 1000).toFixed(0)} s`);
  for (const [name, times] of Object.entries({ search, typing, priorUse, issuePriorUse }))
    console.log(
      `${name.padEnd(30)}${`${median(times).toFixed(0)} ms`.padStart(10)}${`p95 ${percentile(times, 0.95).toFixed(0)} ms`.padStart(14)}`,
    );
  return [
    target("search, p95", percentile(search, 0.95), "≤", 150, " ms"),
    target("prior use, p95", percentile(priorUse, 0.95), "≤", 200, " ms"),
    target("prior use of an issue, p95", percentile(issuePriorUse, 0.95), "≤", 200, " ms"),
  ].every(Boolean);
}

/** Our own path is bundled as the program is; what it is compared with at least is not slowed by transpiling. */
async function bundleParts() {
  const { build } = await import("esbuild");
  mkdirSync(PARTS, { recursive: true });
  /** @type {import("esbuild").BuildOptions} */
  const common = {
    absWorkingDir: ROOT,
    outdir: PARTS,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  };
  const entries = (/** @type {string[]} */ names) => names.map((name) => `scripts/bench/${name}.ts`);
  await build({
    ...common,
    entryPoints: entries(["prepare", "naive-run", "search-run"]),
    packages: "external",
  });
  await build({ ...common, entryPoints: entries(["warm-run"]), plugins: [packages], banner: requireBanner });
}

/** @param {string} name */
function part(name) {
  return path.join(PARTS, `${name}.mjs`);
}

/**
 * @param {string} folder
 * @param {number} rounds
 * @param {string} edited  text of the paragraph that is edited
 */
async function measure(folder, rounds, edited) {
  /** @param {string} name */
  const file = (name) => path.join(folder, name);
  /** @param {string} issue */
  const typeset = (issue) => ["scripts/fascicle.mjs", "typeset", file(issue), "--out", file("own.pdf")];
  const cold = {
    own: typeset("issue.json"),
    typst: ["scripts/bench/typst-run.mjs", file("issue.typ"), file("typst.pdf")],
    naive: [part("naive-run"), file("copy.json"), file("naive.pdf")],
    bound: typeset("bound.json"),
  };
  const warm = {
    own: startWarm([part("warm-run"), file("issue.json"), file("warm.pdf"), edited], file("memory-own")),
    typst: startWarm(
      ["scripts/bench/typst-warm.mjs", file("issue.typ"), file("typst.pdf"), edited],
      file("memory-typst"),
    ),
  };
  const results = {
    own: empty(),
    typst: empty(),
    naive: empty(),
    bound: empty(),
    ownAnew: empty(),
    typstAnew: empty(),
    ownEdit: empty(),
    typstEdit: empty(),
  };
  for (const process of Object.values(warm)) {
    for (let time = 0; time < WARM_UPS; time++) await process.ask("anew");
    await process.ask("edit");
  }
  for (let round = 1; round <= rounds; round++) {
    for (const way of /** @type {const} */ ([...COLD, "naive", "bound", ...COLD, ...COLD])) {
      if (way === "bound" && round > BOUND_ROUNDS) continue;
      const { milliseconds, mebibytes } = await runCold(cold[way], folder);
      results[way].milliseconds.push(milliseconds);
      results[way].mebibytes.push(mebibytes);
    }
    for (let time = 0; time < WARM_ASKS; time++) {
      const [own, typst] = [await warm.own.ask("anew"), await warm.typst.ask("anew")];
      if (time === 0) continue;
      results.ownAnew.milliseconds.push(own);
      results.typstAnew.milliseconds.push(typst);
    }
    // Typst remembers nothing of what was evicted: one edit to fill its memory, one that counts.
    for (const [way, edits] of /** @type {const} */ (["own", "typst"]).map((way) => [
      way,
      results[`${way}Edit`],
    ])) {
      await warm[way].ask("edit");
      edits.milliseconds.push(await warm[way].ask("edit"));
    }
    console.error(`round ${round} of ${rounds}`);
  }
  results.ownAnew.mebibytes.push(await warm.own.end());
  results.typstAnew.mebibytes.push(await warm.typst.end());
  return results;
}

/** @returns {{ milliseconds: number[], mebibytes: number[] }} */
function empty() {
  return { milliseconds: [], mebibytes: [] };
}

/**
 * Prints the medians and says whether the targets are reached.
 * @param {Awaited<ReturnType<typeof measure>>} results
 */
function report(results) {
  /** @typedef {keyof typeof results} Way */
  /** @param {Way} way */
  const time = (way) => median(results[way].milliseconds);
  /** @param {Way} way */
  const peak = (way) => Math.max(...results[way].mebibytes);
  /** @type {[Way, Way, string][]} */
  const rows = [
    ["typst", "typst", "Typst, cold"],
    ["own", "typst", "own, cold (fascicle typeset)"],
    ["naive", "typst", "naive react-pdf, two passes"],
    ["bound", "typst", "own, cold, ten issues bound"],
    ["typstAnew", "typstAnew", "Typst, warm, caches evicted"],
    ["ownAnew", "typstAnew", "own, warm, all anew"],
    ["typstEdit", "typstEdit", "Typst, one paragraph edited"],
    ["ownEdit", "typstEdit", "own, one paragraph edited"],
  ];
  console.log(`${"".padEnd(30)}${"median".padStart(10)}${"× Typst".padStart(10)}${"peak".padStart(10)}`);
  for (const [way, against, name] of rows) {
    const ratio = (time(way) / time(against)).toFixed(2);
    const memory = results[way].mebibytes.length > 0 ? `${peak(way).toFixed(0)} MiB` : "";
    console.log(
      `${name.padEnd(30)}${`${time(way).toFixed(0)} ms`.padStart(10)}${ratio.padStart(10)}${memory.padStart(10)}`,
    );
  }
  const judgements = [
    target("cold against Typst", time("own") / time("typst"), "≤", 1.5, " ×"),
    target("warm, all anew, against Typst", time("ownAnew") / time("typstAnew"), "≤", 0.6, " ×"),
    target("one paragraph edited, against Typst", time("ownEdit") / time("typstEdit"), "≤", 0.25, " ×"),
    target("naive against cold", time("naive") / time("own"), "≥", 4, " ×"),
    target("ten issues against one", time("bound") / time("own"), "≤", 11, " ×"),
    target("peak memory, cold", peak("own"), "≤", 250, " MiB"),
    target("peak memory, ten issues", peak("bound"), "≤", 1536, " MiB"),
  ];
  return judgements.every(Boolean);
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
