import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { COMMANDS } from "./commands";
import { main } from "./main";

const folder = mkdtempSync(path.join(tmpdir(), "fascicle-cli-"));
const file = (name: string, content: string) => {
  const whole = path.join(folder, name);
  writeFileSync(whole, content);
  return whole;
};
let out: string[];
let err: string[];

beforeEach(() => {
  out = [];
  err = [];
  vi.spyOn(console, "log").mockImplementation((text) => void out.push(String(text)));
  vi.spyOn(console, "error").mockImplementation((text) => void err.push(String(text)));
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("--help names every command, and each command explains itself", async () => {
  expect(await main(["--help"])).toBe(0);
  for (const { name } of COMMANDS) {
    expect(out[0]).toContain(`  ${name}`);
    expect(await main([name, "--help"])).toBe(0);
    expect(out.at(-1)).toMatch(new RegExp(`^${name}`));
  }
});

test.each<[string, string[]]>([
  ["no command", []],
  ["an unknown command", ["print"]],
  ["no file", ["typeset", "--out", "x.pdf"]],
  ["two files", ["typeset", "a.txt", "b.txt", "--out", "x.pdf"]],
  ["nowhere to write", ["typeset", "a.txt"]],
  ["an unknown option", ["typeset", "a.txt", "--out", "x.pdf", "--fast"]],
  ["an option without its value", ["typeset", "a.txt", "--out"]],
  ["an unknown binding", ["typeset", "a.txt", "--out", "x.pdf", "--binding", "glue"]],
  ["an unknown edition", ["typeset", "a.txt", "--out", "x.pdf", "--edition", "poster"]],
  ["a kind of file nobody can read", ["typeset", "a.odt", "--out", "x.pdf"]],
  ["no measure", ["compose"]],
  ["a measure that is no number", ["compose", "--measure", "wide"]],
  ["a measure narrower than a character", ["compose", "--measure", "0.5"]],
  ["an unknown way to end lines", ["compose", "--measure", "20", "--line-end", "loose"]],
  ["a gap wider than half an em", ["compose", "--measure", "20", "--latin-gap", "2"]],
  ["an unknown way to import", ["import", "a.txt", "--as", "book"]],
  ["an unknown thing to do with a person", ["user", "promote", "wang"]],
  ["an unknown role", ["user", "add", "wang", "--roles", "BOSS"]],
])("%s is wrong usage: exit code 2, and nothing on standard output", async (_, argv) => {
  expect(await main(argv)).toBe(2);
  expect(out).toEqual([]);
  expect(err.join("\n")).not.toMatch(/\n\s+at /);
});

test("wrong usage is an object too where --json asks for one", async () => {
  expect(await main(["typeset", "--json"])).toBe(2);
  expect(JSON.parse(out.join(""))).toMatchObject({ ok: false, error: "usage" });
});

const minimal = JSON.stringify({ format: "fascicle-issue/1" });

test.each<[string, () => string[], string]>([
  ["a file that is not there", () => ["typeset", path.join(folder, "none.txt"), "--out", "x"], "ENOENT"],
  [
    "a text that is no issue",
    () => ["typeset", file("novel.txt", "从前有座山。"), "--out", "x"],
    "not-an-issue",
  ],
  ["broken JSON", () => ["typeset", file("cut.json", '{"format":'), "--out", "x"], "damaged-file"],
  ["an incomplete issue", () => ["typeset", file("thin.json", minimal), "--out", "x"], "invalid-input"],
  ["a file that is no backup", () => ["verify", file("notes", "期刊")], "damaged-file"],
])("%s is refused with a sentence: exit code 1", async (_, argv, id) => {
  expect(await main([...argv(), "--json"])).toBe(1);
  expect(JSON.parse(out.join(""))).toMatchObject({ ok: false, error: id });
  const said = err.join("\n");
  expect(said).toMatch(/[一-鿿]/);
  expect(said).not.toMatch(/\n\s+at |\{\w+\}/);
});

test("a past issue's text becomes a PDF and a report, without a database", async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none");
  const pdf = path.join(folder, "issue.pdf");
  const report = path.join(folder, "report.json");
  const argv = ["typeset", "lib/intake/samples/two-levels.txt", "--out", pdf, "--report", report, "--json"];
  expect(await main(argv), err.join("\n")).toBe(0);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  const { pages, contents } = JSON.parse(out.join(""));
  expect(contents.length).toBeGreaterThan(2);
  expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({ pages, edition: "screen", intake: {} });
});

test("the report lists what preflight found, with rule, severity, place and a sentence in both languages", async () => {
  const text = readFileSync("lib/intake/samples/two-levels.txt", "utf8");
  const issue = file("odd.txt", text.replace(/。/, "\u{2FA2F}。"));
  const report = path.join(folder, "odd.json");
  const argv = ["typeset", issue, "--out", path.join(folder, "odd.pdf"), "--report", report];
  expect(await main(argv), err.join("\n")).toBe(0);
  const { format, errors, findings } = JSON.parse(readFileSync(report, "utf8"));
  expect(format).toBe("fascicle-preflight/1");
  expect(errors).toBeGreaterThan(0);
  const found = findings.find(({ rule }: { rule: string }) => rule === "missing-glyph");
  expect(found).toMatchObject({ severity: "error", detail: { characters: "\u{2FA2F}", codes: "U+2FA2F" } });
  expect(found.message["zh-CN"]).toContain("\u{2FA2F}");
  expect(found.message.en).toContain("U+2FA2F");
  for (const { message } of findings) expect(Object.values(message).join()).not.toMatch(/\{\w+\}/);
});

test("a style given as a file changes the pages, and a wrong one is named by place", async () => {
  const argv = (style: string) => [
    "typeset",
    "lib/intake/samples/two-levels.txt",
    "--out",
    path.join(folder, "s.pdf"),
    "--style",
    style,
    "--json",
  ];
  expect(await main(argv(file("wide.json", '{"paper":{"width":700}}')))).toBe(0);
  expect(await main(argv(file("wrong.json", '{"paper":{"width":"A4"}}')))).toBe(1);
  expect(err.join("\n")).toContain("style.paper.width");
});

test("editions for the press tell their paper; a booklet is bound as asked", async () => {
  const result = async (...options: string[]) => {
    out.length = 0;
    const argv = [
      "typeset",
      "lib/intake/samples/two-levels.txt",
      "--out",
      path.join(folder, "p.pdf"),
      "--json",
    ];
    expect(await main([...argv, ...options]), err.join("\n")).toBe(0);
    return JSON.parse(out.join(""));
  };
  const print = await result("--edition", "print");
  expect(print).toMatchObject({ edition: "print", pages: print.bookPages, leaves: print.bookPages / 2 });
  expect(print.spine).toBeGreaterThan(0);
  const saddle = await result("--edition", "booklet");
  const stack = await result("--edition", "booklet", "--binding", "stack", "--sheet", "A4");
  expect(saddle.pages).toBe(2 * saddle.leaves);
  expect(stack.pages).toBe(saddle.pages);
  expect(stack.sha256).not.toBe(saddle.sha256);
  expect(await result("--edition", "cover")).toMatchObject({ pages: 1 });
});
