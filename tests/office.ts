/** The demo office as the browser tests meet it: who is who, and how one signs in. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";

export type Person = "admin" | "editor" | "responsible" | "chief" | "inchief" | "reader";

interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
}

function accountOf(person: Person): DemoAccount {
  const file = path.resolve(process.env.DATA_DIR ?? ".data", "test-site/demo-accounts.json");
  const accounts = JSON.parse(readFileSync(file, "utf8")) as DemoAccount[];
  const found = accounts.find(({ account }) => account === person);
  if (!found) throw new Error(`no demo account ${person}`);
  return found;
}

/** Ant Design puts a space between the two characters of a short button. */
export const button = (text: string) => new RegExp(`^\\s*${[...text].join("\\s*")}\\s*$`);

/** A page of its own for the person, signed in and at home. */
export async function enter(browser: Browser, person: Person): Promise<Page> {
  const { account, password } = accountOf(person);
  const page = await (await browser.newContext()).newPage();
  await page.goto("/");
  await expect(page).toHaveURL(/\/signin/);
  await page.getByLabel("登录名").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.getByRole("button", { name: button("登录") }).click();
  await expect(page).not.toHaveURL(/\/signin/);
  return page;
}

/** A new article at hand. @returns its text, empty */
export async function newArticle(page: Page): Promise<Locator> {
  await page.goto("/articles");
  await page.getByRole("button", { name: "新建稿件" }).first().click();
  await page.waitForURL(/\/articles\/[\w-]{8,}/);
  const text = page.locator(".tiptap");
  await expect(text).toBeVisible();
  return text;
}

/** Opens a tab of the first issue that a page lists. */
export async function openTab(page: Page, list: "/issues" | "/archive", tab: string): Promise<void> {
  await page.goto(list);
  await page
    .getByRole("link", { name: /20\d\d年第\d+期/ })
    .first()
    .click();
  await page.waitForURL(/\/issues\/[\w-]{8,}/);
  await page.goto(`${new URL(page.url()).pathname}?tab=${tab}`);
}

/**
 * Chooses from the open menu. A robot presses while the menu is still on its way to its place under the button,
 * and may press beside it: a menu that is still open was not pressed.
 */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const item = page.getByRole("menuitem", { name });
  await expect(item).toBeVisible();
  await expect(async () => {
    if (await item.isVisible()) await item.click({ timeout: 2000 });
    await expect(item).toBeHidden({ timeout: 2000 });
  }).toPass();
}
