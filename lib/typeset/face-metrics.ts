/** Glyphs and advances of a face as tables: asked of it once for each code point. */
import type { Face } from "./types";

/** 256 code points; an advance not asked yet is NaN. */
export interface MetricsPage {
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
    glyphs: new Uint16Array(256),
    advances: new Float64Array(256).fill(Number.NaN),
  };
  metrics[index] = page;
  page.glyphs[codePoint & 0xff] = face.glyph(codePoint);
  page.advances[codePoint & 0xff] = face.advance(codePoint);
  return page;
}
