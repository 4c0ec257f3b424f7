import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { STYLE_2024 } from "../../typeset/presets/style-2024";
import { article, issueOf, paragraph } from "../../typeset/sample-copy";
import { lacks } from "../pdf-tools";
import { produceEdition } from "../produce";
import { isKind, PdfLexer, PdfSyntaxError, type PdfValue } from "./lexer";
import { readPdfFacts } from "./read-pdf-facts";

/** A file of these objects, numbered from 1, the first its catalog; offsets and table as they should be. */
function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  let text = "%PDF-1.6\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

const stream = (content: string, more = "") =>
  `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;
const onePage = (page: string, content: string, ...others: string[]) =>
  pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${page} >>`,
    stream(content),
    ...others,
  ]);

test("boxes are inherited, and their corners come in any order", () => {
  const { pages } = readPdfFacts(onePage("/TrimBox [590 790 10 10]", ""));
  expect(pages).toEqual([
    { media: [0, 0, 600, 800], trim: [10, 10, 590, 790], annotations: [], colours: [] },
  ]);
});

test.each<[string, string, string[]]>([
  ["K alone", "0 0 0 1 k 0 0 0 0.3 K 0.5 g", []],
  ["RGB", "1 0 0 rg", ["RGB"]],
  ["four inks", "0.2 0 0 1 k", ["CMYK"]],
  ["a word in a string is no operator", "(1 0 0 rg \\) RG) Tj <72670a> Tj", []],
  ["a named grey space", "/G cs 0.5 scn", []],
  ["a named space of three colours", "/C cs 1 1 1 scn", ["RGB"]],
  ["a picture in RGB", "/I Do", ["RGB"]],
  ["a picture in a form", "/F Do", ["RGB"]],
])("colours of a page: %s", (_, content, colours) => {
  const resources =
    "/Resources << /ColorSpace << /G [/ICCBased 5 0 R] /C [/CalRGB << >>] >> /XObject << /I 6 0 R /F 7 0 R >> >>";
  const pdf = onePage(
    resources,
    content,
    stream("", "/N 1"),
    stream("", "/Subtype /Image /ColorSpace /DeviceRGB"),
    stream("/I Do", "/Subtype /Form"),
  );
  expect(readPdfFacts(pdf).pages[0]?.colours).toEqual(colours);
});

test("keys of PDF/X are found in the XMP packet, the Info dictionary and the catalog", () => {
  const xmp = "<x:xmpmeta><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></x:xmpmeta>";
  const facts = readPdfFacts(
    pdfOf(
      [
        "<< /Pages 2 0 R /Metadata 4 0 R /OutputIntents [<< /S /GTS_PDFX /DestOutputProfile 5 0 R >>] >>",
        "<< /Kids [] /Count 0 >>",
        "<< /Title <feff804c6559> /Trapped /False >>",
        stream(xmp),
        stream("", "/N 4"),
      ],
      "/Info 3 0 R /ID [<00> <00>]",
    ),
  );
  expect(facts).toMatchObject({
    version: "1.6",
    pdfx: "PDF/X-4",
    title: "职教",
    trapped: "False",
    hasId: true,
    encrypted: false,
    outputIntent: { subtype: "GTS_PDFX", profileComponents: 4 },
  });
});

test.each<[string, Uint8Array]>([
  ["no PDF", Buffer.from("hello")],
  ["cut off", Buffer.from("%PDF-1.7\n1 0 obj\n<<")],
  ["a page tree in a circle", pdfOf(["<< /Pages 2 0 R >>", "<< /Kids [2 0 R] >>"])],
  ["a reference in a circle", pdfOf(["<< /Pages 2 0 R >>", "2 0 R"])],
])("what cannot be read is said to be so: %s", (_, bytes) => {
  expect(() => readPdfFacts(bytes)).toThrow(PdfSyntaxError);
});

test("bytes of any kind are read or refused, never waited for", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const lexer = new PdfLexer(bytes);
      try {
        for (let at = -1; lexer.next() !== undefined; at = lexer.at) expect(lexer.at).toBeGreaterThan(at);
      } catch (error) {
        expect(error).toBeInstanceOf(PdfSyntaxError);
      }
    }),
  );
});

test("strings and names come out as they were meant", () => {
  const values: PdfValue[] = [];
  const lexer = new PdfLexer(Buffer.from("(a\\(b\\)\\101\\\n) /A#20B <4142 4> % no\n-.5"));
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) values.push(value);
  const text = (value?: PdfValue) =>
    isKind(value, "string") ? Buffer.from(value.bytes).toString("latin1") : value;
  expect(values.map(text)).toEqual(["a(b)A", { kind: "name", name: "A B" }, "AB@", -0.5]);
});

describe("an edition of ours", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const copy = issueOf(article([paragraph("正文一段，有 Latin 字母。")]), article([paragraph("又一段。")]));
    ({ bytes } = await produceEdition(copy, STYLE_2024, "screen", new Map()));
  });

  test("has its pages, its fonts embedded and readable, and black alone", () => {
    const { pages, fonts, hasId, title } = readPdfFacts(bytes);
    expect(pages).toHaveLength(5);
    expect(pages.flatMap(({ colours }) => colours)).toEqual([]);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter(({ embedded, readable }) => !embedded || !readable)).toEqual([]);
    expect({ hasId, title }).toEqual({ hasId: true, title: "试刊 2030年第01期" });
  });

  test.skipIf(lacks("qpdf"))("says the same when its objects are packed into streams", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "fascicle-facts-"));
    try {
      const [given, packed] = [path.join(folder, "a.pdf"), path.join(folder, "b.pdf")];
      writeFileSync(given, bytes);
      execFileSync("qpdf", ["--object-streams=generate", "--deterministic-id", given, packed]);
      expect(readPdfFacts(readFileSync(packed))).toEqual(readPdfFacts(bytes));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
