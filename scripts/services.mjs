/** The long-running processes: web and worker. */
import { get } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isLeaving, startNode, TOOLS } from "./processes.mjs";
import { Refusal, ROOT } from "./project.mjs";

/** A service that fails more often than this within the time below will not be mended by starting it again. */
const RESTARTS = 5;
const WITHIN = 120_000;

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {{ dev?: boolean }} [options]
 */
export function runWeb({ host, port }, { dev = false } = {}) {
  const args = [path.join(ROOT, TOOLS.next), dev ? "dev" : "start", "-H", host, "-p", String(port)];
  return keepRunning("网站", "The web process", () => startNode(args));
}

export function runWorker() {
  const args = ["--enable-source-maps", path.join(ROOT, "dist/worker.mjs")];
  return keepRunning("后台任务进程", "The worker", () => startNode(args));
}

/**
 * Starts a process again when it ends by itself. Never returns unless this script is leaving.
 * @param {string} chinese
 * @param {string} english
 * @param {() => ReturnType<typeof startNode>} begin
 */
async function keepRunning(chinese, english, begin) {
  /** @type {number[]} */
  let ends = [];
  for (;;) {
    const { code } = await begin().ended;
    if (isLeaving()) return;
    ends = [...ends.filter((time) => Date.now() - time < WITHIN), Date.now()];
    if (ends.length > RESTARTS)
      throw new Refusal(
        `${chinese}反复意外退出（退出码 ${code}），已全部停止；原因见上方输出。`,
        `${english} keeps ending (code ${code}); everything is stopped. The output above says why.`,
      );
    console.error(
      `${chinese}意外退出（退出码 ${code}），正在重启。 / ${english} ended (${code}); starting it again.`,
    );
    await sleep(500 * ends.length);
    if (isLeaving()) return;
  }
}

/**
 * Starts the embedded server again should it die; connections of web and worker then renew themselves.
 * @param {import("./embedded-database.mjs").EmbeddedDatabase} database
 */
export async function keepDatabase(database) {
  while (!isLeaving()) {
    await sleep(2000);
    if ((await database.ensureRunning()) === database.url) continue;
    throw new Refusal(
      "数据库曾意外停止，恢复后端口已变：请重新启动。",
      "The database had stopped and now has another port: start again.",
    );
  }
}

/**
 * Waits until the web process answers; false when the script leaves before.
 * @param {import("./settings.mjs").Settings} settings
 */
export async function untilServing({ host, port }) {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  while (!isLeaving()) {
    if (await answers(reachable, port)) return true;
    await sleep(200);
  }
  return false;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>} whether there was an answer, whatever it said
 */
function answers(host, port) {
  return new Promise((resolve) => {
    const request = get({ host, port, path: "/api/health/live", timeout: 30_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(false));
  });
}
