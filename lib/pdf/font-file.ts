/**
 * A TrueType file read directly: the four tables that metrics need (about 10 ms a face, fontkit takes ten
 * times as long cold), and the outlines only when a subset is embedded.
 * Format: OpenType 1.9, chapters cmap, hmtx, head, hhea, maxp, name, OS/2.
 */
import type { Font } from "../typeset/types";
import { glyphFinder } from "./character-map";
import { buildSubset, type KeptOutlines, type SubsetGlyph } from "./font-subset";
import { glyphOutlines } from "./glyph-outlines";
import { type Kerning, readKerning } from "./kerning";
import { readName } from "./name-table";
import { type FontSource, readTrueType, type TrueTypeTables } from "./truetype-tables";

/** A font the composer can measure and the writer can embed. Lengths in font units unless it says em. */
export interface FontFile extends Font {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  /** xMin, yMin, xMax, yMax of all glyphs. */
  readonly boundingBox: readonly [number, number, number, number];
  readonly capHeight: number;
  readonly xHeight: number;
  /** 400 regular, 700 bold. */
  readonly weight: number;
  glyphAdvance(glyph: number): number;
  /**
   * A TrueType file that holds exactly these glyphs at the indices 0, 1, 2 …, the components of composite
   * glyphs behind them. The same glyph may come twice.
   */
  subset(glyphs: readonly SubsetGlyph[]): Uint8Array;
  /** Outlines as SVG path data in font units, y downward; "" for glyphs without. */
  outlines(glyphs: readonly number[]): string[];
}

/**
 * A TrueType file, opened when the first thing is asked of it: of a chain of fonts, most are never reached.
 * @param place tells where it is, once something is asked
 * @throws on first use, where it is no TrueType file with outlines and a Unicode map
 */
export function fontFile(name: string, place: () => FontSource): FontFile {
  let metrics: Metrics | undefined;
  let kerning: Kerning | undefined;
  const outlines: KeptOutlines = new Map();
  const read = () => {
    metrics ??= readTrueType(place(), readMetrics);
    return metrics;
  };
  return {
    name,
    get postScriptName() {
      return read().postScriptName;
    },
    get unitsPerEm() {
      return read().unitsPerEm;
    },
    get boundingBox() {
      return read().boundingBox;
    },
    get ascent() {
      return read().ascent;
    },
    get descent() {
      return read().descent;
    },
    get xHeight() {
      return read().xHeight;
    },
    get capHeight() {
      return read().capHeight;
    },
    get weight() {
      return read().weight;
    },
    glyph: (codePoint) => read().glyph(codePoint),
    advance: (codePoint) => {
      const { glyph, unitsPerEm } = read();
      return glyphAdvance(read(), glyph(codePoint)) / unitsPerEm;
    },
    kern: (left, right) => {
      const { glyph, unitsPerEm } = read();
      kerning ??= readTrueType(place(), readKerning);
      return kerning(glyph(left), glyph(right)) / unitsPerEm;
    },
    middle: (codePoint) => {
      const { glyph, unitsPerEm } = read();
      const [left, right] = readTrueType(place(), (tables) => glyphEdges(tables, glyph(codePoint)));
      return (left + right) / 2 / unitsPerEm;
    },
    glyphAdvance: (glyph) => glyphAdvance(read(), glyph),
    subset: (shown) => readTrueType(place(), (tables) => buildSubset(tables, shown, outlines)),
    outlines: (wanted) => readTrueType(place(), (tables) => glyphOutlines(tables, wanted)),
  };
}

type Metrics = ReturnType<typeof readMetrics>;

function readMetrics(tables: TrueTypeTables) {
  const head = tables.table("head");
  const os2 = tables.table("OS/2");
  const unitsPerEm = head.readUInt16BE(18);
  return {
    postScriptName: readPostScriptName(tables.table("name")),
    unitsPerEm,
    boundingBox: [
      head.readInt16BE(36),
      head.readInt16BE(38),
      head.readInt16BE(40),
      head.readInt16BE(42),
    ] as const,
    // The typographic values are the em box (0.88 and 0.12 here); those of hhea include line gaps.
    ascent: os2.readInt16BE(68) / unitsPerEm,
    descent: -os2.readInt16BE(70) / unitsPerEm,
    // Since version 2 of the table; readers use them only to imitate a missing font.
    xHeight: os2.length >= 90 ? os2.readInt16BE(86) : Math.round(unitsPerEm / 2),
    capHeight: os2.length >= 90 ? os2.readInt16BE(88) : Math.round(unitsPerEm * 0.7),
    weight: os2.readUInt16BE(4),
    hmtx: tables.table("hmtx"),
    full: tables.table("hhea").readUInt16BE(34),
    glyph: glyphFinder(tables.table("cmap")),
  };
}

/** The first `full` glyphs have an advance of their own; those behind share the last one. */
const glyphAdvance = ({ hmtx, full }: Metrics, glyph: number) =>
  full === 0 ? 0 : hmtx.readUInt16BE(Math.min(glyph, full - 1) * 4);

/** Left and right end of a glyph's ink. */
function glyphEdges(tables: TrueTypeTables, glyph: number): readonly [number, number] {
  const isLong = tables.table("head").readInt16BE(50) === 1;
  const loca = tables.table("loca");
  const offset = (id: number) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
  const outline = tables.part("glyf", offset(glyph), offset(glyph + 1));
  return outline.length === 0 ? [0, 0] : [outline.readInt16BE(2), outline.readInt16BE(6)];
}

const POST_SCRIPT_NAME = 6;

/** The name under which the font is embedded, of those characters that mean nothing else in a PDF (PDF 32000-1, 7.3.5). */
function readPostScriptName(name: Buffer): string {
  const given = readName(name, POST_SCRIPT_NAME) ?? "";
  return given.replace(/[^A-Za-z0-9+_.-]/g, "").slice(0, 63) || "Font";
}
