/** What a file may try: it is refused with a sentence, or read into what may be stored. */
import { describe, expect, test } from "vitest";
import { toDocument } from "../document/convert";
import { parseDocument } from "../document/validate";
import { FascicleError } from "../errors";
import en from "../i18n/messages/en.json";
import zh from "../i18n/messages/zh-CN.json";
import { docx, paragraph, part, table, zip } from "./docx/docx-builder";
import { readArticleFile } from "./read-article";
import { readIssueFile } from "./read-issue-file";

const CONTENT_TYPES = "[Content_Types].xml";
const TEXT = "职业教育要面向市场、服务发展、促进就业。";

type Bytes = Uint8Array | string;
const read = (name: string, bytes: Bytes) => readArticleFile(Buffer.from(bytes), name);

/** The id it is refused with. */
async function refusal(
  name: string,
  bytes: Bytes,
  readAs: (bytes: Uint8Array, name: string) => Promise<unknown> = readArticleFile,
): Promise<string> {
  const error: unknown = await readAs(Buffer.from(bytes), name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FascicleError)) return "read";
  expect(zh.errors).toHaveProperty(error.id);
  expect(en.errors).toHaveProperty(error.id);
  return error.id;
}

const good = () => docx([paragraph("标题", { align: "center", bold: true }), paragraph(TEXT)]);
const withDocument = (xml: string) => zip({ [CONTENT_TYPES]: "<Types/>", "word/document.xml": xml });
const compoundFile = (inside: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(2000),
    Buffer.from(inside, "utf16le"),
    Buffer.alloc(500),
  ]);

/** Same length, so that no offset moves. */
function rename(archive: Uint8Array, from: string, to: string): Buffer {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at, "latin1");
  return bytes;
}

describe("refused with a sentence", () => {
  test.each<[string, string, () => Promise<Bytes> | Bytes, string]>([
    ["an empty file", "a.docx", () => "", "empty-file"],
    ["a Word file cut off", "a.docx", async () => (await good()).slice(0, -200), "damaged-file"],
    [
      "a Word file with a hole",
      "a.docx",
      async () => Buffer.from(await good()).fill(0, 60, 260),
      "damaged-file",
    ],
    ["the old .doc", "a.doc", () => compoundFile("WordDocument"), "legacy-doc"],
    ["the old .doc named .docx", "a.docx", () => compoundFile("WordDocument"), "legacy-doc"],
    ["a Word file with a password", "a.docx", () => compoundFile("EncryptedPackage"), "encrypted-file"],
    ["a page named .docx", "a.docx", () => "<html><body><p>网页</p></body></html>", "not-a-word-file"],
    ["text named .docx", "a.docx", () => "只是文字", "not-a-word-file"],
    [
      "an archive that is no Word file",
      "a.docx",
      () => zip({ "xl/workbook.xml": "<workbook/>" }),
      "not-a-word-file",
    ],
    ["macros", "a.docx", () => docx([paragraph(TEXT)], { "word/vbaProject.bin": "x" }), "macro-file"],
    ["a picture", "a.html", () => Buffer.from("89504e470d0a1a0a0000", "hex"), "unknown-format"],
    ["a PDF", "a.pdf", () => "%PDF-1.7\n", "unknown-format"],
    [
      "a program",
      "a.txt",
      () => Buffer.from(Array.from({ length: 3000 }, (_, i) => (i % 5 ? 0 : 200))),
      "unknown-format",
    ],
    ["XML that is not well-formed", "a.docx", () => withDocument("<w:document><w:body>"), "damaged-file"],
    ["no document in the XML", "a.docx", () => withDocument(""), "damaged-file"],
  ])("%s", async (_what, name, make, id) => {
    const bytes = await make();
    expect(await refusal(name, bytes)).toBe(id);
    if (name.endsWith(".docx")) expect(await refusal(name, bytes, readIssueFile)).toBe(id);
  });

  test.each<[string, () => Promise<Bytes>]>([
    [
      "parts without end",
      () =>
        zip({
          "word/document.xml": "<a/>",
          ...Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`word/p${i}.xml`, ""])),
        }),
    ],
    [
      "an outside definition",
      () =>
        withDocument(
          `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${part(
            "document",
            `<w:body>${paragraph("&x;")}</w:body>`,
          )
            .replace(/^<\?xml.*?\?>/, "")
            .replace("&amp;x;", "&x;")}`,
        ),
    ],
    [
      "definitions that multiply",
      () =>
        withDocument(`<!DOCTYPE a [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>`),
    ],
    [
      "a path that climbs",
      async () =>
        rename(
          await docx([paragraph(TEXT)], { "word/media/x.png": "x" }),
          "word/media/x.png",
          "../../media/x.png".slice(0, 16),
        ),
    ],
    [
      "a path from the root",
      async () =>
        rename(
          await docx([paragraph(TEXT)], { "word/media/x.png": "x" }),
          "word/media/x.png",
          "/etc/mediax/x.png".slice(0, 16),
        ),
    ],
    [
      "two parts of one name",
      async () =>
        rename(
          await docx([paragraph(TEXT)], { "word/document.xm1": "x" }),
          "word/document.xm1",
          "word/document.xml",
        ),
    ],
  ])("%s", async (_what, make) => {
    const bytes = await make();
    for (const readAs of [readArticleFile, readIssueFile])
      expect(["unsafe-file", "damaged-file"]).toContain(await refusal("a.docx", bytes, readAs));
  });
});

describe("read, and harmless", () => {
  const SCRIPTS = [
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">点我</a>',
    '<a href="jAvA&#9;script:alert(1)">点我</a>',
    '<a href="data:text/html,<script>alert(1)</script>">点我</a>',
    '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)"><text>图</text></a></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<p style="background:url(javascript:alert(1));position:fixed">字</p>',
    '<form action="javascript:alert(1)"><input autofocus onfocus="alert(1)"></form>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<template><img src=x onerror="alert(1)"></template>',
    "<object data='javascript:alert(1)'></object><embed src='javascript:alert(1)'>",
  ];

  test.each(SCRIPTS)("no script survives: %s", async (attack) => {
    for (const [name, source] of [
      [
        "a.html",
        `<html><head><title>标题</title></head><body><h1>标题</h1><p>${TEXT}</p>${attack}<p>${TEXT}</p></body></html>`,
      ],
      ["a.md", `# 标题\n\n${TEXT}\n\n${attack}\n\n${TEXT}`],
    ] as const) {
      const { article } = await read(name, source);
      const stored = toDocument(article.blocks);
      expect(parseDocument(stored)).toEqual(stored);
      expect(JSON.stringify(stored)).not.toMatch(/alert|javascript|onerror|data:/i);
      expect(JSON.stringify(stored)).toContain(TEXT);
    }
  });

  test.each<[string, string, () => Promise<Bytes> | Bytes]>([
    ["a paragraph of 5 MB", "a.txt", () => `标题\n${TEXT.repeat(90_000)}`],
    [
      "a paragraph of 5 MB in Word",
      "a.docx",
      () => docx([paragraph("标题", { bold: true }), paragraph(TEXT.repeat(90_000))]),
    ],
    [
      "sixty columns",
      "a.docx",
      () =>
        docx([
          paragraph("标题", { bold: true }),
          table(Array.from({ length: 30 }, (_, r) => Array.from({ length: 60 }, (_, c) => `${r}.${c}`))),
        ]),
    ],
    [
      "cells that reach beyond the table",
      "a.html",
      () =>
        `<h1>标题</h1><p>${TEXT}</p><table><tr><td colspan="99999" rowspan="99999">甲</td><td colspan="-1">乙</td></tr><tr><td rowspan="x">丙</td><td>丁</td></tr></table>`,
    ],
    [
      "a title of 400 characters",
      "a.docx",
      () =>
        docx([paragraph("题".repeat(400), { style: "Title" }), paragraph(TEXT)], {
          "word/styles.xml": part(
            "styles",
            '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
          ),
        }),
    ],
    [
      "characters that are none",
      "a.html",
      () => `<h1>标题\u202e</h1><p>空\u0000字\ufffe与\ufeff零宽\u200b。${TEXT}</p>`,
    ],
    [
      "words from right to left, and Tibetan",
      "a.txt",
      () => `标题\n维吾尔文：ئۇيغۇر تىلى（教育）。藏文：བོད་ཡིག། ${TEXT}`,
    ],
    ["brackets without end", "a.txt", () => `标题\n${"（".repeat(200_000)}`],
    [
      "spaces and digits without end",
      "a.txt",
      () => `标题\n${"1 ".repeat(300_000)}\n${" ".repeat(300_000)}x`,
    ],
    [
      "markdown that looks for its end",
      "a.md",
      () => `# 标题\n\n${"**a".repeat(50_000)}\n\n${"[".repeat(20_000)}\n\n${"> ".repeat(400)}x`,
    ],
  ])("%s", async (_what, name, make) => {
    const intake = await read(name, await make()).catch((error: unknown) => {
      expect(error).toBeInstanceOf(FascicleError);
      return undefined;
    });
    if (!intake) return;
    const stored = toDocument(intake.article.blocks);
    expect(parseDocument(stored)).toEqual(stored);
  });
});
