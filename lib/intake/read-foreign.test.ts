/** Foreign files are read in a process of their own: what it bears, and that nothing leaves it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { FascicleError } from "../errors";
import { documentPart, docx, paragraph, relationsPart, zip } from "./docx/docx-builder";
import { readForeignFile, readForeignIssue } from "./read-foreign";

const TEXT = "职业教育要面向市场、服务发展、促进就业。";

beforeAll(async () => {
  const { makeProgram } = await import("../../scripts/build.mjs");
  await makeProgram({ web: false });
});

type Bytes = Uint8Array | string;
const read = (name: string, bytes: Bytes) => readForeignFile({ name, bytes: Buffer.from(bytes) });
const withDocument = (xml: string) => zip({ "word/document.xml": xml });

/** Declares one size and holds another: the sizes in the central directory are set to `size`. */
function lie(archive: Uint8Array, size: number): Buffer {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf("PK\u0001\u0002"); at >= 0; at = bytes.indexOf("PK\u0001\u0002", at + 4))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

test("a good file comes back with its article", async () => {
  const { article } = await read("a.docx", await docx([paragraph("标题", { bold: true }), paragraph(TEXT)]));
  expect(article).toMatchObject({ title: "标题", blocks: [{ kind: "paragraph" }] });
});

test.each<[string, string, () => Promise<Bytes> | Bytes]>([
  ["a bomb that declares its size", "a.docx", () => withDocument(`<a>${"中".repeat(20_000_000)}</a>`)],
  [
    "a bomb that declares little",
    "a.docx",
    async () => lie(await withDocument(`<a>${" ".repeat(60_000_000)}</a>`), 1000),
  ],
  [
    "many parts of much",
    "a.docx",
    () =>
      zip({
        "word/document.xml": "<a/>",
        ...Object.fromEntries(
          Array.from({ length: 6 }, (_, i) => [`word/media/${i}.png`, Buffer.alloc(30_000_000)]),
        ),
      }),
  ],
  ["elements without end", "a.docx", () => withDocument(documentPart("<w:p/>".repeat(4_000_000)))],
  [
    "nesting without end",
    "a.docx",
    () => withDocument(documentPart(`${"<w:sdt>".repeat(50_000)}${"</w:sdt>".repeat(50_000)}`)),
  ],
  ["a page that nests without end", "a.html", () => `<html><body>${"<div>".repeat(200_000)}${TEXT}`],
])(
  "%s is refused, as an article and as an issue, and the server's memory stays",
  async (_what, name, make) => {
    const bytes = Buffer.from(await make());
    // A page is refused as an issue by its name alone.
    for (const readAs of name.endsWith(".docx") ? [readForeignFile, readForeignIssue] : [readForeignFile]) {
      const before = process.memoryUsage().rss;
      const error: unknown = await readAs({ name, bytes }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(FascicleError);
      expect(["unsafe-file", "damaged-file", "intake-limit"]).toContain((error as FascicleError).id);
      expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
    }
  },
);

test("what is too large is refused before any process is started", async () => {
  await expect(read("a.txt", Buffer.alloc(51_000_000, "a"))).rejects.toMatchObject({ id: "file-too-large" });
});

/** Ways out of a file, each of which would reach the listener. */
test("nothing is fetched", async () => {
  let visits = 0;
  const server = createServer((_, response) => {
    visits++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const word = await docx(
      [
        paragraph("外部引用", { align: "center", bold: true }),
        paragraph(TEXT),
        paragraph('<w:r><w:drawing><a:blip r:link="r2" r:embed="r2"/></w:drawing></w:r>'),
        paragraph('<w:r><w:instrText>INCLUDEPICTURE "http://127.0.0.1/x.png"</w:instrText></w:r>'),
      ],
      {
        "word/_rels/document.xml.rels": relationsPart({
          r1: ["attachedTemplate", `${site}/t.dotm`, true],
          r2: ["image", `${site}/i.png`, true],
          r3: ["oleObject", `${site}/o.bin`, true],
          r4: ["frame", `${site}/f.html`, true],
        }),
      },
    );
    const page = `<html><head><base href="${site}/"><link rel="stylesheet" href="a.css"><meta http-equiv="refresh" content="0;url=${site}">
      <style>@import url(${site}/b.css);p{background:url(${site}/c.png)}</style><script src="${site}/s.js"></script></head>
      <body><h1>外部引用</h1><p>${TEXT}</p><img src="${site}/i.png"><img srcset="${site}/j.png 1x"><iframe src="${site}/f"></iframe>
      <object data="${site}/o"></object><video src="${site}/v"></video><p>${TEXT}</p></body></html>`;
    const intakes = [
      await read("a.docx", word),
      await read("a.html", page),
      await read("a.md", `# 外部引用\n\n${TEXT}\n\n![图](${site}/m.png)`),
    ];
    for (const { article, files } of intakes) {
      expect(article.title).toBe("外部引用");
      expect(files).toEqual([]);
      expect(JSON.stringify(article)).not.toContain(site);
    }
    expect(visits).toBe(0);
  } finally {
    server.close();
  }
});

test("many at once are read in turn", async () => {
  const files = Array.from({ length: 5 }, (_, i) => read(`${i}.txt`, `第${i}篇\n${TEXT}`));
  const titles = (await Promise.all(files)).map(({ article }) => article.title);
  expect(titles).toEqual(["第0篇", "第1篇", "第2篇", "第3篇", "第4篇"]);
});
