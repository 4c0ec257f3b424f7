import { expect, type Page, test } from "@playwright/test";
import { button, enter } from "./office";

const TITLE = "市教育局：校企合作项目申报";

test("a finding leads to its place, is mended there, and is gone after the next run", async ({ browser }) => {
  const page = await enter(browser, "responsible");
  await page.goto("/issues");
  await page
    .getByRole("link", { name: /2026年第0?2期/ })
    .first()
    .click();
  await page.waitForURL(/\/issues\/[\w-]{8,}/);
  const issue = new URL(page.url()).pathname;

  const article = await test.step("an article gets a character that no font has", async () => {
    await page.getByRole("link", { name: TITLE, exact: true }).click();
    const text = page.locator(".tiptap");
    await text.locator("p").first().click();
    await page.keyboard.press("Control+Home");
    await frames(page);
    await saving(page, async () => {
      await page.keyboard.insertText("\u{2FA2F}");
      await expect(text).toContainText("\u{2FA2F}");
    });
    return new URL(page.url()).pathname;
  });

  const finding = page.getByRole("listitem").filter({ hasText: "U+2FA2F" });
  const run = page.getByRole("button", { name: /^\s*(重新)?预检\s*$/ });

  await test.step("preflight finds it, by article and page", async () => {
    await page.goto(`${issue}?tab=preflight`);
    await run.click();
    await expect(finding).toBeVisible({ timeout: 120_000 });
    await expect(finding).toContainText(TITLE);
    await expect(finding).toContainText(/第 \d+ 页/);
    // Its error stands on the tab, whichever is open.
    await page.getByRole("tab", { name: "编排" }).click();
    await expect(finding).toHaveCount(0);
    await expect(page.getByRole("tab", { name: /预检\s*\d/ })).toBeVisible();
    await page.getByRole("tab", { name: /预检/ }).click();
    await expect(finding).toBeVisible();
  });

  await test.step("only the chief editor may waive it", async () => {
    await expect(page.getByRole("button", { name: button("豁免") })).toHaveCount(0);
  });

  await test.step("the chief editor waives it; once the text has changed, that is void", async () => {
    const chief = await enter(browser, "chief");
    await chief.goto(`${issue}?tab=preflight`);
    const his = chief.getByRole("listitem").filter({ hasText: "U+2FA2F" });
    await his.getByRole("button", { name: button("豁免") }).click();
    await chief.getByLabel("理由").fill("字已请人补造");
    await chief
      .getByRole("button", { name: button("豁免") })
      .last()
      .click();
    await expect(his).toContainText(/豁免：字已请人补造/);
    await page.goto(article);
    const text = page.locator(".tiptap");
    await text.locator("p").first().click();
    await page.keyboard.press("End");
    await frames(page);
    await saving(page, async () => {
      await page.keyboard.type("另行通知。");
      await expect(text).toContainText("另行通知。");
    });
    await chief.reload();
    await expect(his).toContainText(/豁免：字已请人补造/);
    await chief.getByRole("button", { name: /^\s*重新预检\s*$/ }).click();
    await expect(his).toContainText("豁免因内容改动已作废：字已请人补造", { timeout: 120_000 });
    await expect(his.getByRole("button", { name: button("豁免") })).toBeVisible();
    await page.goto(`${issue}?tab=preflight`);
  });

  await test.step("the finding leads into the text, where it is mended", async () => {
    await finding.getByRole("link", { name: /去正文/ }).click();
    await expect(page).toHaveURL(new RegExp(`${article}#block-`));
    const text = page.locator(".tiptap");
    await expect(text).toContainText("\u{2FA2F}");
    // The cursor is put into the block, a few frames after the text stands.
    await expect(text).toBeFocused();
    await page.keyboard.press("Control+Home");
    await frames(page);
    await saving(page, async () => {
      await page.keyboard.press("Delete");
      await expect(text).not.toContainText("\u{2FA2F}");
    });
  });

  await test.step("the old result says that it is old, and the next run has it no more", async () => {
    await page.goto(`${issue}?tab=preflight`);
    await expect(page.getByText("此后本期有改动")).toBeVisible();
    await run.click();
    await expect(page.getByText("与现在的内容一致")).toBeVisible({ timeout: 120_000 });
    await expect(finding).toHaveCount(0);
  });
});

/** The editor follows the cursor and the focus within a frame or two: faster than a person's next key. */
const frames = (page: Page) =>
  page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(undefined)))),
  );

/** The indicator tells of the save before, until the change has reached it: the answer of the server counts. */
async function saving(page: Page, change: () => Promise<void>): Promise<void> {
  const kept = page.waitForResponse(
    (response) =>
      response.request().method() === "POST" && /\/articles\/[\w-]+$/.test(new URL(response.url()).pathname),
  );
  await change();
  await kept;
  await expect(page.getByRole("status").filter({ hasText: "已存" })).toBeVisible();
}
