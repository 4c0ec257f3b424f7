import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { enter, openTab } from "./office";

test("a published issue is had for the printing house and for the office printer", async ({
  browser,
}, info) => {
  const chief = await enter(browser, "chief");
  await openTab(chief, "/archive", "pdf");
  const made = chief.getByRole("list").last().getByRole("listitem");

  for (const [edition, named] of [
    ["印刷版", /用纸 \d+ 张，空白页 \d 页，书脊 [\d.]+ 毫米/],
    ["封面", /书脊 [\d.]+ 毫米/],
  ] as const) {
    await chief.getByRole("button", { name: `生成${edition}` }).click();
    await expect(made.first()).toContainText(edition, { timeout: 120_000 });
    await expect(made.first()).toContainText(named);
  }

  await chief.getByText("裁叠", { exact: true }).click();
  await chief.getByText("缩到 A4", { exact: true }).click();
  await chief.getByRole("button", { name: "生成小册子" }).click();
  await expect(made.first()).toContainText("小册子", { timeout: 120_000 });
  await expect(made.first()).toContainText("裁叠");

  const [word] = await Promise.all([
    chief.waitForEvent("download"),
    chief.getByRole("link", { name: "下载 Word" }).click(),
  ]);
  expect(word.suggestedFilename()).toMatch(/20\d\d年第\d+期\.docx$/);
  expect(
    readFileSync(await word.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");

  const print = made.filter({ hasText: "印刷版" });
  const [download] = await Promise.all([
    chief.waitForEvent("download"),
    print.getByRole("link", { name: /下载/ }).click(),
  ]);
  expect(download.suggestedFilename()).toContain("（印刷版）");
  const file = info.outputPath("print.pdf");
  await download.saveAs(file);
  expect(readFileSync(file).toString("latin1")).toContain("PDF/X-4");
});

test("an issue in the making has its proof; what goes to the printing house waits for the approval", async ({
  browser,
}) => {
  const editor = await enter(browser, "editor");
  await openTab(editor, "/issues", "pdf");
  await expect(editor.getByRole("button", { name: "生成校样" })).toBeEnabled();
  await expect(editor.getByText("主编签发后可以生成").first()).toBeVisible();
  await expect(editor.getByRole("button", { name: "生成印刷版" })).toHaveCount(0);
});

test("making a proof tells its real steps; cancelled, it leaves nothing and can be asked for again", async ({
  browser,
}) => {
  const editor = await enter(browser, "editor");
  await openTab(editor, "/issues", "pdf");
  const made = editor.getByText(/^SHA-256/);
  const before = await made.count();
  const produce = editor.getByRole("button", { name: "生成校样" });

  // A short issue may be done before anybody can cancel it; then its edition is there, and is the same each time.
  await expect(async () => {
    const present = await made.count();
    await produce.click();
    await editor.getByRole("button", { name: "取消" }).click({ timeout: 2_000 });
    await expect(editor.getByText("已取消")).toBeVisible({ timeout: 5_000 });
    await expect(produce).toBeEnabled();
    await expect(made).toHaveCount(present);
  }).toPass({ timeout: 60_000 });

  const told = new Set<string>();
  await editor.exposeFunction("tell", (step: string) => told.add(step));
  await editor.evaluate(() => {
    const status = () => document.querySelector('[role="status"] strong')?.textContent;
    new MutationObserver(() => {
      const step = status();
      if (step) (window as unknown as { tell(step: string): void }).tell(step);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await produce.click();
  await expect(made).toHaveCount(before + 1, { timeout: 60_000 });
  await expect.poll(() => told.size).toBeGreaterThan(0);
  for (const step of told)
    expect(step).toMatch(
      /^(排队等候|读取稿件|排版分页：第 \d+ 篇，共 \d+ 篇|处理图片：已处理 \d+ 张，共 \d+ 张|绘制页面：第 \d+ 页，共 \d+ 页|写成 PDF：第 \d+ 页，共 \d+ 页|存入版本)$/,
    );
});
