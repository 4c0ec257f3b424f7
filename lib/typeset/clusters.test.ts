import { expect, test, vi } from "vitest";
import { composeParagraph } from "./compose-paragraph";
import { makeFace } from "./face";
import { syntheticAdvance, syntheticFaces } from "./synthetic-faces";
import { type Faces, type Font, type GlyphRun, SHOWN_BEFORE } from "./types";

const code = (character: string) => character.codePointAt(0)!;

/** A font that has only these characters, and draws only these sequences with one glyph. */
function fontOf(name: string, characters: string, sequences: readonly string[] = []): Font {
  const known = new Set(Array.from(characters, code));
  return {
    name,
    ascent: 0.88,
    descent: 0.12,
    glyph: (codePoint) => (known.has(codePoint) ? 1 + (codePoint % 0xfff0) : 0),
    advance: syntheticAdvance,
    sequence: (codePoints) => {
      const at = sequences.indexOf(String.fromCodePoint(...codePoints));
      return at < 0 ? undefined : { id: 100 + at, advance: 1 };
    },
    middle: () => 0.1,
  };
}

function facesOf(...[main, ...others]: [Font, ...Font[]]): Faces {
  return { ...syntheticFaces(), song: makeFace("song", [main, ...others]) };
}

function runsOf(text: string, faces: Faces): GlyphRun[] {
  const lines = composeParagraph([{ text, face: "song" }], faces, { size: 10, measure: 1000, align: "left" });
  return lines.flatMap((line) => line.runs);
}
const shownAs = (runs: readonly GlyphRun[]) =>
  runs.map((run) => [run.font, String.fromCodePoint(...run.codePoints)]);

test("a run ends where the font changes, and goes on where it comes back", () => {
  const faces = facesOf(fontOf("first", "中文"), fontOf("second", "𠮷"));
  expect(shownAs(runsOf("中𠮷文", faces))).toEqual([
    ["first", "中"],
    ["second", "𠮷"],
    ["first", "文"],
  ]);
});

test("runs of different fonts follow without a gap of their own", () => {
  const [first, second, third] = runsOf("中𠮷文", facesOf(fontOf("a", "中文"), fontOf("b", "𠮷")));
  expect([first!.xs[0], second!.xs[0], third!.xs[0], third!.end]).toEqual([0, 10, 20, 30]);
});

test("fonts for Latin come before a role's own, and leave Chinese marks alone", () => {
  const han = fontOf("han", "中文“”。aB1%");
  const faces = { ...syntheticFaces(), song: makeFace("song", [han], [fontOf("latin", "aB1%“。")]) };
  expect(shownAs(runsOf("中“aB1%”。", faces))).toEqual([
    ["han", "中“"],
    ["latin", "aB1%"],
    ["han", "”。"],
  ]);
});

test("a character that no font has is a missing glyph of the role's own font, with room for its box", () => {
  const [run] = runsOf("中文文", facesOf(fontOf("a", "中"), fontOf("b", "x")));
  expect([run!.font, ...run!.glyphs].slice(0, 3)).toEqual(["a", 1 + code("中"), 0]);
  expect(Array.from(run!.xs)).toEqual([0, 10, 20]);
});

test("a letter and its accent are the one character that Unicode has for both, read as two", () => {
  const [run] = runsOf("e\u0301", facesOf(fontOf("a", "e\u0301é")));
  expect(Array.from(run!.glyphs)).toEqual([1 + code("é"), SHOWN_BEFORE]);
  expect(Array.from(run!.codePoints)).toEqual([code("e"), 0x301]);
  expect(run!.end).toBe(5);
});

test("two accents make one character too", () => {
  const [run] = runsOf("e\u0302\u0301x", facesOf(fontOf("a", "ex\u0302\u0301êế")));
  expect(Array.from(run!.glyphs)).toEqual([1 + code("ế"), SHOWN_BEFORE, SHOWN_BEFORE, 1 + code("x")]);
});

test("an accent that makes no character stands in the middle over its base", () => {
  const [run] = runsOf("x\u0304y", facesOf(fontOf("a", "xy\u0304")));
  // x is half an em wide and the accent's ink is centred at 0.1 em.
  expect(Array.from(run!.xs, (x) => Math.round(x * 100) / 100)).toEqual([0, 1.5, 5]);
});

test("what a joiner joins is one glyph where a font has it, else its parts side by side", () => {
  const family = "👨\u200d👩";
  const one = fontOf("emoji", "👨👩\u200d", [family]);
  const [run] = runsOf(family, facesOf(fontOf("a", "中"), one));
  expect(Array.from(run!.glyphs)).toEqual([100, SHOWN_BEFORE, SHOWN_BEFORE]);
  expect(String.fromCodePoint(...run!.codePoints)).toBe(family);
  const [parts] = runsOf(family, facesOf(fontOf("a", "中"), fontOf("emoji", "👨👩")));
  expect(Array.from(parts!.xs)).toEqual([0, 10]);
});

test.each(["\u200e", "\u202e", "\u2060", "\ufeff", "\ufe00", "\u{e0100}", "\u00ad"])(
  "the invisible character %# draws nothing and takes no room",
  (invisible) => {
    const runs = runsOf(`葛${invisible}城`, facesOf(fontOf("a", "葛城")));
    expect(shownAs(runs)).toEqual([["a", "葛城"]]);
    expect(runs[0]!.xs[1]).toBe(10);
  },
);

test("a space that no font has leaves its room", () => {
  const [run] = runsOf("a\u202fa", facesOf(fontOf("a", "a ")));
  expect(run!.glyphs).not.toContain(0);
  expect(Array.from(run!.xs)).toEqual([0, 5, 7.5]);
});

test("the very first paragraph of a process may end with an accent behind Latin letters", async () => {
  vi.resetModules();
  const { composeParagraph: first } = await import("./compose-paragraph");
  const lines = first([{ text: "%e\u0301末", face: "song" }], syntheticFaces(), { size: 10, measure: 110 });
  expect(lines).toHaveLength(1);
});
