/**
 * Draws a composed issue with @react-pdf/renderer: one Page a sheet, its ink in one Canvas, bookmarks
 * as ordinary elements over it. Nothing is decided here; what the composer placed is drawn.
 * The same input gives the same bytes, on any day and in any time zone.
 */
import { Canvas, Document, Page as PageElement, renderToBuffer, View } from "@react-pdf/renderer";
import { createElement, type ReactElement } from "react";
import type { OutputProfile } from "../document/output-profile";
import type { ComposedIssue, Page } from "../typeset/types";
import { type EditionSetup, editionSheets } from "./edition-sheets";
import { isForPress } from "./editions";
import type { FontFaces } from "./faces";
import { type Files, prepareImages } from "./images";
import { IssueDrawing } from "./issue-drawing";
import { type Destinations, destinations } from "./outline";
import { PageDrawing } from "./pdfkit-patches";
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
 * Told before each image, after each sheet drawn, and before all are written. A promise it answers with is waited
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
  const drawing = new IssueDrawing(sheets, options, images, places);
  const total = sheets.length;
  for (const [index, sheet] of sheets.entries()) {
    drawing.drawSheet(sheet);
    // Most pages nobody waits to hear of, and those take no turn of their own.
    const pause = tell({ stage: "drawing", done: index + 1, total });
    if (pause) await pause;
  }
  await tell({ stage: "writing", done: 0, total: 0 });
  drawing.prepareFonts();
  return renderToBuffer(
    createElement(
      Document,
      {
        title: options.title,
        author: options.author,
        subject: options.subject,
        language: "zh-CN",
        creator: "Fascicle",
        producer: "Fascicle",
        // PDF/X-4 is built on 1.6.
        pdfVersion: isForPress(edition) ? "1.6" : "1.7",
        // pdfkit needs one; the drawing removes it where none is wanted.
        creationDate: options.date ?? new Date(0),
      },
      sheets.map((sheet, index) => sheetElement(sheet, index, places, drawing)),
    ),
  );
}

function sheetElement(
  sheet: Sheet,
  index: number,
  places: Destinations | undefined,
  drawing: IssueDrawing,
): ReactElement {
  const { width, height } = sheet;
  const paint = (painter: { text(drawing: PageDrawing): unknown }) => {
    painter.text(new PageDrawing((document) => drawing.writeSheet(document, sheet)));
    return null;
  };
  return createElement(
    PageElement,
    // Not wrapping keeps react-pdf from paging again; a page that does not wrap is as high as what stands on it.
    { key: `sheet-${index}`, size: [width, height], wrap: false },
    createElement(Canvas, { key: "ink", style: { width, height }, paint }),
    ...(places ? bookmarks(sheet.parts[0]!.page, index, places) : []),
  );
}

/** Places that links and the outline lead to, of a page that is a sheet by itself. */
function bookmarks({ width }: Page, index: number, places: Destinations): ReactElement[] {
  return (places.onPage[index] ?? []).map(({ name, title, parent, y }) => {
    // `bookmark` works on every element but is declared for Page only; pdfkit counts `left` from the right.
    const props = {
      id: name,
      style: area(0, y, 1, 1),
      bookmark: { title, top: y, left: width, ref: name, parent },
    };
    return createElement(View, { key: name, ...props });
  });
}

const area = (left: number, top: number, width: number, height: number) =>
  ({ position: "absolute", left, top, width, height }) as const;
