import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { startNode } from "./processes.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "fascicle-processes-"));
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, source: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, source);
  return file;
}

test("a child's own child, started with the same options, lives on to be given its work (next dev does so)", async () => {
  const worker = script(
    "worker.mjs",
    `process.on("message", (work) => { console.log(work); process.disconnect(); }); process.send("ready");`,
  );
  const child = script(
    "child.mjs",
    `import { fork } from "node:child_process";
     const worker = fork(${JSON.stringify(worker)}, { execArgv: process.execArgv });
     worker.once("message", () => setTimeout(() => worker.connected && worker.send("done"), 50));`,
  );
  const { code, stdout } = await startNode([child], { quiet: true }).ended;
  expect({ code, said: stdout.trim() }).toEqual({ code: 0, said: "done" });
});
