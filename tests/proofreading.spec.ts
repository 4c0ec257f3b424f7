import { type Browser, expect, type Page, test } from "@playwright/test";
import { button, enter, newArticle } from "./office";

/** A new article with this text in it, proofread. */
async function write(browser: Browser, ...paragraphs: string[]): Promise<Page> {
  const page = await enter(browser, "editor");
  await newArticle(page);
  await page.getByRole("textbox", { name: "正文" }).click();
  for (const [index, text] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(text);
  }
  await page.getByRole("tab", { name: /^校对/ }).click();
  return page;
}

const findings = (page: Page) => page.getByRole("list", { name: "校对发现" }).getByRole("listitem");

test("a finding is accepted, and that is undone; another is dismissed, and stays so", async ({ browser }) => {
  const page = await write(browser, "实训设备已经按装完毕，周主任表示表示满意。");
  await expect(findings(page)).toHaveCount(2);
  await expect(page.locator(".finding-mark")).toHaveCount(2);
  const text = page.getByRole("textbox", { name: "正文" });
  await findings(page)
    .filter({ hasText: "错别字" })
    .getByRole("button", { name: button("采纳") })
    .click();
  await expect(text).toContainText("已经安装完毕");
  await expect(findings(page)).toHaveCount(1);
  await text.press("Control+z");
  await expect(text).toContainText("已经按装完毕");
  await expect(findings(page)).toHaveCount(2);

  const doubled = findings(page).filter({ hasText: "词语重复" });
  await doubled.getByRole("button", { name: button("忽略") }).click();
  await doubled.getByLabel("理由（可不填）").fill("原话如此");
  await doubled.getByRole("button", { name: button("忽略") }).click();
  await expect(findings(page)).toHaveCount(1);
  await expect(page.getByText("已忽略 1 处")).toBeVisible();
  await expect(page.getByText(/已存/).first()).toBeVisible();
  await page.reload();
  await expect(findings(page)).toHaveCount(1);
  await page.getByText("已忽略 1 处").click();
  await expect(page.getByText(/原话如此/)).toBeVisible();
  await page.getByRole("button", { name: "恢复提示" }).click();
  await expect(findings(page)).toHaveCount(2);
});

test("all findings of a rule are accepted at once and undone at once", async ({ browser }) => {
  const page = await write(browser, "实训设备已经按装完毕。", "机床也按装好了。", "学员表示表示满意。");
  await page.getByRole("button", { name: "同类全部采纳（2）" }).click();
  const text = page.getByRole("textbox", { name: "正文" });
  await expect(text).toContainText("已经安装完毕");
  await expect(text).toContainText("也安装好了");
  await expect(findings(page)).toHaveCount(1);
  await text.press("Control+z");
  await expect(text).toContainText("已经按装完毕");
  await expect(text).toContainText("也按装好了");
  await expect(findings(page)).toHaveCount(3);
  await page.getByRole("button", { name: "同类全部忽略（2）" }).click();
  await page.getByLabel("理由（可不填）").fill("引文原样");
  await page.getByRole("button", { name: "同类全部忽略（2）" }).click();
  await expect(page.getByText("已忽略 2 处").last()).toBeVisible();
  await expect(findings(page)).toHaveCount(1);
});

test("a house word comes in as CSV and is told in the next article", async ({ browser }) => {
  const desk = await enter(browser, "responsible");
  await desk.goto("/settings");
  const csv = "类别,词语,规范用语,说明\n规范用语,职教集团,职业教育集团,用全称\n无此类,甲,乙,\n";
  await desk.locator("#house-words input[type=file]").setInputFiles({
    name: "words.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await expect(desk.getByText("已存入 1 条")).toBeVisible();
  await expect(desk.getByText("第 3 行：类别不明（无此类,甲）")).toBeVisible();
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("button", { name: "导出 CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("本社词表.csv");

  const page = await write(browser, "学院牵头组建职教集团。");
  await expect(findings(page)).toHaveText(/规范用语.*职教集团.*用全称/s);
});
