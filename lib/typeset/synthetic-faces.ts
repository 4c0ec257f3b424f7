/** Faces for tests: Han and full-width marks an em, Latin half an em, a space 0.3 em; some glyphs missing. */
import { classOf, isInvisible, isWide } from "./character-class";
import { makeFace } from "./face";
import type { FaceKey, Faces, Font } from "./types";

const COMBINING = /^\p{M}$/u;

/** `missing` are the characters for which the faces have no glyph. */
export function syntheticFaces(missing = ""): Faces {
  const without = new Set([...missing].map((c) => c.codePointAt(0)));
  const font = (name: string): Font => ({
    name,
    ascent: 0.88,
    descent: 0.12,
    glyph: (codePoint) => (without.has(codePoint) ? 0 : 1 + (codePoint % 0xfff0)),
    advance: syntheticAdvance,
  });
  const face = (key: FaceKey) => makeFace(key, [font(key)]);
  return {
    song: face("song"),
    songBold: face("songBold"),
    hei: face("hei"),
    kai: face("kai"),
    fangsong: face("fangsong"),
  };
}

/** Advance of the synthetic faces, em. */
export function syntheticAdvance(codePoint: number): number {
  if (isInvisible(codePoint) || COMBINING.test(String.fromCodePoint(codePoint))) return 0;
  if (codePoint === 0x20 || codePoint === 0xa0) return 0.3;
  return isWide(classOf(codePoint)) || codePoint === 0x3000 ? 1 : 0.5;
}
