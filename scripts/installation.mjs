/** Node and the packages of the lock file. Only Node built-ins here. */
import { existsSync } from "node:fs";
import path from "node:path";
import { runProgram } from "./processes.mjs";
import { Refusal, ROOT, readText } from "./project.mjs";

/** Refuses a Node that is older than package.json's `engines` asks for. */
export function requireNode() {
  const { engines } = JSON.parse(readText(path.join(ROOT, "package.json")));
  const [major = 0, minor = 0] = engines.node.match(/\d+/g).map(Number);
  const [hasMajor = 0, hasMinor = 0] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Refusal(
    `需要 Node.js ${major}.${minor} 或更高版本，当前为 ${process.versions.node}。`,
    `Node.js ${major}.${minor} or later is needed; this is ${process.versions.node}.`,
  );
}

/**
 * Installs what the lock file names, where something of it is missing. Install scripts stay off: nothing
 * here depends on one.
 * @param {{ withTools?: boolean }} [options]  withTools: development packages must be there too
 */
export async function install({ withTools = false } = {}) {
  const missing = missingPackages(withTools);
  if (missing.length === 0) return;
  console.error(`安装 ${missing.length} 个软件包… / installing ${missing.length} packages`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { code } = await runProgram(npm, [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (code === 0) return;
  throw new Refusal(
    "软件包未能安装：请检查网络（npm registry）与磁盘空间后重试。",
    "The packages could not be installed: check the network (npm registry) and the disk, then try again.",
  );
}

/**
 * Compares the lock file with the record npm keeps of what it installed. Optional packages are those of other
 * platforms.
 * @param {boolean} withTools
 * @returns {string[]}
 */
function missingPackages(withTools) {
  const wanted = packagesOf("package-lock.json");
  const record = "node_modules/.package-lock.json";
  const present = existsSync(path.join(ROOT, record)) ? packagesOf(record) : {};
  return Object.entries(wanted)
    .filter(([name, { optional, dev }]) => name !== "" && !optional && (withTools || !dev))
    .filter(([name, { version }]) => present[name]?.version !== version)
    .map(([name]) => name);
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, dev?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readText(path.join(ROOT, lockFile))).packages;
}
