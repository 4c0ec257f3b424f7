import { composeWithText } from "./compose-paragraph";
import type { Align, Faces } from "./types";

/** One paragraph as the command line shows it. */
export interface ComposedText {
  /** The characters on each line; spaces that layout drops are left out. */
  readonly lines: readonly string[];
  /** Stretch per gap of each line in em, negative where it was compressed (see `Line.gap`). */
  readonly gaps: readonly number[];
}

/**
 * Composes plain text in 宋 at a measure told in em (R1 to R11).
 * `indentEm` is the first-line indent, 0 unless told.
 */
export function composeText(
  text: string,
  measureEm: number,
  faces: Faces,
  options: { readonly indentEm?: number; readonly align?: Align; readonly strict?: boolean } = {},
): ComposedText {
  const { indentEm = 0, ...rest } = options;
  const { lines, texts } = composeWithText([{ text, face: "song" }], faces, {
    ...rest,
    size: 1,
    measure: measureEm,
    indent: indentEm,
  });
  return { lines: texts, gaps: lines.map((line) => Math.round(line.gap * 1e4) / 1e4) };
}
