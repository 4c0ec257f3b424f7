/**
 * Where things are, and how a script gives up. Only Node built-ins here: these scripts run before
 * anything is installed.
 */
import { existsSync, mkdirSync, readFileSync, statfsSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "..");

/** Tools must neither ask the network for news nor tell it about us; Prisma finds its engine here. */
Object.assign(process.env, {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  npm_config_update_notifier: "false",
});
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(ROOT, "scripts/schema-engine.mjs");

/** The folder of the embedded database and the secrets; a relative DATA_DIR counts from the project. */
export function dataFolder() {
  return path.resolve(ROOT, process.env.DATA_DIR || ".data");
}

/** Something the person at the console can mend; shown as these two sentences, never as a stack trace. */
export class Refusal extends Error {
  /**
   * @param {string} chinese
   * @param {string} english
   * @param {ErrorOptions} [options]
   */
  constructor(chinese, english, options) {
    super(`${chinese}\n${english}`, options);
    this.name = "Refusal";
  }
}

/**
 * What to print for an error that ends a script. Errors of the operating system that a person can mend
 * become sentences; anything unknown keeps its stack, for it is a mistake in the program.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof Refusal) return error.message;
  const { code, path: file } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === "ENOSPC" || code === "EDQUOT") return noSpace(file ?? dataFolder()).message;
  if (file && (code === "EACCES" || code === "EPERM" || code === "EROFS"))
    return new Refusal(
      `不能写入 ${file}：请检查目录权限，或用 DATA_DIR 指定另一个目录。`,
      `Cannot write ${file}: check its permissions, or name another folder in DATA_DIR.`,
    ).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Bytes that an installation, a build and a young database take; asked for before they begin. */
const ROOM = { unmade: 2_000_000_000, made: 100_000_000 };

/** Makes the data folder and refuses a full disk before anything is half written. */
export function requireRoom() {
  mkdirSync(dataFolder(), { recursive: true });
  const made = existsSync(path.join(ROOT, ".next/BUILD_ID"));
  for (const [folder, needed] of [
    [ROOT, made ? ROOM.made : ROOM.unmade],
    [dataFolder(), ROOM.made],
  ]) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < needed) throw noSpace(folder);
  }
}

/** @param {string} where */
export function noSpace(where) {
  return new Refusal(
    `磁盘空间不足（${where}）：请清理后重试。`,
    `No disk space left (${where}): free some and try again.`,
  );
}

/**
 * The text of a file, empty where it is absent or unreadable.
 * @param {string} file
 */
export function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
