import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { createArticle, getArticle } from "./articles";
import { sha256 } from "./audit-chain";
import { buildOffice, type Office } from "./factories";
import { readFile, storeReadImages } from "./files";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
beforeAll(async () => {
  office = await buildOffice();
});

const picture = async (background: string) => {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { sha256: sha256(bytes), mediaType: "image/jpeg", base64: bytes.toString("base64") };
};

test("images of a file read elsewhere keep their bytes and may stand in an article with its original", async () => {
  const image = await picture("#358");
  await storeReadImages(office.editor, [image]);
  const stored = await readFile(office.editor, image.sha256);
  expect(Buffer.from(stored.bytes).toString("base64")).toBe(image.base64);
  const figure = { type: "figure", attrs: { id: "f", file: image.sha256, width: 30, height: 20 } };
  const original = { bytes: Buffer.from("原稿"), mediaType: "text/plain", name: "原稿.txt" };
  const { articleId } = await createArticle(office.editor, {
    draft: { title: "带图的稿件", document: { type: "doc", content: [figure] } },
    original,
    intakeReport: { notes: [] },
  });
  const article = await getArticle(office.editor, articleId);
  expect(article).toMatchObject({ intakeReport: { notes: [] } });
  const kept = await readFile(office.editor, article.originalFile ?? "");
  expect(kept).toMatchObject({ name: "原稿.txt", mediaType: "text/plain" });
});

test("bytes under another file's hash, and bytes that are no image, are refused", async () => {
  const [one, other] = [await picture("#123"), await picture("#456")];
  const text = Buffer.from("<svg/>");
  for (const image of [
    { ...one, sha256: other.sha256 },
    { ...one, base64: text.toString("base64"), sha256: sha256(text) },
  ])
    await expect(storeReadImages(office.editor, [image])).rejects.toMatchObject({ id: "damaged-file" });
});
