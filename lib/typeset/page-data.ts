/**
 * A composed page as plain data: what a browser draws, and where in the copy its text comes from. Small enough to
 * be sent at each keystroke: lengths are whole hundredths of a point, glyphs go by id, places by steps.
 */
import type { GlyphRun, Page, PageKind, PageLine, PageLink } from "./types";

export interface PageData {
  readonly kind: PageKind;
  readonly folio?: string;
  readonly width: number;
  readonly height: number;
  /** Names of the fonts that the runs' glyphs belong to. */
  readonly fonts: readonly string[];
  readonly runs: readonly RunData[];
  /** x1, y1, x2, y2 and stroke width of each. */
  readonly rules: readonly (readonly [number, number, number, number, number])[];
  /** x, y, width, height and share of black in hundredths of each: drawn beneath everything else. */
  readonly fills: readonly (readonly [number, number, number, number, number])[];
  readonly images: readonly ImageData[];
  readonly links: readonly LinkData[];
  readonly lines: readonly LineData[];
}

/** Glyphs of one font and size. */
export interface RunData {
  /** Index in `PageData.fonts`. */
  readonly font: number;
  readonly size: number;
  /** Origin of the first glyph; y is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly glyphs: readonly number[];
  /** From each glyph's origin to the next one's, and from the last one's to its end. */
  readonly steps: readonly number[];
  readonly underline?: true;
  /** Written upwards: turned by 90° anticlockwise about x, y. */
  readonly turned?: true;
  /** Indices of the glyphs with a dot below (着重号). */
  readonly dots?: readonly number[];
  /** Index in `PageData.lines`; absent where it is no text. */
  readonly line?: number;
  /** Place of the first glyph in its paragraph's copy, in code points; absent where it is none of the copy. */
  readonly from?: number;
  /** Indices of glyphs before which a character of the copy has no glyph: once for each such character. */
  readonly skips?: readonly number[];
}

export interface ImageData {
  readonly file: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly alt?: string;
  readonly article: string;
  readonly block: string;
}

export interface LinkData {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly to: PageLink["to"];
}

/** As `PageLine`, but for what only the composer asks. */
export type LineData = Pick<
  PageLine,
  "article" | "block" | "role" | "y" | "text" | "start" | "end" | "cell" | "paragraph" | "note"
>;

/** What lengths are counted in: so many make a point. */
export const UNITS_PER_POINT = 100;

export function pageData(page: Page): PageData {
  const fonts: string[] = [];
  const fontIndex = (name: string) => {
    const known = fonts.indexOf(name);
    return known >= 0 ? known : fonts.push(name) - 1;
  };
  const places = copyPlaces(page);
  return {
    kind: page.kind,
    ...(page.folio !== undefined && { folio: page.folio }),
    width: units(page.width),
    height: units(page.height),
    runs: page.runs.flatMap(({ run, x, y, line, turned }, index) =>
      run.glyphs.length === 0
        ? []
        : [
            {
              font: fontIndex(run.font),
              size: units(run.size),
              ...(turned ? turnedPlace(run, x, y) : runPlace(run, x, y)),
              glyphs: Array.from(run.glyphs),
              ...(turned && { turned }),
              ...(run.underline && { underline: true as const }),
              ...(run.emphasisDots && { dots: dotted(run) }),
              ...(line !== undefined && { line }),
              ...places[index],
            },
          ],
    ),
    fonts,
    rules: page.rules.map(
      ({ x1, y1, x2, y2, width }) => [units(x1), units(y1), units(x2), units(y2), units(width)] as const,
    ),
    fills: page.fills.map(
      ({ x, y, width, height, tint }) =>
        [units(x), units(y), units(width), units(height), Math.round(tint * 100)] as const,
    ),
    images: page.images.map(({ file, x, y, width, height, alt, article, block }) => ({
      file,
      ...box(x, y, width, height),
      ...(alt !== undefined && { alt }),
      article,
      block,
    })),
    links: page.links.map(({ x, y, width, height, to }) => ({ ...box(x, y, width, height), to })),
    lines: page.lines.map(({ article, block, role, y, text, start, end, cell, paragraph, note }) => ({
      article,
      block,
      role,
      y: units(y),
      text,
      ...(start !== undefined && { start, end }),
      ...(cell && { cell }),
      ...(paragraph !== undefined && { paragraph }),
      ...(note !== undefined && { note }),
    })),
  };
}

const units = (points: number) => Math.round(points * UNITS_PER_POINT);

const box = (x: number, y: number, width: number, height: number) => ({
  x: units(x),
  y: units(y),
  width: units(width),
  height: units(height),
});

type RunPlace = Pick<RunData, "x" | "y" | "steps">;

function runPlace(run: GlyphRun, x: number, y: number): RunPlace {
  const { from, steps } = along(run, x);
  return { x: from, y: units(y - run.rise), steps };
}

/** As `PlacedRun.turned`: the column runs upwards from `y`, and what rises goes to the left. */
function turnedPlace(run: GlyphRun, x: number, y: number): RunPlace {
  const { from, steps } = along(run, -y);
  return { x: units(x - run.rise), y: -from, steps };
}

/** Steps are differences of rounded places, so that rounding never adds up along a line. */
function along({ xs, end }: GlyphRun, left: number): { from: number; steps: number[] } {
  const places = [...xs, end].map((x) => units(left + x));
  return { from: places[0]!, steps: places.slice(1).map((place, index) => place - places[index]!) };
}

/** One dot under each character, none under punctuation (CLREQ 3.2.1). */
function dotted({ codePoints }: GlyphRun): number[] {
  const indices = Array.from(codePoints.keys());
  return indices.filter((index) => /[\p{L}\p{N}]/u.test(String.fromCodePoint(codePoints[index]!)));
}

type CopyPlace = Pick<RunData, "from" | "skips">;

/**
 * For each run where its glyphs stand in the copy. Glyphs and characters of a line follow each other one to one,
 * but white space that the composer dropped has no glyph, and markers and marks of notes are none of the copy.
 */
function copyPlaces({ runs, lines }: Page): (CopyPlace | undefined)[] {
  const readers = new Map<PageLine, LineReader>();
  return runs.map(({ run, line: index }) => {
    const line = index === undefined ? undefined : lines[index];
    if (line?.start === undefined) return undefined;
    const reader = readers.get(line) ?? new LineReader(line.text, line.start, line.item?.marker ?? 0);
    readers.set(line, reader);
    return reader.read(run);
  });
}

class LineReader {
  private readonly characters: readonly string[];
  private at = 0;

  constructor(
    text: string,
    private offset: number,
    private readonly marker: number,
  ) {
    this.characters = Array.from(text);
  }

  read({ codePoints, call }: GlyphRun): CopyPlace | undefined {
    let from: number | undefined;
    const skips: number[] = [];
    for (const [index, codePoint] of codePoints.entries()) {
      const skipped = this.skipTo(String.fromCodePoint(codePoint));
      for (let n = 0; n < skipped && from !== undefined; n++) skips.push(index);
      const isCopy = call === undefined && this.at >= this.marker;
      if (isCopy) from ??= this.offset - index;
      this.at++;
      if (isCopy) this.offset++;
    }
    if (from === undefined) return undefined;
    return { from, ...(skips.length > 0 && { skips }) };
  }

  /** Passes over dropped white space to where `glyph` stands; how much of it was copy. */
  private skipTo(glyph: string): number {
    let skipped = 0;
    for (;;) {
      const character = this.characters[this.at];
      if (character === undefined || character === glyph || !isSpace(character) || isSpace(glyph)) break;
      if (this.at >= this.marker) skipped++;
      this.at++;
    }
    this.offset += skipped;
    return skipped;
  }
}

const isSpace = (character: string) => /\s/.test(character);
