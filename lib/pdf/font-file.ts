/**
 * A TrueType file read directly: the four tables that metrics need (about 10 ms a face, fontkit takes ten
 * times as long cold), and the outlines only when a subset is embedded.
 * Format: OpenType 1.9, chapters cmap, hmtx, head, hhea, maxp, name, OS/2.
 */
import type { Font } from "../typeset/types";
import { buildSubset, type SubsetGlyph } from "./font-subset";
import { glyphOutlines } from "./glyph-outlines";
import { readTrueType, type TrueTypeTables } from "./truetype-tables";

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
 * @throws on first use, where it is no TrueType file with outlines and a Unicode map
 */
export function fontFile(name: string, path: string): FontFile {
  let metrics: Metrics | undefined;
  const read = () => {
    metrics ??= readTrueType(path, readMetrics);
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
    glyphAdvance: (glyph) => glyphAdvance(read(), glyph),
    subset: (shown) => readTrueType(path, (tables) => buildSubset(tables, shown)),
    outlines: (wanted) => readTrueType(path, (tables) => glyphOutlines(tables, wanted)),
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
    xHeight: os2.readInt16BE(86),
    capHeight: os2.readInt16BE(88),
    advances: readAdvances(tables.table("hmtx"), tables.table("hhea").readUInt16BE(34)),
    glyphs: readCharacterMap(tables.table("cmap")),
  };
}

/** Glyphs behind the last that has an advance of its own share that one. */
const glyphAdvance = ({ advances }: Metrics, glyph: number) =>
  advances[Math.min(glyph, advances.length - 1)] ?? 0;

function readAdvances(hmtx: Buffer, count: number): Uint16Array {
  const advances = new Uint16Array(count);
  for (let id = 0; id < count; id++) advances[id] = hmtx.readUInt16BE(id * 4);
  return advances;
}

/** Code point → glyph. Format 12 (all planes) is preferred to format 4 (the basic plane). */
function readCharacterMap(cmap: Buffer): Uint16Array {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const full = subtables.find((at) => cmap.readUInt16BE(at) === 12);
  if (full !== undefined) return readSegmentedCoverage(cmap, full);
  const basic = subtables.find((at) => cmap.readUInt16BE(at) === 4);
  if (basic !== undefined) return readSegmentMapping(cmap, basic);
  throw new Error("the font has no Unicode character map");
}

/** cmap format 12. */
function readSegmentedCoverage(cmap: Buffer, at: number): Uint16Array {
  const count = cmap.readUInt32BE(at + 12);
  const last = cmap.readUInt32BE(at + 16 + (count - 1) * 12 + 4);
  const glyphs = new Uint16Array(last + 1);
  for (let group = at + 16; group < at + 16 + count * 12; group += 12) {
    const from = cmap.readUInt32BE(group);
    const to = cmap.readUInt32BE(group + 4);
    const first = cmap.readUInt32BE(group + 8);
    for (let codePoint = from; codePoint <= to; codePoint++) glyphs[codePoint] = first + codePoint - from;
  }
  return glyphs;
}

/** cmap format 4: parallel arrays of segment ends, starts, deltas and offsets into a glyph array. */
function readSegmentMapping(cmap: Buffer, at: number): Uint16Array {
  const glyphs = new Uint16Array(0x10000);
  const size = cmap.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let segment = 0; segment < size; segment += 2) {
    const delta = cmap.readUInt16BE(deltas + segment);
    const offset = cmap.readUInt16BE(offsets + segment);
    const from = cmap.readUInt16BE(starts + segment);
    const to = Math.min(cmap.readUInt16BE(ends + segment), 0xfffe);
    for (let codePoint = from; codePoint <= to; codePoint++) {
      const listed =
        offset === 0 ? codePoint : cmap.readUInt16BE(offsets + segment + offset + (codePoint - from) * 2);
      glyphs[codePoint] = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
    }
  }
  return glyphs;
}

/** Name 6 in UTF-16 (platform 3), the name under which the font is embedded. */
function readPostScriptName(name: Buffer): string {
  const strings = name.readUInt16BE(4);
  for (let i = 0; i < name.readUInt16BE(2); i++) {
    const record = 6 + i * 12;
    if (name.readUInt16BE(record) !== 3 || name.readUInt16BE(record + 6) !== 6) continue;
    const start = strings + name.readUInt16BE(record + 10);
    const bytes = name.subarray(start, start + name.readUInt16BE(record + 8));
    return String.fromCharCode(
      ...Array.from({ length: bytes.length / 2 }, (_, k) => bytes.readUInt16BE(k * 2)),
    );
  }
  throw new Error("the font has no PostScript name");
}
