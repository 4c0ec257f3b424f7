import { expect, test } from "@playwright/test";
import { button, enter, newArticle } from "./office";

const PHRASE = "学生们没有先去教室";

test("any words are found in articles and back issues, narrowed, and opened", async ({ browser }) => {
  const editor = await enter(browser, "editor");
  await editor.getByRole("link", { name: "搜索" }).first().click();
  const field = editor.getByRole("combobox", { name: "搜标题、正文、作者、来源" });
  await field.fill(PHRASE);
  await field.press("Enter");
  const hits = editor.getByRole("main").getByRole("listitem");
  await expect(hits).toHaveCount(1);
  await expect(hits.first().locator("mark")).toHaveText(PHRASE);
  await expect(editor).toHaveURL(/q=/);

  await test.step("one character is enough, and a filter narrows", async () => {
    await field.fill("师");
    await field.press("Enter");
    await expect.poll(() => hits.count()).toBeGreaterThan(2);
    const before = await hits.count();
    const tag = editor.getByRole("combobox", { name: "标签" });
    await tag.fill("课程改革");
    await tag.press("Enter");
    await expect.poll(() => hits.count()).toBeLessThan(before);
  });

  await test.step("what nobody wrote says so and loses nothing", async () => {
    await editor.goto("/search?q=%E4%B8%8D%E4%BC%9A%E6%9C%89%E7%9A%84%E5%AD%97%E5%8F%A5zzz");
    await expect(editor.getByText(/没有找到/)).toBeVisible();
    await expect(field).toHaveValue("不会有的字句zzz");
  });
});

test("readers find what is published and read it", async ({ browser }) => {
  const reader = await enter(browser, "reader");
  await reader.goto(`/search?q=${encodeURIComponent(PHRASE)}`);
  await reader.getByRole("link", { name: /把课堂搬进车间/ }).click();
  await expect(reader).toHaveURL(/\/read\/[\w-]+\/[\w-]+/);
  await expect(reader.getByText(PHRASE).first()).toBeVisible();
  // What is still being made is nobody's outside the desk.
  await reader.goto(`/search?q=${encodeURIComponent("工学一体化教师研修计划")}`);
  await expect(reader.getByText(/没有找到/)).toBeVisible();
});

test("a passage that was printed before is told beside the text", async ({ browser }) => {
  const editor = await enter(browser, "editor");
  const text = await newArticle(editor);
  await editor.getByLabel("标题（目录用）").fill("车间里的课堂");
  await text.click();
  await editor.keyboard.insertText(
    "一位教龄二十年的机械教师这样总结。学生们没有先去教室，而是直接换上工装，在班前会上领取当天的任务单。",
  );
  await editor.getByRole("tab", { name: "查重" }).click();
  await expect(editor.getByRole("link", { name: /把课堂搬进车间/ })).toBeVisible();
  await editor.getByRole("button", { name: "并排对照" }).click();
  const dialog = editor.getByRole("dialog");
  await expect(dialog.getByRole("cell", { name: /学生们没有先去教室/ })).toHaveCount(2);
  await dialog.getByRole("button", { name: "关闭" }).click();

  await test.step("new text is nobody's", async () => {
    await text.click();
    await editor.keyboard.press("ControlOrMeta+a");
    await editor.keyboard.insertText("这一段从没有人写过，明天才会发生，内容全是新的。");
    await editor.getByRole("button", { name: "重新比对" }).click();
    await expect(editor.getByText("没有发现重复用稿")).toBeVisible();
  });
  await editor.getByRole("button", { name: "移到回收站" }).click();
  await editor
    .getByRole("dialog")
    .getByRole("button", { name: button("移到回收站") })
    .click();
});
