/** Short ways to compose a paragraph in tests: synthetic faces, size 10, lengths in em. */
import { composeParagraph } from "./compose-paragraph";
import { type ComposedText, composeText } from "./compose-text";
import { syntheticFaces } from "./synthetic-faces";
import type { Line, ParagraphOptions, TextRun } from "./types";

export const faces = syntheticFaces();
/** The characters on each line. */
export const set = (
  text: string,
  measure: number,
  options: Parameters<typeof composeText>[3] = {},
): ComposedText["lines"] => composeText(text, measure, faces, options).lines;

export const compose = (
  runs: string | readonly TextRun[],
  measure: number,
  { indent = 0, hang = 0, ...options }: Partial<ParagraphOptions> = {},
): readonly Line[] =>
  composeParagraph(typeof runs === "string" ? [{ text: runs, face: "song" }] : runs, faces, {
    size: 10,
    measure: measure * 10,
    indent: indent * 10,
    hang: hang * 10,
    ...options,
  });

/** Origins of a line's glyphs in em. */
export const origins = (line: Line | undefined) =>
  line!.runs.flatMap((run) => [...run.xs].map((x) => Math.round(x * 100) / 1000));

/** Where a line's ink ends, em. */
export const widthEm = (line: Line | undefined) => Math.round(line!.width * 100) / 1000;
