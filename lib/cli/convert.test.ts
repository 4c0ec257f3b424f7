import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { docx, paragraph } from "../intake/docx/docx-builder";
import { main } from "./main";

const folder = mkdtempSync(path.join(tmpdir(), "fascicle-convert-"));
const TEXT = "学校以赛促教，把比赛项目变成课程。";
let out: string;

beforeAll(async () => {
  const { makeProgram } = await import("../../scripts/build.mjs");
  await makeProgram({ web: false });
});
beforeEach(() => {
  out = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(console, "log").mockImplementation((text) => {
    out += String(text);
  });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function convert(name: string, bytes: Uint8Array | string, ...options: string[]) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const code = await main(["convert", file, ...options]);
  return { code, json: JSON.parse(out) };
}

test("a Word file comes out as metadata, blocks, stored form and report", async () => {
  const bytes = await docx([
    paragraph("以赛促教", { align: "center", bold: true }),
    paragraph(TEXT),
    paragraph("资料来源：校报"),
  ]);
  const { code, json } = await convert("a.docx", bytes);
  expect(code).toBe(0);
  expect(json).toMatchObject({
    ok: true,
    title: "以赛促教",
    headline: ["以赛促教"],
    source: "校报",
    blocks: [{ kind: "paragraph", content: [{ kind: "text", text: TEXT }] }],
    document: { type: "doc" },
    report: { format: "docx", notes: [{ kind: "date-missing", certainty: "doubtful" }] },
  });
});

test("--plain is the simple shape of an article", async () => {
  const { code, json } = await convert(
    "a.html",
    `<h1>以赛促教</h1><p>来源：校报　2024-05-06</p><p>${TEXT}</p>`,
    "--plain",
  );
  expect(code).toBe(0);
  expect(json).toEqual({
    number: "",
    tocTitle: "以赛促教",
    fullTitle: ["以赛促教"],
    source: "校报",
    publishedOn: "2024-05-06",
    blocks: [{ type: "paragraph", text: TEXT }],
  });
});

test("what cannot be read is refused with a sentence", async () => {
  const { code, json } = await convert("a.docx", "<html></html>", "--json");
  expect(code).toBe(1);
  expect(json).toMatchObject({ ok: false, error: "not-a-word-file" });
});
