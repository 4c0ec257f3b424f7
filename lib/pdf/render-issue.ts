/**
 * Draws a composed issue with @react-pdf/renderer: one Page a page, its ink in one Canvas, bookmarks and
 * links as ordinary elements over it. Nothing is decided here; what the composer placed is drawn.
 * The same input gives the same bytes, on any day and in any time zone.
 */
import { createHash, type Hash } from "node:crypto";
import { Canvas, Document, Link, Page as PageElement, renderToBuffer, View } from "@react-pdf/renderer";
import type PDFDocument from "pdfkit";
import type { PdfImage } from "pdfkit";
import { createElement, type ReactElement } from "react";
import type { ComposedIssue, Page } from "../typeset/types";
import { type Edition, requireDrawn } from "./editions";
import { EmbeddedFonts } from "./embedded-face";
import { type FontFaces, fontsOf } from "./faces";
import { type Files, prepareImages } from "./images";
import { PROCESS_BLACK } from "./ink";
import { type Destinations, destinations, pageLabels } from "./outline";
import { pageContent } from "./page-content";
import { PageDrawing } from "./pdfkit-patches";
import { proofMark } from "./proof-mark";

export interface RenderOptions {
  readonly edition: Edition;
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** Images by SHA-256. */
  readonly files: Files;
  readonly faces: FontFaces;
  /** Stands in the file as its date; without it, the file carries none. Never the clock. */
  readonly date?: Date;
}

/**
 * The finished PDF. @throws FascicleError `edition-not-available` for print and booklet, `damaged-image` for
 * an image that is absent or unreadable.
 */
export async function renderIssue(issue: ComposedIssue, options: RenderOptions): Promise<Uint8Array> {
  const edition = requireDrawn(options.edition);
  const { pages } = issue;
  const images = await prepareImages(pages, options.files);
  const drawing = new IssueDrawing(pages, options, images, edition === "proof");
  const places = destinations(pages);
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
        pdfVersion: "1.7",
        // pdfkit needs one; the drawing removes it where none is wanted.
        creationDate: options.date ?? new Date(0),
      },
      pages.map((page, index) => pageElement(page, index, places, drawing)),
    ),
  );
}

function pageElement(page: Page, index: number, places: Destinations, drawing: IssueDrawing): ReactElement {
  const { width, height } = page;
  const paint = (painter: { text(drawing: PageDrawing): unknown }) => {
    painter.text(new PageDrawing((document) => drawing.drawPage(document, page)));
    return null;
  };
  const bookmarks = (places.onPage[index] ?? []).map(({ name, title, parent, y }) => {
    // `bookmark` works on every element but is declared for Page only; pdfkit counts `left` from the right.
    const props = {
      id: name,
      style: area(0, y, 1, 1),
      bookmark: { title, top: y, left: width, ref: name, parent },
    };
    return createElement(View, { key: name, ...props });
  });
  const links = page.links.map(({ x, y, width, height, to }, place) => {
    const src = "href" in to ? to.href : `#${places.nameOf.get(to.anchor)}`;
    return createElement(Link, { key: `link-${place}`, src, style: area(x, y, width, height) });
  });
  return createElement(
    PageElement,
    // Not wrapping keeps react-pdf from paging again; only a page that wraps has its height by itself.
    { key: `page-${index}`, size: [width, height], wrap: false, style: { minHeight: height } },
    createElement(Canvas, { key: "ink", style: area(0, 0, width, height), paint }),
    ...bookmarks,
    ...links,
  );
}

const area = (left: number, top: number, width: number, height: number) =>
  ({ position: "absolute", left, top, width, height }) as const;

/** What the pages of one document share: its fonts, its images, its identity. */
class IssueDrawing {
  private fonts: EmbeddedFonts | undefined;
  private readonly images = new Map<string, PdfImage>();
  private readonly identity: Hash;

  constructor(
    private readonly pages: readonly Page[],
    private readonly options: RenderOptions,
    private readonly files: Files,
    private readonly marked: boolean,
  ) {
    this.identity = createHash("md5").update(
      JSON.stringify([options.edition, options.title, options.author]),
    );
  }

  drawPage(document: PDFDocument, page: Page): void {
    this.fonts ??= this.begin(document);
    const { fonts } = this;
    if (this.marked) this.write(document, proofMark(page, fonts, this.options.faces));
    for (const { file, x, y, width, height } of page.images)
      document.image(this.image(document, file), x, y, { width, height });
    this.write(document, pageContent(page, fonts, PROCESS_BLACK));
    // The document's ID follows from all it shows, so it stands after the last page.
    document._id = this.identity.copy().digest();
  }

  private write(document: PDFDocument, operators: string): void {
    const content = Buffer.from(`${operators}\n`, "latin1");
    document.page.write(content);
    this.identity.update(content);
  }

  /** Before the first page: fonts, page labels, and no date that nobody gave. */
  private begin(document: PDFDocument): EmbeddedFonts {
    const { faces, date } = this.options;
    if (!date) delete document.info.CreationDate;
    document._root.data.PageLabels = {
      Nums: pageLabels(this.pages).flatMap(({ index, style, start }) => [index, { S: style, St: start }]),
    };
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
