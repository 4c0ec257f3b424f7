import { createRequire } from "node:module";
import { Canvas } from "@react-pdf/renderer";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { PackedObjects } from "./packed-objects";
import { judge, lacks } from "./pdf-tools";
import { DocumentTaker, PdfLiteral, writeBeforeEnd } from "./pdfkit-patches";

const require = createRequire(import.meta.url);

test("the patches are written for these versions", () => {
  expect(require("@react-pdf/renderer/package.json").version).toBe("4.9.0");
  expect(require("@react-pdf/renderer/package.json").dependencies.pdfkit).toBe("0.20.1");
  expect(require("../../package.json").dependencies["@react-pdf/renderer"]).toBe("4.9.0");
  expect(require("../../package.json").dependencies.pdfkit).toBe("0.20.1");
});

test.each([
  "text",
  "addPage",
  "addNamedDestination",
  "initFonts",
  "endMetadata",
  "_finalize",
  "_write",
  "ref",
  "image",
  "openImage",
  "end",
] as const)("PDFDocument has the method %s", (name) => {
  expect(PDFDocument.prototype[name]).toBeTypeOf("function");
});

test("a document has the parts that are relied upon, and no font of its own", () => {
  const document = new PDFDocument({ autoFirstPage: true });
  expect(document._fontFamilies).toEqual({});
  expect(document._root.data).toHaveProperty("Pages");
  expect(document._id).toBeInstanceOf(Uint8Array);
  expect(document.page.write).toBeTypeOf("function");
  expect(document.page.fonts).toEqual({});
  expect(document.page.annotations).toEqual([]);
  expect(document.page.dictionary.data).toMatchObject({ MediaBox: expect.any(Array), UserUnit: 1 });
  expect(document._offsets).toEqual(expect.any(Array));
  expect(document._offset).toBeTypeOf("number");
  expect(document.outline.addItem).toBeTypeOf("function");
  expect(Canvas).toBeDefined();
});

test("`text` hands the document over", () => {
  const document = new PDFDocument({ autoFirstPage: true });
  const taken: unknown[] = [];
  expect(document.text(new DocumentTaker((given) => taken.push(given)))).toBe(document);
  expect(taken).toEqual([document]);
});

test("a document ends when all that was to be written before is written", async () => {
  const document = new PDFDocument({ autoFirstPage: true });
  writeBeforeEnd(document, async () => {
    await new Promise(setImmediate);
    document.addPage({ size: [100, 200], margin: 0 });
  });
  const file = await written(document);
  expect(file).toContain("/Count 2");
  expect(file).toContain("/MediaBox [0 0 100 200]");
});

test("what fails before the end ends the document with its error", async () => {
  const document = new PDFDocument({ autoFirstPage: true });
  writeBeforeEnd(document, () => Promise.reject(new Error("enough")));
  await expect(written(document)).rejects.toThrow("enough");
});

test("a literal is written as it reads, where pdfkit would write a string", async () => {
  const document = new PDFDocument({ autoFirstPage: true, compress: false });
  document.info.Trapped = new PdfLiteral("/False");
  expect(await written(document)).toMatch(/obj\n\/False\nendobj/);
});

test("packed objects are found by way of a cross-reference stream, a document without them has a table", async () => {
  const plain = new PDFDocument({ autoFirstPage: true });
  expect(await written(plain)).toMatch(/\nxref\n/);
  const document = new PDFDocument({ autoFirstPage: true });
  const packed = new PackedObjects(document);
  const ids = Array.from({ length: 450 }, () => packed.reserve());
  for (const id of ids) packed.write(id, `<</Own ${id}>>`);
  packed.end();
  document._root.data.PieceInfo = new PdfLiteral(`<</Test[${ids.map((id) => `${id} 0 R`).join(" ")}]>>`);
  const file = await written(document);
  expect(file).not.toMatch(/\nxref\n/);
  if (lacks("qpdf")) return;
  const json = judge("qpdf", ["--json=2", "FILE"], Buffer.from(file, "latin1"));
  const objects: Record<string, { value?: unknown }> = JSON.parse(json).qpdf[1];
  for (const id of ids) expect(objects[`obj:${id} 0 R`]?.value).toEqual({ "/Own": id });
});

test("a title with markup characters gives well-formed XMP", async () => {
  const document = new PDFDocument({ autoFirstPage: true, compress: false, info: { Title: "甲<乙>&丙" } });
  expect(Buffer.from(await written(document), "latin1").toString("utf8")).toContain(
    "甲&lt;乙&gt;&amp;丙</rdf:li>",
  );
});

async function written(document: PDFDocument): Promise<string> {
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  await new Promise((resolve, reject) => {
    document.on("end", resolve).on("error", reject);
    document.end();
  });
  return Buffer.concat(chunks).toString("latin1");
}
