import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** The environment as a new process would read it. */
async function read(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("./env");
}

test("an empty variable is as good as none", async () => {
  const { env } = await read({ PORT: "", HOST: "", DATABASE_POOL: "" });
  expect(env()).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", DATABASE_POOL: 10 });
});

test("what makes no sense is named", async () => {
  const { env } = await read({ PORT: "many" });
  expect(env).toThrow(/PORT/);
});

test.each([
  [{ PUBLIC_URL: "https://journal.example.edu/" }, "https://journal.example.edu"],
  [{ PUBLIC_URL: "", NEXTAUTH_URL: "http://desk.lan:8080" }, "http://desk.lan:8080"],
  [{ PUBLIC_URL: "", NEXTAUTH_URL: "", PORT: "3005" }, "http://127.0.0.1:3005"],
])("the address people use, from %o", async (variables, address) => {
  const { publicUrl } = await read(variables);
  expect(publicUrl()).toBe(address);
});
