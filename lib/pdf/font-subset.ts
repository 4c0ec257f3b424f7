/**
 * A TrueType file cut down to the glyphs a document shows: what a PDF embeds as FontFile2.
 * PDF 32000-1, 9.9: the tables glyf, head, hhea, hmtx, loca, maxp and, where present, cvt, fpgm, prep.
 */
import type { TrueTypeTables } from "./truetype-tables";

const COMPOSITE_MORE = 0x20;
const COMPOSITE_WORDS = 0x01;
const COMPOSITE_SCALE = 0x08;
const COMPOSITE_SCALE_XY = 0x40;
const COMPOSITE_MATRIX = 0x80;

export interface SubsetGlyph {
  /** In the source. */
  readonly id: number;
  /** In font units; need not be that of the source. */
  readonly advance: number;
}

/** Outlines of a source that were read before, by its glyph numbers: a process that stays reads each once. */
export type KeptOutlines = Map<number, Buffer>;

/** Glyph `glyphs[i]` of the source becomes glyph i; components of composite glyphs follow behind. */
export function buildSubset(
  source: TrueTypeTables,
  glyphs: readonly SubsetGlyph[],
  kept: KeptOutlines = new Map(),
): Uint8Array {
  const head = source.table("head");
  const { ids, outlines } = collectOutlines(source, head.readInt16BE(50) === 1, glyphs, kept);
  const { glyf, loca } = joinOutlines(outlines);
  const hhea = source.table("hhea");
  const hmtx = joinMetrics(source.table("hmtx"), hhea.readUInt16BE(34), ids);
  for (const [place, { advance }] of glyphs.entries()) hmtx.writeUInt16BE(advance, place * 4);
  const maxp = source.table("maxp");

  head.writeInt16BE(1, 50); // long offsets in loca
  head.writeUInt32BE(0, 8); // the checksum of the whole file: readers of PDF do not look at it
  hhea.writeUInt16BE(ids.length, 34);
  maxp.writeUInt16BE(ids.length, 4);
  const tables = new Map([
    ["glyf", glyf],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", hmtx],
    ["loca", loca],
    ["maxp", maxp],
  ]);
  for (const tag of ["cvt ", "fpgm", "prep"]) {
    const hints = source.optional(tag);
    if (hints) tables.set(tag, hints);
  }
  return writeFont(new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The outlines are read one by one: a document shows some 3000 of 30 000, and the whole table has 14 MB. */
function collectOutlines(
  source: TrueTypeTables,
  longOffsets: boolean,
  glyphs: readonly SubsetGlyph[],
  kept: KeptOutlines,
) {
  const loca = source.table("loca");
  const offset = (id: number) => (longOffsets ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);

  const ids = glyphs.map(({ id }) => id);
  const places = new Map<number, number>();
  for (const [place, id] of ids.entries()) if (!places.has(id)) places.set(id, place);
  const placeOf = (id: number) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, ids.length);
    ids.push(id);
    return ids.length - 1;
  };

  const outlines: Buffer[] = [];
  // `ids` grows while composite glyphs name their components.
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place]!;
    const outline = kept.get(id) ?? source.part("glyf", offset(id), offset(id + 1));
    kept.set(id, outline);
    outlines.push(renumberComponents(outline, placeOf));
  }
  return { ids, outlines };
}

/** The outline, if of a composite glyph, with its components at their new places. */
export function renumberComponents(outline: Buffer, placeOf: (id: number) => number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const renumbered = Buffer.from(outline);
  let at = 10;
  for (let flags = COMPOSITE_MORE; flags & COMPOSITE_MORE; ) {
    flags = outline.readUInt16BE(at);
    renumbered.writeUInt16BE(placeOf(outline.readUInt16BE(at + 2)), at + 2);
    at += flags & COMPOSITE_WORDS ? 8 : 6;
    if (flags & COMPOSITE_SCALE) at += 2;
    else if (flags & COMPOSITE_SCALE_XY) at += 4;
    else if (flags & COMPOSITE_MATRIX) at += 8;
  }
  return renumbered;
}

function joinOutlines(outlines: readonly Buffer[]): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let length = 0;
  for (const [place, outline] of outlines.entries()) {
    length += outline.length + padding(outline.length);
    loca.writeUInt32BE(length, (place + 1) * 4);
  }
  const glyf = Buffer.alloc(length);
  for (const [place, outline] of outlines.entries()) outline.copy(glyf, loca.readUInt32BE(place * 4));
  return { glyf, loca };
}

/** `full` glyphs have an advance of their own; those behind share the last one. */
function joinMetrics(hmtx: Buffer, full: number, ids: readonly number[]): Buffer {
  const metrics = Buffer.alloc(ids.length * 4);
  for (const [place, id] of ids.entries()) {
    metrics.writeUInt16BE(hmtx.readUInt16BE(Math.min(id, full - 1) * 4), place * 4);
    const bearing = id < full ? id * 4 + 2 : full * 4 + (id - full) * 2;
    metrics.writeInt16BE(hmtx.readInt16BE(bearing), place * 4 + 2);
  }
  return metrics;
}

/** A TrueType file of these tables, which come in the order of their tags. */
export function writeFont(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const header = Buffer.alloc(12 + tables.size * 16);
  const power = Math.floor(Math.log2(tables.size));
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.size, 4);
  header.writeUInt16BE(16 << power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(tables.size * 16 - (16 << power), 10);

  const parts: Buffer[] = [header];
  let offset = header.length;
  let record = 12;
  for (const [tag, bytes] of tables) {
    header.write(tag, record, "latin1");
    header.writeUInt32BE(checksum(bytes), record + 4);
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(bytes.length, record + 12);
    record += 16;
    parts.push(bytes, Buffer.alloc(padding(bytes.length)));
    offset += bytes.length + padding(bytes.length);
  }
  return Buffer.concat(parts);
}

const padding = (length: number) => (4 - (length % 4)) % 4;

/** Sum of the table's 32-bit words, the last one filled up with zeros. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4)
    sum = (sum + ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)) | 0;
  for (let at = whole; at < bytes.length; at++) sum = (sum + (bytes[at]! << (24 - 8 * (at - whole)))) | 0;
  return sum >>> 0;
}
