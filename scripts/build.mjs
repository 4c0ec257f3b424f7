/** Everything made from the sources: database client, bundles, fonts, the web application. Only if stale. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { withLock } from "./lock.mjs";
import { requireTool } from "./processes.mjs";
import { ROOT, readText } from "./project.mjs";

const CLIENT = {
  sources: ["prisma/schema.prisma"],
  stamp: "lib/db/generated/.made-from",
};
const WEB = {
  sources: [
    "app",
    "components",
    "lib",
    "public",
    "prisma/schema.prisma",
    "next.config.mjs",
    "proxy.ts",
    "tsconfig.json",
  ],
  stamp: ".next/made-from",
};

/**
 * @param {{ web: boolean }} options  whether the web application is wanted too
 */
export async function makeProgram({ web }) {
  await withLock(path.join(ROOT, "dist/making.lock"), async () => {
    await unlessFresh(CLIENT, () => requireTool("prisma", ["generate"], { quiet: true }));
    await bundle();
    const { makeFonts } = await import(pathToFileURL(path.join(ROOT, "dist/make-fonts.mjs")).href);
    await makeFonts();
    if (web) await unlessFresh(WEB, () => requireTool("next", ["build"]));
  });
}

/**
 * @param {{ sources: string[], stamp: string }} product
 * @param {() => Promise<void>} make
 */
async function unlessFresh({ sources, stamp }, make) {
  const wanted = hash([...sources, "package-lock.json"]);
  const file = path.join(ROOT, stamp);
  if (readText(file) === wanted) return;
  rmSync(file, { force: true }); // a making that is cut short leaves nothing that looks finished
  await make();
  writeFileSync(file, wanted);
}

/**
 * @param {string[]} sources  files and folders
 * @returns {string} SHA-256 over names and contents
 */
function hash(sources) {
  const sum = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesOf).sort())
    sum.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return sum.digest("hex");
}

/**
 * Tests are no part of the product, nor is what is generated from another source.
 * @param {string} source
 * @returns {string[]}
 */
function filesOf(source) {
  const absolute = path.join(ROOT, source);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [source];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("lib/db/generated/"));
}
