/** The part of pdfkit 0.20.1 that is used here; the package brings no types of its own. */
declare module "pdfkit" {
  import { Readable } from "node:stream";

  /** What pdfkit writes as a PDF object: a string is a name, bytes are a string. */
  export type PdfValue =
    | string
    | number
    | boolean
    | Uint8Array
    | Date
    | PdfReference
    | { toString(): string; end(): void }
    | readonly PdfValue[]
    | { readonly [key: string]: PdfValue | undefined };

  export interface PdfReference {
    readonly id: number;
    data: Record<string, PdfValue | undefined>;
    /** Whether the stream is still to be compressed. */
    compress: boolean;
    /** What the stream consists of so far. */
    buffer: Uint8Array[];
    /** Writes the object; called by `end`. */
    finalize(): void;
    end(chunk?: string | Uint8Array): void;
  }

  export interface PdfBookmark {
    addItem(
      title: string,
      /** `left` counts from the page's right edge, `top` from its top; `pageNumber` from 0. */
      options: { readonly pageNumber: number; readonly top: number; readonly left: number },
    ): PdfBookmark;
  }

  export interface PdfImage {
    readonly width: number;
    readonly height: number;
  }

  export default class PDFDocument extends Readable {
    constructor(options?: {
      autoFirstPage?: boolean;
      compress?: boolean;
      info?: Record<string, string>;
    });

    readonly page: {
      readonly height: number;
      /** Font resources of the page: name → font dictionary. */
      readonly fonts: Record<string, PdfReference>;
      readonly dictionary: PdfReference;
      readonly annotations: PdfReference[];
      write(chunk: Uint8Array): void;
    };
    readonly info: Record<string, string | Date | { toString(): string } | undefined>;
    readonly _root: PdfReference;
    /** All fonts of the document; `end` calls `finalize` on each. */
    readonly _fontFamilies: Record<string, { finalize(): void }>;
    /** 32 hex digits' worth of bytes: the document's ID. */
    _id: Uint8Array;

    /** Per object, from number 1, where it begins in the file; null while it is not written. */
    readonly _offsets: (number | null)[];
    /** Bytes written so far. */
    readonly _offset: number;
    readonly _info: PdfReference;

    readonly outline: PdfBookmark;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    /** A place on the present page, `top` from its top. */
    addNamedDestination(name: string, type: "XYZ", left: number, top: number, zoom: null): void;

    ref(data?: Record<string, PdfValue | undefined>): PdfReference;
    openImage(bytes: Uint8Array): PdfImage;
    image(
      image: PdfImage,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): this;
    text(text: unknown, ...rest: unknown[]): this;
    initFonts(...args: unknown[]): void;
    endMetadata(): void;
    _write(data: string | Uint8Array): void;
    _finalize(): void;
    end(): void;
  }
}
