import { expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { db } from "./client";
import { journalTitle } from "./journals";
import { createSetupCode, needsSetup, setUp } from "./setup";
import { signIn } from "./sign-in";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

const input = {
  address: "10.0.0.1",
  journal: { title: "某刊", institution: "某学院", titleEn: "" },
  admin: { account: "Admin", name: "管理员", password: "correct horse battery" },
};

test("the first administrator comes in by the last code of the console, once", async () => {
  expect(await needsSetup()).toBe(true);
  expect(await journalTitle()).toBeUndefined();
  const first = await createSetupCode();
  const code = await createSetupCode();
  if (!first || !code) throw new Error("no code");
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(JSON.stringify(await db().setupCode.findMany())).not.toContain(code);

  await expect(setUp({ ...input, code: first })).rejects.toMatchObject({ id: "wrong-setup-code" });
  const weak = { ...input, code, admin: { ...input.admin, password: "short" } };
  await expect(setUp(weak)).rejects.toMatchObject({ id: "weak-password" });

  const outcomes = await Promise.allSettled([
    setUp({ ...input, code: ` ${code.toUpperCase()} ` }),
    setUp({ ...input, code, admin: { ...input.admin, account: "second" } }),
  ]);
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  expect(await db().user.count()).toBe(1);
  expect(await db().journal.count()).toBe(1);
  expect(await needsSetup()).toBe(false);
  expect(await createSetupCode()).toBeUndefined();
  await expect(setUp({ ...input, code })).rejects.toMatchObject({ id: "already-set-up" });
  expect(await journalTitle()).toBe("某刊");
});

test("he signs in at once and need not change what he chose himself", async () => {
  const [user] = await db().user.findMany();
  expect(user).toMatchObject({ isAdmin: true, mustChange: false });
  expect(await signIn(user?.account ?? "", input.admin.password, input.address)).toBeDefined();
});
