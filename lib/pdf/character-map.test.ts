import fc from "fast-check";
import { expect, test } from "vitest";
import { glyphFinder, readCharacterMap } from "./character-map";

type Segment = { readonly gap: number; readonly length: number; readonly glyph: number };

/** A table cmap of one subtable. */
function cmapOf(subtable: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(12, 8);
  return Buffer.concat([head, subtable]);
}

/** What the segments say, written by the format's own rules. */
function format12(segments: readonly Segment[]): Buffer {
  const bytes = Buffer.alloc(16 + segments.length * 12);
  bytes.writeUInt16BE(12, 0);
  bytes.writeUInt32BE(segments.length, 12);
  for (const [i, [from, to, glyph]] of placed(segments).entries()) {
    bytes.writeUInt32BE(from, 16 + i * 12);
    bytes.writeUInt32BE(to, 20 + i * 12);
    bytes.writeUInt32BE(glyph, 24 + i * 12);
  }
  return cmapOf(bytes);
}

/** Every other segment by a delta, the others by a list of glyphs. */
function format4(segments: readonly Segment[]): Buffer {
  const all: [number, number, number][] = [...placed(segments), [0xffff, 0xffff, 0]];
  const size = all.length * 2;
  const lists: number[] = [];
  const bytes = Buffer.alloc(16 + size * 4);
  bytes.writeUInt16BE(4, 0);
  bytes.writeUInt16BE(size, 6);
  for (const [i, [from, to, glyph]] of all.entries()) {
    const [ends, starts] = [14 + i * 2, 16 + size + i * 2];
    bytes.writeUInt16BE(to, ends);
    bytes.writeUInt16BE(from, starts);
    if (i % 2 === 0) bytes.writeUInt16BE((glyph - from) & 0xffff, starts + size);
    else {
      const offset = starts + size * 2;
      bytes.writeUInt16BE(bytes.length + lists.length * 2 - offset, offset);
      for (let code = from; code <= to; code++) lists.push(glyph + code - from);
    }
  }
  const listed = Buffer.alloc(lists.length * 2);
  for (const [i, glyph] of lists.entries()) listed.writeUInt16BE(glyph, i * 2);
  return cmapOf(Buffer.concat([bytes, listed]));
}

function placed(segments: readonly Segment[]): [from: number, to: number, glyph: number][] {
  let next = 0x20;
  return segments.map(({ gap, length, glyph }) => {
    const from = next + gap;
    next = from + length + 1;
    return [from, from + length - 1, glyph];
  });
}

const segments = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 300 }),
    length: fc.integer({ min: 1, max: 60 }),
    glyph: fc.integer({ min: 1, max: 60_000 }),
  }),
  { maxLength: 20 },
);

test.each([
  ["format 12", format12],
  ["format 4", format4],
] as const)("%s: one by one or all at once, each character has the glyph that is written", (_name, write) => {
  fc.assert(
    fc.property(segments, (given) => {
      const cmap = write(given);
      const whole = readCharacterMap(cmap);
      const find = glyphFinder(cmap);
      const wanted = new Map<number, number>();
      for (const [from, to, glyph] of placed(given))
        for (let code = from; code <= to; code++) wanted.set(code, glyph + code - from);
      for (let code = 0; code < 8000; code++) {
        expect(find(code)).toBe(wanted.get(code) ?? 0);
        expect(whole[code] ?? 0).toBe(wanted.get(code) ?? 0);
      }
    }),
    { numRuns: 20 },
  );
});

test("groups out of order are damage", () => {
  const cmap = format12([
    { gap: 0, length: 5, glyph: 1 },
    { gap: 0, length: 5, glyph: 9 },
  ]);
  cmap.writeUInt32BE(0x20, 12 + 16 + 12);
  expect(() => readCharacterMap(cmap)).toThrow("damaged");
});
