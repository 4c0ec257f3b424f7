import { composeWithText } from "./compose-paragraph";
import { GB_COMPOSITION } from "./composition";
import type { Align, Composition, Faces } from "./types";

/** One paragraph as the command line shows it. */
export interface ComposedText {
  /** The characters on each line; spaces that layout drops are left out. */
  readonly lines: readonly string[];
  /** Stretch per gap of each line in em, negative where it was compressed (see `Line.gap`). */
  readonly gaps: readonly number[];
  /** How far a mark hangs out of each line, em; told where marks may hang. */
  readonly hanging?: readonly number[];
  /** Whether each line ends with a hyphen that the text does not have; told where words may be hyphenated. */
  readonly hyphenated?: readonly boolean[];
}

export interface ComposeTextOptions extends Partial<Composition> {
  /** First-line indent, 0 unless told. */
  readonly indentEm?: number;
  readonly align?: Align;
}

/**
 * Composes plain text in 宋 at a measure told in em (R1 to R11).
 */
export function composeText(
  text: string,
  measureEm: number,
  faces: Faces,
  { indentEm = 0, align = "justify", ...given }: ComposeTextOptions = {},
): ComposedText {
  const composition = { ...GB_COMPOSITION, ...given };
  const { lines, texts } = composeWithText([{ text, face: "song" }], faces, {
    align,
    composition,
    size: 1,
    measure: measureEm,
    indent: indentEm,
  });
  return {
    lines: texts,
    gaps: lines.map(({ gap }) => rounded(gap)),
    ...(composition.lineEnd === "hanging" && { hanging: lines.map(({ hanging = 0 }) => rounded(hanging)) }),
    ...(composition.hyphenateBelow > 0 && {
      hyphenated: lines.map(({ hyphenated = false }) => hyphenated),
    }),
  };
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
