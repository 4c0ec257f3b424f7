import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { loadBundle } from "./code-cache.mjs";

const root = mkdtempSync(path.join(tmpdir(), "fascicle-code-"));
const bundle = path.join(root, "bundle.cjs");
const folder = path.join(root, "code");

afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  write("42", 1000);
});

/** A bundle that answers a number, made at that second. */
function write(answer: string, made: number) {
  writeFileSync(bundle, `exports.answer = () => ${answer}; exports.parts = () => require("node:path").sep;`);
  utimesSync(bundle, made, made);
}

const kept = () => readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));

test("a bundle runs the same from its source and from kept code, which is written once", () => {
  const first = loadBundle(bundle, folder, "typeset");
  expect([first.exports.answer(), first.exports.parts()]).toEqual([42, path.sep]);
  first.keepCode();
  const [code] = kept();
  const second = loadBundle(bundle, folder, "typeset");
  expect([second.exports.answer(), second.exports.parts()]).toEqual([42, path.sep]);
  second.keepCode();
  expect(kept()).toEqual([code]);
});

test("kept code of an earlier bundle is not taken for that of another one as long", () => {
  loadBundle(bundle, folder, "typeset").keepCode();
  write("43", 2000);
  expect(loadBundle(bundle, folder, "typeset").exports.answer()).toBe(43);
});

test("kept code that V8 refuses is written anew", () => {
  loadBundle(bundle, folder, "typeset").keepCode();
  const [name] = readdirSync(folder);
  writeFileSync(path.join(folder, name!), "no code");
  write("44", 1000); // V8 asks for no kept code where it has met the same source in this process
  const again = loadBundle(bundle, folder, "typeset");
  expect(again.exports.answer()).toBe(44);
  again.keepCode();
  expect(kept()[0]!.length).toBeGreaterThan(100);
});

test("where nothing can be written, nothing is kept and nothing fails", () => {
  writeFileSync(folder, "a file in the folder's place");
  const { exports, keepCode } = loadBundle(bundle, folder, "typeset");
  keepCode();
  expect(exports.answer()).toBe(42);
});
