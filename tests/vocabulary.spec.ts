import { expect, test } from "@playwright/test";
import { button, enter, newArticle } from "./office";

test("a tag goes into another, and a source written otherwise is told its usual name", async ({
  browser,
}) => {
  const editor = await enter(browser, "editor");
  const responsible = await enter(browser, "responsible");
  await newArticle(editor);
  await editor.getByLabel("标题（目录用）").fill("标签试验");
  await editor.getByLabel("资料来源").fill("观察网站");
  await editor.getByLabel("资料来源").press("Tab");
  await editor.getByLabel("标签").fill("课改试验");
  await editor.getByLabel("标签").press("Enter");
  await expect(editor.getByRole("status").filter({ hasText: "已存" })).toBeVisible();

  await test.step("责编 merges both in the settings", async () => {
    await responsible.goto("/settings");
    await responsible.getByRole("button", { name: "管理“课改试验”" }).click();
    const into = responsible.getByRole("combobox", { name: "合并到…" });
    await into.fill("课程改革");
    await into.press("Enter");
    await responsible.getByRole("button", { name: button("合并") }).click();
    await expect(responsible.getByText("标签“课改试验”不再保留")).toBeVisible();
    await responsible.getByRole("button", { name: button("合并") }).click();
    await expect(responsible.getByRole("button", { name: "管理“课改试验”" })).toHaveCount(0);

    await responsible.getByRole("button", { name: "管理“观察网站”" }).click();
    await into.fill("职业教育观察");
    await into.press("Enter");
    await responsible.getByRole("button", { name: button("合并") }).click();
    await responsible.getByRole("button", { name: button("合并") }).click();
    await expect(responsible.getByText("也写作：")).toBeVisible();
  });

  await test.step("the article has the tag, and its source can be called what it is called", async () => {
    await editor.reload();
    await expect(editor.locator(".ant-select-selection-item", { hasText: "课程改革" })).toBeVisible();
    await expect(editor.getByText("通用名是“职业教育观察”")).toBeVisible();
    await editor.getByRole("button", { name: button("改用") }).click();
    await expect(editor.getByLabel("资料来源")).toHaveValue("职业教育观察");
    await expect(editor.getByText("通用名是")).toHaveCount(0);
  });

  await test.step("what was merged can be parted again", async () => {
    await responsible.getByRole("button", { name: "不再把“观察网站”算作另一种写法" }).click();
    await expect(responsible.getByText("也写作：")).toHaveCount(0);
  });
});
