/** A lock among processes of one machine, held by a file that names its holder. */
import { linkSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive } from "./process-identity.mjs";
import { Refusal, readText } from "./project.mjs";

/** Two minutes: the longest holder recovers a database after a crash. */
const PATIENCE = 120_000;
/** Nobody holds the breaking lock for longer than two system calls. */
const BREAKING = 10_000;

/**
 * Runs `work` while holding the lock; a lock whose holder died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  const deadline = Date.now() + PATIENCE;
  while (!take(file)) {
    const holder = readText(file);
    if (holder !== "" && !isAlive(holder)) breakLock(file);
    else if (Date.now() > deadline)
      throw new Refusal(
        `另一个进程（${holder.split(" ")[0]}）一直占用 ${file}：请先结束它。`,
        `Process ${holder.split(" ")[0]} keeps holding ${file}: end it first.`,
      );
    else await sleep(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * A link appears at once with its content, so nobody ever reads a half-written lock.
 * @param {string} file
 */
function take(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, identify(process.pid) ?? "");
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes a dead holder's lock. Under a lock of its own, or of two who found the dead holder the slower
 * would remove the lock the faster has meanwhile taken.
 * @param {string} file
 */
function breakLock(file) {
  const breaking = `${file}.breaking`;
  if (!take(breaking)) {
    const age = Date.now() - (statSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > BREAKING) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (!isAlive(readText(file))) rmSync(file, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}
