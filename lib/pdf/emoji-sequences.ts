/**
 * Emoji of several characters, as a font draws them with one glyph: flags, families, keycaps. Read from the plain
 * ligatures of GSUB (OpenType 1.9, chapter gsub, lookup type 4), which is how emoji fonts write them down.
 */
import type { Glyph } from "../typeset/types";
import type { FontFile } from "./font-file";
import { type FontSource, readTrueType, type TrueTypeTables } from "./truetype-tables";

const EMOJI_LOOK = 0xfe0f;
const JOINER = 0x200d;
const KEYCAP = 0x20e3;
const isSkinTone = (codePoint: number) => codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
/** What makes an emoji of what stands before it: a selector, a joiner, a tag, another emoji. */
const belongsToEmoji = (codePoint: number) =>
  codePoint === EMOJI_LOOK ||
  codePoint === JOINER ||
  codePoint === KEYCAP ||
  (codePoint >= 0x1f000 && codePoint <= 0xe007f);

/** The font with the sequences it can draw. Grey outlines have no skin: its tone is read but not drawn. */
export function withSequences(font: FontFile, place: () => FontSource): FontFile {
  let known: Sequences | undefined;
  return Object.assign(font, {
    sequence(codePoints: readonly number[]): Glyph | undefined {
      if (!codePoints.slice(1).some(belongsToEmoji)) return undefined;
      const shown = codePoints.filter((codePoint) => codePoint !== EMOJI_LOOK && !isSkinTone(codePoint));
      const glyphs = shown.map(font.glyph);
      const [only] = glyphs;
      if (only === undefined || glyphs.includes(0)) return undefined;
      known ??= readTrueType(place(), readSequences);
      const id = glyphs.length === 1 && shown[0]! > 0xff ? only : known(glyphs);
      return id === 0 ? undefined : { id, advance: font.glyphAdvance(id) / font.unitsPerEm };
    },
  });
}

/** The glyph that shows all of these, 0 where there is none. */
export type Sequences = (glyphs: readonly number[]) => number;

const LIGATURES = 4;
const EXTENSION = 7;

export function readSequences(tables: TrueTypeTables): Sequences {
  const gsub = tables.optional("GSUB");
  const ligatures = new Map<string, number>();
  if (gsub) for (const at of ligatureTables(gsub)) readLigatures(gsub, at, ligatures);
  return (glyphs) => ligatures.get(glyphs.join(" ")) ?? 0;
}

function* ligatureTables(gsub: Buffer): Generator<number> {
  const list = gsub.readUInt16BE(8);
  for (const lookup of offsets(gsub, list)) {
    const type = gsub.readUInt16BE(list + lookup);
    for (const subtable of offsets(gsub, list + lookup + 4)) {
      const at = list + lookup + subtable;
      if (type === LIGATURES) yield at;
      else if (type === EXTENSION && gsub.readUInt16BE(at + 2) === LIGATURES)
        yield at + gsub.readUInt32BE(at + 4);
    }
  }
}

function readLigatures(gsub: Buffer, table: number, into: Map<string, number>): void {
  const firsts = coverage(gsub, table + gsub.readUInt16BE(table + 2));
  for (const [index, offset] of offsets(gsub, table + 4).entries()) {
    const set = table + offset;
    for (const ligature of offsets(gsub, set)) {
      const at = set + ligature;
      const rest = words(gsub, at + 4, gsub.readUInt16BE(at + 2) - 1);
      const key = [firsts[index], ...rest].join(" ");
      if (!into.has(key)) into.set(key, gsub.readUInt16BE(at));
    }
  }
}

/** The glyphs of a coverage table, in its order. */
function coverage(gsub: Buffer, at: number): number[] {
  const count = gsub.readUInt16BE(at + 2);
  if (gsub.readUInt16BE(at) === 1) return words(gsub, at + 4, count);
  const glyphs: number[] = [];
  for (let range = at + 4; range < at + 4 + count * 6; range += 6)
    for (let id = gsub.readUInt16BE(range); id <= gsub.readUInt16BE(range + 2); id++) glyphs.push(id);
  return glyphs;
}

const words = (table: Buffer, at: number, count: number) =>
  Array.from({ length: count }, (_, i) => table.readUInt16BE(at + i * 2));

const offsets = (table: Buffer, at: number) => words(table, at + 2, table.readUInt16BE(at));
