/**
 * A CommonJS bundle run with what V8 compiled of it the last time: of a command that runs for a second, an eighth
 * would go into parsing and compiling the same functions again. Node 20 keeps such code for nobody by itself, and
 * offers to keep it for scripts, not for modules.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";

/** As long as the source, character by character the same line: positions in a stack trace are those of the file. */
const WRAPPER = ["(function (exports, require, module, __filename, __dirname) {", "\n})"];

/**
 * Loads a bundle, which must be ASCII and call no `import()`.
 * @param {string} file
 * @param {string} folder  where compiled code is kept
 * @param {string} use  names what is done with the bundle: each use compiles other functions
 * @returns {{ exports: any, keepCode: () => void }} `keepCode` is to be called after the work, when V8 knows what was used
 */
export function loadBundle(file, folder, use) {
  // V8 itself refuses what another version or other flags have compiled, but takes any source of the same length.
  const kept = path.join(folder, `${use}-${process.version}-${process.arch}-${statSync(file).mtimeMs}`);
  const cachedData = readKept(kept);
  const script = new vm.Script(WRAPPER.join(readFileSync(file, "latin1")), {
    filename: file,
    cachedData,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return { exports: module.exports, keepCode: () => isKept || keep(kept, script.createCachedData()) };
}

/** @param {string} kept */
function readKept(kept) {
  try {
    return readFileSync(kept);
  } catch {
    return undefined; // the first time
  }
}

/**
 * Whole or not at all, for others may read it meanwhile. An installation that may not be written to does without.
 * @param {string} kept
 * @param {Buffer} code
 */
function keep(kept, code) {
  try {
    const half = `${kept}.${process.pid}`;
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(half, code);
    renameSync(half, kept);
  } catch {
    // The next run compiles again.
  }
}
