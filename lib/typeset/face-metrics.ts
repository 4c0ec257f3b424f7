/** Fonts, glyphs and advances of a face as tables: asked of it once for each code point. */
import type { Face, Font } from "./types";

/** 256 code points; an advance not asked yet is NaN. */
export interface MetricsPage {
  readonly fonts: Font[];
  readonly glyphs: Uint16Array;
  /** em. */
  readonly advances: Float64Array;
}

/** By the upper bits of the code point. */
export type FaceMetrics = (MetricsPage | undefined)[];

const known = new WeakMap<Face, FaceMetrics>();

export function metricsOf(face: Face): FaceMetrics {
  const metrics = known.get(face) ?? [];
  if (metrics.length === 0) known.set(face, metrics);
  return metrics;
}

/** The page of `codePoint`, in which the code point's own entry is filled in. */
export function readMetrics(face: Face, metrics: FaceMetrics, codePoint: number): MetricsPage {
  const index = codePoint >> 8;
  const page = metrics[index] ?? {
    fonts: [],
    glyphs: new Uint16Array(256),
    advances: new Float64Array(256).fill(Number.NaN),
  };
  metrics[index] = page;
  const font = face.fontFor(codePoint);
  const at = codePoint & 0xff;
  const blank = font.glyph(codePoint) === 0 ? BLANKS.get(codePoint) : undefined;
  page.fonts[at] = font;
  page.glyphs[at] = font.glyph(blank === undefined ? codePoint : SPACE);
  page.advances[at] = blank ?? font.advance(codePoint);
  return page;
}

const SPACE = 0x20;
/** Spaces of fixed width, em: few fonts have them, and none is needed to leave room. */
const BLANKS: ReadonlyMap<number, number> = new Map([
  [0x1680, 1 / 2],
  [0x2000, 1 / 2],
  [0x2001, 1],
  [0x2002, 1 / 2],
  [0x2003, 1],
  [0x2004, 1 / 3],
  [0x2005, 1 / 4],
  [0x2006, 1 / 6],
  [0x2007, 1 / 2],
  [0x2008, 1 / 4],
  [0x2009, 1 / 5],
  [0x200a, 1 / 10],
  [0x202f, 1 / 5],
  [0x205f, 2 / 9],
  [0x3000, 1],
]);
