import { createServer } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { clientAddress, notePeers } from "./address";
import { requireOwnOrigin } from "./origin";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const HERE = "http://127.0.0.1:3000";

test.each<[string, Record<string, string>, boolean]>([
  ["our own page", { "sec-fetch-site": "same-origin", origin: HERE }, true],
  ["our own page in a browser without Origin", { "sec-fetch-site": "same-origin" }, true],
  ["our own page in an old browser", { origin: HERE }, true],
  [
    "the name of the machine that was called",
    { origin: "http://desk.lan:3000", host: "desk.lan:3000" },
    true,
  ],
  ["neither header", {}, false],
  ["a foreign page", { origin: "https://evil.example" }, false],
  ["a foreign page that the browser marks", { "sec-fetch-site": "cross-site", origin: HERE }, false],
  ["a sister site", { "sec-fetch-site": "same-site", origin: "http://other.lan" }, false],
  ["an address typed in", { "sec-fetch-site": "none" }, false],
  ["Origin null, as from a sandboxed frame", { origin: "null" }, false],
  ["Origin null with the right mark", { origin: "null", "sec-fetch-site": "same-origin" }, false],
  [
    "a forged X-Forwarded-Host",
    { origin: "https://evil.example", host: "127.0.0.1:3000", "x-forwarded-host": "evil.example" },
    false,
  ],
])("a change asked for by %s", (_who, headers, allowed) => {
  const ask = () => requireOwnOrigin(new Headers(headers));
  if (allowed) expect(ask).not.toThrow();
  else expect(ask).toThrow(expect.objectContaining({ id: "foreign-origin" }));
});

test.each<[string, string, Record<string, string>, string]>([
  [
    "what a visitor says of himself does not count",
    "0",
    { "x-forwarded-for": "1.1.1.1", "x-fascicle-peer": "10.0.0.9" },
    "10.0.0.9",
  ],
  [
    "behind one proxy its word counts",
    "1",
    { "x-forwarded-for": "6.6.6.6, 203.0.113.5", "x-fascicle-peer": "127.0.0.1" },
    "203.0.113.5",
  ],
  [
    "behind two the first of them counts",
    "2",
    { "x-forwarded-for": "6.6.6.6, 203.0.113.5, 10.0.0.2" },
    "203.0.113.5",
  ],
  ["a proxy that says nothing leaves the peer", "1", { "x-fascicle-peer": "127.0.0.1" }, "127.0.0.1"],
  ["where nothing is known all share one counter", "0", {}, "unknown"],
])("%s", async (_rule, proxies, headers, address) => {
  vi.stubEnv("TRUSTED_PROXIES", proxies);
  const fresh = await import("./address");
  expect(fresh.clientAddress(new Headers(headers))).toBe(address);
});

test("the peer of the connection is written over what the visitor claims", async () => {
  notePeers();
  const server = createServer((request, response) => {
    const headers = new Headers({ "x-fascicle-peer": String(request.headers["x-fascicle-peer"]) });
    response.end(clientAddress(headers));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const place = server.address();
    if (typeof place !== "object" || place === null) throw new Error("not listening");
    const answer = await fetch(`http://127.0.0.1:${place.port}`, {
      headers: { "x-fascicle-peer": "1.2.3.4" },
    });
    expect(await answer.text()).toBe("127.0.0.1");
  } finally {
    server.close();
  }
});
