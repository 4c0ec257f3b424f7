/**
 * Bundles the command line, the worker and the composer, so that they start without transpiling. Most packages stay
 * outside (`bundle-packages.mjs`).
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packages, requireBanner } from "./bundle-packages.mjs";
import { ROOT, readText } from "./project.mjs";

const DIST = path.join(ROOT, "dist");
const RECORD = path.join(DIST, "inputs.json");
/** How bundling is done, sources of the generated database client, and the versions of the packages. */
const BESIDES = [
  "scripts/bundle.mjs",
  "scripts/bundle-packages.mjs",
  "prisma/schema.prisma",
  "package-lock.json",
];
const ENTRIES = {
  worker: "lib/jobs/worker.ts",
  composer: "lib/live/process/composer-process.ts",
  intake: "lib/intake/process/intake-process.ts",
  "first-start": "lib/cli/first-start.ts",
  "make-fonts": "lib/pdf/make-fonts.ts",
};
/** The command is one script, which `code-cache.mjs` runs with what was compiled before. */
export const COMMAND = path.join(DIST, "fascicle.cjs");
export const COMMAND_CODE = path.join(DIST, "code-cache");

/** Bundles where a source has changed since the last time. */
export async function bundle() {
  if (bundleIsFresh()) return;
  const { build } = await import("esbuild");
  // Whatever the last bundling left is out of date, shared chunks too.
  rmSync(RECORD, { force: true });
  rmSync(COMMAND_CODE, { recursive: true, force: true });
  /** @type {import("esbuild").BuildOptions & { metafile: true }} */
  const common = {
    absWorkingDir: ROOT,
    outdir: "dist",
    bundle: true,
    platform: "node",
    target: "node20",
    plugins: [packages],
    sourcemap: "linked",
    metafile: true,
    logLevel: "warning",
  };
  const define = { "process.env.NODE_ENV": '"production"' };
  const made = await Promise.all([
    build({
      ...common,
      entryPoints: ENTRIES,
      outExtension: { ".js": ".mjs" },
      format: "esm",
      splitting: true,
      define,
      banner: requireBanner,
    }),
    build({
      ...common,
      entryPoints: { fascicle: "lib/cli/main.ts" },
      outExtension: { ".js": ".cjs" },
      format: "cjs",
      // A script that comes from kept code has lost whom to ask for a module (Node 20); `require` takes both kinds.
      supported: { "dynamic-import": false },
      define: { ...define, "import.meta.url": "bundleUrl", "import.meta.dirname": "__dirname" },
      banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    }),
  ]);
  escapeNonAscii(COMMAND);
  const outputs = made.flatMap(({ metafile }) => Object.keys(metafile.outputs));
  removeOld(new Set(outputs.map((file) => path.basename(file))));
  // Of packages, the lock file tells the version.
  const inputs = new Set([...made.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...BESIDES]);
  const sources = [...inputs].filter((file) => !file.includes("node_modules"));
  writeFileSync(RECORD, JSON.stringify(Object.fromEntries(sources.map((file) => [file, version(file)]))));
}

/**
 * esbuild escapes what stands in strings; in regular expressions an escape means the same, and in comments nothing.
 * V8 keeps and scans a script in half the bytes where all of it is ASCII.
 * @param {string} file
 */
function escapeNonAscii(file) {
  const escaped = (/** @type {string} */ unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escaped));
}

/**
 * Parts of earlier bundles go when they are a day old: a process begun before may still load one of them.
 * @param {Set<string>} current
 */
function removeOld(current) {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(DIST)) {
    const file = path.join(DIST, name);
    if (!/\.[cm]js(\.map)?$/.test(name) || current.has(name) || statSync(file).mtimeMs > yesterday) continue;
    rmSync(file, { force: true });
  }
}

/** A look at each source's time and size: a few milliseconds. */
export function bundleIsFresh() {
  /** @type {Record<string, string>} */
  const inputs = JSON.parse(readText(RECORD) || "{}");
  const isComplete = BESIDES.every((file) => file in inputs);
  return isComplete && Object.entries(inputs).every(([file, recorded]) => version(file) === recorded);
}

/** @param {string} file  relative to the project */
function version(file) {
  const { mtimeMs, size } = statSync(path.join(ROOT, file), { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}
