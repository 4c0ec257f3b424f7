/**
 * A font that somebody hands in: may it be stored and embedded, and what is it? Nothing in the file is believed
 * before it is checked; a font that passes can be measured, cut down and embedded without surprises.
 * Format: OpenType 1.9, chapters otff, glyf, loca, OS/2.
 */
import { setImmediate } from "node:timers/promises";
import { FascicleError } from "../errors";
import { readCharacterMap } from "./character-map";
import { type FontFile, fontFile } from "./font-file";
import { readChineseName } from "./name-table";
import { readTrueType, type TrueTypeTables } from "./truetype-tables";

export const MAX_FONT_BYTES = 30_000_000;

/** What is told of a stored font. */
export interface FontFacts {
  /** As it calls itself, in Chinese where it has a Chinese name. */
  readonly family: string;
  readonly style: string;
  /** What it says of its licence or copyright, shortened. */
  readonly licence: string;
  /** How many characters it has, and how many of these are Han. */
  readonly characters: number;
  readonly han: number;
  readonly sample: FontSample;
}

/** A line of text set in the font, in em: where each glyph stands, and its outline as SVG path data, y downward. */
export interface FontSample {
  readonly text: string;
  readonly width: number;
  readonly unitsPerEm: number;
  readonly glyphs: readonly (readonly [x: number, path: string])[];
}

/** Common characters with many kinds of strokes; of a font of few, what it has. */
const SAMPLE = "永和九年职业教育通讯，2024 Quality";
const SAMPLE_LENGTH = 20;

const NAME = { copyright: 0, family: 1, style: 2, licence: 13, typographicFamily: 16, typographicStyle: 17 };
const REQUIRED = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"];
const LONGEST_NOTE = 300;

/**
 * @throws FascicleError `font-too-large`, `not-a-font`, `font-collection`, `font-cff`, `font-not-embeddable`,
 * `font-not-subsettable`, `font-damaged`
 */
export async function checkFont(bytes: Uint8Array): Promise<FontFacts> {
  if (bytes.length > MAX_FONT_BYTES)
    throw new FascicleError("font-too-large", { limit: MAX_FONT_BYTES / 1e6 });
  requireTrueType(bytes);
  try {
    const facts = await readTrueType(bytes, checkTables);
    const font = fontFile("", () => bytes);
    requireMetrics(font);
    requireKerning(font);
    return { ...facts, sample: setSample(font) };
  } catch (error) {
    if (error instanceof FascicleError) throw error;
    throw new FascicleError("font-damaged", {}, { cause: error });
  }
}

/** Reads all that measuring and embedding will read, and looks whether it makes sense. */
function requireMetrics(font: FontFile): void {
  const { ascent, descent, unitsPerEm } = font;
  if (unitsPerEm < 16 || unitsPerEm > 16_384) throw new Error("units per em");
  if (!(ascent > 0 && ascent < 3 && descent > -1 && descent < 3)) throw new Error("ascent and descent");
}

/** Pairs of letters that are kerned: a table that cannot be read for them fails here, not in an issue. */
function requireKerning(font: FontFile): void {
  for (let left = 0x41; left <= 0x7a; left++)
    for (let right = 0x41; right <= 0x7a; right++)
      if (!Number.isFinite(font.kern?.(left, right) ?? 0)) throw new Error("kerning");
}

/** By its first four bytes. */
function requireTrueType(bytes: Uint8Array): void {
  const tag = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  switch (tag) {
    case "\0\x01\0\0":
    case "true":
      return;
    case "ttcf":
      throw new FascicleError("font-collection");
    case "OTTO":
      throw new FascicleError("font-cff");
    default:
      throw new FascicleError("not-a-font");
  }
}

async function checkTables(tables: TrueTypeTables): Promise<Omit<FontFacts, "sample">> {
  const missing = REQUIRED.filter((tag) => !tables.optional(tag));
  if (missing.includes("glyf") && tables.optional("CFF ")) throw new FascicleError("font-cff");
  if (missing.length > 0) throw new Error(`tables are missing: ${missing.join(" ")}`);
  requirePermission(tables.table("OS/2").readUInt16BE(8));
  const glyphCount = countGlyphs(tables);
  await checkOutlines(tables, glyphCount);
  return { ...readNames(tables.table("name")), ...countCharacters(tables.table("cmap"), glyphCount) };
}

const RESTRICTED = 0x0002;
const USES = 0x000f;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** OS/2 fsType. Of several permissions, as old fonts state them, the least restrictive counts. */
function requirePermission(type: number): void {
  if ((type & USES) === RESTRICTED || type & BITMAPS_ONLY) throw new FascicleError("font-not-embeddable");
  if (type & NO_SUBSETTING) throw new FascicleError("font-not-subsettable");
}

/** Glyphs and advances agree; how many there are. */
function countGlyphs(tables: TrueTypeTables): number {
  const glyphCount = tables.table("maxp").readUInt16BE(4);
  const full = tables.table("hhea").readUInt16BE(34);
  if (glyphCount === 0 || full === 0 || full > glyphCount) throw new Error("number of glyphs");
  if (tables.table("hmtx").length < full * 4 + (glyphCount - full) * 2) throw new Error("hmtx is too short");
  return glyphCount;
}

/** Between these, others get their turn. */
const GLYPHS_AT_ONCE = 4000;
/** A glyph put together from more than this, all levels counted, is a trap. */
const MOST_COMPONENTS = 500;

async function checkOutlines(tables: TrueTypeTables, count: number): Promise<void> {
  const isLong = tables.table("head").readInt16BE(50) === 1;
  const loca = tables.table("loca");
  const glyf = tables.table("glyf");
  const offset = (id: number) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);
  /** How many outlines a glyph is made of; 0 not known yet, -1 being counted. */
  const sizes = new Int16Array(count);

  const sizeOf = (id: number): number => {
    if (id >= count || sizes[id] === -1) throw new Error("a component that is not there, or is its own part");
    if (sizes[id] !== 0) return sizes[id]!;
    const [from, to] = [offset(id), offset(id + 1)];
    if (to < from || to > glyf.length) throw new Error("an outline lies outside its table");
    sizes[id] = -1;
    const outline = glyf.subarray(from, to);
    let size = 1;
    if (outline.length > 0 && outline.readInt16BE(0) >= 0) checkSimple(outline);
    else if (outline.length > 0) for (const part of componentsOf(outline)) size += sizeOf(part);
    if (size > MOST_COMPONENTS) throw new Error("a glyph of too many parts");
    sizes[id] = size;
    return size;
  };

  for (let id = 0; id < count; id++) {
    sizeOf(id);
    if (id % GLYPHS_AT_ONCE === GLYPHS_AT_ONCE - 1) await setImmediate();
  }
}

/** The ends of its contours ascend, and its instructions lie within it. */
function checkSimple(outline: Buffer): void {
  const contours = outline.readInt16BE(0);
  let last = -1;
  for (let i = 0; i < contours; i++) {
    const end = outline.readUInt16BE(10 + i * 2);
    if (end <= last) throw new Error("contours out of order");
    last = end;
  }
  const instructions = 10 + contours * 2;
  if (contours > 0 && instructions + 2 + outline.readUInt16BE(instructions) > outline.length)
    throw new Error("instructions outside the outline");
}

function componentsOf(outline: Buffer): number[] {
  const parts: number[] = [];
  let at = 10;
  for (let flags = 0x20; flags & 0x20; ) {
    flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += flags & 0x01 ? 8 : 6;
    at += flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    if (parts.length > MOST_COMPONENTS) throw new Error("a glyph of too many parts");
  }
  return parts;
}

function readNames(table: Buffer): Pick<FontFacts, "family" | "style" | "licence"> {
  const name = (...ids: number[]) => {
    const texts = ids.map((id) => (readChineseName(table, id) ?? "").replace(/\s+/g, " ").trim());
    return (texts.find((text) => text !== "") ?? "").slice(0, LONGEST_NOTE);
  };
  return {
    family: name(NAME.typographicFamily, NAME.family).slice(0, 100),
    style: name(NAME.typographicStyle, NAME.style).slice(0, 100),
    licence: name(NAME.licence, NAME.copyright),
  };
}

function setSample(font: FontFile): FontSample {
  const has = (character: string) => font.glyph(character.codePointAt(0)!) !== 0;
  const known = Array.from(SAMPLE).filter(has);
  const text = known.length > 1 ? known : firstCharacters(font);
  const codePoints = text.map((character) => character.codePointAt(0)!);
  const paths = font.outlines(codePoints.map(font.glyph));
  let width = 0;
  const glyphs = codePoints.map((codePoint, i): [number, string] => {
    const x = width;
    width += font.advance(codePoint);
    return [x, paths[i]!];
  });
  return { text: text.join(""), width, unitsPerEm: font.unitsPerEm, glyphs };
}

function firstCharacters(font: FontFile): string[] {
  const found: string[] = [];
  for (let codePoint = 0x21; codePoint < 0x30000 && found.length < SAMPLE_LENGTH; codePoint++)
    if (font.glyph(codePoint) !== 0) found.push(String.fromCodePoint(codePoint));
  return found;
}

const HAN = /^\p{Script=Han}$/u;

function countCharacters(cmap: Buffer, glyphCount: number): Pick<FontFacts, "characters" | "han"> {
  const glyphs = readCharacterMap(cmap);
  let [characters, han] = [0, 0];
  for (let codePoint = 0; codePoint < glyphs.length; codePoint++) {
    const glyph = glyphs[codePoint]!;
    if (glyph === 0) continue;
    if (glyph >= glyphCount) throw new Error("a character without a glyph");
    characters++;
    if (codePoint >= 0x2e80 && HAN.test(String.fromCodePoint(codePoint))) han++;
  }
  if (characters === 0) throw new Error("no characters");
  return { characters, han };
}
