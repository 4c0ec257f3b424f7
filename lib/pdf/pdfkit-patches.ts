/**
 * Everything that is changed in pdfkit 0.20.1, and nothing else is. `pdfkit-patches.test.ts` asserts that
 * each method patched or relied upon exists at the pinned versions.
 *
 * - `text` draws a `PageDrawing`: the painter that react-pdf hands to a Canvas offers neither the document
 *   nor raw operators, but it passes the arguments of `text` on.
 * - `initFonts` no longer loads Helvetica for each document: no text is ever set in it.
 * - `endMetadata` writes well-formed XMP: the original does not escape titles and demands a creation date.
 */
import PDFDocument from "pdfkit";
import { type XmpExtras, xmpPacket } from "./xmp";

/** What `text` of a Canvas' painter accepts besides strings. */
export class PageDrawing {
  constructor(readonly draw: (document: PDFDocument) => void) {}
}

const text = PDFDocument.prototype.text;
PDFDocument.prototype.text = function (this: PDFDocument, content: unknown, ...rest: unknown[]) {
  if (!(content instanceof PageDrawing)) return text.call(this, content, ...rest);
  content.draw(this);
  return this;
};

const initFonts = PDFDocument.prototype.initFonts;
PDFDocument.prototype.initFonts = function (this: PDFDocument) {
  initFonts.call(this, null);
};

/** A name in the Info dictionary, whose strings pdfkit writes as strings. Anything but a plain object is written as it reads. */
export class PdfName {
  readonly [Symbol.toStringTag] = "PdfName";

  constructor(private readonly name: string) {}

  toString(): string {
    return `/${this.name}`;
  }
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
