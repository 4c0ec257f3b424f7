/**
 * Many small objects in compressed streams (PDF 32000-1, 7.5.7): the structure of an issue has thousands, and
 * each would otherwise stand uncompressed with a line in the cross-reference table. pdfkit knows nothing of it;
 * its `_finalize` is patched to write the cross-reference stream (7.5.8) that such objects need.
 */
import type PDFDocument from "pdfkit";

/** Readers unpack a stream whole for one object of it. */
const OBJECTS_A_STREAM = 200;

export interface PackedPlace {
  readonly stream: number;
  readonly index: number;
}

const packedIn = new WeakMap<PDFDocument, ReadonlyMap<number, PackedPlace>>();

/** Where the packed objects of a document are, by object number; undefined where it has none. */
export const packedPlaces = (document: PDFDocument) => packedIn.get(document);

export class PackedObjects {
  private readonly places = new Map<number, PackedPlace>();
  private waiting: { readonly id: number; readonly body: string }[] = [];

  constructor(private readonly document: PDFDocument) {
    packedIn.set(document, this.places);
  }

  /** Number of an object that is written later. */
  reserve(): number {
    return this.document._offsets.push(null);
  }

  /** @param body  in ASCII */
  write(id: number, body: string): void {
    this.waiting.push({ id, body });
    if (this.waiting.length === OBJECTS_A_STREAM) this.flush();
  }

  end(): void {
    if (this.waiting.length > 0) this.flush();
  }

  private flush(): void {
    const head: number[] = [];
    let offset = 0;
    for (const { id, body } of this.waiting) {
      head.push(id, offset);
      offset += body.length + 1;
    }
    const header = `${head.join(" ")}\n`;
    const stream = this.document.ref({ Type: "ObjStm", N: this.waiting.length, First: header.length });
    for (const [index, { id }] of this.waiting.entries()) this.places.set(id, { stream: stream.id, index });
    stream.end(Buffer.from(header + this.waiting.map(({ body }) => `${body}\n`).join(""), "latin1"));
    this.waiting = [];
  }
}
