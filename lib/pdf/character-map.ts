/** The table cmap: which glyph a character has (OpenType 1.9, chapter cmap). */

const LAST_CODE_POINT = 0x10ffff;
const DAMAGED = "the font's character map is damaged";

/** The whole map: code point → glyph. @throws where it is damaged */
export function readCharacterMap(cmap: Buffer): Uint16Array {
  const { full, at } = subtable(cmap);
  return full ? readSegmentedCoverage(cmap, at) : readSegmentMapping(cmap, at);
}

/**
 * Looks up one character at a time, 0 where the font has none: an issue asks for some 3000 of 40 000, each once, and
 * the whole map takes several times as long.
 */
export function glyphFinder(cmap: Buffer): (codePoint: number) => number {
  const { full, at } = subtable(cmap);
  return full
    ? (codePoint) => findInCoverage(cmap, at, codePoint)
    : (codePoint) => (codePoint > 0xfffe ? 0 : findInMapping(cmap, at, codePoint));
}

/** Format 12 (all planes) is preferred to format 4 (the basic plane). */
function subtable(cmap: Buffer): { readonly full: boolean; readonly at: number } {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const full = subtables.find((at) => cmap.readUInt16BE(at) === 12);
  const at = full ?? subtables.find((at) => cmap.readUInt16BE(at) === 4);
  if (at === undefined) throw new Error("the font has no Unicode character map");
  return { full: full !== undefined, at };
}

/** The first of `count` things in order for which `reaches` holds; `count` where none does. */
function firstThat(count: number, reaches: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function findInCoverage(cmap: Buffer, at: number, codePoint: number): number {
  const count = cmap.readUInt32BE(at + 12);
  const groups = at + 16;
  const index = firstThat(count, (group) => cmap.readUInt32BE(groups + group * 12 + 4) >= codePoint);
  if (index === count) return 0;
  const from = cmap.readUInt32BE(groups + index * 12);
  return codePoint < from ? 0 : (cmap.readUInt32BE(groups + index * 12 + 8) + codePoint - from) & 0xffff;
}

function findInMapping(cmap: Buffer, at: number, codePoint: number): number {
  const size = cmap.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  const index = firstThat(size / 2, (segment) => cmap.readUInt16BE(ends + segment * 2) >= codePoint);
  const segment = index * 2;
  if (segment === size || cmap.readUInt16BE(starts + segment) > codePoint) return 0;
  return mappedGlyph(cmap, starts, size, segment, codePoint);
}

/** Format 4, in a segment that holds the character. */
function mappedGlyph(cmap: Buffer, starts: number, size: number, segment: number, codePoint: number): number {
  const delta = cmap.readUInt16BE(starts + size + segment);
  const offsets = starts + size * 2 + segment;
  const offset = cmap.readUInt16BE(offsets);
  if (offset === 0) return (codePoint + delta) & 0xffff;
  const from = cmap.readUInt16BE(starts + segment);
  const listed = cmap.readUInt16BE(offsets + offset + (codePoint - from) * 2);
  return listed === 0 ? 0 : (listed + delta) & 0xffff;
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
  let next = 0;
  for (let segment = 0; segment < size; segment += 2) {
    const from = cmap.readUInt16BE(starts + segment);
    const to = Math.min(cmap.readUInt16BE(ends + segment), 0xfffe);
    if (from < next) throw new Error(DAMAGED);
    next = to + 1;
    for (let codePoint = from; codePoint <= to; codePoint++)
      glyphs[codePoint] = mappedGlyph(cmap, starts, size, segment, codePoint);
  }
  return glyphs;
}
