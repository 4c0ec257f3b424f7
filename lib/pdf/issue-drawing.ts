/** What the sheets of one document share: its fonts, its images, its bookmarks, its identity. */
import { createHash, type Hash } from "node:crypto";
import type PDFDocument from "pdfkit";
import type { PdfBookmark, PdfImage, PdfReference } from "pdfkit";
import type { OutputProfile } from "../document/output-profile";
import type { Page, PlacedImage } from "../typeset/types";
import { isForPress } from "./editions";
import { EmbeddedFonts, SheetFonts } from "./embedded-face";
import { fontsOf } from "./faces";
import { greyProfile } from "./grey-profile";
import type { Files } from "./images";
import { GREY, type Ink, PROCESS_BLACK } from "./ink";
import { linkAnnotation } from "./link-annotation";
import { type Destination, type Destinations, pageLabels } from "./outline";
import { pageContent, points, strokes } from "./page-content";
import { PDF_X_VERSION, uuidOf, writePdfX } from "./pdf-x";
import { tellXmp } from "./pdfkit-patches";
import { proofMark } from "./proof-mark";
import type { RenderOptions } from "./render-issue";
import type { Box, Sheet, SheetPart } from "./sheet";
import { type PageMarks, type Structure, structureOf } from "./structure";
import { writeStructure } from "./structure-writer";

export class IssueDrawing {
  private readonly fonts: EmbeddedFonts;
  private readonly images = new Map<string, PdfImage>();
  private readonly identity: Hash;
  private readonly profile: OutputProfile | undefined;
  private readonly ink: Ink;
  /** What is read aloud and in which order; on screen only. */
  private readonly structure: Structure | undefined;
  /** Objects of the pages drawn so far, and of their links. */
  private readonly drawn: PdfReference[] = [];
  private readonly links: PdfReference[][] = [];
  private linkCount = 0;
  private readonly bookmarks = new Map<string, PdfBookmark>();

  constructor(
    private readonly document: PDFDocument,
    private readonly sheets: readonly Sheet[],
    private readonly options: RenderOptions,
    private readonly files: Files,
    /** Where links and bookmarks lead to; absent where there are none. */
    private readonly places: Destinations | undefined,
  ) {
    const { edition, title, author, profile, faces } = options;
    this.fonts = new EmbeddedFonts(fontsOf(faces));
    this.profile = isForPress(edition) ? (profile ?? greyProfile()) : undefined;
    this.ink = this.profile?.space === "grey" ? GREY : PROCESS_BLACK;
    if (edition === "screen") this.structure = structureOf(sheets.map(({ parts }) => parts[0]!.page));
    this.identity = createHash("md5").update(JSON.stringify([edition, title, author]));
    if (this.profile) this.identity.update(this.profile.bytes);
    this.begin();
  }

  /** Page labels, press conditions, and no date that nobody gave. */
  private begin(): void {
    const { document, sheets, profile } = this;
    const { date } = this.options;
    if (!date) delete document.info.CreationDate;
    const pages = sheets.map(({ parts }) => parts[0]!.page);
    if (sheets.every(({ parts }) => parts.length === 1))
      document._root.data.PageLabels = {
        Nums: pageLabels(pages).flatMap(({ index, style, start }) => [index, { S: style, St: start }]),
      };
    if (profile) {
      if (!date) throw new Error("an edition for the press needs a date");
      writePdfX(document, profile, date);
      tellXmp(document, () => ({ pdfX: { version: PDF_X_VERSION, documentId: uuidOf(document._id) } }));
    }
    // Before the first page ends, so that its tab order follows the structure, too.
    if (this.structure) {
      document._root.data.MarkInfo = document.ref({ Marked: true });
      tellXmp(document, () => ({ pdfUaPart: 1 }));
    }
  }

  /** Onto the document's present page; in the order of the sheets, each once. */
  drawSheet(sheet: Sheet): void {
    const { document } = this;
    const index = this.drawn.length;
    const marks = this.structure?.pages[index];
    const fonts = new SheetFonts(this.fonts);
    for (const part of sheet.parts) this.drawPart(part, fonts, marks);
    if (sheet.marks.length > 0) this.drawMarks(sheet);
    if (sheet.boxes) writeBoxes(document, sheet, sheet.boxes);
    for (const font of fonts.shown) font.showOnPage(document);
    const { page } = sheet.parts[0]!; // a sheet of several pages has neither links nor bookmarks
    this.links.push(this.places ? this.linkPage(page, this.places) : []);
    if (this.places) this.markPlaces(page, this.places.onPage[index] ?? []);
    if (marks) document.page.dictionary.data.StructParents = index;
    this.drawn.push(document.page.dictionary);
  }

  /** To be called when all sheets are drawn: what depends on all of them. */
  finish(): void {
    const { document, structure } = this;
    this.fonts.prepare();
    if (structure) writeStructure(document, structure, { pages: this.drawn, links: this.links });
    document._id = this.identity.digest();
  }

  private drawPart({ page, matrix, clip }: SheetPart, fonts: SheetFonts, marks: PageMarks | undefined): void {
    const isMoved = matrix.some((value, place) => value !== UNMOVED[place]);
    if (isMoved || clip) {
      const clipping = clip ? ` ${rectangle(clip)} re W n` : "";
      this.write(`q${clipping} ${matrix.map(coefficient).join(" ")} cm`);
    }
    this.drawPage(page, fonts, marks);
    if (isMoved || clip) this.write("Q");
  }

  private drawPage(page: Page, fonts: SheetFonts, marks: PageMarks | undefined): void {
    if (this.options.edition === "proof") this.write(proofMark(page, fonts, this.options.faces, this.ink));
    for (const [place, image] of page.images.entries()) {
      if (marks) this.write(`/Figure <</MCID ${marks.images[place]}>> BDC`);
      this.drawImage(image);
      if (marks) this.write("EMC");
    }
    this.write(pageContent(page, fonts, this.ink, marks));
  }

  private drawMarks({ marks, height }: Sheet): void {
    const drawn = strokes(marks, height);
    this.write(["q", `1 0 0 -1 0 ${points(height)} cm`, this.ink.stroke(1), ...drawn, "Q"].join("\n"));
  }

  /** @param operators  in Latin-1 */
  private write(operators: string): void {
    const content = Buffer.from(`${operators}\n`, "latin1");
    this.identity.update(content);
    this.document.page.write(content);
  }

  private drawImage({ file, x, y, width, height }: PlacedImage): void {
    this.document.image(this.image(file), x, y, { width, height });
  }

  private image(file: string): PdfImage {
    const known = this.images.get(file);
    if (known) return known;
    const image = this.document.openImage(this.files.get(file)!);
    this.images.set(file, image);
    return image;
  }

  /** Links in the page's order, as the structure counts them; their keys in its tree follow those of the pages. */
  private linkPage(page: Page, places: Destinations): PdfReference[] {
    const { document } = this;
    return page.links.map((link) => {
      const key = this.structure ? this.sheets.length + this.linkCount++ : undefined;
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
      const place = { pageNumber: this.drawn.length, top: y, left: width };
      bookmarks.set(name, above.addItem(title, place));
    }
  }
}

const UNMOVED = [1, 0, 0, 1, 0, 0];

const rectangle = ({ left, top, width, height }: Box) => [left, top, width, height].map(points).join(" ");

/** Scales need more digits than places. */
const coefficient = (value: number) => Math.round(value * 1e6) / 1e6;

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
