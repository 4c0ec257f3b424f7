/**
 * Fonts inside one PDF. Each is a subset that grows as glyphs are shown, written as a composite font with
 * Identity-H encoding (PDF 32000-1, 9.7). Written here rather than by pdfkit's own EmbeddedFont, whose
 * ToUnicode map some consumers destroy, which maps one glyph to one character only, and which needs fontkit.
 */
import { createHash } from "node:crypto";
import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import { beginCompression } from "./compression";
import type { FontFile } from "./font-file";

/** Glyphs differ from the room they have by at most this, in thousandths of an em: less than a word space. */
const WIDTH_STEP = 100;

const BASIC_PLANE = 0x10000;

/** The fonts of one document by name, each embedded once, in the order in which pages ask for them. */
export class EmbeddedFonts {
  private readonly embedded = new Map<string, EmbeddedFont>();

  constructor(private readonly fonts: ReadonlyMap<string, FontFile>) {}

  /** @throws where no face has a font of that name. */
  font(name: string): EmbeddedFont {
    const known = this.embedded.get(name);
    if (known) return known;
    const file = this.fonts.get(name);
    if (!file) throw new Error(`no font goes by the name ${name}`);
    const font = new EmbeddedFont(file, `F${this.embedded.size + 1}`);
    this.embedded.set(name, font);
    return font;
  }

  /** To be called when all sheets are drawn. */
  prepare(): void {
    for (const font of this.embedded.values()) font.prepare();
  }
}

/** The fonts that one sheet shows, as it asks for them. */
export class SheetFonts {
  readonly shown = new Set<EmbeddedFont>();

  constructor(private readonly fonts: EmbeddedFonts) {}

  /** @throws where no face has a font of that name. */
  font(name: string): EmbeddedFont {
    const font = this.fonts.font(name);
    this.shown.add(font);
    return font;
  }
}

export class EmbeddedFont {
  private dictionary: PdfReference | undefined;
  private readonly slots = new Map<number, number>();
  /** By character, the slot of a glyph that shows it at its natural width: nearly always the one asked for. */
  private readonly usual = new Uint16Array(BASIC_PLANE);
  private readonly sequences = new Map<string, number>();
  /** Per slot; slot 0 is the missing glyph. */
  private readonly glyphs: number[] = [0];
  /** What each slot reads as, UTF-16 in hex. */
  private readonly texts: string[] = [""];
  private readonly widths: number[];
  /** Streams of the finished font. */
  private prepared: { readonly subset: Uint8Array; readonly toUnicode: Uint8Array } | undefined;

  constructor(
    private readonly file: FontFile,
    /** In the resources of each page. */
    readonly name: string,
  ) {
    this.widths = [this.thousandths(file.glyphAdvance(0))];
  }

  /** Makes the font known to the page that is being written. */
  showOnPage(document: PDFDocument): void {
    this.dictionary ??= this.embedIn(document);
    document.page.fonts[this.name] = this.dictionary;
  }

  /** The font itself follows when all pages are written: it is a subset of what they show. @returns its object */
  private embedIn(document: PDFDocument): PdfReference {
    const dictionary = document.ref();
    // `PDFDocument.end` finalizes what stands here.
    document._fontFamilies[this.name] = { finalize: () => this.write(document, dictionary) };
    return dictionary;
  }

  /**
   * Place of a glyph in the subset. A glyph that stands for two characters (a radical and the character of
   * the same shape, say) gets two places, so that text extraction gives back what was written. So does one
   * that is followed more closely than its advance, as compressed punctuation is: readers take glyphs that
   * overlap for separate lines.
   * Glyph 0, the missing one, gets a place for each character it stands for, never the first.
   * @param room to the next glyph, in thousandths of an em
   */
  slot(glyph: number, codePoint: number, room = Number.POSITIVE_INFINITY): number {
    const usual = codePoint < BASIC_PLANE ? this.usual[codePoint]! : 0;
    if (usual > 0 && this.glyphs[usual] === glyph && room >= this.widths[usual]! - WIDTH_STEP) return usual;
    const natural = this.thousandths(this.file.glyphAdvance(glyph));
    const steps = room < natural - WIDTH_STEP ? Math.max(1, Math.floor(room / WIDTH_STEP)) : 0;
    const key = (glyph * 0x200000 + codePoint) * 32 + steps;
    const known = this.slots.get(key);
    if (known !== undefined) return known;
    const slot = this.add(glyph, steps > 0 ? steps * WIDTH_STEP : natural, utf16(codePoint));
    this.slots.set(key, slot);
    if (steps === 0 && codePoint < BASIC_PLANE) this.usual[codePoint] = slot;
    return slot;
  }

  /** The same for a glyph that shows several characters. */
  sequenceSlot(glyph: number, codePoints: readonly number[]): number {
    const text = codePoints.map(utf16).join("");
    const key = `${glyph} ${text}`;
    const slot =
      this.sequences.get(key) ?? this.add(glyph, this.thousandths(this.file.glyphAdvance(glyph)), text);
    this.sequences.set(key, slot);
    return slot;
  }

  private add(glyph: number, width: number, text: string): number {
    const slot = this.glyphs.length;
    this.glyphs.push(glyph);
    this.texts.push(text);
    this.widths.push(width);
    return slot;
  }

  /** Advance in thousandths of an em, as the PDF states it. */
  width(slot: number): number {
    return this.widths[slot]!;
  }

  /** Cuts the font down to what is shown of it, once that is all drawn, and begins to compress it. */
  prepare(): void {
    const { file } = this;
    const glyphs = this.glyphs.map((id, slot) => ({
      id,
      advance: Math.round((this.widths[slot]! * file.unitsPerEm) / 1000),
    }));
    const subset = file.subset(glyphs);
    const toUnicode = Buffer.from(`${toUnicodeMap(this.texts)}\n`, "latin1");
    beginCompression(subset);
    beginCompression(toUnicode);
    this.prepared = { subset, toUnicode };
  }

  private write(document: PDFDocument, dictionary: PdfReference): void {
    const { file, prepared } = this;
    if (!prepared) throw new Error("a font is written before it is prepared");
    const bytes = prepared.subset;
    const name = `${subsetTag(bytes)}+${file.postScriptName}`;

    const fontFile = document.ref({ Length1: bytes.length });
    fontFile.end(bytes);
    const descriptor = document.ref({
      Type: "FontDescriptor",
      FontName: name,
      Flags: 4, // symbolic: not limited to the Latin standard set
      FontBBox: file.boundingBox.map((value) => this.thousandths(value)),
      ItalicAngle: 0,
      Ascent: Math.round(file.ascent * 1000),
      Descent: -Math.round(file.descent * 1000),
      CapHeight: this.thousandths(file.capHeight),
      XHeight: this.thousandths(file.xHeight),
      StemV: stemWidth(file.weight),
      FontFile2: fontFile,
    });
    descriptor.end();
    const descendant = document.ref({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: {
        Registry: Buffer.from("Adobe"),
        Ordering: Buffer.from("Identity"),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, this.widths],
      CIDToGIDMap: "Identity",
    });
    descendant.end();
    const toUnicode = document.ref();
    toUnicode.end(prepared.toUnicode);
    dictionary.data = {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    };
    dictionary.end();
  }

  private thousandths(units: number): number {
    return Math.round((units * 1000) / this.file.unitsPerEm);
  }
}

/** Of vertical stems, which no font states: about this at the weight, 88 regular and 166 bold. */
const stemWidth = (weight: number) => Math.round(50 + (Math.min(1000, weight) / 65) ** 2);

/** Six capitals that differ between subsets (9.6.4), made from the subset itself: same input, same bytes. */
function subsetTag(bytes: Uint8Array): string {
  const digest = createHash("sha256").update(bytes).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join("");
}

/** One `bfchar` a slot: Ghostscript mangles the `bfrange` arrays that pdfkit writes. */
function toUnicodeMap(texts: readonly string[]): string {
  const entries: string[] = [];
  for (const [slot, text] of texts.entries()) if (slot > 0) entries.push(`<${hex(slot)}> <${text}>`);
  const sections: string[] = [];
  // A section holds at most 100 entries (Adobe Technical Note 5411).
  for (let at = 0; at < entries.length; at += 100) {
    const section = entries.slice(at, at + 100);
    sections.push(`${section.length} beginbfchar\n${section.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const hex = (value: number) => value.toString(16).padStart(4, "0");

/** A code point in UTF-16BE as hex digits. */
export function utf16(codePoint: number): string {
  if (codePoint <= 0xffff) return hex(codePoint);
  const offset = codePoint - 0x10000;
  return hex(0xd800 + (offset >> 10)) + hex(0xdc00 + (offset & 0x3ff));
}
