import sharp from "sharp";
import { expect, test } from "vitest";
import { checkImage, cleanImage } from "./images";

const plain = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "#a03020" } });

test("a photograph loses its metadata and keeps its direction", async () => {
  const turned = await plain()
    .withExif({ IFD0: { Copyright: "CANARY" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const clean = await cleanImage(turned);
  expect(clean).toMatchObject({ mediaType: "image/jpeg", width: 20, height: 40 });
  expect(Buffer.from(clean.bytes).includes("CANARY")).toBe(false);
  expect((await sharp(clean.bytes).metadata()).exif).toBeUndefined();
});

test.each(["png", "webp", "gif"] as const)("%s becomes PNG", async (format) => {
  const clean = await cleanImage(await plain().toFormat(format).toBuffer());
  expect(clean).toMatchObject({ mediaType: "image/png", width: 40, height: 20 });
});

test("what follows the picture in the file is gone", async () => {
  const polyglot = Buffer.concat([await plain().png().toBuffer(), Buffer.from("<script>alert(1)</script>")]);
  expect(Buffer.from((await cleanImage(polyglot)).bytes).includes("<script>")).toBe(false);
});

test("a picture larger than any press shows is made smaller", async () => {
  const wide = await sharp({ create: { width: 5000, height: 10, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  expect(await cleanImage(wide)).toMatchObject({ width: 4000, height: 8 });
});

test.each<[string, Buffer]>([
  ["SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
  ["HTML", Buffer.from("<html></html>")],
  ["PDF", Buffer.from("%PDF-1.7")],
  ["nothing", Buffer.alloc(0)],
  ["a PNG in name only", Buffer.from("89504e470d0a1a0a", "hex")],
])("%s is no image", async (_name, bytes) => {
  await expect(cleanImage(bytes)).rejects.toMatchObject({ id: "not-an-image" });
  await expect(checkImage(bytes)).rejects.toMatchObject({ id: "damaged-file" });
});

test("a small file that unpacks to a vast picture is refused", async () => {
  const vast = await sharp({
    create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  await expect(cleanImage(vast)).rejects.toMatchObject({ id: "not-an-image" });
});
