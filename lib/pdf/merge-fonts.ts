/**
 * One TrueType font from the pieces that a web package has cut it into. What reading, measuring and embedding
 * need comes along: outlines, advances, the character map, names; tables for shaping do not.
 */
import { readCharacterMap } from "./character-map";
import { renumberComponents, writeFont } from "./font-subset";
import type { TrueTypeTables } from "./truetype-tables";

const BOUNDS_AT = 36;
const MOST_GLYPHS = 0xffff;

/**
 * The pieces are of one font: units, names and heights are those of the first. A character that stands in
 * several pieces is taken from the first. @throws where they have too many glyphs for one font
 */
export function mergeFonts(pieces: Iterable<TrueTypeTables>): Uint8Array {
  const glyphs = new GlyphCollector();
  let first: TrueTypeTables | undefined;
  const bounds = [32767, 32767, -32768, -32768];
  for (const piece of pieces) {
    first ??= piece;
    glyphs.add(piece);
    const head = piece.table("head");
    for (const i of [0, 1]) bounds[i] = Math.min(bounds[i]!, head.readInt16BE(BOUNDS_AT + i * 2));
    for (const i of [2, 3]) bounds[i] = Math.max(bounds[i]!, head.readInt16BE(BOUNDS_AT + i * 2));
  }
  if (!first) throw new Error("no pieces of a font");
  const { count } = glyphs;
  if (count > MOST_GLYPHS) throw new Error("the pieces have too many glyphs for one font");
  const head = first.table("head");
  head.writeInt16BE(1, 50); // long offsets in loca
  for (const [i, bound] of bounds.entries()) head.writeInt16BE(bound, BOUNDS_AT + i * 2);
  const hhea = first.table("hhea");
  hhea.writeUInt16BE(count, 34);
  const maxp = first.table("maxp");
  maxp.writeUInt16BE(count, 4);
  return writeFont(
    new Map([
      ["OS/2", first.table("OS/2")],
      ["cmap", writeCharacterMap(glyphs.map)],
      ["glyf", glyphs.outlines()],
      ["head", head],
      ["hhea", hhea],
      ["hmtx", glyphs.metrics()],
      ["loca", glyphs.offsets()],
      ["maxp", maxp],
      ["name", first.table("name")],
    ]),
  );
}

class GlyphCollector {
  count = 0;
  /** Code point → glyph. */
  readonly map = new Map<number, number>();
  private readonly parts: Buffer[] = [];
  private readonly places: number[] = [0];
  private readonly sides: Buffer[] = [];
  private length = 0;

  /** All glyphs of a piece; of the missing glyph, one is enough. */
  add(piece: TrueTypeTables): void {
    const isLong = piece.table("head").readInt16BE(50) === 1;
    const loca = piece.table("loca");
    const offset = (id: number) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
    const glyf = piece.table("glyf");
    const hmtx = piece.table("hmtx");
    const full = piece.table("hhea").readUInt16BE(34);
    const from = this.count === 0 ? 0 : 1;
    const placeOf = (id: number) => (id === 0 ? 0 : moved + id);
    const moved = this.count - from;
    const total = piece.table("maxp").readUInt16BE(4);
    for (let id = from; id < total; id++) {
      const outline = glyf.subarray(offset(id), offset(id + 1));
      this.addOutline(renumberComponents(outline, placeOf));
      const side = Buffer.alloc(4);
      hmtx.copy(side, 0, Math.min(id, full - 1) * 4, Math.min(id, full - 1) * 4 + 2);
      const bearing = id < full ? id * 4 + 2 : full * 4 + (id - full) * 2;
      hmtx.copy(side, 2, bearing, bearing + 2);
      this.sides.push(side);
    }
    this.count += total - from;
    const characters = readCharacterMap(piece.table("cmap"));
    for (let codePoint = 0; codePoint < characters.length; codePoint++)
      if (characters[codePoint] !== 0 && !this.map.has(codePoint))
        this.map.set(codePoint, placeOf(characters[codePoint]!));
  }

  outlines = (): Buffer => Buffer.concat(this.parts);

  metrics = (): Buffer => Buffer.concat(this.sides);

  offsets(): Buffer {
    const loca = Buffer.alloc(this.places.length * 4);
    for (const [i, place] of this.places.entries()) loca.writeUInt32BE(place, i * 4);
    return loca;
  }

  private addOutline(outline: Buffer): void {
    const padding = outline.length & 1;
    this.parts.push(outline, Buffer.alloc(padding));
    this.length += outline.length + padding;
    this.places.push(this.length);
  }
}

/** One subtable of format 12: groups of characters that follow one another, as do their glyphs. */
function writeCharacterMap(map: ReadonlyMap<number, number>): Buffer {
  const groups: [from: number, to: number, glyph: number][] = [];
  for (const [codePoint, glyph] of [...map].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last && codePoint === last[1] + 1 && glyph === last[2] + codePoint - last[0]) last[1] = codePoint;
    else groups.push([codePoint, codePoint, glyph]);
  }
  const bytes = Buffer.alloc(12 + 16 + groups.length * 12);
  bytes.writeUInt16BE(1, 2); // subtables
  bytes.writeUInt16BE(3, 4); // Windows
  bytes.writeUInt16BE(10, 6); // all of Unicode
  bytes.writeUInt32BE(12, 8);
  bytes.writeUInt16BE(12, 12); // format
  bytes.writeUInt32BE(16 + groups.length * 12, 16);
  bytes.writeUInt32BE(groups.length, 24);
  for (const [i, group] of groups.entries())
    for (const [k, value] of group.entries()) bytes.writeUInt32BE(value, 28 + i * 12 + k * 4);
  return bytes;
}
