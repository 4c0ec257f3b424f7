/**
 * Everything that is changed in pdfkit 0.20.1, and nothing else is. `pdfkit-patches.test.ts` asserts that
 * each method patched or relied upon exists at the pinned versions.
 *
 * - `text` takes a `DocumentTaker`: the painter that react-pdf hands to a Canvas offers neither the document
 *   nor raw operators, but it passes the arguments of `text` on.
 * - `end` waits for what `writeBeforeEnd` was told.
 * - `initFonts` no longer loads Helvetica for each document: no text is ever set in it.
 * - `endMetadata` writes well-formed XMP: the original does not escape titles and demands a creation date.
 * - `_finalize` writes a cross-reference stream where objects are packed into streams, which a table cannot name.
 * - `ref` gives objects whose streams `compression.ts` compresses, long ones in other threads.
 */
import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { WritingOrder } from "./compression";
import { type PackedPlace, packedPlaces } from "./packed-objects";
import { type XmpExtras, xmpPacket } from "./xmp";

/** What `text` of a Canvas' painter accepts besides strings: it is given the document. */
export class DocumentTaker {
  constructor(readonly take: (document: PDFDocument) => void) {}
}

const text = PDFDocument.prototype.text;
PDFDocument.prototype.text = function (this: PDFDocument, content: unknown, ...rest: unknown[]) {
  if (!(content instanceof DocumentTaker)) return text.call(this, content, ...rest);
  content.take(this);
  return this;
};

const unwritten = new WeakMap<PDFDocument, () => Promise<void>>();

/** `write` goes on with the document once react-pdf has done its part; what it throws ends the document. */
export function writeBeforeEnd(document: PDFDocument, write: () => Promise<void>): void {
  unwritten.set(document, write);
}

const end = PDFDocument.prototype.end;
PDFDocument.prototype.end = function (this: PDFDocument) {
  const write = unwritten.get(this);
  if (!write) return end.call(this);
  unwritten.delete(this);
  // Not at once: who waits for the document's end, or for its failure, is listening only then.
  setImmediate(() => {
    write()
      .then(() => end.call(this))
      .catch((error) => this.destroy(error));
  });
};

const initFonts = PDFDocument.prototype.initFonts;
PDFDocument.prototype.initFonts = function (this: PDFDocument) {
  initFonts.call(this, null);
};

/**
 * What is written into the file as it stands: names where pdfkit would write strings, references to objects it
 * does not know. Anything but a plain object it writes as it reads.
 */
export class PdfLiteral {
  readonly [Symbol.toStringTag] = "PdfLiteral";

  constructor(private readonly written: string) {}

  toString(): string {
    return this.written;
  }

  /** pdfkit ends what it takes for an object of its own. */
  end(): void {}
}

/** Asked for at the document's end; nothing more is told where it is not set. */
const xmpExtras = new WeakMap<PDFDocument, () => XmpExtras>();

export function tellXmp(document: PDFDocument, extras: () => XmpExtras): void {
  xmpExtras.set(document, extras);
}

PDFDocument.prototype.endMetadata = function (this: PDFDocument) {
  const metadata = this.ref({ Type: "Metadata", Subtype: "XML" });
  metadata.compress = false; // readable without a PDF library, as the XMP specification asks
  metadata.end(new TextEncoder().encode(xmpPacket(this.info, xmpExtras.get(this)?.())));
  this._root.data.Metadata = metadata;
};

const finalize = PDFDocument.prototype._finalize;
PDFDocument.prototype._finalize = function (this: PDFDocument) {
  const packed = packedPlaces(this);
  if (!packed) return finalize.call(this);
  const offset = this._offset;
  const id = this._offsets.push(offset);
  const entries = deflateSync(crossReferences(this._offsets, packed));
  const fileId = `<${Buffer.from(this._id).toString("hex")}>`;
  this._write(
    `${id} 0 obj\n<</Type/XRef/Size ${id + 1}/W[1 4 2]/Root ${this._root}/Info ${this._info}/ID[${fileId}${fileId}]` +
      `/Filter/FlateDecode/Length ${entries.length}>>\nstream`,
  );
  this._write(entries);
  this._write(`\nendstream\nendobj\nstartxref\n${offset}\n%%EOF`);
  this.push(null);
};

const orders = new WeakMap<PDFDocument, WritingOrder>();

const ref = PDFDocument.prototype.ref;
PDFDocument.prototype.ref = function (this: PDFDocument, data) {
  const order = orders.get(this) ?? new WritingOrder((error) => this.destroy(error as Error));
  orders.set(this, order);
  const reference = ref.call(this, data);
  const { finalize } = reference;
  reference.finalize = () => order.end(reference, () => finalize.call(reference));
  return reference;
};

/** One entry an object (7.5.8.3): where it begins in the file, or its stream and its place there. */
function crossReferences(
  offsets: readonly (number | null)[],
  packed: ReadonlyMap<number, PackedPlace>,
): Buffer {
  const entries = Buffer.alloc(7 * (offsets.length + 1));
  entries.writeUInt16BE(0xffff, 5); // object 0 is free, and stays so
  for (const [index, offset] of offsets.entries()) {
    const at = 7 * (index + 1);
    const place = packed.get(index + 1);
    entries.writeUInt8(place ? 2 : 1, at);
    entries.writeUInt32BE(place ? place.stream : (offset ?? 0), at + 1);
    entries.writeUInt16BE(place ? place.index : 0, at + 5);
  }
  return entries;
}
