import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "fascicle-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script that is to give up at once. */
async function run(script: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [path.resolve("scripts", script)], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      NEXTAUTH_SECRET: "",
      DATA_DIR: path.join(folder, "data"),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, said: said.trim().split("\n") };
}

function occupyPort(): Promise<{ port: number; free: () => void }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ port, free: () => server.close() });
    });
  });
}

async function freePort(): Promise<string> {
  const { port, free } = await occupyPort();
  free();
  return String(port);
}

test("a port in use is told in one sentence, Chinese and English", async () => {
  const { port, free } = await occupyPort();
  const { code, said } = await run("start.mjs", { PORT: String(port) });
  free();
  expect(code).toBe(1);
  expect(said).toEqual([
    expect.stringContaining(`端口 ${port} 已被占用`),
    expect.stringContaining(`Port ${port} is in use`),
  ]);
});

const UNREACHABLE = "postgresql://fascicle:secret@127.0.0.1:9/fascicle";

test.each<[string, string, Record<string, string>, RegExp]>([
  ["a port that is none", "start.mjs", { PORT: "eighty" }, /PORT/],
  ["an address that is none", "start.mjs", { PUBLIC_URL: "journal" }, /PUBLIC_URL/],
  ["an address of another machine", "start.mjs", { HOST: "192.0.2.1" }, /HOST/],
  [
    "a database that cannot be reached",
    "start.mjs",
    { DATABASE_URL: UNREACHABLE },
    /127\.0\.0\.1:9\/fascicle/,
  ],
  ["a database address that is none", "start.mjs", { DATABASE_URL: "mysql://x" }, /postgresql:\/\//],
  [
    "secrets that instances must share",
    "web.mjs",
    { DATABASE_URL: UNREACHABLE, DATA_DIR: folder },
    /NEXTAUTH_SECRET/,
  ],
  [
    "a worker's database that cannot be reached",
    "worker.mjs",
    { DATABASE_URL: UNREACHABLE },
    /127\.0\.0\.1:9/,
  ],
])("%s: one sentence, no stack, exit code 1", async (_, script, env, sentence) => {
  const { code, said } = await run(script, { PORT: await freePort(), ...env });
  expect(code).toBe(1);
  expect(said).toHaveLength(2);
  expect(said.join()).toMatch(sentence);
  expect(said.join()).not.toMatch(/secret@|\s+at .*:\d+/);
});

test.skipIf(process.getuid?.() === 0)("a data folder that cannot be written: one sentence", async () => {
  const closed = mkdtempSync(path.join(folder, "closed-"));
  chmodSync(closed, 0o555);
  const { code, said } = await run("start.mjs", {
    PORT: await freePort(),
    DATA_DIR: path.join(closed, "data"),
  });
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining("不能写入"), expect.stringContaining("Cannot write")]);
});
