/**
 * Characters that are one with the one before them: accents, selectors, what a joiner joins. One glyph shows them
 * all where a font has it; else a mark stands over its base, and what no font has keeps a box of its own.
 */
import type { Cells } from "./cells";
import { isInvisible } from "./character-class";
import type { Spacing } from "./spacing";
import { type Face, type Font, type Glyph, SHOWN_BEFORE } from "./types";

/**
 * Measures cell `i`, which is one with the cell before it in the same run. The cells before are measured already.
 * @param scale of the run
 */
export function measureJoined(
  { codePoint, joined, run }: Cells,
  s: Spacing,
  face: Face,
  scale: number,
  i: number,
) {
  let first = i - 1;
  while (first > 0 && joined[first] === 1 && run[first - 1] === run[i]) first--;
  const whole = Array.from(codePoint.subarray(first, i + 1));
  const found = sequence(whole, face, s.font[first]!) ?? composed(whole, face);
  if (found) {
    const { font, glyph } = found;
    s.font.fill(font, first, i + 1);
    s.glyph.fill(SHOWN_BEFORE, first + 1, i + 1);
    s.advance.fill(0, first + 1, i + 1);
    s.shift.fill(0, first, i + 1);
    s.glyph[first] = glyph.id;
    s.advance[first] = glyph.advance * scale;
    return;
  }
  const code = codePoint[i]!;
  const base = s.font[i - 1]!;
  const font = isInvisible(code) || base.glyph(code) !== 0 ? base : face.fontFor(code);
  s.font[i] = font;
  s.glyph[i] = isInvisible(code) ? 0 : font.glyph(code);
  s.shift[i] = 0;
  s.advance[i] = 0;
  if (isInvisible(code)) return;
  if (s.glyph[i] === 0) s.advance[i] = scale;
  else if (!MARK.test(String.fromCodePoint(code))) s.advance[i] = font.advance(code) * scale;
  else s.shift[i] = -s.advance[first]! / 2 - (font.middle?.(code) ?? 0) * scale;
}

const MARK = /^\p{M}$/u;

interface Found {
  readonly font: Font;
  readonly glyph: Glyph;
}

/** Emoji of several characters: flags, families, keycaps. */
function sequence(codePoints: readonly number[], face: Face, base: Font): Found | undefined {
  for (const font of [base, ...face.fonts]) {
    const glyph = font.sequence?.(codePoints);
    if (glyph) return { font, glyph };
  }
  return undefined;
}

/** A letter with its accents as the one character that Unicode has for both. */
function composed(codePoints: readonly number[], face: Face): Found | undefined {
  if (codePoints.some(isInvisible)) return undefined;
  const text = String.fromCodePoint(...codePoints).normalize("NFC");
  const code = text.codePointAt(0)!;
  if (text.length !== (code > 0xffff ? 2 : 1)) return undefined;
  const font = face.fontFor(code);
  const id = font.glyph(code);
  return id === 0 ? undefined : { font, glyph: { id, advance: font.advance(code) } };
}
