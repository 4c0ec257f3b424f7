/** Trimmed sizes of paper, mm (GB/T 788; 大16开 and 小16开 as the trade cuts them). */
export const PAPER_SIZES = {
  A4: { width: 210, height: 297 },
  "16k": { width: 210, height: 285 },
  B5: { width: 176, height: 250 },
  "small-16k": { width: 185, height: 260 },
  A5: { width: 148, height: 210 },
} as const;

export type PaperName = keyof typeof PAPER_SIZES;

const POINTS_PER_MM = 72 / 25.4;

/** Hundredths, as the presets are written. */
export const points = (mm: number): number => Math.round(mm * POINTS_PER_MM * 100) / 100;
/** Tenths: finer than any knife. */
export const millimetres = (length: number): number => Math.round((length / POINTS_PER_MM) * 10) / 10;

interface Paper {
  readonly width: number;
  readonly height: number;
}

/** The name of a size given in pt, within a quarter of a millimetre. */
export function paperName({ width, height }: Paper): PaperName | undefined {
  return paperNames().find((name) => {
    const known = paperSize(name);
    return Math.abs(known.width - width) < 0.71 && Math.abs(known.height - height) < 0.71;
  });
}

/** In pt. */
export function paperSize(name: PaperName): Paper {
  const { width, height } = PAPER_SIZES[name];
  return { width: points(width), height: points(height) };
}

export const paperNames = (): PaperName[] => ["A4", "16k", "B5", "small-16k", "A5"];
