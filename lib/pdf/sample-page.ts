/** Small builders for tests: pages as the composer would hand them over, without composing. */

import { STYLE_2024 } from "../typeset/presets/style-2024";
import type { HouseStyle } from "../typeset/style";
import type { ComposedIssue, FaceKey, GlyphRun, Page, PlacedRun } from "../typeset/types";
import { type FontFaces, loadFaces } from "./faces";

interface RunOptions {
  readonly face?: FaceKey;
  readonly size?: number;
  readonly x?: number;
  readonly y?: number;
  readonly underline?: boolean;
  readonly emphasisDots?: boolean;
}

/** Text set solid on one line, at its natural advances. */
export function placedText(text: string, options: RunOptions = {}): PlacedRun {
  const { face = "song", size = 12, x = 90, y = 120, underline, emphasisDots } = options;
  const codePoints = Array.from(text, (character) => character.codePointAt(0)!);
  // One run, so all of it is in the font of the first character.
  const font = loadFaces()[face].fontFor(codePoints[0] ?? 0);
  const xs = new Float32Array(codePoints.length);
  let end = 0;
  for (const [i, codePoint] of codePoints.entries()) {
    xs[i] = end;
    end += font.advance(codePoint) * size;
  }
  const run: GlyphRun = {
    face,
    font: font.name,
    size,
    rise: 0,
    glyphs: Uint16Array.from(codePoints, (codePoint) => font.glyph(codePoint)),
    codePoints: Uint32Array.from(codePoints),
    xs,
    end,
    underline,
    emphasisDots,
  };
  return { run, x, y };
}

export function samplePage(overrides: Partial<Page> = {}): Page {
  return {
    kind: "body",
    side: "recto",
    width: 595.28,
    height: 841.89,
    runs: [],
    rules: [],
    fills: [],
    images: [],
    anchors: [],
    links: [],
    lines: [],
    ...overrides,
  };
}

export function sampleIssue(...pages: readonly Page[]): ComposedIssue {
  return { pages, contents: [], bodyPages: pages.length, findings: [] };
}

export const sampleOptions = (): {
  title: string;
  files: Map<string, Uint8Array>;
  faces: FontFaces;
  style: HouseStyle;
} => ({
  style: STYLE_2024,
  title: "教研通讯 2024年第01期",
  files: new Map(),
  faces: loadFaces(),
});
