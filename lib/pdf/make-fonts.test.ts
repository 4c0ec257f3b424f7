import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { builtInFont } from "./built-in-fonts";
import { readCharacterMap } from "./character-map";
import { readWebFont } from "./make-fonts";
import { mergeFonts } from "./merge-fonts";

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@chinese-fonts/lxgwwenkai/package.json")),
  "dist/LXGWWenKai-Regular",
);
const pieces = readdirSync(folder)
  .filter((file) => file.endsWith(".woff2"))
  .sort()
  .map((file) => path.join(folder, file));

function open(bytes: Uint8Array) {
  const font = create(Buffer.from(bytes));
  if (!("getGlyph" in font)) throw new Error("a single font was expected");
  return font;
}

test("merged, each character of each piece has the outline it had, as an independent reader sees it", async () => {
  const some = await Promise.all([5, 100, 200].map((place) => readWebFont(readFileSync(pieces[place]!))));
  const whole = open(mergeFonts(some));
  const seen = new Set<number>();
  for (const [i, place] of [5, 100, 200].entries()) {
    const piece = open(readFileSync(pieces[place]!));
    const characters = readCharacterMap(some[i]!.table("cmap"));
    for (let codePoint = 0; codePoint < characters.length; codePoint++) {
      if (characters[codePoint] === 0 || seen.has(codePoint)) continue;
      seen.add(codePoint);
      const glyph = whole.glyphForCodePoint(codePoint);
      expect(glyph.path.toSVG()).toBe(piece.getGlyph(characters[codePoint]!).path.toSVG());
      expect(glyph.advanceWidth).toBe(piece.getGlyph(characters[codePoint]!).advanceWidth);
    }
  }
  expect(seen.size).toBeGreaterThan(300);
});

test("what is no WOFF2 file is refused", async () => {
  await expect(readWebFont(Buffer.alloc(100))).rejects.toThrow();
});

test("楷 is there whole: everyday characters, rare ones of extensions A to G, an em wide", () => {
  const kai = builtInFont("lxgw-wenkai");
  expect(kai.postScriptName).toBe("LXGWWenKai-Regular");
  for (const character of "永和九年岁在癸丑，。㐀䶮𠮷𪚥𡃁𬬻𰻝") {
    expect(kai.glyph(character.codePointAt(0)!)).toBeGreaterThan(0);
    expect(kai.advance(character.codePointAt(0)!)).toBe(1);
  }
});
