import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { type Actor, CONSOLE } from "../workflow/actor";
import { sha256 } from "./audit-chain";
import { db } from "./client";
import { buildJournal, buildUser, PASSWORD, reload } from "./factories";
import { loadActor, signIn } from "./sign-in";
import { withTestDatabase } from "./test-database";
import {
  changeOwnPassword,
  changePerson,
  createPerson,
  listPeople,
  resetPassword,
  setDisabled,
} from "./users";

withTestDatabase(testDatabase);

let journalId: string;
let admin: Actor;
beforeAll(async () => {
  journalId = await buildJournal();
  admin = await buildUser({ journalId, roles: [], isAdmin: true });
});

const HOME = "10.0.0.1";
const version = async (userId: string) =>
  (await db().user.findUniqueOrThrow({ where: { id: userId } })).sessionVersion;

test("the right password opens, whatever the case and width of the account; a wrong one does not", async () => {
  await buildUser({ journalId, account: "wang.li" });
  expect(await signIn(" ＷANG.Li ", PASSWORD, HOME)).toMatchObject({ name: "wang.li" });
  expect(await signIn("wang.li", `${PASSWORD}!`, HOME)).toBeUndefined();
  expect(await signIn("nobody", PASSWORD, HOME)).toBeUndefined();
});

test("passwords are stored as argon2id and read to their end", async () => {
  const long = "这是一个很长很长的中文口令它超过了二十四个汉字所以能看出是否读到结尾甲";
  const { userId } = await createPerson(CONSOLE, {
    account: "long",
    name: "长",
    password: long,
    roles: [],
    journalId,
  });
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  expect(passwordHash).toMatch(/^\$argon2id\$/);
  expect(await signIn("long", `${long.slice(0, -1)}乙`, HOME)).toBeUndefined();
  expect(await signIn("long", long, HOME)).toBeDefined();
});

test("signing in costs nothing: a whole office behind one address may", async () => {
  const [address, account] = ["192.0.2.77", "punctual"];
  await buildUser({ journalId, account });
  for (const _morning of [1, 2, 3]) expect(await signIn(account, PASSWORD, address)).toBeDefined();
  expect(await signIn(account, "a wrong password", address)).toBeUndefined();
  const key = `address:${sha256(address)}`;
  expect(await db().signInAttempt.findUnique({ where: { key } })).toMatchObject({ count: 1 });
});

test("guessing from one address stops soon and does not lock out the owner at another", async () => {
  await buildUser({ journalId, account: "victim" });
  const guesses = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => signIn("victim", `guess number ${index}`, "192.0.2.1")),
  );
  expect(guesses.filter((guess) => guess.status === "fulfilled")).toHaveLength(8);
  await expect(signIn("victim", PASSWORD, "192.0.2.1")).rejects.toMatchObject({ id: "too-many-attempts" });
  expect(await signIn("victim", PASSWORD, HOME)).toBeDefined();
});

test("guessing from many addresses stops too, but not at those the owner is known from", async () => {
  await buildUser({ journalId, account: "famous" });
  expect(await signIn("famous", PASSWORD, HOME)).toBeDefined();
  let refused = 0;
  for (let index = 0; index < 80; index++)
    await signIn("famous", "a wrong password", `198.51.100.${index}`).catch(() => refused++);
  expect(refused).toBeGreaterThan(0);
  await expect(signIn("famous", PASSWORD, "203.0.113.9")).rejects.toMatchObject({ id: "too-many-attempts" });
  expect(await signIn("famous", PASSWORD, HOME)).toBeDefined();
});

test.each<[string, (user: Actor) => Promise<unknown>]>([
  ["disabled", (user) => setDisabled(admin, user.userId, true)],
  ["given other roles", (user) => changePerson(admin, { userId: user.userId, roles: ["READER"] })],
  ["given a new password", (user) => resetPassword(admin, user.userId, "another password")],
  [
    "changed his password himself",
    (user) => changeOwnPassword(user, { current: PASSWORD, next: "my own new one" }),
  ],
])("the sessions of a person who was %s end", async (_rule, change) => {
  const user = await buildUser({ journalId });
  const before = await version(user.userId);
  expect(await loadActor(user.userId, before)).toBeDefined();
  await change(user);
  expect(await loadActor(user.userId, before)).toBeUndefined();
});

test("a disabled person cannot come in; enabled again he can", async () => {
  const user = await buildUser({ journalId });
  const { account } = await db().user.findUniqueOrThrow({ where: { id: user.userId } });
  await setDisabled(admin, user.userId, true);
  expect(await signIn(account, PASSWORD, HOME)).toBeUndefined();
  await setDisabled(admin, user.userId, false);
  expect(await signIn(account, PASSWORD, HOME)).toBeDefined();
});

test("who changes his password goes on under the new version, without the duty to change it", async () => {
  const user = await buildUser({ journalId });
  const renewed = await changeOwnPassword(user, { current: PASSWORD, next: "my own new one" });
  expect(await loadActor(user.userId, renewed.sessionVersion)).toMatchObject({ mustChange: false });
});

test("a wrong present password changes nothing, and cannot be guessed at for ever", async () => {
  const user = await buildUser({ journalId });
  const change = () => changeOwnPassword(user, { current: "not the one", next: "my own new one" });
  for (let index = 0; index < 8; index++)
    await expect(change()).rejects.toMatchObject({ id: "wrong-password" });
  await expect(change()).rejects.toMatchObject({ id: "too-many-attempts" });
});

test.each([
  ["nine characters", "123456789", "weak-password"],
  ["the account itself", "longaccount", "weak-password"],
  ["nine Chinese characters", "一二三四五六七八九", "weak-password"],
  ["ten Chinese characters", "一二三四五六七八九十", undefined],
])("a password of %s", async (_rule, password, id) => {
  const person = { account: "longaccount", name: "某", password, roles: [], journalId } as const;
  const made = createPerson(admin, person);
  if (id) await expect(made).rejects.toMatchObject({ id });
  else await expect(made).resolves.toBeDefined();
});

test("an account is taken once, also by two who ask at once", async () => {
  const person = { account: "Twice", name: "某", password: PASSWORD, roles: [], journalId } as const;
  const outcomes = await Promise.allSettled([
    createPerson(admin, person),
    createPerson(admin, { ...person, account: "twice" }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("only administrators see and change people", async () => {
  const chief = await buildUser({ journalId, roles: ["EDITOR_IN_CHIEF", "CHIEF_EDITOR"] });
  await expect(listPeople(chief)).rejects.toMatchObject({ id: "forbidden" });
  await expect(changePerson(chief, { userId: chief.userId, isAdmin: true })).rejects.toMatchObject({
    id: "forbidden",
  });
  await expect(resetPassword(chief, admin.userId, "another password")).rejects.toMatchObject({
    id: "forbidden",
  });
  expect((await listPeople(admin)).length).toBeGreaterThan(1);
});

test("the last administrator stays, even if two remove each other at once", async () => {
  const { userId } = admin;
  await expect(setDisabled(CONSOLE, userId, true)).rejects.toMatchObject({ id: "last-admin" });
  await expect(changePerson(CONSOLE, { userId, isAdmin: false })).rejects.toMatchObject({
    id: "last-admin",
  });
  const other = await buildUser({ journalId, roles: [], isAdmin: true });
  await Promise.allSettled([
    changePerson(await reload(admin), { userId: other.userId, isAdmin: false }),
    changePerson(other, { userId, isAdmin: false }),
  ]);
  expect(await db().user.count({ where: { isAdmin: true, disabledAt: null } })).toBe(1);
});
