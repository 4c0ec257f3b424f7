import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FascicleError } from "../../errors";
import { readArticleFile } from "../read-article";
import { type FetchRules, fetchPage, PUBLIC_ADDRESSES } from "./fetch-page";

let server: Server;
let port: string;
let asked: string[];
const MEGABYTE = 1024 * 1024;

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>校园开放日</title></head><body><h1>校园开放日</h1>
<p>来源：某县融媒体中心　2026-03-04</p><p>${"家长们走进实训车间，看学生操作数控机床。".repeat(8)}</p></body></html>`;

const ANSWERS: Record<string, (response: ServerResponse) => void> = {
  "/page": (response) => response.setHeader("content-type", "text/html").end(PAGE),
  "/moved": (response) => response.writeHead(302, { location: "/page" }).end(),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/inwards": (response) => response.writeHead(302, { location: "http://10.0.0.1/page" }).end(),
  "/other-port": (response) => response.writeHead(302, { location: "http://127.0.0.1:22/" }).end(),
  "/file": (response) => response.writeHead(302, { location: "file:///etc/hostname" }).end(),
  "/absent": (response) => response.writeHead(404).end("not here"),
  "/picture": (response) => response.setHeader("content-type", "image/png").end("png"),
  "/large": (response) => response.setHeader("content-type", "text/html").end(Buffer.alloc(3 * MEGABYTE, 32)),
  "/bomb": (response) =>
    response
      .setHeader("content-type", "text/html")
      .setHeader("content-encoding", "gzip")
      .end(gzipSync(Buffer.alloc(3 * MEGABYTE, 32))),
  "/slow": (response) => void response.setHeader("content-type", "text/html").write("<p>"),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url}`);
    const answer = ANSWERS[`${request.url}`];
    if (answer) answer(response);
    else response.end(PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = String((server.address() as AddressInfo).port);
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** This machine's server stands for one on the open net; all else is as ever. */
const here = (): FetchRules => ({
  ...PUBLIC_ADDRESSES,
  agent: { allowIPAddressList: ["127.0.0.1"] },
  ports: [port],
  size: MEGABYTE,
  patience: 1500,
});
const refusal = async (fetched: Promise<unknown>) =>
  (
    (await fetched.then(
      () => undefined,
      (error: unknown) => error,
    )) as FascicleError | undefined
  )?.id;
const at = (path: string) => `http://127.0.0.1:${port}${path}`;

test.each(["/page", "/moved"])(
  "a page comes with its address, where it stands in the end: %s",
  async (path) => {
    const { bytes, name } = await fetchPage(`  ${at(path)}#part `, here());
    expect(name).toBe("127.0.0.1.html");
    expect(Buffer.from(bytes).toString()).toBe(
      `<!-- saved from url=(${String(at("/page").length).padStart(4, "0")})${at("/page")} -->\n${PAGE}`,
    );
    const { article } = await readArticleFile(bytes, name);
    expect(article).toMatchObject({
      headline: ["校园开放日"],
      source: "某县融媒体中心",
      releasedOn: "2026-03-04",
    });
  },
);

test.each([
  ["/round", "unreachable-address"],
  ["/inwards", "private-address"],
  ["/other-port", "private-address"],
  ["/file", "not-an-address"],
  ["/absent", "refused-address"],
  ["/picture", "unreadable-address"],
  ["/large", "file-too-large"],
  ["/bomb", "file-too-large"],
  ["/slow", "unreachable-address"],
])("%s is refused: %s", async (path, id) => {
  expect(await refusal(fetchPage(at(path), here()))).toBe(id);
});

test.each([
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "0",
  "2130706433",
  "0x7f000001",
  "0x7f.0.0.1",
  "017700000001",
  "0177.0.0.1",
  "127.0.0.1.",
  "localhost",
  "LOCALHOST",
  "１２７.０.０.１",
  "127。0。0。1",
  "①②⑦.⓪.⓪.①",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[64:ff9b::7f00:1]",
  "[fe80::1]",
  "[fd00::1]",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "224.0.0.1",
  "255.255.255.255",
])("%s is nobody's business: no connection is made", async (host) => {
  const rules = { ...PUBLIC_ADDRESSES, ports: [port], patience: 3000 };
  expect(await refusal(fetchPage(`http://${host}:${port}/page`, rules))).toBe("private-address");
  expect(asked).toEqual([]);
});

test.each([
  "file:///etc/hostname",
  "ftp://example.org/",
  "javascript:alert(1)",
  "data:text/html,x",
  "示例",
  "",
  "http://",
])("%s is no address", async (given) => {
  expect(await refusal(fetchPage(given))).toBe("not-an-address");
});

test.each(["http://name:secret@example.org/", "http://example.org:22/", "https://example.org:8443/"])(
  "%s asks for more than a page",
  async (given) => {
    expect(await refusal(fetchPage(given))).toBe("private-address");
  },
);
