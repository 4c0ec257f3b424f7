import { createServer } from "node:net";
import { defineConfig } from "@playwright/test";
import { chromium } from "./tests/chromium";

/** The browser neither looks for updates nor resolves any name but this machine's. */
const ISOLATED = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--disable-features=OptimizationHints,MediaRouter,Translate",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
];

const browser = await chromium();
// Read again by each worker process, which inherits what the first reading chose.
process.env.E2E_PORT ??= String(await freePort());
const port = process.env.E2E_PORT;
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "tests",
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // The walks ask for calm: else a press may begin on a button of an opening dialog and end beside it.
    contextOptions: { reducedMotion: "reduce" },
    // Pictures of every frame would slow the walks; the snapshots tell what was there.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: { executablePath: browser?.executablePath, args: [...(browser?.args ?? []), ...ISOLATED] },
  },
  webServer: {
    command: "node scripts/test-site.mjs",
    url: `${baseURL}/api/health/live`,
    env: { HOST: "127.0.0.1", PORT: port, PUBLIC_URL: baseURL, NEXTAUTH_URL: baseURL },
    timeout: 600_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}
