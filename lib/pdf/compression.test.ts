import { inflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { beginCompression } from "./compression";
import "./pdfkit-patches";

const bytes = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, place) => (place * seed) % 251);

async function written(document: PDFDocument): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  await new Promise((resolve, reject) => {
    document.on("end", resolve).on("error", reject);
    document.end();
  });
  return Buffer.concat(chunks);
}

test("large streams and small ones stand in the order in which they ended, and hold what was written", async () => {
  const document = new PDFDocument({ autoFirstPage: false });
  const contents = [bytes(400_000, 7), bytes(10, 3), bytes(100_000, 11), bytes(32_768, 5), bytes(5_000, 13)];
  beginCompression(contents[2]!);
  const ids = contents.map((content) => {
    const object = document.ref({});
    object.end(content);
    return object.id;
  });
  const file = await written(document);
  const places = ids.map((id) => file.indexOf(`\n${id} 0 obj\n`));
  expect(places.includes(-1)).toBe(false);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const [index, content] of contents.entries()) {
    const held = file.subarray(file.indexOf("stream\n", places[index]) + 7);
    expect(inflateSync(held).equals(content), `stream ${index}`).toBe(true);
  }
});
