/**
 * PDF syntax as values (ISO 32000-1, 7.2–7.3): what a file's objects and a page's content are written in. Reads
 * what our own writer and common ones write; anything else is a PdfSyntaxError, never a guess.
 */
export class PdfSyntaxError extends Error {}

export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}
export interface PdfString {
  readonly kind: "string";
  readonly bytes: Uint8Array;
}
export interface PdfReference {
  readonly kind: "reference";
  readonly object: number;
}
/** An operator of a content stream, or one of the file's own keywords: obj, stream, R. */
export interface PdfKeyword {
  readonly kind: "keyword";
  readonly word: string;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfString
  | PdfReference
  | PdfKeyword
  | readonly PdfValue[]
  | PdfDictionary;

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([..."()<>[]{}/%"].map((c) => c.charCodeAt(0)));
/** Deeper nesting is no document. */
const MAX_DEPTH = 100;

const code = (character: string) => character.charCodeAt(0);

export class PdfLexer {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  /** The next value or keyword; undefined at the end. */
  next(depth = 0): PdfValue | undefined {
    if (depth > MAX_DEPTH) throw new PdfSyntaxError("nested too deeply");
    this.skipWhite();
    const byte = this.bytes[this.at];
    if (byte === undefined) return undefined;
    if (byte === code("/")) return this.name();
    if (byte === code("(")) return this.literalString();
    if (byte === code("[")) return this.array(depth);
    if (byte === code("<"))
      return this.bytes[this.at + 1] === code("<") ? this.dictionary(depth) : this.hexString();
    if (byte === code("]") || byte === code("{") || byte === code("}")) {
      this.at++;
      return { kind: "keyword", word: String.fromCharCode(byte) };
    }
    if (byte === code(">") && this.bytes[this.at + 1] === code(">")) {
      this.at += 2;
      return { kind: "keyword", word: ">>" };
    }
    return this.word();
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return;
      if (byte === code("%")) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
          this.at++;
      } else if (WHITE.has(byte)) this.at++;
      else return;
    }
  }

  private word(): PdfValue {
    const from = this.at;
    while (
      this.at < this.bytes.length &&
      !WHITE.has(this.bytes[this.at]!) &&
      !DELIMITER.has(this.bytes[this.at]!)
    )
      this.at++;
    if (this.at === from) throw new PdfSyntaxError(`unexpected byte at ${from}`);
    const word = latin1(this.bytes.subarray(from, this.at));
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : { kind: "keyword", word };
  }

  private name(): PdfName {
    const from = ++this.at;
    while (
      this.at < this.bytes.length &&
      !WHITE.has(this.bytes[this.at]!) &&
      !DELIMITER.has(this.bytes[this.at]!)
    )
      this.at++;
    const raw = latin1(this.bytes.subarray(from, this.at));
    const name = raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { kind: "name", name };
  }

  private array(depth: number): readonly PdfValue[] {
    this.at++;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next(depth + 1);
      if (value === undefined) throw new PdfSyntaxError("an array without end");
      if (isKeyword(value, "]")) return values;
      if (isKeyword(value, "R")) values.push(reference(values));
      else values.push(value);
    }
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next(depth + 1);
      if (value === undefined) throw new PdfSyntaxError("a dictionary without end");
      if (isKeyword(value, ">>")) return pairs(values);
      if (isKeyword(value, "R")) values.push(reference(values));
      else values.push(value);
    }
  }

  private literalString(): PdfString {
    const bytes: number[] = [];
    let open = 1;
    this.at++;
    while (open > 0) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new PdfSyntaxError("a string without end");
      if (byte === code("\\")) this.escape(bytes);
      else {
        if (byte === code("(")) open++;
        if (byte === code(")")) open--;
        if (open > 0) bytes.push(byte);
      }
    }
    return { kind: "string", bytes: Uint8Array.from(bytes) };
  }

  private escape(bytes: number[]): void {
    const byte = this.bytes[this.at++];
    if (byte === undefined) return;
    const plain = ESCAPES.get(byte);
    if (plain !== undefined) bytes.push(plain);
    else if (byte >= code("0") && byte <= code("7")) {
      let value = byte - 48;
      for (let digits = 1; digits < 3; digits++) {
        const digit = this.bytes[this.at];
        if (digit === undefined || digit < 48 || digit > 55) break;
        value = value * 8 + digit - 48;
        this.at++;
      }
      bytes.push(value & 0xff);
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at++;
    } else if (byte !== 10) bytes.push(byte);
  }

  private hexString(): PdfString {
    const end = this.bytes.indexOf(code(">"), this.at);
    if (end < 0) throw new PdfSyntaxError("a hex string without end");
    const digits = latin1(this.bytes.subarray(this.at + 1, end)).replaceAll(/\s/g, "");
    this.at = end + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return { kind: "string", bytes: Uint8Array.from(Buffer.from(even, "hex")) };
  }
}

const ESCAPES = new Map(
  Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12, "(": 40, ")": 41, "\\": 92 }).map(([key, value]) => [
    code(key),
    value,
  ]),
);

export function isKeyword(value: PdfValue | undefined, word: string): boolean {
  return isKind(value, "keyword") && value.word === word;
}

type Kinded = PdfName | PdfString | PdfReference | PdfKeyword;

export function isKind<K extends Kinded["kind"]>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Kinded, { kind: K }> {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}

/** Takes the two numbers before an R back off the list. */
function reference(values: PdfValue[]): PdfReference {
  values.pop();
  const object = values.pop();
  if (typeof object !== "number") throw new PdfSyntaxError("a reference without object");
  return { kind: "reference", object };
}

function pairs(values: readonly PdfValue[]): PdfDictionary {
  const dictionary = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < values.length; index += 2) {
    const key = values[index];
    if (!isKind(key, "name")) throw new PdfSyntaxError("a key that is no name");
    dictionary.set(key.name, values[index + 1]!);
  }
  return dictionary;
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
