/** Lines put together from pieces at given places: labels beside values, titles beside leaders and numbers. */
import type { Setting, TextLine } from "./setting";
import type { FaceKey, GlyphRun, Line } from "./types";

/** Wide enough that no piece is ever broken, pt. */
const UNBROKEN = 1e5;

/** Text on one line however long, its left edge at 0. Numbers, leaders and running lines are asked for on every page. */
export function unbroken(text: string, face: FaceKey, size: number, setting: Setting): TextLine {
  const { pieces } = setting.memory;
  const key = `${face} ${size} ${text}`;
  const known = pieces.get(key);
  if (known) return known;
  const line = composeUnbroken(text, face, size, setting);
  pieces.set(key, line, key.length);
  return line;
}

function composeUnbroken(text: string, face: FaceKey, size: number, setting: Setting): TextLine {
  const [line] = setting.compose([{ text, face }], { size, measure: UNBROKEN, align: "left" });
  return (
    line ?? {
      line: { runs: [], start: 0, end: 0, width: 0, gap: 0 },
      text: "",
      index: 0,
      count: 1,
      start: 0,
      end: 0,
    }
  );
}

export function moved(line: Line, dx: number): Line {
  const runs = line.runs.map(
    (run): GlyphRun => ({ ...run, xs: run.xs.map((x) => x + dx), end: run.end + dx }),
  );
  return { ...line, runs, width: line.width + dx };
}

/** Runs of all pieces, in the order given. */
export function joined(pieces: readonly Line[]): Line {
  const runs = pieces.flatMap((piece) => piece.runs);
  return { runs, start: 0, end: 0, width: Math.max(0, ...pieces.map(({ width }) => width)), gap: 0 };
}

/** Letter-spaced to fill `width`, so that 总编 stands as wide as 责任编辑; longer text keeps its width. */
export function spread(text: string, face: FaceKey, size: number, width: number, setting: Setting): Line {
  const letters = Array.from(text, (letter) => unbroken(letter, face, size, setting).line);
  const natural = letters.reduce((sum, letter) => sum + letter.width, 0);
  if (letters.length < 2 || natural >= width) return unbroken(text, face, size, setting).line;
  const gap = (width - natural) / (letters.length - 1);
  let x = 0;
  const pieces = letters.map((letter) => {
    const piece = moved(letter, x);
    x += letter.width + gap;
    return piece;
  });
  return joined(pieces);
}
