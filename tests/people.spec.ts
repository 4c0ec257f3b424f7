import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { button, enter } from "./office";

test("a new person must choose a password of his own, and is out as soon as he is disabled", async ({
  browser,
}) => {
  const account = `guest-${randomUUID().slice(0, 8)}`;
  const name = `来宾${account.slice(-4)}`;
  const given = "handed-on-in-person";
  const own = "known-to-nobody-else";
  const admin = await enter(browser, "admin");
  const person = await (await browser.newContext()).newPage();

  await test.step("the administrator adds an 编辑", async () => {
    await admin.goto("/people");
    await admin.getByRole("button", { name: "添加人员" }).click();
    const drawer = admin.getByRole("dialog", { name: "添加人员" });
    await drawer.getByLabel("姓名").fill(name);
    await drawer.getByLabel("登录名").fill(account);
    await drawer.getByLabel("初始密码").fill(given);
    await drawer.getByRole("button", { name: button("添加") }).click();
    await expect(row(admin, account).getByText("待本人改密码")).toBeVisible();
    await expect(drawer).toBeHidden();
  });

  await test.step("he goes nowhere before he has changed it", async () => {
    await signIn(person, account, given);
    await expect(person).toHaveURL(/\/password/);
    await person.goto("/articles");
    await expect(person).toHaveURL(/\/password/);
    await person.getByLabel("当前密码").fill(given);
    await person.getByLabel("新密码", { exact: true }).fill(own);
    await person.getByLabel("再输一次新密码").fill(own);
    await person.getByRole("button", { name: button("修改密码") }).click();
    await expect(person.getByRole("heading", { name: "我的任务" })).toBeVisible();
  });

  await test.step("disabled, he is out at his next request and cannot come back", async () => {
    await admin.reload();
    const entry = row(admin, account);
    await expect(entry.getByText("待本人改密码")).toHaveCount(0);
    await entry.getByRole("button", { name: `修改 ${name}` }).click();
    await entry.getByRole("button", { name: button("停用") }).click();
    await expect(entry.getByText(/立即退出/)).toBeVisible();
    await entry.getByRole("button", { name: button("停用") }).click();
    await expect(entry.getByText("已停用")).toBeVisible();

    await person.goto("/articles");
    await expect(person).toHaveURL(/\/signin/);
    await signIn(person, account, own);
    await expect(person.getByText("登录名或密码不正确")).toBeVisible();
  });
});

const row = (page: Page, account: string) => page.getByRole("listitem").filter({ hasText: account });

async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.goto("/signin");
  await page.getByLabel("登录名").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: button("登录") }).click();
}

test("administering people opens no door to the desk's papers", async ({ browser }) => {
  const admin = await enter(browser, "admin");
  for (const address of ["/articles", "/issues", "/archive"]) {
    await admin.goto(address);
    await expect(admin.getByText("没有这个页面")).toBeVisible();
  }
});
