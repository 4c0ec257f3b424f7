import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { button, choose, enter, newArticle } from "./office";

const SENTENCE = "清晨的实训楼里，早训小组已经把量具摆上了工作台。";

test("a text with headings, list, table, image and 着重号 is kept as it was written", async ({ browser }) => {
  const page = await enter(browser, "editor");
  const text = await newArticle(page);

  await test.step("headings and a list are given by the toolbar", async () => {
    await text.click();
    await page.keyboard.type("一、先到的人");
    await tool(page, /^一级标题/).click();
    await nextLine(page, "（一）量具");
    await tool(page, /^二级标题/).click();
    await nextLine(page, "1.卡尺");
    await tool(page, /^三级标题/).click();
    await nextLine(page, SENTENCE);
    await tool(page, /^正文段落/).click();
    await nextLine(page, "先看图样");
    await tool(page, /^列表/).click();
    await choose(page, /^（一）/);
    await expect(text.locator('ol[data-format="（一）"]')).toContainText("先看图样");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  });

  await test.step("a phrase gets 着重号; a link to a script is refused", async () => {
    await page.keyboard.type("要点");
    await page.keyboard.press("Shift+Home");
    await tool(page, /^着重号/).click();
    await expect(text.locator("[data-mark=emphasisDots]")).toHaveText("要点");
    await tool(page, /^链接/).click();
    await page.locator(".tool-form").getByLabel("网址").fill("javascript:alert(1)");
    await page.getByRole("button", { name: button("设为链接") }).click();
    await expect(page.getByText("这不是完整的网址或邮箱地址")).toBeVisible();
    await page.locator(".tool-form").getByLabel("网址").fill("https://example.org/minghu");
    await page.getByRole("button", { name: button("设为链接") }).click();
    await expect(text.locator('a[href="https://example.org/minghu"]')).toHaveText("要点");
    await expect(page.locator(".tool-form")).toBeHidden();
    await expect(text).toBeFocused();
    // The editor takes the focus back within a frame, and its selection with it: faster than a person's next key.
    await expect(async () => {
      await page.keyboard.press("End");
      const collapsed = await page.evaluate(async () => {
        await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
        return getSelection()?.isCollapsed;
      });
      expect(collapsed).toBe(true);
    }).toPass();
    await nextLine(page, "人数如下表。");
    await expect(text.locator('a[href="https://example.org/minghu"]')).toHaveText("要点");
  });

  await test.step("a table has a header row, merged cells and a caption", async () => {
    await tool(page, /^插入表格/).click();
    await page.getByRole("button", { name: "3 行 × 3 列" }).press("Enter");
    await expect(text.locator("th")).toHaveCount(3);
    await page.keyboard.type("班级");
    await text.locator("td").nth(0).dragTo(text.locator("td").nth(1));
    await expect(text.locator(".selectedCell")).toHaveCount(2);
    await tool(page, /^表格/).click();
    await page.getByRole("button", { name: button("合并") }).click();
    await expect(text.locator("td[colspan='2']")).toHaveCount(1);
    const columns = page.getByRole("group", { name: "整列对齐" });
    await expect(columns.getByRole("button", { pressed: true })).toHaveText("自动");
    await columns.getByRole("button", { name: "右对齐" }).click();
    await expect(columns.getByRole("button", { pressed: true })).toHaveText("右对齐");
    await expect(text.locator("td[colspan='2']")).toHaveCSS("text-align", "right");
    await expect(text.locator("th").first()).toHaveCSS("text-align", "center");
    await page.getByLabel("表题").fill("表1 早训人数");
    await expect(text.locator("table")).toHaveAttribute("data-caption", "表1 早训人数");
    await page.keyboard.press("Escape");
  });

  await test.step("an image is uploaded and captioned", async () => {
    await text.locator("p").last().click();
    const image = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#8899aa" } })
      .png()
      .toBuffer();
    await page
      .locator(".article-toolbar input[type=file]")
      .setInputFiles({ name: "早训.png", mimeType: "image/png", buffer: image });
    await page.getByLabel("图题", { exact: true }).fill("图1 早训现场");
    await page.getByLabel("图题脚注").fill("摄于清晨。");
    await expect(text.locator("figure img")).toHaveJSProperty("naturalWidth", 60);
    await text.locator("figure").getByText("整页").click();
    await expect(text.locator("figure")).toHaveAttribute("data-extent", "page");
    await text.locator("figure").getByText("通栏").click();
    await page.keyboard.press("Control+z");
    await expect(text.locator("figure")).toHaveAttribute("data-extent", "page");
  });

  await test.step("a screenshot is pasted, and taken back", async () => {
    const shot = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#112233" } })
      .png()
      .toBuffer();
    await text.locator("p").last().click();
    await text.evaluate(
      (element, bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], "image.png", { type: "image/png" }));
        element.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [...shot],
    );
    await expect(text.locator("figure img")).toHaveCount(2);
    await expect(text.locator("figure img").last()).toHaveJSProperty("naturalWidth", 30);
    await page.keyboard.press("Control+z");
    await expect(text.locator("figure")).toHaveCount(1);
  });

  await test.step("saved by itself, a reload shows the same", async () => {
    await saved(page);
    await page.reload();
    await expect(text.locator('[data-level="1"]')).toHaveText("一、先到的人");
    await expect(text.locator('[data-level="2"]')).toHaveText("（一）量具");
    await expect(text.locator('[data-level="3"]')).toHaveText("1.卡尺");
    await expect(text.getByText(SENTENCE)).toBeVisible();
    await expect(text.locator('ol[data-format="（一）"]')).toHaveText("先看图样");
    await expect(text.locator('a[href="https://example.org/minghu"]')).toHaveText("要点");
    await expect(text.locator("[data-mark=emphasisDots]")).toHaveText("要点");
    await expect(text.locator("table")).toHaveAttribute("data-caption", "表1 早训人数");
    await expect(text.locator("th").first()).toHaveText("班级");
    await expect(text.locator("td[colspan='2']")).toHaveCount(1);
    await expect(page.getByLabel("图题", { exact: true })).toHaveValue("图1 早训现场");
    await expect(page.getByLabel("图题脚注")).toHaveValue("摄于清晨。");
    await expect(text.locator("figure")).toHaveAttribute("data-extent", "page");
    await expect(text.locator("figure img")).toHaveJSProperty("naturalWidth", 60);
  });
});

test("two windows on one article: the later one sees both texts and keeps either", async ({ browser }) => {
  const first = await enter(browser, "editor");
  const text = await newArticle(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(second.locator(".tiptap")).toBeVisible();

  await text.click();
  await first.keyboard.type("甲窗写下的话");
  await saved(first);

  await second.locator(".tiptap").click();
  await second.keyboard.type("乙窗写下的话");
  await expect(second.getByText("两份文字都还在")).toBeVisible();
  await expect(second.locator("del").filter({ hasText: "甲" }).first()).toBeVisible();
  await expect(second.locator("ins").filter({ hasText: "乙" }).first()).toBeVisible();
  await second.getByRole("button", { name: /用我的/ }).click();
  await saved(second);
  await expect(second.locator(".tiptap")).toContainText("乙窗写下的话");

  await first.reload();
  await expect(text).toContainText("乙窗写下的话");
  await first.getByRole("tab", { name: /历史/ }).click();
  await first
    .getByRole("button", { name: button("查看") })
    .first()
    .click();
  await expect(first.getByRole("dialog").getByText(/甲/).first()).toBeVisible();
});

const tool = (page: Page, name: RegExp) =>
  page.getByRole("toolbar", { name: "编辑工具" }).getByRole("button", { name });

async function nextLine(page: Page, words: string): Promise<void> {
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
}

const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "已存" })).toBeVisible();
