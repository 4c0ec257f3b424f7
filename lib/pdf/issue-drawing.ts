/** What the sheets of one document share while they are drawn: its fonts, its images, its identity. */
import { createHash, type Hash } from "node:crypto";
import type PDFDocument from "pdfkit";
import type { PdfImage, PdfReference } from "pdfkit";
import type { OutputProfile } from "../document/output-profile";
import type { Page } from "../typeset/types";
import { isForPress } from "./editions";
import { EmbeddedFonts } from "./embedded-face";
import { fontsOf } from "./faces";
import { greyProfile } from "./grey-profile";
import type { Files } from "./images";
import { GREY, type Ink, PROCESS_BLACK } from "./ink";
import { linkAnnotation } from "./link-annotation";
import { type Destinations, pageLabels } from "./outline";
import { pageContent, points, strokes } from "./page-content";
import { PDF_X_VERSION, uuidOf, writePdfX } from "./pdf-x";
import { tellXmp } from "./pdfkit-patches";
import { proofMark } from "./proof-mark";
import type { RenderOptions } from "./render-issue";
import type { Box, Sheet, SheetPart } from "./sheet";
import { type PageMarks, type Structure, structureOf } from "./structure";
import { writeStructure } from "./structure-writer";

export class IssueDrawing {
  private fonts: EmbeddedFonts | undefined;
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

  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly options: RenderOptions,
    private readonly files: Files,
    /** Where links lead to; absent where there are none. */
    private readonly places: Destinations | undefined,
  ) {
    const { edition, title, author, profile } = options;
    this.profile = isForPress(edition) ? (profile ?? greyProfile()) : undefined;
    this.ink = this.profile?.space === "grey" ? GREY : PROCESS_BLACK;
    if (edition === "screen") this.structure = structureOf(sheets.map(({ parts }) => parts[0]!.page));
    this.identity = createHash("md5").update(JSON.stringify([edition, title, author]));
  }

  drawSheet(document: PDFDocument, sheet: Sheet): void {
    this.fonts ??= this.begin(document);
    if (sheet.boxes) writeBoxes(document, sheet, sheet.boxes);
    const marks = this.structure?.pages[this.drawn.length];
    for (const part of sheet.parts) this.drawPart(document, part, this.fonts, marks);
    if (sheet.marks.length > 0) this.drawMarks(document, sheet);
    this.links.push(this.places ? this.linkPage(document, sheet.parts[0]!.page, this.places) : []);
    if (marks) document.page.dictionary.data.StructParents = this.drawn.length;
    this.drawn.push(document.page.dictionary);
    if (this.structure && this.drawn.length === this.sheets.length)
      writeStructure(document, this.structure, { pages: this.drawn, links: this.links });
    // The document's ID follows from all it shows, so it stands after the last page.
    document._id = this.identity.copy().digest();
  }

  private drawPart(
    document: PDFDocument,
    { page, matrix, clip }: SheetPart,
    fonts: EmbeddedFonts,
    marks: PageMarks | undefined,
  ): void {
    const isMoved = matrix.some((value, place) => value !== UNMOVED[place]);
    if (isMoved || clip) {
      const clipping = clip ? ` ${rectangle(clip)} re W n` : "";
      this.write(document, `q${clipping} ${matrix.map(coefficient).join(" ")} cm`);
    }
    this.drawPage(document, page, fonts, marks);
    if (isMoved || clip) this.write(document, "Q");
  }

  private drawPage(
    document: PDFDocument,
    page: Page,
    fonts: EmbeddedFonts,
    marks: PageMarks | undefined,
  ): void {
    if (this.options.edition === "proof")
      this.write(document, proofMark(page, fonts, this.options.faces, this.ink));
    for (const [place, { file, x, y, width, height }] of page.images.entries()) {
      if (marks) this.write(document, `/Figure <</MCID ${marks.images[place]}>> BDC`);
      document.image(this.image(document, file), x, y, { width, height });
      if (marks) this.write(document, "EMC");
    }
    this.write(document, pageContent(page, fonts, this.ink, marks));
  }

  /** Links in the page's order, as the structure counts them; their keys in its tree follow those of the pages. */
  private linkPage(document: PDFDocument, page: Page, places: Destinations): PdfReference[] {
    return page.links.map((link) => {
      const key = this.structure ? this.sheets.length + this.linkCount++ : undefined;
      const annotation = document.ref(linkAnnotation(link, page, places, key));
      annotation.end();
      document.page.annotations.push(annotation);
      return annotation;
    });
  }

  private drawMarks(document: PDFDocument, { marks, height }: Sheet): void {
    const drawn = strokes(marks, height);
    this.write(
      document,
      ["q", `1 0 0 -1 0 ${points(height)} cm`, this.ink.stroke(1), ...drawn, "Q"].join("\n"),
    );
  }

  private write(document: PDFDocument, operators: string): void {
    const content = Buffer.from(`${operators}\n`, "latin1");
    document.page.write(content);
    this.identity.update(content);
  }

  /** Before the first sheet: fonts, page labels, and no date that nobody gave. */
  private begin(document: PDFDocument): EmbeddedFonts {
    const { faces, date } = this.options;
    if (!date) delete document.info.CreationDate;
    const pages = this.sheets.map(({ parts }) => parts[0]!.page);
    if (this.sheets.every(({ parts }) => parts.length === 1))
      document._root.data.PageLabels = {
        Nums: pageLabels(pages).flatMap(({ index, style, start }) => [index, { S: style, St: start }]),
      };
    if (this.profile) {
      if (!date) throw new Error("an edition for the press needs a date");
      this.identity.update(this.profile.bytes);
      writePdfX(document, this.profile, date);
      tellXmp(document, () => ({ pdfX: { version: PDF_X_VERSION, documentId: uuidOf(document._id) } }));
    }
    // Before the first page ends, so that its tab order follows the structure, too.
    if (this.structure) {
      document._root.data.MarkInfo = document.ref({ Marked: true });
      tellXmp(document, () => ({ pdfUaPart: 1 }));
    }
    return new EmbeddedFonts(document, fontsOf(faces));
  }

  private image(document: PDFDocument, file: string): PdfImage {
    const known = this.images.get(file);
    if (known) return known;
    const image = document.openImage(this.files.get(file)!);
    this.images.set(file, image);
    return image;
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
