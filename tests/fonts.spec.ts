import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { button, enter } from "./office";

const FONT = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-serif/500Medium/NotoSerif_500Medium.ttf",
);

test("an office stores its own font, sets an issue in it, and keeps it while the issue needs it", async ({
  browser,
}) => {
  const page = await enter(browser, "chief");
  const fonts = page.locator("#fonts");
  const stored = fonts.getByRole("listitem").filter({ hasText: "Noto Serif Medium" });

  await test.step("what is no TTF is refused with a sentence", async () => {
    await page.goto("/settings");
    await fonts.locator("input[type=file]").setInputFiles({
      name: "宋体.otf",
      mimeType: "font/otf",
      buffer: Buffer.concat([Buffer.from("OTTO"), Buffer.alloc(100)]),
    });
    await expect(fonts.getByRole("alert")).toContainText("宋体.otf");
    await expect(fonts.getByRole("alert")).toContainText("请上传同一字体的 TTF 版本");
    await expect(stored).toHaveCount(0);
  });

  await test.step("a font is listed with a line set in it", async () => {
    await fonts
      .locator("input[type=file]")
      .setInputFiles({ name: "西文.ttf", mimeType: "font/ttf", buffer: readFileSync(FONT) });
    await expect(stored).toBeVisible();
    await expect(stored.getByRole("img", { name: "2024 Quality" })).toBeVisible();
    await expect(stored).toContainText("不含汉字");
    await expect(fonts.getByRole("alert")).toHaveCount(0);
  });

  await test.step("a style names it, and then it cannot be removed", async () => {
    await openLatin(page);
    await page.getByTitle("Noto Serif Medium", { exact: true }).click();
    await saveStyle(page);
    await page.goto("/settings");
    await expect(stored).toContainText(/正在使用：2026年第0?2期/);
    await expect(stored.getByRole("button", { name: button("移除") })).toHaveCount(0);
  });

  await test.step("once no issue names it, it can", async () => {
    await openLatin(page);
    await page.keyboard.press("Backspace");
    await saveStyle(page);
    await page.goto("/settings");
    await stored.getByRole("button", { name: button("移除") }).click();
    await stored.getByRole("button", { name: button("移除") }).click();
    await expect(stored).toHaveCount(0);
  });
});

test("an 编辑 has no fonts to manage", async ({ browser }) => {
  const page = await enter(browser, "editor");
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "界面语言" })).toBeVisible();
  await expect(page.locator("#fonts")).toHaveCount(0);
});

/** The choice of fonts for Latin letters, with the cursor in it. */
async function openLatin(page: Page): Promise<void> {
  await page.goto("/issues");
  await page
    .getByRole("link", { name: /2026年第0?2期/ })
    .first()
    .click();
  await page.getByRole("tab", { name: "版式" }).click();
  await page.getByRole("button", { name: "字体文件" }).click();
  await page.getByLabel("西文", { exact: true }).click();
}

async function saveStyle(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "保存版式" }).click();
  await expect(page.getByText("版式已保存").first()).toBeVisible();
}
