import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { docx, numbering, paragraph, relationsPart, table } from "../lib/intake/docx/docx-builder";
import { button, enter, newArticle } from "./office";

const TEXT = "校园开放日当天，家长们走进实训车间，看学生操作数控机床。";

async function wordFile(): Promise<Buffer> {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#35654a" } })
    .png()
    .toBuffer();
  const image = '<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>';
  const bytes = await docx(
    [
      paragraph("开放日迎来千名家长", { align: "center", bold: true, size: 44 }),
      paragraph(TEXT),
      paragraph("参观路线", { list: [1, 0], bold: true }),
      paragraph(TEXT),
      paragraph("体验项目", { list: [1, 0], bold: true }),
      paragraph(TEXT),
      paragraph(image),
      paragraph("图1 开放日现场", { align: "center" }),
      table([
        ["项目", "人数"],
        ["车工", "40"],
        ["焊工", "30"],
      ]),
    ],
    {
      "word/numbering.xml": numbering([[{ format: "chineseCountingThousand", text: "%1、" }]]),
      "word/media/image1.png": picture,
      "word/_rels/document.xml.rels": relationsPart({ r1: ["image", "media/image1.png"] }),
    },
  );
  return Buffer.from(bytes);
}

/** What a browser does when somebody pastes, with what another program put into the clipboard. */
async function paste(page: Page, selector: string, html: string, rtf = ""): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate(
      (element, copied) => {
        const data = new DataTransfer();
        data.setData("text/html", copied.html);
        data.setData("text/plain", "");
        if (copied.rtf) data.setData("text/rtf", copied.rtf);
        element.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      { html, rtf },
    );
}

const picture = (width: number) =>
  sharp({ create: { width, height: 20, channels: 3, background: "#445566" } })
    .png()
    .toBuffer();

test("a Word file becomes a draft: what was understood is shown, what is missing filled in, the original kept", async ({
  browser,
}) => {
  const page = await enter(browser, "editor");
  await page.goto("/articles");
  await page.getByRole("link", { name: "导入稿件" }).click();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "旧稿.doc",
      mimeType: "application/msword",
      buffer: Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    });
  await expect(page.getByText("另存为 .docx")).toBeVisible();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "开放日.docx", mimeType: "", buffer: await wordFile() });
  await expect(page.getByRole("heading", { name: "核对导入的稿件" })).toBeVisible();
  await expect(page.getByLabel("标题", { exact: true }).or(page.locator("#field-title")).first()).toHaveValue(
    "开放日迎来千名家长",
  );
  await expect(page.getByText("没有资料来源")).toBeVisible();
  const result = page.locator(".article-text");
  await expect(result.locator("h2")).toHaveText(["一、参观路线", "二、体验项目"]);
  await expect(result.locator("figure img")).toHaveJSProperty("naturalWidth", 60);
  await expect(result.locator("td")).toHaveText(["车工", "40", "焊工", "30"]);
  await page.locator("#field-source").fill("某县融媒体中心");
  await page.getByRole("button", { name: button("生成草稿") }).click();
  await expect(page).toHaveURL(/\/articles\/(?!new)[^/]+$/, { timeout: 60_000 });
  await expect(page.locator("#field-source")).toHaveValue("某县融媒体中心");
  await expect(page.locator(".ProseMirror h2")).toHaveText(["一、参观路线", "二、体验项目"]);
  await page.getByRole("tab", { name: "历史" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: button("下载") }).click();
  expect((await download).suggestedFilename()).toBe("开放日.docx");
});

test("files brought at once wait to be checked; those without doubt become drafts together", async ({
  browser,
}) => {
  const page = await enter(browser, "editor");
  await page.goto("/articles/new");
  const paper = (title: string, text: string, foot = "资料来源：某县融媒体中心\n发布日期：2026-05-12") => ({
    name: `${title}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`${title}\n\n${text}\n\n${foot}`),
  });
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([
      paper("晨读", "七点一刻，各班在走廊尽头领读安全操作规程，声音不大，一句一句很清楚。"),
      paper("晚自习", "灯亮到九点半，值班教师在教室后排批改图样，有问题的学生排着队来问。"),
      paper("午间操", "广播响过两遍，操场上的队伍从东门一直站到器材库。", ""),
      { name: "旧稿.doc", mimeType: "application/msword", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") },
    ]);
  const queue = page.getByRole("listitem");
  await expect(queue.filter({ hasText: "旧稿.doc" })).toContainText("另存为 .docx");
  await expect(queue.filter({ hasText: "晨读" })).toContainText("没有存疑之处");
  await expect(queue.filter({ hasText: "午间操" })).toContainText("处需要核对");
  // What the server took is there for whoever comes back.
  await page.reload();
  await expect(queue.filter({ hasText: "晨读" })).toBeVisible();
  await page.getByRole("button", { name: "没有存疑的 2 份全部生成草稿" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: button("生成草稿") })
    .click();
  await expect(page.getByText("已生成 2 份草稿")).toBeVisible();
  await expect(queue.filter({ hasText: "晨读" })).toHaveCount(0);
  await page.getByRole("button", { name: "移除《午间操》" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: button("移除") })
    .click();
  await expect(queue.filter({ hasText: "午间操" })).toHaveCount(0);
  await page.goto("/articles");
  await expect(page.getByRole("link", { name: "晚自习", exact: true })).toBeVisible();
});

test("a web page pasted as a whole becomes a draft with source and day", async ({ browser }) => {
  const page = await enter(browser, "editor");
  await page.goto("/articles/new");
  await paste(
    page,
    "textarea",
    `<h1>开放日侧记</h1><p align="center">2024-05-12　来源：某日报</p><p>${TEXT}</p><p>${TEXT}<script>window.hit = 1</script><img src=x onerror="window.hit = 1"></p>`,
  );
  await expect(page.locator("#field-title")).toHaveValue("开放日侧记");
  await expect(page.locator("#field-source")).toHaveValue("某日报");
  await expect(page.locator("#field-releasedOn")).toHaveValue("2024-05-12");
  await page.getByRole("button", { name: button("生成草稿") }).click();
  await expect(page.locator(".ProseMirror p").first()).toHaveText(TEXT);
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});

test("a paste into the text keeps headings, lists and merged tables, and nothing of its looks", async ({
  browser,
}) => {
  const page = await enter(browser, "editor");
  const text = await newArticle(page);
  await text.click();
  await paste(
    page,
    ".ProseMirror",
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><h2 style="color:red">一、安排</h2><p class=MsoNormal style="font-family:宋体"><b>（一）先报名。</b>${TEXT}</p><p class=MsoNormal><b>（二）后参观。</b>${TEXT}</p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>带证件</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>穿工装</p>
     <table><tr><td rowspan=2>项目</td><td colspan=2>人数</td></tr><tr><td>上午</td><td>下午</td></tr><tr><td>车工</td><td>20</td><td>20</td></tr></table><script>window.hit = 1</script><!--EndFragment--></body></html>`,
  );
  await expect(text.locator("h2")).toHaveText("一、安排");
  await expect(text.locator("[data-mark=lead]")).toHaveText(["（一）先报名。", "（二）后参观。"]);
  await expect(text.locator("ol li")).toHaveText(["带证件", "穿工装"]);
  await expect(text.locator("th[rowspan='2']")).toHaveText("项目");
  await expect(text.locator("th[colspan='2']")).toHaveText("人数");
  expect(await text.innerHTML()).not.toMatch(/color:\s*red|宋体|Mso/);
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});

test("images within a pasted page are stored, and stand where they stood; one goes on writing meanwhile", async ({
  browser,
}) => {
  const page = await enter(browser, "editor");
  const text = await newArticle(page);
  const image = async (width: number) =>
    `<img alt="早训" src="data:image/png;base64,${(await picture(width)).toString("base64")}">`;
  let letIn = () => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/articles/*", async (route) => {
    if (route.request().headers()["content-type"]?.startsWith("multipart/")) await held;
    await route.continue();
  });
  await text.locator("p").last().click();
  await page.keyboard.type("末段");
  await page.keyboard.press("Home");
  await paste(
    page,
    ".ProseMirror",
    `<p>${TEXT}甲</p><p>${await image(30)}</p><p>${TEXT}乙</p>${await image(40)}${await image(50)}<p>${TEXT}丙</p>`,
  );
  await expect(text.locator(".awaited-image")).toHaveCount(3);
  await page.keyboard.type("照写");
  letIn();
  await expect(text.locator("figure")).toHaveCount(3);
  await expect(text.locator(".awaited-image")).toHaveCount(0);
  const order = await text.evaluate((element) =>
    [...element.querySelectorAll("p, figure img")].map((one) =>
      one instanceof HTMLImageElement ? one.naturalWidth : (one.textContent ?? "").slice(-4),
    ),
  );
  expect(order.filter((one) => one !== "")).toEqual([
    "机床。甲",
    30,
    "机床。乙",
    40,
    50,
    "机床。丙",
    "照写末段",
  ]);
});

test("a text pasted from Word brings its images along, as an article of its own and into a text", async ({
  browser,
}) => {
  const page = await enter(browser, "editor");
  const html = `<p class=MsoTitle>开放日侧记</p><p class=MsoNormal>${TEXT}</p><p class=MsoNormal><img width=35 src="file:///C:/Users/x/AppData/clip_image001.png"></p><p class=MsoNormal>${TEXT}</p>`;
  const hex = (await picture(35)).toString("hex");
  const rtf = `{\\rtf1\\ansi\\pard{\\*\\shppict{\\pict\\pngblip ${hex}}}{\\nonshppict{\\pict\\wmetafile8 01}}\\par}`;
  const image = page.locator(".ProseMirror figure img");
  await page.goto("/articles/new");
  await paste(page, "textarea", html, rtf);
  await expect(page.locator("#field-title")).toHaveValue("开放日侧记");
  await page.getByRole("button", { name: button("生成草稿") }).click();
  await expect(image).toHaveJSProperty("naturalWidth", 35);
  await paste(page, ".ProseMirror", html, rtf);
  await expect(image).toHaveCount(2);
  await expect(image.first()).toHaveJSProperty("naturalWidth", 35);
});
