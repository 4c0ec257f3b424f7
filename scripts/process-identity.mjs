/**
 * Tells one process from a later one with the same number: after a crash or a restart of the machine (or
 * of a container, where numbers start at 1 again) a pid in a file may belong to somebody else.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readlinkSync } from "node:fs";
import { readText } from "./project.mjs";

/**
 * A text that stays the same for the life of the process and differs for any later one with its number;
 * undefined when there is no such process. A zombie is dead: in a container nobody may reap it.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function identify(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === "linux") {
    const stat = readText(`/proc/${pid}/stat`);
    // The name in brackets may hold spaces; field 3 (state) follows it, field 22 is the start time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (stat === "" || fields[0] === "Z" || fields[0] === "X") return undefined;
    return `${pid} ${fields[19]} ${readText("/proc/sys/kernel/random/boot_id").trim()}`;
  }
  const ps = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const line = ps.stdout?.trim() ?? "";
  return line === "" || line.startsWith("Z") ? undefined : `${pid} ${line.replace(/^\S+\s+/, "")}`;
}

/**
 * Whether the process a file was written for (its `identify()` text) still lives.
 * @param {string} identity
 */
export function isAlive(identity) {
  return identity !== "" && identify(Number(identity.split(" ")[0])) === identity;
}

/**
 * The folder a process works in, without symbolic links; undefined where it cannot be told (it is gone,
 * belongs to somebody else, or this is not Linux).
 * @param {number} pid
 */
export function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Processes of one program that work in a folder, as every process of a PostgreSQL server does in its data
 * folder. Linux only; empty elsewhere.
 * @param {string} program
 * @param {string} folder  without symbolic links
 * @returns {number[]}
 */
export function processesIn(program, folder) {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => readText(`/proc/${pid}/comm`).trim() === program && workingFolder(pid) === folder)
    .filter((pid) => identify(pid) !== undefined);
}
