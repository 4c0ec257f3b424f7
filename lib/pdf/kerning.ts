/**
 * Pairs of glyphs that a font sets closer or wider: the feature `kern` of GPOS, or the older table `kern`
 * (OpenType 1.9, chapters gpos and kern). In: the tables. Out: what comes to the first glyph's advance, in font
 * units. Reading them is put off until a pair is asked for, and each pair is looked up once.
 */
import type { TrueTypeTables } from "./truetype-tables";

/** What comes between two glyphs beside their advances, font units. */
export type Kerning = (left: number, right: number) => number;

/** One subtable: undefined where it does not speak of the pair, and the next is asked. */
type Pairs = (left: number, right: number) => number | undefined;

export function readKerning(tables: TrueTypeTables): Kerning {
  const gpos = tables.optional("GPOS");
  const kern = tables.optional("kern");
  const subtables = (gpos && positioning(gpos)) ?? (kern ? oldKerning(kern) : []);
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 0x10000 + right;
    let value = known.get(key);
    if (value === undefined) {
      value = 0;
      for (const pairs of subtables) {
        const found = pairs(left, right);
        if (found === undefined) continue;
        value = found;
        break;
      }
      known.set(key, value);
    }
    return value;
  };
}

const PAIR_ADJUSTMENT = 2;
const EXTENSION = 9;

/** Subtables of the lookups of `kern`; undefined where GPOS has no such feature. */
function positioning(gpos: Buffer): Pairs[] | undefined {
  const lookups = kerningLookups(gpos);
  if (lookups.length === 0) return undefined;
  const list = gpos.readUInt16BE(8);
  return lookups.flatMap((index) => {
    const lookup = list + gpos.readUInt16BE(list + 2 + 2 * index);
    return offsets(gpos, lookup + 4).flatMap((offset) => {
      const [type, at] = extended(gpos, gpos.readUInt16BE(lookup), lookup + offset);
      return type === PAIR_ADJUSTMENT ? pairsAt(gpos, at) : [];
    });
  });
}

/** A lookup of type 9 says where its subtables of another type are. */
function extended(gpos: Buffer, type: number, at: number): readonly [number, number] {
  return type === EXTENSION ? [gpos.readUInt16BE(at + 2), at + gpos.readUInt32BE(at + 4)] : [type, at];
}

/** A count and as many 16-bit values. */
function offsets(table: Buffer, at: number): number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, i) => table.readUInt16BE(at + 2 + 2 * i));
}

/** Lookups of the feature `kern` for Latin text in no language in particular. */
function kerningLookups(gpos: Buffer): number[] {
  const scripts = gpos.readUInt16BE(4);
  const places = new Map(
    Array.from({ length: gpos.readUInt16BE(scripts) }, (_, i) => {
      const record = scripts + 2 + 6 * i;
      return [gpos.toString("latin1", record, record + 4), scripts + gpos.readUInt16BE(record + 4)] as const;
    }),
  );
  const script = places.get("latn") ?? places.get("DFLT");
  const language = script === undefined ? 0 : gpos.readUInt16BE(script);
  if (script === undefined || language === 0) return [];
  const features = gpos.readUInt16BE(6);
  return offsets(gpos, script + language + 4).flatMap((index) => {
    const record = features + 2 + 6 * index;
    if (gpos.toString("latin1", record, record + 4) !== "kern") return [];
    return offsets(gpos, features + gpos.readUInt16BE(record + 4) + 2);
  });
}

const X_ADVANCE = 4;

function pairsAt(gpos: Buffer, at: number): Pairs[] {
  const coverage = at + gpos.readUInt16BE(at + 2);
  const first = gpos.readUInt16BE(at + 4);
  if ((first & X_ADVANCE) === 0) return [];
  const values = {
    /** Of both value records, bytes. */
    size: 2 * (bits(first) + bits(gpos.readUInt16BE(at + 6))),
    /** Where in them the first glyph's advance stands. */
    advance: 2 * bits(first & (X_ADVANCE - 1)),
  };
  switch (gpos.readUInt16BE(at)) {
    case 1:
      return [glyphPairs(gpos, at, coverage, values)];
    case 2:
      return [classPairs(gpos, at, coverage, values)];
    default:
      return [];
  }
}

interface ValueRecords {
  readonly size: number;
  readonly advance: number;
}

/** Format 1: for each first glyph, the second ones in order. */
function glyphPairs(gpos: Buffer, at: number, coverage: number, { size, advance }: ValueRecords): Pairs {
  return (left, right) => {
    const index = coverageIndex(gpos, coverage, left);
    if (index === undefined) return undefined;
    const set = at + gpos.readUInt16BE(at + 10 + 2 * index);
    const step = 2 + size;
    const found = search(gpos.readUInt16BE(set), (i) => gpos.readUInt16BE(set + 2 + step * i) - right);
    return found === undefined ? undefined : gpos.readInt16BE(set + 2 + step * found + 2 + advance);
  };
}

/** Format 2: a matrix of classes of first and second glyphs. What the coverage names is settled here, even by 0. */
function classPairs(gpos: Buffer, at: number, coverage: number, { size, advance }: ValueRecords): Pairs {
  const firstClasses = at + gpos.readUInt16BE(at + 8);
  const secondClasses = at + gpos.readUInt16BE(at + 10);
  const columns = gpos.readUInt16BE(at + 14);
  return (left, right) => {
    if (coverageIndex(gpos, coverage, left) === undefined) return undefined;
    const cell = classOf(gpos, firstClasses, left) * columns + classOf(gpos, secondClasses, right);
    return gpos.readInt16BE(at + 16 + cell * size + advance);
  };
}

function coverageIndex(gpos: Buffer, at: number, glyph: number): number | undefined {
  const count = gpos.readUInt16BE(at + 2);
  if (gpos.readUInt16BE(at) === 1) return search(count, (i) => gpos.readUInt16BE(at + 4 + 2 * i) - glyph);
  const range = rangeOf(gpos, at + 4, count, glyph);
  return range === undefined ? undefined : gpos.readUInt16BE(range + 4) + glyph - gpos.readUInt16BE(range);
}

function classOf(gpos: Buffer, at: number, glyph: number): number {
  if (gpos.readUInt16BE(at) === 1) {
    const index = glyph - gpos.readUInt16BE(at + 2);
    return index >= 0 && index < gpos.readUInt16BE(at + 4) ? gpos.readUInt16BE(at + 6 + 2 * index) : 0;
  }
  const range = rangeOf(gpos, at + 4, gpos.readUInt16BE(at + 2), glyph);
  return range === undefined ? 0 : gpos.readUInt16BE(range + 4);
}

/** Place of the record first, last, value that holds the glyph. */
function rangeOf(gpos: Buffer, records: number, count: number, glyph: number): number | undefined {
  const found = search(count, (i) => {
    const record = records + 6 * i;
    if (gpos.readUInt16BE(record) > glyph) return 1;
    return gpos.readUInt16BE(record + 2) < glyph ? -1 : 0;
  });
  return found === undefined ? undefined : records + 6 * found;
}

/** Table `kern`, version 0: subtables of format 0 with horizontal pairs in order. */
function oldKerning(kern: Buffer): Pairs[] {
  if (kern.readUInt16BE(0) !== 0) return [];
  const subtables: Pairs[] = [];
  let at = 4;
  for (let i = 0; i < kern.readUInt16BE(2); i++) {
    const [pairs, coverage] = [at + 14, kern.readUInt16BE(at + 4)];
    const count = kern.readUInt16BE(at + 6);
    const isHorizontal = (coverage & 0xff07) === 1;
    if (isHorizontal)
      subtables.push((left, right) => {
        const wanted = left * 0x10000 + right;
        const found = search(count, (k) => kern.readUInt32BE(pairs + 6 * k) - wanted);
        return found === undefined ? undefined : kern.readInt16BE(pairs + 6 * found + 4);
      });
    at += kern.readUInt16BE(at + 2);
  }
  return subtables;
}

/** Binary search: the index for which `compare` gives 0. */
function search(count: number, compare: (index: number) => number): number | undefined {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order > 0) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
