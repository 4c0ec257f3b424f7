import { create } from "fontkit";
import { expect, test } from "vitest";
import { loadFaces } from "./faces";
import { buildSubset } from "./font-subset";

const faces = loadFaces();
const song = faces.song.fontFor("永".codePointAt(0)!);
const code = (character: string) => character.codePointAt(0)!;

test.each(["song", "songBold", "hei"] as const)("%s measures Han characters one em wide", (key) => {
  const face = faces[key];
  for (const character of "永一，。《（") expect(face.advance(code(character))).toBe(1);
  expect(face.advance(code("i"))).toBeLessThan(0.4);
  expect([face.ascent, face.descent]).toEqual([0.88, 0.12]);
});

test("a character the face does not have is glyph 0", () => {
  expect(song.glyph(0xf8ff)).toBe(0);
  expect(song.glyph(0x10ffff)).toBe(0);
});

test("characters beyond the basic plane are found", () => {
  expect(song.glyph(0x20087)).toBeGreaterThan(0);
});

test("faces are opened once a process", () => {
  expect(loadFaces()).toBe(faces);
});

test("metrics and subset agree with an independent reader of fonts", () => {
  const glyphs = [0, ...Array.from("永和九年，Fá", (c) => song.glyph(code(c)))];
  const subset = song.subset(glyphs.map((id) => ({ id, advance: song.glyphAdvance(id) })));
  const font = create(Buffer.from(subset));
  if (!("getGlyph" in font)) throw new Error("a single font was expected");
  expect(font.unitsPerEm).toBe(song.unitsPerEm);
  for (const [place, glyph] of glyphs.entries()) {
    expect(font.getGlyph(place).advanceWidth).toBe(song.glyphAdvance(glyph));
    if (place > 0) expect(font.getGlyph(place).path.commands.length).toBeGreaterThan(0);
  }
});

test("a subset holds a glyph twice where it is asked for twice, with the advances asked for", () => {
  const glyph = song.glyph(code("一"));
  const font = create(Buffer.from(song.subset([0, glyph, glyph].map((id, i) => ({ id, advance: 500 * i })))));
  if (!("getGlyph" in font)) throw new Error("a single font was expected");
  expect(font.getGlyph(2).path.toSVG()).toBe(font.getGlyph(1).path.toSVG());
  expect([1, 2].map((place) => font.getGlyph(place).advanceWidth)).toEqual([500, 1000]);
});

test("components of a composite glyph follow it and are renumbered", () => {
  // A source of two glyphs: 0 a triangle, 1 a composite that shows glyph 0 twice.
  const triangle = Buffer.from("0001000000000064006400020000000100010100000064ff9c000000640064", "hex");
  const padded = Buffer.concat([triangle, Buffer.alloc(32 - triangle.length)]);
  const composite = Buffer.from("ffff000000000064006400200000000000020000000000000000", "hex");
  const loca = Buffer.alloc(12);
  loca.writeUInt32BE(32, 4);
  loca.writeUInt32BE(32 + composite.length, 8);
  const head = Buffer.alloc(54);
  head.writeInt16BE(1, 50);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(2, 34);
  const tables: Record<string, Buffer> = {
    glyf: Buffer.concat([padded, composite]),
    loca,
    head,
    hhea,
    hmtx: Buffer.alloc(8),
    maxp: Buffer.alloc(32),
  };
  const source = {
    table: (tag: string) => tables[tag]!,
    optional: (tag: string) => tables[tag],
    part: (tag: string, from: number, to: number) => tables[tag]!.subarray(from, to),
  };
  const subset = Buffer.from(buildSubset(source, [{ id: 1, advance: 1000 }]));
  const glyf = subset.readUInt32BE(12 + 8);
  expect(subset.readInt16BE(glyf)).toBe(-1);
  expect(subset.readUInt16BE(glyf + 12)).toBe(1);
});
