/** What setting text needs at every step, and the one way from runs to lines with their text. */
import { copyEnds } from "./copy-offsets";
import type { Memory } from "./memory";
import type { HouseStyle } from "./style";
import type { TypeArea } from "./type-area";
import type { Faces, Line, ParagraphOptions, TextRun } from "./types";

export interface TextLine {
  readonly line: Line;
  readonly text: string;
  readonly index: number;
  readonly count: number;
  /** As `PageLine.start` and `end`. */
  readonly start: number;
  readonly end: number;
}

export type ComposeParagraph = (
  runs: readonly TextRun[],
  faces: Faces,
  options: ParagraphOptions,
) => readonly Line[];

export interface Setting {
  readonly style: HouseStyle;
  readonly faces: Faces;
  readonly area: TypeArea;
  readonly memory: Memory;
  /** By the composition of the style. */
  compose(runs: readonly TextRun[], options: ParagraphOptions): TextLine[];
}

export function settingOf(style: HouseStyle, faces: Faces, area: TypeArea, memory: Memory): Setting {
  return {
    style,
    faces,
    area,
    memory,
    compose(runs, options) {
      const lines = memory.compose(runs, faces, { composition: style.composition, ...options });
      if (lines.length === 0) return [];
      const part = partsOf(runs.map((run) => run.text).join(""), lines.at(-1)?.end ?? 0);
      const ends = copyEnds(runs, lines);
      return lines.map((line, index) => ({
        line,
        text: part(line.start, line.end),
        index,
        count: lines.length,
        start: ends[index - 1] ?? 0,
        end: ends[index]!,
      }));
    },
  };
}

/** Parts of a text by offsets in code points; `length` is the text's in these. */
function partsOf(text: string, length: number): (start: number, end: number) => string {
  if (text.length === length) return (start, end) => text.slice(start, end);
  const codePoints = Array.from(text);
  return (start, end) => codePoints.slice(start, end).join("");
}
