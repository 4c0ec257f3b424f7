import path from "node:path";
import { expect, test } from "@playwright/test";
import { button, enter } from "./office";

const SAMPLE = path.resolve("lib/intake/samples/two-levels.txt");

test("a past issue's text is reviewed, confirmed and read; what is no issue is refused", async ({
  browser,
}) => {
  const responsible = await enter(browser, "responsible");

  await test.step("a text that is no issue is refused with what was looked for", async () => {
    await responsible.goto("/archive/import");
    await responsible.locator("input[type=file]").setInputFiles({
      name: "购物清单.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("鸡蛋\n白菜\n酱油两瓶\n"),
    });
    await expect(responsible.getByText("没有接受 购物清单.txt")).toBeVisible();
    await expect(responsible.getByText(/要找的是/)).toBeVisible();
    await expect(responsible).toHaveURL(/\/archive\/import$/);
  });

  await test.step("what was understood is shown before anything is taken over", async () => {
    await responsible.locator("input[type=file]").setInputFiles(SAMPLE);
    await responsible.waitForURL(/\/archive\/import\/[0-9a-f]{64}/);
    await expect(responsible.getByRole("heading", { name: /2023年第0?2期/ })).toBeVisible();
    await expect(responsible.getByText("教学与实训").first()).toBeVisible();
    await expect(responsible.getByText("学生画像不是给学生贴标签").first()).toBeVisible();
    await expect(responsible.getByRole("heading", { name: /存疑/ })).toBeVisible();
  });

  await test.step("it comes in as archive, once", async () => {
    const review = responsible.url();
    await responsible.getByRole("radio", { name: /往期存档/ }).check();
    await responsible.getByRole("button", { name: button("确认导入") }).click();
    await responsible.waitForURL(/\/read\/[\w-]{8,}/);
    await responsible.goto(review);
    await expect(responsible.getByText(/已经在库里/)).toBeVisible();
    await expect(responsible.getByRole("button", { name: button("确认导入") })).toHaveCount(0);
  });

  await test.step("a reader finds and reads it", async () => {
    const reader = await enter(browser, "reader");
    await reader.goto("/read");
    await reader
      .getByRole("link", { name: /2023年第0?2期/ })
      .first()
      .click();
    await reader.getByRole("link", { name: /一堂焊接课的四次改版/ }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toContainText("一堂焊接课的四次改版");
  });
});
