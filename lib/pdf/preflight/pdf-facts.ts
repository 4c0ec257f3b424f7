/** What is known of a produced PDF: read off its objects by `../read-pdf`, judged by `pdf-rules.ts`. */

/** left, bottom, right, top in pt. */
export type PdfBox = readonly [number, number, number, number];

export interface PdfPageFacts {
  readonly media: PdfBox;
  readonly trim?: PdfBox;
  readonly bleed?: PdfBox;
  /** Subtypes of its annotations: Link, Text… */
  readonly annotations: readonly string[];
  /** Kinds of colour that its content and images use beside black and grey: `rgb`, `cmyk`, or a space's name. */
  readonly colours: readonly string[];
}

export interface PdfFontFacts {
  readonly name: string;
  readonly embedded: boolean;
  /** Has a ToUnicode map: text can be searched and copied. */
  readonly readable: boolean;
}

export interface PdfFacts {
  /** 1.7 */
  readonly version: string;
  readonly encrypted: boolean;
  readonly pages: readonly PdfPageFacts[];
  readonly fonts: readonly PdfFontFacts[];
  /** GTS_PDFXVersion, from the XMP packet or the Info dictionary: PDF/X-4. */
  readonly pdfx?: string;
  readonly title?: string;
  readonly trapped?: string;
  readonly hasId: boolean;
  readonly outputIntent?: { readonly subtype: string; readonly profileComponents?: number };
}
