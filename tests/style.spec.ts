import { expect, type Page, test } from "@playwright/test";
import { button, choose, enter } from "./office";

/** How many pages the preview says the issue has. */
const pagesOf = async (page: Page) =>
  Number(await page.getByRole("region", { name: "版式预览" }).getAttribute("data-pages"));

test("the style is changed beside the issue's own pages, saved, and printed", async ({ browser }) => {
  const page = await enter(browser, "responsible");
  await page.goto("/issues");
  await page
    .getByRole("link", { name: /2026年第0?2期/ })
    .first()
    .click();
  await page.getByRole("tab", { name: "版式" }).click();
  const preview = page.getByRole("region", { name: "版式预览" });
  await expect(preview).toHaveAttribute("data-pages", /\d+/);
  await expect(preview.locator("canvas").first()).toBeVisible();
  const before = await pagesOf(page);

  await test.step("what does not fit together is said at its place, and cannot be saved", async () => {
    await page.getByLabel("行距", { exact: true }).first().fill("8");
    await expect(page.getByText(/行距 8 磅小于字号/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "保存版式" })).toBeDisabled();
    await page.getByRole("button", { name: "放弃改动" }).click();
    await expect(page.getByText(/行距 8 磅小于字号/)).toHaveCount(0);
  });

  await test.step("another paper and leading give other pages at once, with the sum of the type area", async () => {
    await page.getByLabel("开本").click();
    await page.getByTitle("B5（176×250）").click();
    await expect(page.getByRole("status", { name: "版心计算" })).toContainText("横向");
    await page.getByLabel("行距", { exact: true }).first().fill("26");
    await page.getByLabel("每面行数").fill("20");
    await page.getByRole("button", { name: "按边距排满字数行数" }).click();
    await expect.poll(() => pagesOf(page)).toBeGreaterThan(before);
  });

  await test.step("a variable is put where one wrote last", async () => {
    await page.getByRole("button", { name: /页眉与页脚/ }).click();
    await page.getByLabel("页眉 · 右页 · 切口侧").fill("");
    await page.getByRole("button", { name: "插入板块" }).first().click();
    await expect(page.getByLabel("页眉 · 右页 · 切口侧")).toHaveValue("{section}");
  });

  await test.step("what is not saved survives a look at another part of the issue", async () => {
    await page.getByRole("tab", { name: "编排" }).click();
    await expect(preview).toHaveCount(0);
    await page.getByRole("tab", { name: "版式" }).click();
    await expect(page.getByText("已恢复上次没有保存的改动。")).toBeVisible();
    await expect(page.getByLabel("行距", { exact: true }).first()).toHaveValue(/^26(\.0)?$/);
  });

  await test.step("saved, it is there after a reload, with what differs from its preset", async () => {
    await page.getByRole("button", { name: "保存版式" }).click();
    await expect(page.getByText("版式已保存", { exact: false }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("行距", { exact: true }).first()).toHaveValue(/^26(\.0)?$/);
    await page.getByRole("button", { name: /与“2024（A4，原刊）”不同之处/ }).click();
    await expect(page.getByRole("row", { name: /正文 · 行距 23.4 26/ })).toBeVisible();
  });

  await test.step("a preset is taken over whole", async () => {
    await page.getByRole("button", { name: "套用" }).click();
    await choose(page, "现代大16开");
    await expect(page.getByText(/与“现代大16开”不同之处（0）/)).toBeVisible();
    await page.getByRole("button", { name: "放弃改动" }).click();
  });

  await test.step("the next PDF is made with it", async () => {
    await expect(preview).toHaveAttribute("aria-busy", "false");
    const pages = await pagesOf(page);
    await page.getByRole("tab", { name: "PDF" }).click();
    await page.getByRole("button", { name: button("生成校样") }).click();
    await expect(page.getByText(`${pages} 页`).first()).toBeVisible({ timeout: 120_000 });
  });

  await test.step("the usual style is taken back", async () => {
    await page.getByRole("tab", { name: "版式" }).click();
    await page.getByRole("button", { name: "套用" }).click();
    await choose(page, "2024（A4，原刊）");
    await page.getByRole("button", { name: "保存版式" }).click();
    await expect(page.getByText("版式已保存", { exact: false }).first()).toBeVisible();
  });
});
