import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { prepareImages } from "./images";
import { judge, lacks } from "./pdf-tools";
import { renderIssue } from "./render-issue";
import { sampleIssue, sampleOptions, samplePage } from "./sample-page";

const FILE = "c".repeat(64);
const page = samplePage({
  images: [{ file: FILE, x: 90, y: 100, width: 200, height: 150, article: "1.1", block: "f", before: 0 }],
});
const blank = (channels: 3 | 4) =>
  sharp({ create: { width: 40, height: 30, channels, background: { r: 200, g: 30, b: 30, alpha: 0.5 } } });

const KINDS: readonly [name: string, bytes: () => Promise<Uint8Array>, unchanged: boolean][] = [
  ["plain PNG", () => blank(3).png().toBuffer(), true],
  ["grey PNG", () => blank(3).greyscale().png().toBuffer(), true],
  ["transparent PNG", () => blank(4).png().toBuffer(), false],
  ["interlaced PNG", () => blank(3).png({ progressive: true }).toBuffer(), false],
  ["PNG of 16 bits a sample", () => blank(3).toColourspace("rgb16").png().toBuffer(), false],
  ["palette PNG", () => blank(3).png({ palette: true }).toBuffer(), true],
  ["JPEG", () => blank(3).jpeg().toBuffer(), true],
  ["progressive JPEG", () => blank(3).jpeg({ progressive: true }).toBuffer(), false],
  ["JPEG that EXIF turns", () => blank(3).withMetadata({ orientation: 6 }).jpeg().toBuffer(), false],
  ["CMYK JPEG", () => blank(3).toColourspace("cmyk").jpeg().toBuffer(), false],
  ["WebP", () => blank(4).webp().toBuffer(), false],
  ["GIF", () => blank(3).gif().toBuffer(), false],
];

describe.each(KINDS)("%s", (_name, make, unchanged) => {
  test(unchanged ? "goes in as it is" : "goes in as an opaque PNG", async () => {
    const bytes = await make();
    const prepared = (await prepareImages([page], new Map([[FILE, bytes]]))).get(FILE)!;
    if (unchanged) return expect(prepared).toBe(bytes);
    const facts = await sharp(prepared).metadata();
    expect(facts).toMatchObject({ format: "png", hasAlpha: false, isProgressive: false, depth: "uchar" });
  });

  test.skipIf(lacks("pdfimages"))("stands in the PDF (pdfimages)", async () => {
    const files = new Map([[FILE, await make()]]);
    const pdf = await renderIssue(sampleIssue(page, page), { ...sampleOptions(), edition: "screen", files });
    const rows = judge("pdfimages", ["-list", "FILE"], pdf).trim().split("\n").slice(2);
    expect(rows).toHaveLength(2);
    // Twice on paper, once in the file.
    expect(new Set(rows.map((row) => row.trim().split(/\s+/)[10])).size).toBe(1);
  });
});

test.each([
  ["is not among the files", new Map()],
  ["is no image", new Map([[FILE, Buffer.from("<html>")]])],
  ["is cut short", new Map([[FILE, Buffer.from("89504e470d0a1a0a0000", "hex")]])],
])("an image that %s stops the edition", async (_name, files) => {
  const failed = renderIssue(sampleIssue(page), { ...sampleOptions(), edition: "screen", files });
  await expect(failed).rejects.toThrow("damaged-image");
});
