/**
 * The objects of a PDF: cross-reference table or stream, object streams, inherited page attributes. Streams are
 * inflated; other filters (images) are left as they are.
 */
import { inflateSync } from "node:zlib";
import {
  isKeyword,
  isKind,
  latin1,
  type PdfDictionary,
  PdfLexer,
  PdfSyntaxError,
  type PdfValue,
} from "./lexer";

export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** As stored. */
  readonly raw: Uint8Array;
}

type Place =
  | { readonly kind: "offset"; readonly offset: number }
  | { readonly kind: "packed"; readonly stream: number; readonly index: number };

/** More than any issue has, less than what eats the memory. */
const MAX_OBJECTS = 1_000_000;
const MAX_INFLATED = 256 << 20;

export class PdfFile {
  readonly version: string;
  readonly trailer: PdfDictionary;
  private readonly places = new Map<number, Place>();
  private readonly known = new Map<number, PdfValue | PdfStream>();

  /** @throws PdfSyntaxError */
  constructor(private readonly bytes: Uint8Array) {
    const header = /^%PDF-(\d\.\d)/.exec(latin1(bytes.subarray(0, 16)));
    if (!header) throw new PdfSyntaxError("no PDF header");
    this.version = header[1]!;
    this.trailer = this.readSections(this.startOfTable());
  }

  /** The value itself, or what a reference leads to. */
  resolve(value: PdfValue | undefined): PdfValue | PdfStream | undefined {
    for (let steps = 0; steps < 32; steps++) {
      if (!isKind(value, "reference")) return value;
      const object = this.object(value.object);
      if (isStream(object)) return object;
      value = object;
    }
    throw new PdfSyntaxError("references in a circle");
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const found = this.resolve(value);
    if (isStream(found)) return found.dictionary;
    return found instanceof Map ? found : undefined;
  }

  array(value: PdfValue | undefined): readonly PdfValue[] | undefined {
    const found = this.resolve(value);
    return isArray(found) ? found : undefined;
  }

  stream(value: PdfValue | undefined): PdfStream | undefined {
    const found = this.resolve(value);
    return isStream(found) ? found : undefined;
  }

  name(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return !isStream(found) && isKind(found, "name") ? found.name : undefined;
  }

  number(value: PdfValue | undefined): number | undefined {
    const found = this.resolve(value);
    return typeof found === "number" ? found : undefined;
  }

  /** A text string: UTF-16 with its mark, else one byte a character. */
  text(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    if (isStream(found) || !isKind(found, "string")) return undefined;
    const { bytes } = found;
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes.subarray(2));
    return latin1(bytes);
  }

  /** The stream's content, inflated. */
  content({ dictionary, raw }: PdfStream): Uint8Array {
    const filters = this.array(dictionary.get("Filter")) ?? [dictionary.get("Filter") ?? null];
    let bytes = raw;
    for (const filter of filters) {
      const name = this.name(filter);
      if (name === undefined) continue;
      if (name !== "FlateDecode") throw new PdfSyntaxError(`a filter that is not read: ${name}`);
      bytes = inflate(bytes);
    }
    const parameters = this.dictionary(dictionary.get("DecodeParms"));
    const predictor = this.number(parameters?.get("Predictor")) ?? 1;
    return predictor >= 10 ? unfilter(bytes, this.number(parameters?.get("Columns")) ?? 1) : bytes;
  }

  /** Page dictionaries in order, with what they inherit. */
  pages(): PdfDictionary[] {
    const root = this.dictionary(this.trailer.get("Root"));
    const pages: PdfDictionary[] = [];
    const seen = new Set<PdfDictionary>();
    const walk = (node: PdfDictionary | undefined, inherited: PdfDictionary): void => {
      if (!node || seen.has(node)) throw new PdfSyntaxError("a page tree that is none");
      seen.add(node);
      const own = new Map([...inherited, ...node]);
      const kids = this.array(node.get("Kids"));
      if (!kids) {
        pages.push(own);
        return;
      }
      const handed = new Map([...own].filter(([key]) => INHERITED.includes(key)));
      for (const kid of kids) walk(this.dictionary(kid), handed);
    };
    walk(this.dictionary(root?.get("Pages")), new Map());
    return pages;
  }

  /** Each object's number. */
  objects(): number[] {
    return [...this.places.keys()];
  }

  object(number: number): PdfValue | PdfStream {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const place = this.places.get(number);
    const found = place === undefined ? null : this.read(place);
    this.known.set(number, found);
    return found;
  }

  private startOfTable(): number {
    const tail = latin1(this.bytes.subarray(-2048));
    const at = tail.lastIndexOf("startxref");
    const offset = at < 0 ? Number.NaN : Number.parseInt(tail.slice(at + 9).trim(), 10);
    if (!Number.isInteger(offset)) throw new PdfSyntaxError("no startxref");
    return offset;
  }

  /** Newest section first: what is known stays. */
  private readSections(start: number): PdfDictionary {
    let trailer: PdfDictionary | undefined;
    const seen = new Set<number>();
    for (let offset: number | undefined = start; offset !== undefined && !seen.has(offset); ) {
      seen.add(offset);
      const lexer = new PdfLexer(this.bytes, offset);
      const first = lexer.next();
      const section = isKeyword(first, "xref") ? this.readTable(lexer) : this.readTableStream(offset);
      trailer ??= section;
      offset = this.number(section.get("Prev"));
    }
    if (!trailer) throw new PdfSyntaxError("no trailer");
    return trailer;
  }

  private readTable(lexer: PdfLexer): PdfDictionary {
    for (;;) {
      const first = lexer.next();
      if (isKeyword(first, "trailer")) break;
      const count = lexer.next();
      if (typeof first !== "number" || typeof count !== "number" || count > MAX_OBJECTS)
        throw new PdfSyntaxError("a cross-reference table that is none");
      for (let index = 0; index < count; index++) {
        const offset = lexer.next();
        lexer.next();
        const inUse = isKeyword(lexer.next(), "n");
        if (inUse && typeof offset === "number") this.keep(first + index, { kind: "offset", offset });
      }
    }
    const trailer = lexer.next();
    if (!(trailer instanceof Map)) throw new PdfSyntaxError("a trailer that is none");
    return trailer;
  }

  /** 7.5.8: the table as a stream, packed objects among its entries. */
  private readTableStream(offset: number): PdfDictionary {
    const stream = this.read({ kind: "offset", offset });
    if (!isStream(stream)) throw new PdfSyntaxError("no cross-reference");
    const { dictionary } = stream;
    const widths = (this.array(dictionary.get("W")) ?? []).map(Number);
    const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
    const size = this.number(dictionary.get("Size")) ?? 0;
    const index = (this.array(dictionary.get("Index")) ?? [0, size]).map(Number);
    const content = this.content(stream);
    let at = 0;
    const take = (width: number) => {
      let value = 0;
      for (let n = 0; n < width; n++) value = value * 256 + (content[at++] ?? 0);
      return value;
    };
    for (let part = 0; part + 1 < index.length; part += 2)
      for (let n = 0; n < Math.min(index[part + 1]!, MAX_OBJECTS); n++) {
        const type = typeWidth === 0 ? 1 : take(typeWidth);
        const [second, third] = [take(secondWidth), take(thirdWidth)];
        if (type === 1) this.keep(index[part]! + n, { kind: "offset", offset: second });
        if (type === 2) this.keep(index[part]! + n, { kind: "packed", stream: second, index: third });
      }
    return dictionary;
  }

  private keep(object: number, place: Place): void {
    if (!this.places.has(object)) this.places.set(object, place);
  }

  private read(place: Place): PdfValue | PdfStream {
    if (place.kind === "packed") return this.readPacked(place.stream, place.index);
    const lexer = new PdfLexer(this.bytes, place.offset);
    lexer.next();
    lexer.next();
    if (!isKeyword(lexer.next(), "obj")) throw new PdfSyntaxError(`no object at ${place.offset}`);
    const value = lexer.next() ?? null;
    if (!(value instanceof Map)) return value;
    if (!isKeyword(lexer.next(), "stream")) return value;
    // One line end stands between the word and the bytes (7.3.8.1).
    if (this.bytes[lexer.at] === 13) lexer.at++;
    if (this.bytes[lexer.at] === 10) lexer.at++;
    const length = this.number(value.get("Length"));
    if (length === undefined) throw new PdfSyntaxError("a stream without length");
    return { dictionary: value, raw: this.bytes.subarray(lexer.at, lexer.at + length) };
  }

  private readPacked(number: number, index: number): PdfValue {
    const stream = this.object(number);
    if (!isStream(stream)) throw new PdfSyntaxError("an object stream that is none");
    const content = this.content(stream);
    const first = this.number(stream.dictionary.get("First")) ?? 0;
    const lexer = new PdfLexer(content);
    for (let n = 0; n < index; n++) {
      lexer.next();
      lexer.next();
    }
    lexer.next();
    const offset = lexer.next();
    if (typeof offset !== "number") throw new PdfSyntaxError("an object stream without its table");
    return new PdfLexer(content, first + offset).next() ?? null;
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_INFLATED });
  } catch {
    throw new PdfSyntaxError("a stream that does not inflate");
  }
}

/** Of a page tree's nodes by their pages (7.7.3.4). */
const INHERITED = ["MediaBox", "CropBox", "Resources", "Rotate"];

export function isStream(value: PdfValue | PdfStream | undefined): value is PdfStream {
  return typeof value === "object" && value !== null && "raw" in value;
}

function isArray(value: PdfValue | PdfStream | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** PNG predictors (PNG 3rd edition, 9.2) as cross-reference streams have them: one byte a sample. */
function unfilter(bytes: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (columns + 1)]!;
    if (filter !== 0 && filter !== 2 && filter !== 1) throw new PdfSyntaxError(`predictor ${filter}`);
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = filter === 1 && column > 0 ? plain[at - 1]! : 0;
      const above = filter === 2 && row > 0 ? plain[at - columns]! : 0;
      plain[at] = bytes[row * (columns + 1) + 1 + column]! + left + above;
    }
  }
  return plain;
}
