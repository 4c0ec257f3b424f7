import { randomInt } from "node:crypto";
import { text } from "node:stream/consumers";
import { ROLES, type Role } from "../workflow/actor";
import { type Command, choice, type Input, type Outcome, textOption, UsageError } from "./command";
import { withDatabase } from "./with-database";

const user: Command = {
  options: {
    name: { type: "string" },
    roles: { type: "string" },
    admin: { type: "boolean" },
    "password-stdin": { type: "boolean" },
  },
  positionals: ["action", "account"],
  async run(input) {
    const action = choice("user", input.arguments.action ?? "", ["add", "disable", "reset"] as const);
    const account = input.arguments.account ?? "";
    switch (action) {
      case "add":
        return add(account, input);
      case "disable":
        return disable(account);
      case "reset":
        return reset(account, input);
    }
  },
};

export default user;

async function add(account: string, input: Input): Promise<Outcome> {
  const isAdmin = input.options.admin === true;
  const named = textOption(input, "roles");
  // Somebody without any role could only be told that there is nothing for him.
  const roles: readonly Role[] = named === undefined ? (isAdmin ? [] : ["READER"]) : readRoles(named);
  const name = textOption(input, "name") ?? account;
  const password = await readPassword(input);
  const person = { account, name, password, isAdmin, roles };
  return withPeople(async ({ createPerson }, console) => {
    const { userId } = await createPerson(console, person);
    return withPassword(account, password, input, { userId, isAdmin, roles }, [
      `已增加人员 ${account}。`,
      `${account} was added.`,
    ]);
  });
}

async function reset(account: string, input: Input): Promise<Outcome> {
  const password = await readPassword(input);
  return withPeople(async ({ findUserId, resetPassword }, console) => {
    await resetPassword(console, await findUserId(console, account), password);
    return withPassword(account, password, input, {}, [
      `已重设 ${account} 的密码，其现有登录已失效。`,
      `The password of ${account} was reset; present sessions have ended.`,
    ]);
  });
}

async function disable(account: string): Promise<Outcome> {
  return withPeople(async ({ findUserId, setDisabled }, console) => {
    await setDisabled(console, await findUserId(console, account), true);
    return {
      ok: true,
      result: { ok: true, account, disabled: true },
      message: [`已停用 ${account}。`, `${account} is disabled.`],
    };
  });
}

type People = typeof import("../db/users");
type Console = typeof import("../workflow/actor").CONSOLE;

function withPeople(work: (people: People, console: Console) => Promise<Outcome>): Promise<Outcome> {
  return withDatabase(async () => {
    const { CONSOLE } = await import("../workflow/actor");
    return work(await import("../db/users"), CONSOLE);
  });
}

/** A password that was handed in is not shown again. */
function withPassword(
  account: string,
  password: string,
  { options }: Input,
  more: Readonly<Record<string, unknown>>,
  [chinese, english]: readonly [string, string],
): Outcome {
  if (options["password-stdin"])
    return { ok: true, result: { ok: true, account, ...more }, message: [chinese, english] };
  return {
    ok: true,
    result: { ok: true, account, password, ...more },
    message: [
      `${chinese}临时密码：${password}（登录后须修改）`,
      `${english} Password until the first sign-in: ${password}`,
    ],
  };
}

function readRoles(list: string): Role[] {
  const words = list.split(",").filter((word) => word !== "");
  return words.map((word) => choice("--roles", word.trim().toUpperCase(), ROLES));
}

async function readPassword({ options }: Input): Promise<string> {
  if (!options["password-stdin"]) return makePassword();
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  if (password !== "") return password;
  throw new UsageError("标准输入中没有密码。", "There is no password on standard input.");
}

/** Without the letters and digits that are taken for one another on paper. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** 80 bits, in groups that can be read out. */
function makePassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
