import { createRequire } from "node:module";
import { Canvas } from "@react-pdf/renderer";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { PageDrawing } from "./pdfkit-patches";

const require = createRequire(import.meta.url);

test("the patches are written for these versions", () => {
  expect(require("@react-pdf/renderer/package.json").version).toBe("4.9.0");
  expect(require("@react-pdf/renderer/package.json").dependencies.pdfkit).toBe("0.20.1");
  expect(require("../../package.json").dependencies["@react-pdf/renderer"]).toBe("4.9.0");
  expect(require("../../package.json").dependencies.pdfkit).toBe("0.20.1");
});

test.each(["text", "initFonts", "endMetadata", "ref", "image", "openImage"] as const)(
  "PDFDocument has the method %s",
  (name) => {
    expect(PDFDocument.prototype[name]).toBeTypeOf("function");
  },
);

test("a document has the parts that are relied upon, and no font of its own", () => {
  const document = new PDFDocument({ autoFirstPage: true });
  expect(document._fontFamilies).toEqual({});
  expect(document._root.data).toHaveProperty("Pages");
  expect(document._id).toBeInstanceOf(Uint8Array);
  expect(document.page.write).toBeTypeOf("function");
  expect(document.page.fonts).toEqual({});
  expect(Canvas).toBeDefined();
});

test("`text` draws a page drawing on the document itself", () => {
  const document = new PDFDocument({ autoFirstPage: true });
  const drawn: unknown[] = [];
  expect(document.text(new PageDrawing((on) => drawn.push(on)))).toBe(document);
  expect(drawn).toEqual([document]);
});

test("a title with markup characters gives well-formed XMP", async () => {
  const document = new PDFDocument({ autoFirstPage: true, compress: false, info: { Title: "甲<乙>&丙" } });
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  await new Promise((resolve) => {
    document.on("end", resolve);
    document.end();
  });
  expect(Buffer.concat(chunks).toString("utf8")).toContain("甲&lt;乙&gt;&amp;丙</rdf:li>");
});
