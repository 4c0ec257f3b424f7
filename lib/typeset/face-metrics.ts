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
  page.fonts[at] = font;
  page.glyphs[at] = font.glyph(codePoint);
  page.advances[at] = font.advance(codePoint);
  return page;
}
