import { expect, type Locator, type Page, test } from "@playwright/test";
import { enter, newArticle } from "./office";

const FIRST = "省人社厅：工学一体化教师研修计划";

test("beside the text its true pages follow the typing, and a click in one puts the cursor there", async ({
  browser,
}) => {
  const page = await enter(browser, "editor");
  const text = await newArticle(page);
  await text.click();
  await page.keyboard.type("早训小组先到。");
  await page.getByRole("tab", { name: "版面" }).click();
  const pages = page.getByRole("region", { name: "版面" });
  await drawn(pages);
  await expect(pages.getByText("共 1 页，尚未编入期次")).toBeVisible();
  await expect(pages.getByText("早训小组先到。")).toBeAttached();

  await test.step("what is typed shows in the page, and so does the cursor", async () => {
    await text.click();
    await page.keyboard.press("End");
    await page.keyboard.type("量具摆上工作台。");
    await expect(pages.getByText("早训小组先到。量具摆上工作台。")).toBeAttached();
    await expect(pages.locator("[data-caret]")).toBeVisible();
  });

  await test.step("a click before the first character puts the cursor there", async () => {
    const caret = pages.locator("[data-caret]");
    const end = (await caret.boundingBox())!;
    const sheet = (await pages.locator("figure").first().boundingBox())!;
    await page.mouse.click(sheet.x + sheet.width * 0.16, end.y + end.height / 2);
    await expect(text).toBeFocused();
    await page.keyboard.type("清晨，");
    await expect(text).toContainText("清晨，早训小组先到。");
    await expect(pages.getByText("清晨，早训小组先到。量具摆上工作台。")).toBeAttached();
  });

  await test.step("the panel left open is open next time", async () => {
    await expect(page.getByRole("status").filter({ hasText: "已存" })).toBeVisible();
    await page.reload();
    await drawn(pages);
  });
});

test("in a turned table, too, a click puts the cursor into its cell", async ({ browser }) => {
  const page = await enter(browser, "editor");
  const text = await newArticle(page);
  await text.click();
  await text.evaluate((element) => {
    const row = (number: number) =>
      Array.from({ length: 14 }, (_, column) => `<td>第${number}行第${column + 1}格须写明</td>`).join("");
    const data = new DataTransfer();
    data.setData(
      "text/html",
      `<table>${[1, 2, 3, 4].map((number) => `<tr>${row(number)}</tr>`).join("")}</table>`,
    );
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.getByRole("tab", { name: "版面" }).click();
  const pages = page.getByRole("region", { name: "版面" });
  await drawn(pages);
  const caret = pages.locator("[data-caret]");
  const cellAt = (row: number, column: number) =>
    text
      .locator("tr")
      .nth(row - 1)
      .locator("th, td")
      .nth(column - 1);
  const cell = cellAt(3, 6);
  await cell.click();
  await page.keyboard.press("End");
  await expect(caret).toHaveAttribute("data-turned", "true");
  const there = (await caret.boundingBox())!;
  expect(there.width).toBeGreaterThan(there.height);

  await cellAt(2, 2).click();
  await expect.poll(async () => (await caret.boundingBox())?.y).not.toBe(there.y);
  await page.mouse.click(there.x + there.width / 2, there.y);
  await expect(text).toBeFocused();
  await page.keyboard.type("清楚");
  await expect(cell).toContainText("清楚");
});

test("the board tells pages while one drags, and what changed; a budget is set in place", async ({
  browser,
}) => {
  const page = await enter(browser, "responsible");
  await openIssue(page);
  const row = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: FIRST, exact: true }) });
  const pages = row.locator("[data-pages]");
  await expect(pages).toContainText(/第 1 页|1–\d+ 页/);
  await expect(page.getByText(/全书 \d+ 页，正文 \d+ 页/)).toBeVisible();
  await expect(page.getByText(/书脊 [\d.]+ 毫米/)).toBeVisible();

  await test.step("numbers change before the row is dropped, and come back when it is not", async () => {
    const before = await pages.textContent();
    const said = page.locator("[id^=DndLiveRegion]");
    await expect(async () => {
      await page.getByRole("button", { name: `拖动《${FIRST}》` }).press("Space");
      await expect(said).toContainText(`《${FIRST}》`, { timeout: 2000 });
    }).toPass();
    await page.keyboard.press("ArrowDown");
    await expect(pages.first()).not.toHaveText(before!);
    await page.keyboard.press("Escape");
    await expect(pages.first()).toHaveText(before!);
  });

  await test.step("a budget that is too small stands out", async () => {
    await row.getByRole("button", { name: /设页数预算/ }).click();
    await page.getByLabel(`《${FIRST}》的页数预算`).fill("1");
    await page.keyboard.press("Enter");
    await expect(row.getByRole("button", { name: /\/1 页/ })).toBeVisible();
    await page.reload();
    await expect(row.getByRole("button", { name: /\/1 页/ })).toBeVisible();
  });
});

test("the issue is leafed through by keys and contents, and a page leads to its article", async ({
  browser,
}) => {
  const page = await enter(browser, "responsible");
  await openIssue(page);
  await page.getByRole("link", { name: "预览" }).click();
  await drawn(page.locator("main"));
  const leaf = (name: string | RegExp) => page.getByRole("figure", { name });

  await test.step("keys turn leaves and go to either end", async () => {
    await expect(leaf("第 1 面")).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(leaf("第 i 页")).toBeVisible();
    await page.keyboard.press("End");
    await expect(leaf("第 i 页")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "下一页" }).first()).toBeDisabled();
    await page.keyboard.press("Home");
    await expect(leaf("第 1 面")).toBeVisible();
  });

  await test.step("the contents lead to a page, the number field too", async () => {
    await page
      .getByRole("navigation", { name: "目录" })
      .getByRole("button", { name: new RegExp(FIRST) })
      .click();
    await expect(leaf("第 1 页")).toBeVisible();
    await page.getByLabel("转到页码").fill("2");
    await page.keyboard.press("Enter");
    await expect(leaf("第 2 页")).toBeVisible();
  });

  await test.step("thumbnails show all, and one opens its page", async () => {
    await page.getByText("缩略图", { exact: true }).click();
    await page.getByRole("button", { name: "第 1 页", exact: true }).click();
    await expect(leaf("第 1 页")).toBeVisible();
  });

  await test.step("from a page to its article in the editor", async () => {
    await page.getByRole("link", { name: "编辑本篇" }).click();
    await page.waitForURL(/\/articles\/[\w-]{8,}/);
    await expect(page.locator(".tiptap")).toBeVisible();
  });
});

/** A page has been drawn: there is ink on its canvas, however thin a line of small type is. */
async function drawn(within: Locator): Promise<void> {
  const canvas = within.locator("canvas[data-drawn]").first();
  await expect(canvas).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(() =>
      canvas.evaluate((element: HTMLCanvasElement) => {
        const context = element.getContext("2d");
        if (!context || element.width === 0) return false;
        const { data } = context.getImageData(0, 0, element.width, element.height);
        return data.some((value, index) => index % 4 === 3 && value > 40);
      }),
    )
    .toBe(true);
}

async function openIssue(page: Page): Promise<void> {
  await page.goto("/issues");
  await page
    .getByRole("link", { name: /2026年第0?2期/ })
    .first()
    .click();
}
