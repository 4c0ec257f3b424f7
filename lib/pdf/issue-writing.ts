/** Drawn sheets become the pages of a document, with what leads to them, describes them and identifies them all. */
import type PDFDocument from "pdfkit";
import type { PdfBookmark, PdfImage, PdfReference } from "pdfkit";
import type { Page, PlacedImage } from "../typeset/types";
import type { Files } from "./images";
import type { Drawn, DrawnSheet } from "./issue-drawing";
import { linkAnnotation } from "./link-annotation";
import { type Destination, type Destinations, pageLabels } from "./outline";
import { PDF_X_VERSION, uuidOf, writePdfX } from "./pdf-x";
import { tellXmp } from "./pdfkit-patches";
import type { Box, Sheet } from "./sheet";
import { writeStructure } from "./structure-writer";

export interface WritingOptions {
  /** Images by SHA-256. */
  readonly files: Files;
  /** Where links and bookmarks lead to; absent where there are none. */
  readonly places?: Destinations;
  /** As `RenderOptions.date`. */
  readonly date?: Date;
}

export class IssueWriting {
  private readonly images = new Map<string, PdfImage>();
  /** Objects of the pages written so far, and of their links. */
  private readonly pages: PdfReference[] = [];
  private readonly links: PdfReference[][] = [];
  private linkCount = 0;
  private readonly bookmarks = new Map<string, PdfBookmark>();

  /** Writes what goes before the pages. */
  constructor(
    private readonly document: PDFDocument,
    private readonly drawn: Drawn,
    private readonly options: WritingOptions,
  ) {
    const { sheets, profile, structure, identity } = drawn;
    const { date } = options;
    document._id = identity;
    if (!date) delete document.info.CreationDate; // none that nobody gave
    if (sheets.every(({ sheet }) => sheet.parts.length === 1))
      document._root.data.PageLabels = {
        Nums: pageLabels(sheets.map(({ sheet }) => sheet.parts[0]!.page)).flatMap(
          ({ index, style, start }) => [index, { S: style, St: start }],
        ),
      };
    if (profile) {
      if (!date) throw new Error("an edition for the press needs a date");
      writePdfX(document, profile, date);
      tellXmp(document, () => ({ pdfX: { version: PDF_X_VERSION, documentId: uuidOf(identity) } }));
    }
    // Before the first page ends, so that its tab order follows the structure, too.
    if (structure) {
      document._root.data.MarkInfo = document.ref({ Marked: true });
      tellXmp(document, () => ({ pdfUaPart: 1 }));
    }
  }

  /** Onto the document's present page; in the order of the sheets, each once. */
  writeSheet({ sheet, content, fonts }: DrawnSheet): void {
    const { document, options, drawn } = this;
    const index = this.pages.length;
    if (sheet.boxes) writeBoxes(document, sheet, sheet.boxes);
    for (const font of fonts) font.showOnPage(document);
    for (const part of content) {
      if ("file" in part) this.writeImage(part);
      else document.page.write(part);
    }
    const { page } = sheet.parts[0]!; // a sheet of several pages has neither links nor bookmarks
    this.links.push(options.places ? this.linkPage(page, options.places) : []);
    if (options.places) this.markPlaces(page, options.places.onPage[index] ?? []);
    if (drawn.structure?.pages[index]) document.page.dictionary.data.StructParents = index;
    this.pages.push(document.page.dictionary);
  }

  /** When all sheets are written. */
  finish(): void {
    const { structure } = this.drawn;
    if (structure) writeStructure(this.document, structure, { pages: this.pages, links: this.links });
  }

  private writeImage({ file, x, y, width, height }: PlacedImage): void {
    this.document.image(this.image(file), x, y, { width, height });
  }

  private image(file: string): PdfImage {
    const known = this.images.get(file);
    if (known) return known;
    const image = this.document.openImage(this.options.files.get(file)!);
    this.images.set(file, image);
    return image;
  }

  /** Links in the page's order, as the structure counts them; their keys in its tree follow those of the pages. */
  private linkPage(page: Page, places: Destinations): PdfReference[] {
    const { document, drawn } = this;
    return page.links.map((link) => {
      const key = drawn.structure ? drawn.sheets.length + this.linkCount++ : undefined;
      const annotation = document.ref(linkAnnotation(link, page, places, key));
      annotation.end();
      document.page.annotations.push(annotation);
      return annotation;
    });
  }

  /** Where links lead to by name, and the outline by title. */
  private markPlaces({ width }: Page, places: readonly Destination[]): void {
    const { document, bookmarks } = this;
    for (const { name, title, parent, y } of places) {
      document.addNamedDestination(name, "XYZ", 0, y, null);
      const above = (parent !== undefined && bookmarks.get(parent)) || document.outline;
      // pdfkit counts `left` from the right.
      const place = { pageNumber: this.pages.length, top: y, left: width };
      bookmarks.set(name, above.addItem(title, place));
    }
  }
}

/** 14.11.2, with y upward. MediaBox is the sheet. */
function writeBoxes(
  document: PDFDocument,
  sheet: Sheet,
  { trim, bleed }: { readonly trim: Box; readonly bleed: Box },
): void {
  const corners = ({ left, top, width, height }: Box) =>
    [left, sheet.height - top - height, left + width, sheet.height - top].map(hundredths);
  const { data } = document.page.dictionary;
  data.TrimBox = corners(trim);
  data.BleedBox = corners(bleed);
  delete data.UserUnit;
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
