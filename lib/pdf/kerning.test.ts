import { createRequire } from "node:module";
import { openSync } from "fontkit";
import { expect, test } from "vitest";
import { composeParagraph } from "../typeset/compose-paragraph";
import type { FaceKey } from "../typeset/types";
import { loadFaces } from "./faces";
import { readKerning } from "./kerning";

const faces = loadFaces();
const code = (character: string) => character.codePointAt(0)!;
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-’(/"];

test.each<[FaceKey, string]>([
  ["song", "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"],
  ["songBold", "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"],
  ["hei", "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"],
])("every Latin pair of %s is as an independent reader of fonts has it", (key, file) => {
  const other = openSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`));
  if (!("layout" in other)) throw new Error("a single font was expected");
  const own = faces[key].fontFor(code("A"));
  const wrong: string[] = [];
  let kerned = 0;
  for (const left of LETTERS)
    for (const right of LETTERS) {
      const { glyphs, positions } = other.layout(
        left + right,
        { kern: true, liga: false, ccmp: false },
        "latn",
      );
      const wanted = positions[0]!.xAdvance - glyphs[0]!.advanceWidth;
      if (wanted !== 0) kerned++;
      if (Math.round(own.kern!(code(left), code(right)) * own.unitsPerEm) !== wanted)
        wrong.push(left + right);
    }
  expect(wrong).toEqual([]);
  expect(kerned).toBeGreaterThan(500);
});

test("AV move together in a word, figures never", () => {
  const widthOf = (text: string) =>
    composeParagraph([{ text, face: "song" }], faces, { size: 10, measure: 1000 })[0]!.width / 10;
  const font = faces.song.fontFor(code("A"));
  const apart = font.advance(code("A")) + font.advance(code("V"));
  expect(font.kern!(code("A"), code("V"))).toBeLessThan(-0.05);
  expect(widthOf("AV")).toBeCloseTo(apart + font.kern!(code("A"), code("V")), 5);
  expect(widthOf("17")).toBeCloseTo(font.advance(code("1")) + font.advance(code("7")), 5);
});

/** Big-endian 16-bit words. */
const words = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    bytes.writeUInt16BE(value & 0xffff, i * 2);
  });
  return bytes;
};
const tables = (found: Readonly<Record<string, Buffer>>) => ({
  table: (tag: string) => found[tag]!,
  optional: (tag: string) => found[tag],
  part: (tag: string, from: number, to: number) => found[tag]!.subarray(from, to),
});

test("the older table kern is read where GPOS has none", () => {
  // version, one subtable: version, length, horizontal; two pairs (and search helps); pairs in order
  const kern = words(0, 1, 0, 26, 1, 2, 12, 1, 0, 5, 7, -40, 5, 9, 15);
  const kerning = readKerning(tables({ kern }));
  expect([kerning(5, 7), kerning(5, 9), kerning(5, 8), kerning(6, 7)]).toEqual([-40, 15, 0, 0]);
});

test("a vertical table and one of minima are passed over", () => {
  expect(readKerning(tables({ kern: words(0, 1, 0, 20, 0, 1, 6, 0, 0, 5, 7, -40) }))(5, 7)).toBe(0);
  expect(readKerning(tables({ kern: words(0, 1, 0, 20, 3, 1, 6, 0, 0, 5, 7, -40) }))(5, 7)).toBe(0);
});

test("a font without either kerns nothing", () => {
  expect(readKerning(tables({}))(5, 7)).toBe(0);
});
