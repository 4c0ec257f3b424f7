/**
 * Bundles the command line, the worker and the composer, so that they start without transpiling. Each command becomes a
 * file of its own, loaded when it is called. Most packages stay outside (`bundle-packages.mjs`).
 */
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packages, requireBanner } from "./bundle-packages.mjs";
import { ROOT, readText } from "./project.mjs";

const DIST = path.join(ROOT, "dist");
const RECORD = path.join(DIST, "inputs.json");
/** Sources of the generated database client, and the versions of the packages. */
const BESIDES = ["prisma/schema.prisma", "package-lock.json"];
const ENTRIES = {
  fascicle: "lib/cli/main.ts",
  worker: "lib/jobs/worker.ts",
  composer: "lib/live/process/composer-process.ts",
  intake: "lib/intake/process/intake-process.ts",
  "first-start": "lib/cli/first-start.ts",
  "make-fonts": "lib/pdf/make-fonts.ts",
};

/** Bundles where a source has changed since the last time. */
export async function bundle() {
  if (bundleIsFresh()) return;
  const { build } = await import("esbuild");
  // Whatever the last bundling left is out of date, shared chunks too.
  rmSync(RECORD, { force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [packages],
    banner: requireBanner,
    define: { "process.env.NODE_ENV": '"production"' },
    sourcemap: "linked",
    metafile: true,
    logLevel: "warning",
  });
  removeOld(new Set(Object.keys(metafile.outputs).map((file) => path.basename(file))));
  // Of packages, the lock file tells the version.
  const sources = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules"));
  const inputs = [...sources, ...BESIDES].map((file) => [file, version(file)]);
  writeFileSync(RECORD, JSON.stringify(Object.fromEntries(inputs)));
}

/**
 * Parts of earlier bundles go when they are a day old: a process begun before may still load one of them.
 * @param {Set<string>} current
 */
function removeOld(current) {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(DIST)) {
    const file = path.join(DIST, name);
    if (!/\.mjs(\.map)?$/.test(name) || current.has(name) || statSync(file).mtimeMs > yesterday) continue;
    rmSync(file, { force: true });
  }
}

/** A look at each source's time and size: a few milliseconds. */
export function bundleIsFresh() {
  /** @type {Record<string, string>} */
  const inputs = JSON.parse(readText(RECORD) || "{}");
  const files = Object.entries(inputs);
  return files.length > 0 && files.every(([file, recorded]) => version(file) === recorded);
}

/** @param {string} file  relative to the project */
function version(file) {
  const { mtimeMs, size } = statSync(path.join(ROOT, file), { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}
