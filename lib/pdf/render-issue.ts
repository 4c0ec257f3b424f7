/**
 * Draws a composed issue with @react-pdf/renderer. Nothing is decided here; what the composer placed is drawn.
 * The same input gives the same bytes, on any day and in any time zone.
 *
 * Sheets are drawn first, which needs no document. react-pdf makes the document and its first page, of which a Canvas
 * takes hold; when react-pdf is done, they are written on it and on further pages.
 */
import {
  Canvas,
  Document,
  type DocumentProps,
  Page as PageElement,
  renderToBuffer,
} from "@react-pdf/renderer";
import type PDFDocument from "pdfkit";
import { createElement, type ReactElement } from "react";
import type { OutputProfile } from "../document/output-profile";
import type { ComposedIssue } from "../typeset/types";
import { type EditionSetup, editionSheets } from "./edition-sheets";
import { isForPress } from "./editions";
import type { FontFaces } from "./faces";
import { type Files, prepareImages } from "./images";
import { IssueDrawing } from "./issue-drawing";
import { IssueWriting } from "./issue-writing";
import { destinations } from "./outline";
import { DocumentTaker, writeBeforeEnd } from "./pdfkit-patches";
import type { Sheet } from "./sheet";

export interface RenderOptions extends EditionSetup {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** Images by SHA-256. */
  readonly files: Files;
  readonly faces: FontFaces;
  /** Stands in the file as its date; without it, the file carries none. Never the clock. Editions for the press must have one. */
  readonly date?: Date;
  /** Printing condition of the press editions; our own grey where absent. */
  readonly profile?: OutputProfile;
}

/** What is being done, and of how many images or sheets it is done. */
export interface DrawingProgress {
  readonly stage: "images" | "drawing" | "writing";
  readonly done: number;
  readonly total: number;
}

/**
 * Told before each image, after each sheet drawn, and after each written. A promise it answers with is waited
 * for; what it throws ends the drawing, of which nothing is left.
 */
export type TellProgress<Progress> = (progress: Progress) => Promise<void> | undefined;

/** The finished PDF. @throws FascicleError `damaged-image` for an image that is absent or unreadable. */
export async function renderIssue(
  issue: ComposedIssue,
  options: RenderOptions,
  tell: TellProgress<DrawingProgress> = () => undefined,
): Promise<Uint8Array> {
  const { edition } = options;
  const sheets = editionSheets(issue.pages, options);
  const isLinked = edition === "screen" || edition === "proof";
  const places = isLinked ? destinations(issue.pages) : undefined;
  const pages = sheets.flatMap(({ parts }) => parts.map(({ page }) => page));
  const images = await prepareImages(
    pages,
    options.files,
    isForPress(edition) ? "grey" : "asIs",
    (done, total) => tell({ stage: "images", done, total }),
  );
  const drawing = new IssueDrawing(sheets, options);
  const total = sheets.length;
  for (const [index, sheet] of sheets.entries()) {
    drawing.drawSheet(sheet);
    // Most pages nobody waits to hear of, and those take no turn of their own.
    const pause = tell({ stage: "drawing", done: index + 1, total });
    if (pause) await pause;
  }
  const drawn = drawing.finish();
  const write = async (document: PDFDocument) => {
    const writing = new IssueWriting(document, drawn, { files: images, places, date: options.date });
    for (const [index, sheet] of drawn.sheets.entries()) {
      const { width, height } = sheet.sheet;
      if (index > 0) document.addPage({ size: [width, height], margin: 0 });
      writing.writeSheet(sheet);
      const pause = tell({ stage: "writing", done: index + 1, total });
      if (pause) await pause;
    }
    writing.finish();
  };
  return renderToBuffer(documentElement(sheets[0]!, options, write));
}

function documentElement(
  { width, height }: Sheet,
  { title, author, subject, edition, date }: RenderOptions,
  write: (document: PDFDocument) => Promise<void>,
): ReactElement<DocumentProps> {
  const paint = (painter: { text(taker: DocumentTaker): unknown }) => {
    painter.text(new DocumentTaker((document) => writeBeforeEnd(document, () => write(document))));
    return null;
  };
  return createElement(
    Document,
    {
      title,
      author,
      subject,
      language: "zh-CN",
      creator: "Fascicle",
      producer: "Fascicle",
      // PDF/X-4 is built on 1.6.
      pdfVersion: isForPress(edition) ? "1.6" : "1.7",
      // pdfkit needs one; the drawing removes it where none is wanted.
      creationDate: date ?? new Date(0),
    },
    createElement(
      PageElement,
      // Not wrapping keeps react-pdf from paging again; a page that does not wrap is as high as what stands on it.
      { size: [width, height], wrap: false },
      createElement(Canvas, { style: { width, height }, paint }),
    ),
  );
}
