/**
 * What the sheets of one document share: its fonts, its images, its identity. Each is drawn first, which needs no
 * document and may be interrupted after any sheet; then all are written, which react-pdf does in one go.
 */
import { createHash, type Hash } from "node:crypto";
import type PDFDocument from "pdfkit";
import type { PdfImage, PdfReference } from "pdfkit";
import type { OutputProfile } from "../document/output-profile";
import type { Page, PlacedImage } from "../typeset/types";
import { isForPress } from "./editions";
import { type EmbeddedFont, EmbeddedFonts, SheetFonts } from "./embedded-face";
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

/** A sheet as it will be written: operators, and what else has to come between them. */
interface DrawnSheet {
  readonly content: (Buffer | PlacedImage)[];
  readonly fonts: ReadonlySet<EmbeddedFont>;
}

export class IssueDrawing {
  private readonly fonts: EmbeddedFonts;
  private readonly drawn: DrawnSheet[] = [];
  private readonly images = new Map<string, PdfImage>();
  private readonly identity: Hash;
  private readonly profile: OutputProfile | undefined;
  private readonly ink: Ink;
  /** What is read aloud and in which order; on screen only. */
  private readonly structure: Structure | undefined;
  /** Objects of the pages written so far, and of their links. */
  private readonly written: PdfReference[] = [];
  private readonly links: PdfReference[][] = [];
  private linkCount = 0;

  constructor(
    private readonly sheets: readonly Sheet[],
    private readonly options: RenderOptions,
    private readonly files: Files,
    /** Where links lead to; absent where there are none. */
    private readonly places: Destinations | undefined,
  ) {
    const { edition, title, author, profile, faces } = options;
    this.fonts = new EmbeddedFonts(fontsOf(faces));
    this.profile = isForPress(edition) ? (profile ?? greyProfile()) : undefined;
    this.ink = this.profile?.space === "grey" ? GREY : PROCESS_BLACK;
    if (edition === "screen") this.structure = structureOf(sheets.map(({ parts }) => parts[0]!.page));
    this.identity = createHash("md5").update(JSON.stringify([edition, title, author]));
    if (this.profile) this.identity.update(this.profile.bytes);
  }

  /** Sheets are drawn in their order, each once. */
  drawSheet(sheet: Sheet): void {
    const fonts = new SheetFonts(this.fonts);
    const marks = this.structure?.pages[this.drawn.length];
    const content: DrawnSheet["content"] = [];
    for (const part of sheet.parts) this.drawPart(content, part, fonts, marks);
    if (sheet.marks.length > 0) this.drawMarks(content, sheet);
    this.drawn.push({ content, fonts: fonts.shown });
  }

  private drawPart(
    content: DrawnSheet["content"],
    { page, matrix, clip }: SheetPart,
    fonts: SheetFonts,
    marks: PageMarks | undefined,
  ): void {
    const isMoved = matrix.some((value, place) => value !== UNMOVED[place]);
    if (isMoved || clip) {
      const clipping = clip ? ` ${rectangle(clip)} re W n` : "";
      content.push(this.operators(`q${clipping} ${matrix.map(coefficient).join(" ")} cm`));
    }
    this.drawPage(content, page, fonts, marks);
    if (isMoved || clip) content.push(this.operators("Q"));
  }

  private drawPage(
    content: DrawnSheet["content"],
    page: Page,
    fonts: SheetFonts,
    marks: PageMarks | undefined,
  ): void {
    if (this.options.edition === "proof")
      content.push(this.operators(proofMark(page, fonts, this.options.faces, this.ink)));
    for (const [place, image] of page.images.entries()) {
      if (marks) content.push(this.operators(`/Figure <</MCID ${marks.images[place]}>> BDC`));
      content.push(image);
      if (marks) content.push(this.operators("EMC"));
    }
    content.push(this.operators(pageContent(page, fonts, this.ink, marks)));
  }

  private drawMarks(content: DrawnSheet["content"], { marks, height }: Sheet): void {
    const drawn = strokes(marks, height);
    content.push(
      this.operators(["q", `1 0 0 -1 0 ${points(height)} cm`, this.ink.stroke(1), ...drawn, "Q"].join("\n")),
    );
  }

  private operators(lines: string): Buffer {
    const content = Buffer.from(`${lines}\n`, "latin1");
    this.identity.update(content);
    return content;
  }

  /** To be called when all sheets are drawn. What takes long goes on in other threads until it is written. */
  prepareFonts(): void {
    this.fonts.prepare();
  }

  /** Onto the document's present page; in the order of the sheets, once all are drawn. */
  writeSheet(document: PDFDocument, sheet: Sheet): void {
    if (this.written.length === 0) this.begin(document);
    const index = this.written.length;
    const { content, fonts } = this.drawn[index]!;
    if (sheet.boxes) writeBoxes(document, sheet, sheet.boxes);
    for (const font of fonts) font.showOnPage(document);
    for (const part of content) {
      if ("file" in part) this.writeImage(document, part);
      else document.page.write(part);
    }
    this.links.push(this.places ? this.linkPage(document, sheet.parts[0]!.page, this.places) : []);
    if (this.structure?.pages[index]) document.page.dictionary.data.StructParents = index;
    this.written.push(document.page.dictionary);
    if (this.structure && this.written.length === this.sheets.length)
      writeStructure(document, this.structure, { pages: this.written, links: this.links });
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

  /** Before the first sheet: identity, page labels, and no date that nobody gave. */
  private begin(document: PDFDocument): void {
    const { date } = this.options;
    document._id = this.identity.digest(); // of all that is shown, which is drawn by now
    if (!date) delete document.info.CreationDate;
    const pages = this.sheets.map(({ parts }) => parts[0]!.page);
    if (this.sheets.every(({ parts }) => parts.length === 1))
      document._root.data.PageLabels = {
        Nums: pageLabels(pages).flatMap(({ index, style, start }) => [index, { S: style, St: start }]),
      };
    if (this.profile) {
      if (!date) throw new Error("an edition for the press needs a date");
      writePdfX(document, this.profile, date);
      tellXmp(document, () => ({ pdfX: { version: PDF_X_VERSION, documentId: uuidOf(document._id) } }));
    }
    // Before the first page ends, so that its tab order follows the structure, too.
    if (this.structure) {
      document._root.data.MarkInfo = document.ref({ Marked: true });
      tellXmp(document, () => ({ pdfUaPart: 1 }));
    }
  }

  private writeImage(document: PDFDocument, { file, x, y, width, height }: PlacedImage): void {
    document.image(this.image(document, file), x, y, { width, height });
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
