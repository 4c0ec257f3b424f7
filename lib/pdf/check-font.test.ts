import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FascicleError } from "../errors";
import { checkFont, MAX_FONT_BYTES } from "./check-font";
import { fontFile } from "./font-file";
import { readWebFont } from "./make-fonts";
import { mergeFonts } from "./merge-fonts";

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@chinese-fonts/lxgwwenkai/package.json")),
  "dist/LXGWWenKai-Regular",
);
const [first = ""] = readdirSync(folder).filter((file) => file.endsWith(".woff2"));
/** A whole font, small: one piece of 楷. */
const small = Buffer.from(mergeFonts([await readWebFont(readFileSync(path.join(folder, first)))]));

/** Where a table stands in the file. */
function tableAt(font: Buffer, tag: string): number {
  for (let record = 12; ; record += 16)
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
}

function changed(change: (font: Buffer) => void): Buffer {
  const font = Buffer.from(small);
  change(font);
  return font;
}
const permission = (type: number) => changed((font) => font.writeUInt16BE(type, tableAt(font, "OS/2") + 8));

test("a font is told by name, licence and what it covers", async () => {
  const facts = await checkFont(small);
  expect(facts).toMatchObject({ family: expect.stringMatching(/文楷|WenKai/), style: "Regular" });
  expect(facts.licence).toContain("LXGW");
  expect(facts.characters).toBeGreaterThan(50);
});

test.each([
  ["no font at all", Buffer.from("<html>"), "not-a-font"],
  ["an empty file", Buffer.alloc(0), "not-a-font"],
  ["a web font", readFileSync(path.join(folder, first)), "not-a-font"],
  ["a collection", Buffer.from("ttcf\0\x02\0\0"), "font-collection"],
  ["CFF outlines", Buffer.from("OTTO\0\x01\0\0"), "font-cff"],
  ["more than the limit", Buffer.alloc(MAX_FONT_BYTES + 1), "font-too-large"],
  ["a file cut short", small.subarray(0, small.length - 200), "font-damaged"],
  ["restricted embedding", permission(0x0002), "font-not-embeddable"],
  ["bitmap embedding only", permission(0x0204), "font-not-embeddable"],
  ["no subsetting", permission(0x0108), "font-not-subsettable"],
  [
    "a glyph that is part of itself",
    changed((font) => {
      const loca = tableAt(font, "loca");
      const outline = tableAt(font, "glyf") + font.readUInt32BE(loca + 4 * 5);
      font.writeInt16BE(-1, outline);
      font.writeUInt16BE(0x0000, outline + 10);
      font.writeUInt16BE(5, outline + 12);
    }),
    "font-damaged",
  ],
])("%s is refused", async (_what, bytes, id) => {
  await expect(checkFont(bytes)).rejects.toMatchObject({ id });
});

test.each([0x0000, 0x0004, 0x0008, 0x000a])("embedding permission %i is enough", async (type) => {
  await expect(checkFont(permission(type))).resolves.toBeDefined();
});

test("whatever a file holds, it is refused with a sentence or can be measured and embedded", async () => {
  const spoilt = fc.array(
    fc.record({ at: fc.nat(small.length - 1), value: fc.nat(255), inTables: fc.boolean() }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(spoilt, async (changes) => {
      const bytes = Buffer.from(small);
      // The directory and the first tables decide most, so half of the changes fall there.
      for (const { at, value, inTables } of changes) bytes[inTables ? at : at % 2000] = value;
      try {
        await checkFont(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(FascicleError);
        return;
      }
      const font = fontFile("spoilt", () => bytes);
      const glyphs = Array.from({ length: 300 }, (_, k) => font.glyph(0x20 + k * 67));
      const subset = font.subset([...new Set([0, ...glyphs])].map((id) => ({ id, advance: 500 })));
      expect(subset.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
}, 120_000);
