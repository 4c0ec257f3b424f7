import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { db } from "../db/client";
import { buildUser } from "../db/factories";
import { withTestDatabase } from "../db/test-database";
import { changePerson, setDisabled } from "../db/users";
import { type Actor, CONSOLE } from "../workflow/actor";

withTestDatabase(testDatabase);

const SECRET = "a secret for this test only";
let user: Actor;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = SECRET;
  user = await buildUser({ roles: ["EDITOR"] });
});

/** What next-auth makes of a request that carries this token. */
async function session(token: string): Promise<object> {
  const { authOptions } = await import("./options");
  const cookies = { "next-auth.session-token": token };
  const request = Object.assign(new IncomingMessage(new Socket()), { cookies });
  return (await getServerSession(request, new ServerResponse(request), authOptions)) ?? {};
}

async function tokenOf(claims: Record<string, unknown> = {}): Promise<string> {
  const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: user.userId } });
  return encode({ secret: SECRET, token: { sub: user.userId, sessionVersion, ...claims } });
}

test("a session is the person as he is now, whatever his token says he was", async () => {
  const token = await tokenOf({
    name: "总编",
    isAdmin: true,
    actor: { userId: user.userId, isAdmin: true, roles: { [user.journalId]: ["EDITOR_IN_CHIEF"] } },
  });
  expect(await session(token)).toMatchObject({
    actor: { userId: user.userId, isAdmin: false, roles: { [user.journalId]: ["EDITOR"] } },
  });
});

test.each<[string, () => Promise<string>]>([
  ["of an older version", () => tokenOf({ sessionVersion: 0 })],
  ["without a version", () => tokenOf({ sessionVersion: undefined })],
  ["of nobody", () => tokenOf({ sub: "nobody" })],
  [
    "signed with another secret",
    () => encode({ secret: "other", token: { sub: user.userId, sessionVersion: 1 } }),
  ],
  [
    "with one letter changed",
    async () => (await tokenOf()).replace(/.(?=.{20}$)/, (sign) => (sign === "A" ? "B" : "A")),
  ],
  ["that is none", async () => "x"],
])("a token %s opens nothing", async (_rule, make) => {
  expect(await session(await make())).not.toHaveProperty("actor");
});

test("changed roles and a disabled account end the session at the next request", async () => {
  const before = await tokenOf();
  expect(await session(before)).toHaveProperty("actor");
  await changePerson(CONSOLE, { userId: user.userId, roles: ["READER"], journalId: user.journalId });
  expect(await session(before)).not.toHaveProperty("actor");
  const after = await tokenOf();
  await setDisabled(CONSOLE, user.userId, true);
  expect(await session(after)).not.toHaveProperty("actor");
});
