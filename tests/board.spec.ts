import { expect, type Page, test } from "@playwright/test";
import { button, choose, enter } from "./office";

const FIRST = "省人社厅：工学一体化教师研修计划";
const SECOND = "市教育局：校企合作项目申报";

test("articles move by keyboard and by menu, their numbers follow, and a full column stays", async ({
  browser,
}) => {
  const page = await enter(browser, "responsible");
  await page.goto("/issues");
  await page
    .getByRole("link", { name: /2026年第0?2期/ })
    .first()
    .click();
  await expect(numberOf(page, FIRST)).toHaveText("1.1.1");

  await test.step("the handle is taken with the space bar and moved with the arrows", async () => {
    const handle = page.getByRole("button", { name: `拖动《${FIRST}》` });
    const said = page.locator("[id^=DndLiveRegion]");
    // Before the page has come alive the key does nothing yet.
    await expect(async () => {
      await handle.press("Space");
      await expect(said).toContainText(`《${FIRST}》`, { timeout: 2000 });
    }).toPass();
    await page.keyboard.press("ArrowDown");
    await expect(said).toHaveText(`《${FIRST}》移到 1.1.2 处。`);
    await page.keyboard.press("Space");
    await expect(numberOf(page, FIRST)).toHaveText("1.1.2");
    await expect(numberOf(page, SECOND)).toHaveText("1.1.1");
  });

  await test.step("what has the focus has a ring that is seen on paper", async () => {
    for (let stop = 0; stop < 8; stop++) {
      await page.keyboard.press("Tab");
      await expect(page.locator(":focus-visible")).toHaveCSS("outline", /^rgb\(47, 75, 102\) solid 2px/);
    }
  });

  await test.step("the order survives a reload", async () => {
    await expect(page.getByText("正在保存")).toHaveCount(0);
    await page.reload();
    await expect(numberOf(page, FIRST)).toHaveText("1.1.2");
    await expect(numberOf(page, SECOND)).toHaveText("1.1.1");
  });

  await test.step("the menu does the same without dragging", async () => {
    await page.getByRole("button", { name: `《${FIRST}》的操作` }).click();
    await choose(page, button("上移"));
    await expect(numberOf(page, FIRST)).toHaveText("1.1.1");
  });

  await test.step("a column is deleted only when it is empty", async () => {
    await page.getByRole("button", { name: "“重要文件”的操作" }).click();
    await expect(page.getByRole("menuitem", { name: "删除（先移走其中内容）" })).toBeDisabled();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "“名家观点”的操作" }).click();
    await choose(page, "添加栏目");
    await page.getByLabel("栏目名称").fill("读者来信");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "读者来信" })).toBeVisible();
    await page.getByRole("button", { name: "“读者来信”的操作" }).click();
    await choose(page, button("删除"));
    await page
      .getByRole("dialog")
      .getByRole("button", { name: button("删除") })
      .click();
    await expect(page.getByRole("heading", { name: "读者来信" })).toHaveCount(0);
  });
});

/** What stands before the article's title. */
const numberOf = (page: Page, title: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) })
    .getByText(/^\d+(\.\d+)+$/);
