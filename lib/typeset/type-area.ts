/** The type area in points: a whole number of characters wide and of lines high (R13). */
import type { Side } from "./sides";
import type { HouseStyle } from "./style";

export interface TypeArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Distance of the grid's lines, pt. */
  readonly leading: number;
  readonly lines: number;
  readonly height: number;
  /** Size of the type whose baselines make the grid, pt. */
  readonly bodySize: number;
  /** Size of notes at the page's foot, pt. */
  readonly noteSize: number;
}

/** Half the difference of ascent and descent of an em box (0.88 and 0.12): its middle above the baseline, em. */
const EM_BOX_MIDDLE = 0.38;
/** Sums of points are compared with this much patience, pt. */
const ROUNDING = 0.01;

/** What the margins leave over beside whole characters is shared left and right. */
export function typeArea(style: HouseStyle, side: Side = "recto"): TypeArea {
  const { typeArea: area, body, note } = style;
  const width = area.characters * body.size;
  return {
    left: leftEdge(style, side),
    top: area.top,
    width,
    leading: body.leading,
    lines: area.lines,
    height: area.lines * body.leading,
    bodySize: body.size,
    noteSize: note.size,
  };
}

/** Margins are mirrored: the inner one lies at the spine, left on a recto. */
function leftEdge({ paper, typeArea: { characters, inner, outer }, body }: HouseStyle, side: Side): number {
  const slack = paper.width - inner - outer - characters * body.size;
  return (side === "recto" ? inner : outer) + slack / 2;
}

/** The same area, or another as wide, on a page of that side. */
export function areaOn(
  side: Side,
  { style, area }: { readonly style: HouseStyle; readonly area: TypeArea },
): TypeArea {
  return { ...area, left: leftEdge(style, side) };
}

/** The area as a turned table sees it, with its own top at the page's left: as wide as this one is high. */
export function turnedArea({ width, height, leading, bodySize, noteSize }: TypeArea): TypeArea {
  return {
    left: 0,
    top: 0,
    width: height,
    leading,
    lines: Math.max(1, Math.floor(width / leading)),
    height: width,
    bodySize,
    noteSize,
  };
}

/** Baseline of type whose em boxes stand in the middle of a slot that begins at `top`, pt. */
export function baselineIn(top: number, height: number, size: number): number {
  return top + height / 2 + size * EM_BOX_MIDDLE;
}

/** The next line of the grid at or below `y`, both pt from the area's top. */
export function nextGridLine(y: number, area: TypeArea): number {
  return Math.ceil((y - ROUNDING) / area.leading) * area.leading;
}

export function fits(y: number, area: TypeArea): boolean {
  return y <= area.height + ROUNDING;
}

/**
 * Baseline of an item of `lines` lines at `top`, moved up by `lift` lines: what takes one line stands on the
 * grid, whatever its size.
 */
export function lineBaseline(
  top: number,
  { lines, size, lift }: { readonly lines: number; readonly size: number; readonly lift: number },
  { leading, bodySize }: TypeArea,
): number {
  const isGridLine = lines === 1 && lift === 0;
  return baselineIn(top - lift * leading, lines * leading, isGridLine ? bodySize : size);
}
