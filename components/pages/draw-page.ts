/** A composed page on a canvas, as it is printed: glyph by glyph from outlines, rules, tints. Images lie beneath. */
import { type PageData, type RunData, UNITS_PER_POINT } from "@/lib/typeset/page-data";
import type { Glyph, GlyphStore } from "./glyph-store";

/** As in print (`lib/pdf/page-content.ts`), em of the type. */
const UNDERLINE = { drop: 0.31, width: 0.05 };
const DOT = { drop: 0.3, belowUnderline: 0.46, diameter: 0.14 };
const MISSING_BOX = { side: 0.76, width: 0.05 };
const INK = "#000000";
/** Hairlines of a page shown small do not fade away: at least so wide, device pixels. */
const THINNEST = 0.5;

/** @param scale device pixels a point */
export function drawPage(
  context: CanvasRenderingContext2D,
  page: PageData,
  store: GlyphStore,
  scale: number,
): void {
  const unit = scale / UNITS_PER_POINT;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  for (const [x, y, width, height, share] of page.fills) {
    context.fillStyle = `rgb(0 0 0 / ${share}%)`;
    context.fillRect(x * unit, y * unit, width * unit, height * unit);
  }
  context.fillStyle = INK;
  context.strokeStyle = INK;
  for (const run of page.runs) drawRun(context, run, page.fonts[run.font]!, store, unit);
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const [x1, y1, x2, y2, width] of page.rules)
    stroke(context, width * unit, x1 * unit, y1 * unit, x2 * unit, y2 * unit);
}

function drawRun(
  context: CanvasRenderingContext2D,
  run: RunData,
  font: string,
  store: GlyphStore,
  unit: number,
): void {
  const em = run.size * unit;
  const origin = [run.x * unit, run.y * unit] as const;
  const dots = new Set(run.dots);
  let along = 0;
  for (const [index, id] of run.glyphs.entries()) {
    const glyph = store.glyph(font, id);
    place(context, run, origin, along * unit, em);
    if (id === 0) missing(context, glyph);
    else if (glyph) context.fill(glyph.path);
    if (dots.has(index) && glyph) dot(context, glyph, run.underline ? DOT.belowUnderline : DOT.drop);
    along += run.steps[index]!;
  }
  if (run.underline) {
    place(context, run, origin, 0, em);
    stroke(context, UNDERLINE.width, 0, UNDERLINE.drop, along / run.size, UNDERLINE.drop);
  }
}

/** Makes the em of the glyph `along` the line the unit. */
function place(
  context: CanvasRenderingContext2D,
  { turned }: RunData,
  [x, y]: readonly [number, number],
  along: number,
  em: number,
): void {
  if (turned) context.setTransform(0, -em, em, 0, x, y - along);
  else context.setTransform(em, 0, 0, em, x + along, y);
}

function dot(context: CanvasRenderingContext2D, { advance }: Glyph, drop: number): void {
  context.beginPath();
  context.arc(advance / 2, drop, DOT.diameter / 2, 0, Math.PI * 2);
  context.fill();
}

function missing(context: CanvasRenderingContext2D, glyph: Glyph | undefined): void {
  const left = (glyph?.advance ?? 1) / 2 - MISSING_BOX.side / 2;
  context.lineWidth = MISSING_BOX.width;
  context.strokeRect(left, -MISSING_BOX.side, MISSING_BOX.side, MISSING_BOX.side);
}

function stroke(
  context: CanvasRenderingContext2D,
  width: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  const { a, b } = context.getTransform();
  context.lineWidth = Math.max(width, THINNEST / Math.hypot(a, b));
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
