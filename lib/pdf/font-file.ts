/**
 * A TrueType file read directly: the four tables that metrics need (about 10 ms a face, fontkit takes ten
 * times as long cold), and the outlines only when a subset is embedded.
 * Format: OpenType 1.9, chapters cmap, hmtx, head, hhea, maxp, name, OS/2.
 */
import type { Font } from "../typeset/types";
import { readCharacterMap } from "./character-map";
import { buildSubset, type SubsetGlyph } from "./font-subset";
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
    glyph: (codePoint) => read().glyphs[codePoint] ?? 0,
    advance: (codePoint) => {
      const { glyphs, unitsPerEm } = read();
      return glyphAdvance(read(), glyphs[codePoint] ?? 0) / unitsPerEm;
    },
    kern: (left, right) => {
      const { glyphs, unitsPerEm } = read();
      kerning ??= readTrueType(place(), readKerning);
      return kerning(glyphs[left] ?? 0, glyphs[right] ?? 0) / unitsPerEm;
    },
    middle: (codePoint) => {
      const { glyphs, unitsPerEm } = read();
      const [left, right] = readTrueType(place(), (tables) => glyphEdges(tables, glyphs[codePoint] ?? 0));
      return (left + right) / 2 / unitsPerEm;
    },
    glyphAdvance: (glyph) => glyphAdvance(read(), glyph),
    subset: (shown) => readTrueType(place(), (tables) => buildSubset(tables, shown)),
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
    advances: readAdvances(tables.table("hmtx"), tables.table("hhea").readUInt16BE(34)),
    glyphs: readCharacterMap(tables.table("cmap")),
  };
}

/** Glyphs behind the last that has an advance of its own share that one. */
const glyphAdvance = ({ advances }: Metrics, glyph: number) =>
  advances[Math.min(glyph, advances.length - 1)] ?? 0;

/** Left and right end of a glyph's ink. */
function glyphEdges(tables: TrueTypeTables, glyph: number): readonly [number, number] {
  const isLong = tables.table("head").readInt16BE(50) === 1;
  const loca = tables.table("loca");
  const offset = (id: number) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
  const outline = tables.part("glyf", offset(glyph), offset(glyph + 1));
  return outline.length === 0 ? [0, 0] : [outline.readInt16BE(2), outline.readInt16BE(6)];
}

function readAdvances(hmtx: Buffer, count: number): Uint16Array {
  const advances = new Uint16Array(count);
  for (let id = 0; id < count; id++) advances[id] = hmtx.readUInt16BE(id * 4);
  return advances;
}

const POST_SCRIPT_NAME = 6;

/** The name under which the font is embedded, of those characters that mean nothing else in a PDF (PDF 32000-1, 7.3.5). */
function readPostScriptName(name: Buffer): string {
  const given = readName(name, POST_SCRIPT_NAME) ?? "";
  return given.replace(/[^A-Za-z0-9+_.-]/g, "").slice(0, 63) || "Font";
}
