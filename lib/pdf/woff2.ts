/**
 * A WOFF2 file as the tables of the TrueType file it was made from (W3C WOFF 2.0). Fonts come to npm in this
 * form; Node has the decompression, what is left is to undo the transformation of outlines and bearings.
 * Only for files of packages: what people hand in is TrueType.
 */
import { brotliDecompressSync } from "node:zlib";
import type { TrueTypeTables } from "./truetype-tables";
import { rebuildOutlines } from "./woff2-outlines";

const SIGNATURE = 0x774f4632; // wOF2
const HEADER = 48;
/** Section 4.1: tables known by number. */
const KNOWN_TAGS = (
  "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH " +
  "PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc " +
  "bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
)
  .split(" ")
  .map((tag) => tag.replace("_", " "));
const ANY_TAG = 63;

/** @throws where the bytes are no WOFF2 file of a single TrueType font */
export function readWoff2(bytes: Buffer): TrueTypeTables {
  if (bytes.readUInt32BE(0) !== SIGNATURE) throw new Error("not a WOFF2 file");
  const { entries, end } = readDirectory(bytes, bytes.readUInt16BE(12));
  const data = brotliDecompressSync(bytes.subarray(end, end + bytes.readUInt32BE(20)));
  const tables = new Map<string, Buffer>();
  let at = 0;
  for (const { tag, length } of entries) {
    tables.set(tag, data.subarray(at, at + length));
    at += length;
  }
  const transformed = (tag: string) => entries.some((entry) => entry.tag === tag && entry.transformed);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  if (transformed("glyf")) {
    const { glyf, loca, leftEdges } = rebuildOutlines(table("glyf"));
    tables.set("glyf", glyf);
    tables.set("loca", loca);
    const head = Buffer.from(table("head"));
    head.writeInt16BE(1, 50); // `loca` is made of long offsets
    tables.set("head", head);
    if (transformed("hmtx"))
      tables.set("hmtx", rebuildMetrics(table("hmtx"), table("hhea").readUInt16BE(34), leftEdges));
  }
  return {
    table: (tag) => Buffer.from(table(tag)),
    optional: (tag) => (tables.has(tag) ? Buffer.from(table(tag)) : undefined),
    part: (tag, from, to) => Buffer.from(table(tag).subarray(from, to)),
  };
}

interface Entry {
  readonly tag: string;
  /** As it stands in the decompressed data. */
  readonly length: number;
  readonly transformed: boolean;
}

function readDirectory(bytes: Buffer, count: number): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let at = HEADER;
  for (let i = 0; i < count; i++) {
    const flags = bytes.readUInt8(at++);
    let tag = KNOWN_TAGS[flags & 0x3f];
    if ((flags & 0x3f) === ANY_TAG) {
      tag = bytes.toString("latin1", at, at + 4);
      at += 4;
    }
    let length = base128();
    const isOutline = tag === "glyf" || tag === "loca";
    // For outlines version 0 is the transformation and 3 is none; for all else it is the other way about.
    const transformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    if (transformed) length = base128();
    entries.push({ tag: tag!, length, transformed });
  }
  return { entries, end: at };

  /** UIntBase128: seven bits a byte, the highest tells that more follow. */
  function base128(): number {
    let value = 0;
    for (let k = 0; k < 5; k++) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new Error("the WOFF2 file is damaged");
  }
}

/** Section 5.4: left side bearings that equal the left edges of the outlines are left out. */
function rebuildMetrics(transformed: Buffer, full: number, leftEdges: readonly number[]): Buffer {
  const count = leftEdges.length;
  const flags = transformed.readUInt8(0);
  const metrics = Buffer.alloc(full * 4 + (count - full) * 2);
  let bearings = 1 + full * 2;
  for (let id = 0; id < count; id++) {
    const isFull = id < full;
    if (isFull) transformed.copy(metrics, id * 4, 1 + id * 2, 3 + id * 2);
    const omitted = flags & (isFull ? 1 : 2);
    const bearing = omitted ? leftEdges[id]! : transformed.readInt16BE(bearings);
    if (!omitted) bearings += 2;
    metrics.writeInt16BE(bearing, isFull ? id * 4 + 2 : full * 4 + (id - full) * 2);
  }
  return metrics;
}
