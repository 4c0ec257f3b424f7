import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "@/scripts/bundle.mjs";
import { Composer } from "../composer";
import type { OutlinesAsk } from "../protocol";

const children: ChildProcess[] = [];
const composer = new Composer({
  launch: () => {
    const child = fork("dist/composer.mjs", { serialization: "advanced" });
    children.push(child);
    return child;
  },
});

beforeAll(bundle);
afterAll(() => composer.stop());

const ASK: OutlinesAsk = { kind: "outlines", glyphs: { "noto-serif-sc": [1, 2] } };

test("the real process answers, and when it is killed the next one does", async () => {
  const before = await composer.ask(ASK);
  expect(before.kind).toBe("done");
  const killed = children[0]!;
  const under = composer.ask(ASK);
  killed.kill("SIGKILL");
  expect(await under).toEqual(before);
  expect(await composer.ask(ASK)).toEqual(before);
  expect(children).toHaveLength(2);
});

test("it ends with the channel to its web process", async () => {
  const child = children.at(-1)!;
  const ended = once(child, "exit");
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});
