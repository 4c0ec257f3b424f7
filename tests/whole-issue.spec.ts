import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { button, enter } from "./office";

const TITLE = "晨读与早训：一个班级的半年";
/** No font has it: an error of preflight. */
const UNKNOWN = "\u{2FA2F}";
const REASON = "字形已核对";
const SENTENCE = "清晨六点四十分，实训楼的灯先亮起来，早训小组已经把量具摆上了工作台。";

test("an issue goes from a blank page through three reviews to a reader's download", async ({
  browser,
}, info) => {
  const editor = await enter(browser, "editor");
  const responsible = await enter(browser, "responsible");
  const chief = await enter(browser, "chief");
  const inChief = await enter(browser, "inchief");

  const article = await test.step("编辑 writes, fills in and submits", async () => {
    await editor.goto("/articles");
    await editor.getByRole("button", { name: "新建稿件" }).first().click();
    await editor.waitForURL(/\/articles\/[\w-]{8,}/);
    await editor.getByLabel("标题（目录用）").fill(TITLE);
    await editor.getByLabel("原文标题").fill(`${TITLE}\n——一名班主任的观察`);
    await editor.getByLabel("资料来源").fill("明湖技师学院网站");
    await editor.getByLabel("发布日期").fill("2026-09-10");
    await editor.getByLabel("发布日期").press("Enter");
    const text = editor.locator(".tiptap");
    await text.click();
    await editor.keyboard.type("一、先到的人");
    await editor.getByRole("button", { name: /一级标题/ }).click();
    await editor.keyboard.press("End");
    await editor.keyboard.press("Enter");
    await editor.keyboard.type(SENTENCE);
    await editor.keyboard.insertText(SENTENCE.repeat(2) + UNKNOWN);
    await expect(text).toContainText(UNKNOWN);
    await expect(editor.getByRole("status").filter({ hasText: "已存" })).toBeVisible();
    await step(editor, "送审");
    return new URL(editor.url()).pathname;
  });

  await test.step("责编, 主编 and 总编 pass it on; each sees only his own step", async () => {
    await editor.reload();
    await expect(editor.getByRole("button", { name: button("通过") })).toHaveCount(0);
    await responsible.goto(article);
    await step(responsible, "通过", "来源已核，建议采用。");
    await chief.goto(article);
    await step(chief, "通过", "同意。");
    await inChief.goto(article);
    await step(inChief, "定稿");
    await inChief.reload();
    await expect(inChief.getByText(SENTENCE.slice(0, 12)).first()).toBeVisible();
  });

  const issue = await test.step("责编 clones the last issue and places the article", async () => {
    await responsible.goto("/issues");
    await responsible.getByRole("button", { name: "新建一期" }).first().click();
    await responsible
      .getByRole("dialog")
      .getByRole("button", { name: button("新建") })
      .click();
    await responsible.waitForURL(/\/issues\/[\w-]{8,}/);
    await expect(responsible.getByText("政策速递")).toBeVisible();
    await responsible.getByRole("button", { name: `《${TITLE}》的操作` }).click();
    const column = responsible.getByRole("menuitem", { name: /校园实践/ });
    await expect(async () => {
      await responsible.getByRole("menuitem", { name: "编入" }).hover();
      await column.click({ timeout: 2000 });
    }).toPass();
    await expect(responsible.getByText("2.2.1")).toBeVisible();
    return new URL(responsible.url()).pathname;
  });

  await test.step("a proof is produced while one looks on", async () => {
    await responsible.goto(`${issue}?tab=pdf`);
    await responsible.getByRole("button", { name: "生成校样" }).click();
    await expect(responsible.getByRole("link", { name: /下载/ }).first()).toBeVisible({
      timeout: 120_000,
    });
    await expect(responsible.getByText("校样").first()).toBeVisible();
  });

  await test.step("主编 approves, 总编 publishes", async () => {
    await responsible.goto(`${issue}?tab=approval`);
    await responsible.getByRole("button", { name: button("开始校对") }).click();
    await expect(responsible.getByText("等待主编签发。")).toBeVisible();
    await waive(chief, issue);
    await sign(chief, issue, "签发");
    await expectSheet(chief, info.outputPath("sheet.pdf"));
    await sign(inChief, issue, "付印");
    await expect(inChief.getByText("已付印").first()).toBeVisible();
    await expect(inChief.getByText("电子版").first()).toBeVisible({ timeout: 120_000 });
  });

  await test.step("a reader finds the issue and takes its PDF home", async () => {
    const reader = await enter(browser, "reader");
    await expect(reader).toHaveURL(/\/read/);
    await reader
      .getByRole("link", { name: /2026年第0?3期/ })
      .first()
      .click();
    await expect(reader.getByText(TITLE)).toBeVisible();
    const link = reader.getByRole("link", { name: /下载/ }).first();
    await expect(async () => {
      await reader.reload();
      await expect(link).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 120_000 });
    const [download] = await Promise.all([reader.waitForEvent("download"), link.click()]);
    const file = info.outputPath("issue.pdf");
    await download.saveAs(file);
    expectIssue(file, info.outputPath("issue.txt"));
    await reader.goto("/articles");
    await expect(reader.getByRole("button", { name: "新建稿件" })).toHaveCount(0);
  });
});

test("nobody signed out sees anything", async ({ browser, request }) => {
  const stranger = await (await browser.newContext()).newPage();
  for (const path of ["/", "/articles", "/issues", "/read", "/people", "/archive", "/settings"]) {
    await stranger.goto(path);
    await expect(stranger).toHaveURL(/\/signin/);
    expect(await stranger.content()).not.toContain("模块化课程改革");
  }
  const edition = await request.get("/api/editions/1", { maxRedirects: 0 });
  expect([302, 307, 401, 404]).toContain(edition.status());
});

/** Presses a step's button, gives the opinion and confirms. */
async function step(page: Page, name: string, opinion?: string): Promise<void> {
  await page
    .getByRole("button", { name: button(name) })
    .first()
    .click();
  if (opinion) await page.getByLabel("审稿意见").fill(opinion);
  // By part of its name: while the server has the step the button is called "loading 确认…".
  const confirm = page.getByRole("button", { name: `确认${name}` });
  await confirm.click();
  await expect(confirm).toHaveCount(0);
}

/** An error keeps the issue from being signed until it is waived with a reason. */
async function waive(page: Page, issue: string): Promise<void> {
  await page.goto(`${issue}?tab=approval`);
  await expect(page.getByRole("button", { name: button("签发") })).toBeDisabled();
  await page.getByRole("link", { name: "打开预检" }).click();
  await page.getByRole("button", { name: /^\s*(重新)?预检\s*$/ }).click();
  await expect(page.getByText("与现在的内容一致")).toBeVisible({ timeout: 120_000 });
  const finding = page.getByRole("listitem").filter({ hasText: "U+2FA2F" });
  await finding.getByRole("button", { name: button("豁免") }).click();
  await page.getByLabel("豁免理由").fill(REASON);
  await finding.getByRole("button", { name: button("豁免") }).click();
  await expect(finding.getByText(REASON)).toBeVisible();
}

/** 发稿单 is made from the records and carries signature and waiver. */
async function expectSheet(page: Page, file: string): Promise<void> {
  await page.getByRole("button", { name: "生成发稿单" }).click();
  const link = page.getByRole("link", { name: "下载发稿单" });
  await expect(link).toBeVisible({ timeout: 120_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  await download.saveAs(file);
  const text = readText(file);
  if (text === undefined) return;
  for (const wanted of ["发稿单", "主编签发", "缺字", REASON]) expect(text).toContain(wanted);
}

/** Without white space; undefined where poppler is not installed. */
function readText(file: string): string | undefined {
  try {
    return execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).replace(/\s/g, "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    test.info().annotations.push({ type: "skipped", description: "pdftotext is missing" });
    return undefined;
  }
}

async function sign(page: Page, issue: string, name: string): Promise<void> {
  await page.goto(`${issue}?tab=approval`);
  await page.getByRole("button", { name: button(name) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: button(name) }).click();
  await expect(dialog).toHaveCount(0);
}

/** Opens the PDF with poppler: it must hold the text, and its contents must be right. */
function expectIssue(pdf: string, text: string): void {
  let opened: string;
  try {
    execFileSync("pdftotext", ["-layout", pdf, text]);
    opened = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    test
      .info()
      .annotations.push({ type: "skipped", description: "pdftotext is missing: the PDF was not opened" });
    return;
  }
  const flat = opened.replace(/\s/g, "");
  writeFileSync(text, opened);
  expect(flat).toContain(SENTENCE);
  expect(flat).not.toContain("校样");
  expect(flat).toMatch(new RegExp(`2\\.2\\.1${TITLE}[.·…]*1`));
}
