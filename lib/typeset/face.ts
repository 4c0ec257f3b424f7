/**
 * A face by its role: a chain of fonts, of which the first that has a character shows it. What no font has is
 * glyph 0 of the role's own font: drawn as a box, told as a finding, never dropped.
 */
import { asciiOrLatin, isInvisible } from "./character-class";
import type { Face, FaceKey, Font } from "./types";

const BLANK = /^\p{White_Space}$/u;

/**
 * @param own the fonts of the role, the first of which gives its metrics
 * @param latin asked before these for Latin letters, digits and what stands among them
 */
export function makeFace<Kind extends Font>(
  key: FaceKey,
  own: readonly [Kind, ...Kind[]],
  latin: readonly Kind[] = [],
): Face<Kind> {
  const [main] = own;
  const withLatin = [...latin, ...own];
  const fontFor = (codePoint: number) => {
    if (isInvisible(codePoint) || BLANK.test(String.fromCodePoint(codePoint))) return main; // nothing is drawn
    const fonts = latin.length > 0 && asciiOrLatin(codePoint) ? withLatin : own;
    return fonts.find((font) => font.glyph(codePoint) !== 0) ?? main;
  };
  return {
    key,
    fonts: latin.length > 0 ? withLatin : own,
    fontFor,
    advance: (codePoint) => fontFor(codePoint).advance(codePoint),
    get ascent() {
      return main.ascent;
    },
    get descent() {
      return main.descent;
    },
  };
}
