import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { publishedIssue } from "../../prisma/demo/published-issue";
import { docx, paragraph } from "../intake/docx/docx-builder";
import { main } from "./main";

const folder = mkdtempSync(path.join(tmpdir(), "fascicle-check-"));
const file = (name: string, json: unknown) => {
  const whole = path.join(folder, name);
  writeFileSync(whole, JSON.stringify(json));
  return whole;
};
let out: string[];

beforeEach(() => {
  out = [];
  vi.spyOn(console, "log").mockImplementation((text) => void out.push(String(text)));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const article = (...texts: string[]) => ({
  number: "1.1",
  tocTitle: "学徒培养",
  fullTitle: ["学徒培养"],
  blocks: texts.map((text) => ({ type: "paragraph", text })),
});
const issue = (...articles: unknown[]) => ({
  journal: { title: "某通讯", institution: "某学院", issueLabel: "2030年第01期", year: 2030, number: 1 },
  masthead: {},
  sections: [{ number: "1", title: "动态", articles }],
});

test("an article's findings come with place, reason in both languages and suggestion; exit code 1", async () => {
  expect(await main(["check", file("article.json", article("前文。", "课程已经按装完毕。")), "--json"])).toBe(
    1,
  );
  expect(JSON.parse(out.join(""))).toMatchObject({
    ok: false,
    findings: [
      {
        rule: "confused-word",
        article: "1.1",
        place: { block: "b2", from: 4, to: 6 },
        text: "按装",
        reason: "confused-word",
        suggestion: "安装",
        message: { "zh-CN": "“按装”应为“安装”。", en: "“按装” should be “安装”." },
      },
    ],
  });
});

test("an issue tells names spelled in two ways; a clean one has no findings and exit code 0", async () => {
  const office = (name: string) => article(`${name}印发通知。`);
  const mixed = issue(office("北川市人力资源和社会保障局"), {
    ...office("北川市人力资源社会保障局"),
    number: "1.2",
  });
  expect(await main(["check", file("mixed.json", mixed), "--json"])).toBe(1);
  expect(JSON.parse(out.join("")).findings).toMatchObject([{ rule: "name-variant", article: "1.2" }]);
  out = [];
  expect(await main(["check", file("clean.json", issue(article("课程已经安装完毕。"))), "--json"])).toBe(0);
  expect(JSON.parse(out.join(""))).toEqual({ ok: true, findings: [] });
});

test("an article without blocks of the known kinds is refused", async () => {
  const strange = { ...article(), blocks: [{ type: "video" }] };
  expect(await main(["check", file("strange.json", strange), "--json"])).toBe(1);
  expect(JSON.parse(out.join(""))).toMatchObject({ ok: false, error: "invalid-input" });
});

test("a Word file is an issue or an article by what it holds", async () => {
  const article = path.join(folder, "a.docx");
  writeFileSync(
    article,
    await docx([
      paragraph("学徒培养", { align: "center", bold: true, size: 44 }),
      paragraph("课程已经按装完毕，学徒按期上岗。"),
      paragraph("资料来源：《某报》"),
    ]),
  );
  expect(await main(["check", article, "--json"])).toBe(1);
  const json = path.join(folder, "issue.docx.json");
  writeFileSync(json, JSON.stringify(await publishedIssue()));
  const whole = path.join(folder, "issue.docx");
  expect(await main(["word", json, "--out", whole])).toBe(0);
  out = [];
  expect(await main(["check", whole, "--json"])).toBe(0);
  expect(JSON.parse(out.join(""))).toEqual({ ok: true, findings: [] });
});
