/** A line of text set in a font, in em, as outlines in font units with y downward. */
export interface SampleOutlines {
  readonly text: string;
  readonly width: number;
  readonly unitsPerEm: number;
  readonly glyphs: readonly (readonly [x: number, path: string])[];
}

/** Above and below the baseline, em: Chinese type stands within these, accents and descenders too. */
const ABOVE = 1;
const BELOW = 0.3;

/** Shows a font without loading it: it may have 30 MB. */
export function FontSample({ sample, className }: { sample: SampleOutlines; className?: string }) {
  const { text, width, unitsPerEm, glyphs } = sample;
  return (
    <svg
      role="img"
      aria-label={text}
      className={className}
      viewBox={`0 ${-ABOVE} ${width} ${ABOVE + BELOW}`}
      preserveAspectRatio="xMinYMid meet"
    >
      {glyphs.map(([x, path]) => (
        <path key={x} d={path} fill="currentColor" transform={`translate(${x} 0) scale(${1 / unitsPerEm})`} />
      ))}
    </svg>
  );
}
