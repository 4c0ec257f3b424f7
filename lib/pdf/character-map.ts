/** The table cmap: which glyph a character has (OpenType 1.9, chapter cmap). */

const LAST_CODE_POINT = 0x10ffff;
const DAMAGED = "the font's character map is damaged";

/** Code point → glyph. Format 12 (all planes) is preferred to format 4 (the basic plane). */
export function readCharacterMap(cmap: Buffer): Uint16Array {
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
  const last = count === 0 ? 0 : cmap.readUInt32BE(at + 16 + (count - 1) * 12 + 4);
  if (last > LAST_CODE_POINT) throw new Error(DAMAGED);
  const glyphs = new Uint16Array(last + 1);
  let next = 0;
  for (let group = at + 16; group < at + 16 + count * 12; group += 12) {
    const from = cmap.readUInt32BE(group);
    const to = cmap.readUInt32BE(group + 4);
    const first = cmap.readUInt32BE(group + 8);
    // In order and apart, as the format has it; else a few bytes could ask for hours.
    if (from < next || to < from || to > last) throw new Error(DAMAGED);
    next = to + 1;
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
  let next = 0;
  for (let segment = 0; segment < size; segment += 2) {
    const delta = cmap.readUInt16BE(deltas + segment);
    const offset = cmap.readUInt16BE(offsets + segment);
    const from = cmap.readUInt16BE(starts + segment);
    const to = Math.min(cmap.readUInt16BE(ends + segment), 0xfffe);
    if (from < next) throw new Error(DAMAGED);
    next = to + 1;
    for (let codePoint = from; codePoint <= to; codePoint++) {
      const listed =
        offset === 0 ? codePoint : cmap.readUInt16BE(offsets + segment + offset + (codePoint - from) * 2);
      glyphs[codePoint] = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
    }
  }
  return glyphs;
}
