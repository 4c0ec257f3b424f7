/** One PostgreSQL server: made, started, found running, stopped. Callers see to it that only one acts. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { postgresFolder, serverAccount } from "./postgres-binaries.mjs";
import { identify, processesIn, workingFolder } from "./process-identity.mjs";
import { noSpace, Refusal, readText } from "./project.mjs";

/** The database role that owns everything. */
export const ROLE = "fascicle";
/** Where the search for a free port begins: PostgreSQL's own 5432 stays free for others. */
const FIRST_PORT = 54329;

export class PostgresServer {
  /**
   * @param {string} cluster  data folder; beside it lie `.password` and `.port`
   * @param {Record<string, string>} settings  of postgresql.conf, given at each start
   */
  constructor(cluster, settings) {
    this.cluster = cluster;
    this.settings = settings;
    this.account = serverAccount(cluster);
    this.programs = postgresFolder(this.account);
  }

  /**
   * @param {string} database
   * @returns {string} connection string
   */
  url(database) {
    const port = readText(`${this.cluster}/postmaster.pid`).split("\n")[3];
    return `postgresql://${ROLE}:${readText(`${this.cluster}.password`)}@127.0.0.1:${port}/${database}`;
  }

  /** Whether postmaster.pid names a living server of this very folder; numbers are reused. */
  isRunning() {
    const pid = Number(readText(`${this.cluster}/postmaster.pid`).split("\n")[0]);
    if (identify(pid) === undefined) return false;
    if (process.platform === "linux") return workingFolder(pid) === fs.realpathSync(this.cluster);
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.includes(
      "postgres",
    );
  }

  /** Makes the cluster where there is none: under another name first, so that a half-made one never counts. */
  create() {
    const { cluster } = this;
    if (fs.existsSync(`${cluster}/PG_VERSION`)) return this.#checkVersion();
    const fresh = `${cluster}.new`;
    for (const folder of [fresh, cluster]) fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(fresh, { mode: 0o700 });
    const password = `${cluster}.password`;
    fs.rmSync(password, { force: true });
    fs.writeFileSync(password, randomBytes(24).toString("hex"), { mode: 0o600 });
    this.#giveAway(fresh);
    this.#giveAway(password);
    const passwordFile = fs.openSync(password, "r");
    try {
      // With a ctype of plain C, pg_trgm would take no Han character for a letter.
      const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
      const ctype = process.platform === "darwin" ? "UTF-8" : "C.UTF-8";
      // An open file is handed over, for its path may be closed to the account that reads it.
      this.#run(
        "initdb",
        [
          "-U",
          ROLE,
          "--pwfile=/dev/fd/3",
          "-A",
          "scram-sha-256",
          "-E",
          "UTF8",
          ...locale,
          `--lc-ctype=${ctype}`,
        ],
        fresh,
        [passwordFile],
      );
    } finally {
      fs.closeSync(passwordFile);
    }
    if (this.account) fs.chownSync(password, 0, 0);
    fs.renameSync(fresh, cluster);
  }

  /** Starts the server and waits until it answers; after a crash that includes its recovery. */
  async start() {
    await this.#clearCrash();
    const remembered = Number(readText(`${this.cluster}.port`)) || FIRST_PORT;
    const settings = Object.entries(this.settings).map(([name, value]) => `-c ${name}=${value}`);
    // Between finding a port free and PostgreSQL taking it somebody else may come.
    for (const wanted of [remembered, 0, 0, 0]) {
      const port = await freePort(wanted);
      const options = [`-p ${port} -h 127.0.0.1 -k ""`, ...settings].join(" ");
      const before = this.#log().length;
      try {
        this.#run("pg_ctl", ["-l", "server.log", "-w", "-t", "120", "-o", options, "start"], this.cluster);
        fs.writeFileSync(`${this.cluster}.port`, String(port));
        return;
      } catch (error) {
        const said = this.#log().slice(before);
        if (/Address already in use|could not bind/.test(said)) continue;
        if (/No space left on device/.test(said)) throw noSpace(this.cluster);
        const reason = said.match(/FATAL: *(.*)/)?.[1] ?? "";
        throw new Refusal(
          `内置数据库未能启动：${reason}（详见 ${this.cluster}/server.log）。`,
          `The embedded database did not start: ${reason} (see ${this.cluster}/server.log).`,
          { cause: error },
        );
      }
    }
    throw new Refusal("找不到可用的数据库端口。", "No free port for the database.");
  }

  stop() {
    this.#run("pg_ctl", ["-m", "fast", "-w", "-t", "120", "stop"], this.cluster);
  }

  #log() {
    return readText(`${this.cluster}/server.log`);
  }

  #checkVersion() {
    const made = readText(`${this.cluster}/PG_VERSION`).trim();
    const { stdout } = spawnSync(path.join(this.programs, "bin/postgres"), ["--version"], {
      ...this.account,
      cwd: "/",
      encoding: "utf8",
    });
    const have = stdout.match(/(\d+)\.\d+/)?.[1];
    if (made !== have)
      throw new Refusal(
        `数据由 PostgreSQL ${made} 建立，而随附的是 ${have}：请用原版本执行 backup，再在新目录 restore。`,
        `The data was made by PostgreSQL ${made}, this is ${have}: back up with the old version and restore into a new folder.`,
      );
    if (this.account === undefined && fs.statSync(this.cluster).uid !== process.getuid?.())
      throw new Refusal(
        `${this.cluster} 属于另一个账号：请用当初的账号运行，或用 DATA_DIR 指定另一个目录。`,
        `${this.cluster} belongs to another account: run as that one, or name another folder in DATA_DIR.`,
      );
  }

  /**
   * After a crash the remaining server processes must have gone before a new server may touch the files, and
   * a postmaster.pid whose number now belongs to somebody else would keep PostgreSQL from starting.
   */
  async #clearCrash() {
    const pidFile = `${this.cluster}/postmaster.pid`;
    const folder = fs.realpathSync(this.cluster);
    for (let left = processesIn("postgres", folder), i = 0; left.length > 0; i++) {
      if (i === 600)
        throw new Refusal(
          `上次的数据库进程（${left.join(" ")}）尚未结束：请稍后重试。`,
          `Database processes of the last run (${left.join(" ")}) have not ended: try again later.`,
        );
      await sleep(100);
      left = processesIn("postgres", folder);
    }
    // Zombies included: PostgreSQL takes them for living.
    if (process.platform === "linux" && exists(Number(readText(pidFile).split("\n")[0])))
      fs.rmSync(pidFile, { force: true });
  }

  /** @param {string} file */
  #giveAway(file) {
    if (this.account) fs.chownSync(file, this.account.uid, this.account.gid);
  }

  /**
   * Runs a program of PostgreSQL on the folder it works in. As root on Linux the folder is named through
   * /proc: the account that runs the program may be unable to walk down to it (below /root, for one), but is
   * already inside.
   * @param {"initdb" | "pg_ctl"} program
   * @param {string[]} args
   * @param {string} folder
   * @param {number[]} [files]  open files, which the program finds as /dev/fd/3 and so on
   */
  #run(program, args, folder, files = []) {
    const data = this.account && process.platform === "linux" ? "/proc/self/cwd" : folder;
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^PG|^LC_|^LANG/.test(name)),
    );
    const result = spawnSync(path.join(this.programs, "bin", program), ["-D", data, ...args], {
      ...this.account,
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe", ...files],
      detached: true, // Ctrl-C at the console is for us: we end the server in good order
    });
    if (result.status === 0) return;
    if (/No space left on device/.test(result.stderr ?? "")) throw noSpace(folder);
    throw new Error(`${program} failed: ${result.error?.message ?? result.stderr}`);
  }
}

/**
 * @param {number} wanted  0: any
 * @returns {Promise<number>} `wanted` where it is free, else another
 */
function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} pid */
function exists(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
