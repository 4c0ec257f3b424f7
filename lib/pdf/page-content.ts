/**
 * A composed page as PDF operators (PDF 32000-1, annex A) with exact glyph positions: tints first, then text in
 * reading order, then rules and marks. A page of the composer has its lengths in pt, y downward.
 */
import {
  type Fill,
  type GlyphRun,
  type Page,
  type PlacedRun,
  type Rule,
  SHOWN_BEFORE,
} from "../typeset/types";
import type { EmbeddedFont, SheetFonts } from "./embedded-face";
import type { Ink } from "./ink";
import type { Operators } from "./operators";
import type { PageMarks } from "./structure";

/** Strokes and dots that belong to the text but are not glyphs, in PDF coordinates. */
interface TextMarks {
  readonly lines: string[];
  readonly dots: string[];
  readonly boxes: string[];
}

/** Below the baseline and in em of the type: clear of g and y, which reach down to 0.27; dots clear of underlines. */
const UNDERLINE = { drop: 0.31, width: 0.05 };
const EMPHASIS_DOT = { drop: 0.3, belowUnderline: 0.46, diameter: 0.14 };
const MISSING_BOX = { side: 0.76, width: 0.05 };

/**
 * The page's text, rules, underlines, emphasis dots and boxes for missing glyphs; not its images.
 * @param marks  which run belongs to which element of the structure; all else is marked as an artifact
 */
export function drawPage(out: Operators, page: Page, fonts: SheetFonts, ink: Ink, marks?: PageMarks): void {
  const artifact = (operators: readonly string[]) => {
    if (operators.length === 0) return;
    out.lines(marks ? ["/Artifact BMC", ...operators, "EMC"] : operators);
  };
  // pdfkit draws with y downward; text wants it upward again.
  out.line(`q 1 0 0 -1 0 ${points(page.height)} cm`);
  artifact(tints(page.fills, page.height, ink));
  out.line(`${ink.fill(1)} ${ink.stroke(1)}`);
  const text = new TextWriter(out, page.height, fonts);
  for (const [place, run] of page.runs.entries()) {
    if (marks) text.mark(marks.runs[place]);
    if (run.line !== undefined && page.lines[run.line]?.block === "proof") text.showSilently(run);
    else text.show(run);
  }
  text.end();
  artifact([...text.strokes(), ...strokes(page.rules, page.height)]);
  out.line("Q");
}

class TextWriter {
  private readonly ink: TextMarks = { lines: [], dots: [], boxes: [] };
  private font = "";
  /** The mark that is open: its number, or an artifact. */
  private marked: number | "artifact" | undefined;

  constructor(
    private readonly out: Operators,
    private readonly height: number,
    private readonly fonts: SheetFonts,
  ) {
    out.line("BT");
  }

  show(placed: PlacedRun): void {
    const { run } = placed;
    if (run.glyphs.length === 0) return;
    const embedded = this.fonts.font(run.font);
    const baseline = baselineOf(placed, this.height);
    const font = `/${embedded.name} ${points(run.size)} Tf`;
    if (font !== this.font) {
      this.out.line(font);
      this.font = font;
    }
    this.out.line(`${placed.turned ? "0 1 -1 0" : "1 0 0 1"} ${point(baseline(run.xs[0]!, 0))} Tm`);
    this.showGlyphs(run, embedded, baseline);
    if (run.underline) this.underline(run, baseline);
    if (run.emphasisDots) this.dot(run, embedded, baseline);
  }

  /** Notes of a proof are seen and not read: searching and copying the page must give its copy alone. */
  showSilently(placed: PlacedRun): void {
    this.out.line("/Span <</ActualText <feff>>> BDC");
    this.show(placed);
    this.out.line("EMC");
  }

  /** What follows belongs to the mark of that number, or is an artifact (14.6, 14.8.2.2). */
  mark(number: number | undefined): void {
    const wanted = number ?? "artifact";
    if (wanted === this.marked) return;
    if (this.marked !== undefined) this.out.line("EMC");
    this.out.line(wanted === "artifact" ? "/Artifact BMC" : `/P <</MCID ${wanted}>> BDC`);
    this.marked = wanted;
  }

  end(): void {
    if (this.marked !== undefined) this.out.line("EMC");
    this.out.line("ET");
  }

  strokes(): string[] {
    const { lines, dots, boxes } = this.ink;
    // A line of no length with round ends is a dot.
    const round = dots.length > 0 ? ["1 J", ...dots, "0 J"] : [];
    return [...lines, ...round, ...boxes];
  }

  /** One TJ a run; a missing glyph interrupts it, because it must carry its character itself. */
  private showGlyphs(run: GlyphRun, embedded: EmbeddedFont, baseline: Baseline): void {
    const { out } = this;
    const { glyphs, codePoints, xs, size } = run;
    const thousandths = 1000 / size;
    out.text("[<");
    // What rounding to whole thousandths has displaced so far; carried on, it never adds up.
    let displaced = 0;
    for (let i = 0; i < glyphs.length; i++) {
      const codePoint = codePoints[i]!;
      const last = lastShown(glyphs, i);
      const room = ((xs[last + 1] ?? run.end) - xs[i]!) * thousandths;
      const slot =
        last > i
          ? embedded.sequenceSlot(glyphs[i]!, Array.from(codePoints.subarray(i, last + 1)))
          : embedded.slot(glyphs[i]!, codePoint, room);
      if (glyphs[i] === 0) {
        // Invisible, so that only the box shows, but read as the character itself by search and copying.
        out.text(">]TJ\n3 Tr <");
        out.code(slot);
        out.text("> Tj 0 Tr\n[<");
        this.box(size, embedded.width(slot), xs[i]!, baseline);
      } else out.code(slot);
      i = last;
      if (i + 1 < glyphs.length) {
        const wanted = embedded.width(slot) - room + displaced;
        const adjustment = Math.round(wanted);
        displaced = wanted - adjustment;
        if (adjustment !== 0) out.text(`>${adjustment}<`);
      }
    }
    out.line(">]TJ");
  }

  private underline(run: GlyphRun, baseline: Baseline): void {
    const drop = -UNDERLINE.drop * run.size;
    const [from, to] = [baseline(run.xs[0]!, drop), baseline(run.end, drop)];
    this.ink.lines.push(`${points(UNDERLINE.width * run.size)} w ${point(from)} m ${point(to)} l S`);
  }

  /** 着重号: one dot under each character, none under punctuation (CLREQ 3.2.1). */
  private dot(run: GlyphRun, embedded: EmbeddedFont, baseline: Baseline): void {
    const width = points(EMPHASIS_DOT.diameter * run.size);
    const drop = run.underline ? EMPHASIS_DOT.belowUnderline : EMPHASIS_DOT.drop;
    for (let i = 0; i < run.glyphs.length; i++) {
      const codePoint = run.codePoints[i]!;
      if (run.glyphs[i] === SHOWN_BEFORE || !/[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoint))) continue;
      const advance = (embedded.width(embedded.slot(run.glyphs[i]!, codePoint)) / 1000) * run.size;
      const centre = point(baseline(run.xs[i]! + advance / 2, -drop * run.size));
      this.ink.dots.push(`${width} w ${centre} m ${centre} l S`);
    }
  }

  private box(size: number, advance: number, origin: number, baseline: Baseline): void {
    const side = MISSING_BOX.side * size;
    const left = origin + (advance / 1000) * size * 0.5 - side / 2;
    const corners = [baseline(left, 0), baseline(left + side, 0), baseline(left + side, side)];
    const path = [...corners.map(point), point(baseline(left, side))];
    this.ink.boxes.push(
      `${points(MISSING_BOX.width * size)} w ${path[0]} m ${path.slice(1).join(" l ")} l h S`,
    );
  }
}

/** A place by its distance along a run's baseline and above it, in PDF coordinates. */
type Baseline = (along: number, above: number) => readonly [number, number];

function baselineOf({ run, x, y, turned }: PlacedRun, height: number): Baseline {
  const up = height - y;
  return turned
    ? (along, above) => [x - run.rise - above, up + along]
    : (along, above) => [x + along, up + run.rise + above];
}

/** Index of the last character that glyph `i` shows. */
function lastShown(glyphs: Uint16Array, i: number): number {
  let last = i;
  while (glyphs[last + 1] === SHOWN_BEFORE) last++;
  return last;
}

/** Rectangles of one tint in one path; text printed over them stays whole, as both are of one ink. */
function tints(fills: readonly Fill[], height: number, ink: Ink): string[] {
  const byTint = new Map<number, string[]>();
  for (const { x, y, width, height: tall, tint } of fills) {
    const rectangles = byTint.get(tint) ?? [];
    byTint.set(tint, rectangles);
    rectangles.push(`${points(x)} ${points(height - y - tall)} ${points(width)} ${points(tall)} re`);
  }
  return [...byTint].flatMap(([tint, rectangles]) => [ink.fill(tint), ...rectangles, "f"]);
}

/** Rules of one width in one path; a segment given twice is drawn once. */
export function strokes(rules: readonly Rule[], height: number): string[] {
  const byWidth = new Map<number, Set<string>>();
  for (const { x1, y1, x2, y2, width } of rules) {
    const segments = byWidth.get(width) ?? new Set();
    byWidth.set(width, segments);
    segments.add(`${points(x1)} ${points(height - y1)} m ${points(x2)} ${points(height - y2)} l`);
  }
  return [...byWidth].flatMap(([width, segments]) => [`${points(width)} w`, ...segments, "S"]);
}

/** Hundredths of a point: 3.5 µm, finer than any press. */
export function points(value: number): string {
  const hundredths = Math.round(value * 100);
  const size = Math.abs(hundredths);
  const fraction = size % 100;
  return `${hundredths < 0 ? "-" : ""}${(size - fraction) / 100}${FRACTIONS[fraction]}`;
}

/** "" for 0, ".5" for 50, ".05" for 5: thousands of coordinates are quicker put together than printed as doubles. */
const FRACTIONS = Array.from({ length: 100 }, (_, fraction) => String(fraction / 100).slice(1));

const point = ([x, y]: readonly [number, number]) => `${points(x)} ${points(y)}`;
